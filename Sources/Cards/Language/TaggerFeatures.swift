/// What the tagger knows where it stands: the same code for training and for tagging.
@_spi(Training) public enum TaggerFeatures {
  public static let count = 46
  /// Words looked at before and after the word to tag.
  public static let margin = 2

  /// Tags before the first word.
  public static let startTags: (UInt64, UInt64) = (62, 63)

  /// The traits of a sentence between those of its edges; what ``fill`` reads.
  public static func padded(_ words: [WordTraits]) -> [WordTraits] {
    [.boundary(1), .boundary(2)] + words + [.boundary(3), .boundary(4)]
  }

  /// How the sentence uses capitals: 0 not at all, 1 as usual, 2 all capitals.
  public static func capitals(_ words: UnsafeBufferPointer<WordTraits>) -> UInt64 {
    var hasCapital = false
    var hasLower = false
    for word in words {
      if word.hasCapital { hasCapital = true }
      if word.hasLower { hasLower = true }
    }
    return hasCapital ? hasLower ? 1 : 2 : 0
  }

  /// Writes one key for each feature.
  ///
  /// - Parameters:
  ///   - keys: Room for ``count`` keys.
  ///   - word: The word, with two of its neighbours on either side in memory.
  ///   - tags: The tags of the word before and of the word before that.
  public static func fill(
    _ keys: UnsafeMutablePointer<UInt64>, _ word: UnsafePointer<WordTraits>,
    tags: (UInt64, UInt64), capitals: UInt64
  ) {
    var writer = KeyWriter(keys: keys)
    let (before, beforeThat) = tags
    fillWord(&writer, word, capitals)
    fillHistory(&writer, word, before, beforeThat)
    fillNeighbours(&writer, word)
    fillClasses(&writer, word, before)
    fillClusters(&writer, word, before)
  }

  private static func fillWord(
    _ writer: inout KeyWriter, _ word: UnsafePointer<WordTraits>, _ capitals: UInt64
  ) {
    let (prefix, suffix) = (word.pointee.prefix, word.pointee.suffix)
    writer.add(0)
    writer.add(word.pointee.form)
    writer.add(word.pointee.exact)
    for bytes in 2...4 as ClosedRange<UInt64> { writer.add(prefix & (1 << (bytes * 8) - 1)) }
    for bytes in 1...5 as ClosedRange<UInt64> { writer.add(suffix & (1 << (bytes * 8) - 1)) }
    writer.add(word.pointee.shape << 2 | capitals)
    writer.add(word.pointee.shape, word[-1].form == 2 ? 1 : 0)
    writer.add(word.pointee.marks, word[-1].marks, word[1].marks)
  }

  private static func fillHistory(
    _ writer: inout KeyWriter, _ word: UnsafePointer<WordTraits>, _ before: UInt64,
    _ beforeThat: UInt64
  ) {
    let pair = before << 6 | beforeThat
    writer.add(before)
    writer.add(pair)
    writer.add(beforeThat)
    writer.add(before, word.pointee.suffix & 0xff_ffff)
    writer.add(pair, UInt64(word.pointee.entry.ambiguity))
  }

  private static func fillNeighbours(_ writer: inout KeyWriter, _ word: UnsafePointer<WordTraits>) {
    writer.add(word[-1].form)
    writer.add(word[-2].form)
    writer.add(word[1].form)
    writer.add(word[2].form)
    writer.add(word[-1].form, word.pointee.form)
    writer.add(word.pointee.form, word[1].form)
    writer.add(word[1].suffix & 0xff_ffff)
    writer.add(word[1].suffix & 0xffff, word.pointee.suffix & 0xffff)
  }

  /// What the word list knows, of the words to come too.
  private static func fillClasses(
    _ writer: inout KeyWriter, _ word: UnsafePointer<WordTraits>, _ before: UInt64
  ) {
    let (own, next) = (word.pointee.entry, word[1].entry)
    let dictionary = UInt64(own.dictionary)
    writer.add(UInt64(own.ambiguity) << 8 | UInt64(next.ambiguity))
    writer.add(UInt64(next.ambiguity) << 6 | before)
    writer.add(UInt64(next.ambiguity), word.pointee.suffix & 0xff_ffff)
    writer.add(own.kind, next.kind, before)
    writer.add(next.kind, word[2].entry.kind, own.kind)
    writer.add(dictionary, word.pointee.marks)
    writer.add(dictionary, before)
    writer.add(dictionary, word.pointee.suffix & 0xff_ffff)
  }

  private static func fillClusters(
    _ writer: inout KeyWriter, _ word: UnsafePointer<WordTraits>, _ before: UInt64
  ) {
    let kind = word.pointee.entry.kind
    let own = UInt64(word.pointee.entry.cluster)
    let prior = UInt64(word[-1].entry.cluster)
    let next = UInt64(word[1].entry.cluster)
    writer.add(own)
    writer.add(own & 63)
    writer.add(own, before)
    writer.add(own, word.pointee.marks)
    writer.add(next, kind)
    writer.add(prior, kind)
    writer.add(next, own)
    writer.add(prior, own)
    writer.add(next, before)
    writer.add(next & 63, own & 63, before)
    writer.add(UInt64(word[2].entry.cluster))
  }

  private struct KeyWriter {
    let keys: UnsafeMutablePointer<UInt64>
    var count = 0

    @inline(__always)
    mutating func add(_ value: UInt64) {
      let seed = UInt64(count &+ 1) &* 0x9e37_79b9_7f4a_7c15
      let mixed = (value ^ seed) &* 0xff51_afd7_ed55_8ccd
      keys[count] = (mixed ^ mixed >> 32) &* 0xc4ce_b9fe_1a85_ec53
      count &+= 1
    }
    @inline(__always)
    mutating func add(_ first: UInt64, _ second: UInt64) {
      add((first &+ 1) &* 0x2545_f491_4f6c_dd1d ^ second)
    }
    @inline(__always)
    mutating func add(_ first: UInt64, _ second: UInt64, _ third: UInt64) {
      add((first &+ 1) &* 0x2545_f491_4f6c_dd1d ^ second << 12 ^ third)
    }
  }
}
