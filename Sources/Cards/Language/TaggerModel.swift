/// The trained weights, word list and lemma table, read in place.
///
/// A header of sixteen 32-bit numbers gives the size and offset of each part; all numbers are
/// little-endian. Each table is open addressing with linear probing: a slot's place comes from a key's
/// upper half, its check from the lower one, and an empty slot is zero.
@_spi(Training) public struct TaggerModel: @unchecked Sendable {
  /// Memory that is never written and outlives the model.
  let base: UnsafeRawPointer

  public static let magic: UInt32 = 0x3254_4352
  public enum Field: Int, CaseIterable, Sendable {
    case magic, lexiconSlots, lexicon, masks, weightSlots, weights, rows, lemmaSlots, lemmas
    case lemmaTexts, filter
  }

  public init(base: UnsafeRawPointer) { self.base = base }

  @inline(__always)
  private func field(_ field: Field) -> Int {
    Int(base.load(fromByteOffset: field.rawValue * 4, as: UInt32.self).littleEndian)
  }

  @inline(__always)
  private func word(_ part: Int, _ index: Int) -> UInt64 {
    base.load(fromByteOffset: part &+ index &* 8, as: UInt64.self).littleEndian
  }

  /// Where a key's slot is looked for first.
  @inline(__always)
  public static func slot(_ key: UInt64, of slots: Int) -> Int {
    Int(truncatingIfNeeded: ((key >> 32) &* UInt64(truncatingIfNeeded: slots)) >> 32)
  }

  /// The slot of a key whose low bits are its check; `nil` when the table does not have it.
  @inline(__always)
  private func find(_ key: UInt64, check: UInt64, mask: UInt64, slots: Int, part: Int) -> UInt64? {
    guard slots > 0 else { return nil }
    var index = Self.slot(key, of: slots)
    while true {
      let slot = word(part, index)
      if slot & mask == check { return slot }
      if slot == 0 { return nil }
      index &+= 1
      if index == slots { index = 0 }
    }
  }

  // MARK: Words

  /// Spreads a form's hash over both halves of a key.
  @inline(__always)
  public static func lexiconKey(_ form: UInt64) -> UInt64 {
    let mixed = (form ^ form >> 32) &* 0xff51_afd7_ed55_8ccd
    return mixed ^ mixed >> 29
  }

  /// 20 bits of check, then dictionary (6 bits), fixed tag (6), ambiguity (8), cluster (16), flags (8).
  @inline(__always)
  public static func lexiconCheck(_ key: UInt64) -> UInt64 { max(1, key & 0xf_ffff) }

  @inline(__always)
  public func entry(_ form: UInt64) -> LexiconEntry {
    let key = Self.lexiconKey(form)
    var entry = LexiconEntry()
    guard
      let slot = find(
        key, check: Self.lexiconCheck(key), mask: 0xf_ffff, slots: field(.lexiconSlots),
        part: field(.lexicon))
    else { return entry }
    entry.dictionary = UInt8(truncatingIfNeeded: slot >> 20 & 63)
    entry.fixedTag = UInt8(truncatingIfNeeded: slot >> 26 & 63)
    entry.ambiguity = UInt8(truncatingIfNeeded: slot >> 32)
    entry.cluster = UInt16(truncatingIfNeeded: slot >> 40)
    entry.flags = .init(rawValue: UInt8(truncatingIfNeeded: slot >> 56))
    return entry
  }

  /// The tags of an ambiguity class, a bit each; 0 when it stands for several classes or none.
  public func tags(ofAmbiguity number: UInt8) -> UInt64 { word(field(.masks), Int(number)) }

  // MARK: Weights

  @inline(__always)
  public static func weightCheck(_ key: UInt64) -> UInt64 { max(1, key & 0xffff) }

  /// A bit of the filter is set for each key that has weights: most keys have none, and so much
  /// memory stays in the processor's cache.
  public static let filterBits = 1 << 20
  @inline(__always)
  public static func filterBit(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: key >> 12) & (filterBits - 1)
  }

  /// Weights of a row that has one for each tag, the last ones 0.
  public static let rowWidth = 56

  /// Where the weights are.
  func weights() -> WeightTable {
    WeightTable(
      filter: base + field(.filter), slots: base + field(.weights), count: field(.weightSlots),
      rows: base + field(.rows))
  }

  // MARK: Lemmas

  /// Key of a form with a tag.
  public static func lemmaKey(_ form: WordForm, _ tag: Tag) -> UInt64 {
    lexiconKey(form.hash ^ UInt64(tag.rawValue &+ 1) &* 0x9e37_79b9_7f4a_7c15)
  }

  /// Where the lemma's text is: 32 bits of check, 24 of offset, 8 of length.
  func lemma(_ form: WordForm, _ tag: Tag) -> String? {
    let key = Self.lemmaKey(form, tag)
    guard
      let slot = find(
        key, check: max(1, key & 0xffff_ffff), mask: 0xffff_ffff, slots: field(.lemmaSlots),
        part: field(.lemmas))
    else { return nil }
    let start = field(.lemmaTexts) + Int(slot >> 32 & 0xff_ffff)
    let bytes = UnsafeRawBufferPointer(start: base + start, count: Int(slot >> 56))
    return String(decoding: bytes, as: UTF8.self)
  }
}
