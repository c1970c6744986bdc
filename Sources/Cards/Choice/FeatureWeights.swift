/// The weight of each feature.
///
/// Open addressing, a power of two of slots, at most half of them taken.
struct FeatureWeights: Sendable {
  private struct Slot {
    var feature: UInt64 = 0
    var weight: Float = 0
  }

  let bias: Float
  private let slots: [Slot]

  /// - Parameter table: A line `family=value thousandths` for each feature; `bias` for the constant.
  init(_ table: String) {
    var bias: Float = 0
    var weights: [(feature: UInt64, weight: Float)] = []
    for line in Array(table.utf8).split(separator: UInt8(ascii: "\n")) {
      let parts = line.split(separator: UInt8(ascii: " "))
      guard parts.count == 2, let thousandths = Int(String(decoding: parts[1], as: UTF8.self))
      else { continue }
      let weight = Float(thousandths) / 1000
      if parts[0].elementsEqual("bias".utf8) { bias = weight }
      if let feature = Feature(parts[0]) { weights.append((feature.hash, weight)) }
    }
    var size = 16
    while size < weights.count * 2 { size *= 2 }
    var slots = [Slot](repeating: Slot(), count: size)
    for (feature, weight) in weights where weight != 0 {
      var slot = Self.slot(of: feature, size)
      while slots[slot].weight != 0, slots[slot].feature != feature {
        slot = (slot + 1) & (size - 1)
      }
      slots[slot] = Slot(feature: feature, weight: weight)
    }
    self.bias = bias
    self.slots = slots
  }

  /// 0 for a feature that was never trained.
  @inline(__always)
  subscript(feature: Feature) -> Float {
    var slot = Self.slot(of: feature.hash, slots.count)
    while slots[slot].weight != 0, slots[slot].feature != feature.hash {
      slot = (slot + 1) & (slots.count - 1)
    }
    return slots[slot].weight
  }

  @inline(__always)
  private static func slot(of feature: UInt64, _ size: Int) -> Int {
    Int(truncatingIfNeeded: feature) & (size - 1)
  }
}

extension Feature {
  private static let families = Dictionary(
    CandidateFeatures.Family.allCases.map { ("\($0)", $0) }, uniquingKeysWith: { $1 })

  /// - Parameter name: `family=value` or `family=value/value`; `nil` when no family is called so.
  fileprivate init?(_ name: ArraySlice<UInt8>) {
    let parts = name.split(separator: UInt8(ascii: "="), maxSplits: 1)
    guard parts.count == 2,
      let family = Self.families[String(decoding: parts[0], as: UTF8.self)]
    else { return nil }
    let values = parts[1].split(separator: UInt8(ascii: "/"), maxSplits: 1).map { value in
      FeatureValue(String(decoding: value, as: UTF8.self))
    }
    guard let value = values.first else { return nil }
    self.init(family, value, values.count > 1 ? values[1] : nil)
  }
}
