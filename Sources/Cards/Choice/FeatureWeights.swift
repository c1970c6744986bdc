/// The weight of each feature.
///
/// Open addressing, a power of two of slots, at most half of them taken.
struct FeatureWeights: Sendable {
  private struct Slot {
    var feature = FNV1a()
    var weight: Float = 0
  }

  let bias: Float
  private let slots: [Slot]

  /// - Parameter table: A line `family=value thousandths` for each feature; `bias` for the constant.
  init(_ table: String) {
    var bias: Float = 0
    var weights: [(feature: FNV1a, weight: Float)] = []
    for line in table.utf8.split(separator: 0x0a) {
      guard let space = line.lastIndex(of: 0x20),
        let name = String(line[..<space]),
        let thousandths = Int(Substring(line[line.index(after: space)...]))
      else { continue }
      let weight = Float(thousandths) / 1000
      var feature = FNV1a()
      feature.add(name)
      if name == "bias" { bias = weight } else { weights.append((feature, weight)) }
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
  subscript(feature: FNV1a) -> Float {
    var slot = Self.slot(of: feature, slots.count)
    while slots[slot].weight != 0, slots[slot].feature != feature {
      slot = (slot + 1) & (slots.count - 1)
    }
    return slots[slot].weight
  }

  @inline(__always)
  private static func slot(of feature: FNV1a, _ size: Int) -> Int {
    Int(truncatingIfNeeded: (feature.value &* 0x9e37_79b9_7f4a_7c15) >> 40) & (size - 1)
  }
}
