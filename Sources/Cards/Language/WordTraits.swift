/// What the tagger looks at in one word, as numbers.
@_spi(Training) public struct WordTraits {
  /// As written, digits made 0.
  public var exact: UInt64 = 0
  /// In lower case, digits made 0.
  public var form: UInt64 = 0
  /// The first and the last bytes in lower case, up to five, the outermost in the lowest byte.
  var prefix: UInt64 = 0
  var suffix: UInt64 = 0
  /// Capitals, digits, hyphens, marks and a coarse length.
  public var shape: UInt64 = 0
  public var entry = LexiconEntry()

  /// Outside the sentence, before or after it.
  static func boundary(_ number: UInt64) -> WordTraits {
    var traits = WordTraits()
    (traits.exact, traits.form, traits.shape) = (number, number, 1 << 20 | number)
    return traits
  }

  /// - Parameter bytes: The word as written; curly apostrophes count as straight.
  @_spi(Training) public init(_ bytes: some Sequence<UInt8>, model: TaggerModel) {
    var lower = FNV1a()
    var exact = FNV1a()
    var shape = Shape()
    var count: UInt64 = 0
    for byte in bytes {
      var byte = byte
      shape.add(byte, isFirst: count == 0)
      if byte.isDigit { byte = 0x30 }
      exact.add(byte)
      if byte.isUpper { byte |= 0x20 }
      lower.add(byte)
      if count < 5 { prefix |= UInt64(byte) << (count * 8) }
      suffix = (suffix << 8 | UInt64(byte)) & 0xff_ffff_ffff
      count += 1
    }
    self.exact = exact.value
    form = lower.value
    self.shape = shape.value(length: count)
    entry = model.entry(form)
  }

  init() {}

  private struct Shape {
    var bits: UInt64 = 0
    @inline(__always)
    mutating func add(_ byte: UInt8, isFirst: Bool) {
      if byte.isUpper {
        bits |= isFirst ? 1 : 2
      } else if byte.isLower {
        bits |= 4
      } else if byte.isDigit {
        bits |= isFirst ? 8 : 16
      } else if byte >= 0x80 {
        bits |= 32
      } else if byte == 0x2d {
        bits |= 64
      } else {
        bits |= byte == 0x27 ? 128 : byte == 0x2e ? 256 : 512
      }
    }
    func value(length: UInt64) -> UInt64 { bits | min(length, 4) << 10 }
  }

  /// The shape without the length.
  var marks: UInt64 { shape & 0x3ff }
  /// First letter a capital, or more than one capital.
  var hasCapital: Bool { shape & 3 != 0 }
  var hasLower: Bool { shape & 4 != 0 }
}

/// What the treebank knows of a word.
@_spi(Training) public struct LexiconEntry: Hashable {
  /// Number of the set of tags the word has in the treebank; 0 for a word it does not have.
  public var ambiguity: UInt8 = 0
  /// Path to the group of words that stand where this one does, from the lowest bit; 0 for none.
  public var cluster: UInt16 = 0
  /// Raw value + 1 of the only tag it has, for frequent words; 0 for none.
  public var fixedTag: UInt8 = 0
  public var flags: Flags = []
  /// What a dictionary knows: noun, verb, adjective, adverb (a bit each), then how it is written: 1 in
  /// lower case, 2 both ways, 3 with a capital; 0 for a word it does not have.
  public var dictionary: UInt8 = 0

  var isNoun: Bool { dictionary & 1 != 0 }
  /// In its base form, by the treebank or the dictionary.
  var mayBeVerb: Bool { flags.contains(.verbBase) || dictionary & 2 != 0 }
  /// Seven times out of ten at least.
  var isWrittenSmall: Bool { dictionary >> 4 == 1 }

  /// Number of the set of tags, or what the dictionary knows of other words.
  var kind: UInt64 { ambiguity > 0 ? UInt64(ambiguity) : 256 | UInt64(dictionary) }

  public struct Flags: OptionSet, Hashable, Sendable {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }
    public static let verbBase = Self(rawValue: 1)
    public static let verbThird = Self(rawValue: 2)
    public static let verbPast = Self(rawValue: 4)
    public static let verbParticiple = Self(rawValue: 8)
    public static let nounSingular = Self(rawValue: 16)
    public static let nounPlural = Self(rawValue: 32)
    public static let adjective = Self(rawValue: 64)
    public static let adverb = Self(rawValue: 128)
  }

  public init() {}
}
