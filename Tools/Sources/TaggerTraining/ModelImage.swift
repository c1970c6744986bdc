@_spi(Training) package import Cards

/// The bytes of a model while it is put together.
package struct ModelImage {
  private(set) var fields = [UInt32](repeating: 0, count: 16)
  package private(set) var bytes = [UInt8](repeating: 0, count: 64)

  init() { set(.magic, Int(TaggerModel.magic)) }

  mutating func set(_ field: TaggerModel.Field, _ value: Int) {
    fields[field.rawValue] = UInt32(value)
    for offset in 0..<4 {
      bytes[field.rawValue * 4 + offset] = UInt8(truncatingIfNeeded: value >> (offset * 8))
    }
  }

  /// Adds a part, 8-byte aligned.
  mutating func append(_ field: TaggerModel.Field, _ part: [UInt8]) {
    while bytes.count % 8 != 0 { bytes.append(0) }
    set(field, bytes.count)
    bytes += part
  }

  mutating func append(_ field: TaggerModel.Field, _ words: [UInt64]) {
    append(
      field, words.flatMap { word in (0..<8).map { UInt8(truncatingIfNeeded: word >> ($0 * 8)) } })
  }

  /// A table with linear probing; keys are placed in their order.
  static func table(_ entries: [(key: UInt64, slot: UInt64)], fill: Double) -> [UInt64] {
    let count = max(2, Int(Double(entries.count) / fill) + 1)
    var slots = [UInt64](repeating: 0, count: count)
    for (key, value) in entries {
      var index = TaggerModel.slot(key, of: count)
      while slots[index] != 0 { index = (index + 1) % count }
      slots[index] = value
    }
    return slots
  }

  /// A model that reads these bytes; they are never freed.
  package func model() -> TaggerModel {
    let memory = UnsafeMutableRawPointer.allocate(byteCount: bytes.count, alignment: 64)
    memory.copyMemory(from: bytes, byteCount: bytes.count)
    return TaggerModel(base: UnsafeRawPointer(memory))
  }
}

extension ModelImage {
  /// With an empty lemma table, so that the rules alone speak.
  func withoutLemmas() -> ModelImage {
    var copy = self
    copy.set(.lemmaSlots, 0)
    return copy
  }
}
