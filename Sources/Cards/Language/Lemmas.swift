/// Base forms of words and back: the treebank's table, then rules.
public struct Lemmas: Sendable {
  public static let shared = Lemmas(model: Tagger.shared.model)

  private let model: TaggerModel

  @_spi(Training) public init(model: TaggerModel) { self.model = model }

  /// `transfers` → `transfer`, `was` → `be`, `injected` → `inject`, `studies`/NNS → `study`.
  ///
  /// - Parameter word: In lower case, as ``TaggedText/word(_:)`` gives it.
  public func base(_ word: String, _ tag: Tag) -> String {
    model.lemma(WordForm(word), tag) ?? regularBase(word, tag)
  }

  /// What the rules alone say.
  @_spi(Training) public func regularBase(_ word: String, _ tag: Tag) -> String {
    switch tag {
    case .vbz: Self.withoutS(word)
    case .nns, .nnps: Self.withoutS(word)
    case .vbd, .vbn: word.hasSuffix("ed") ? stem(word, dropping: 2) : word
    case .vbg: word.hasSuffix("ing") ? stem(word, dropping: 3) : word
    default: word
    }
  }

  /// The base form of a verb of the treebank, or of a common one: `transfer`, `be`.
  public func isVerbBase(_ word: String) -> Bool { flags(word).contains(.verbBase) }

  /// The base form of a verb of the treebank, or of a common one.
  public func isVerbBase(_ form: WordForm) -> Bool {
    model.entry(form.hash).flags.contains(.verbBase)
  }

  /// `went`, `trained`: the past tense of a verb the treebank has in that form.
  public func isPast(_ word: String) -> Bool { flags(word).contains(.verbPast) }

  /// `gone`, `trained`.
  public func isParticiple(_ word: String) -> Bool { flags(word).contains(.verbParticiple) }

  /// The -s form of a known verb; many are plurals as well.
  public func isThirdPerson(_ word: String) -> Bool {
    if word.utf8.last != 0x73 || word.hasSuffix("ss") { return false }
    return flags(word).contains(.verbThird) || isVerbBase(base(word, .vbz))
  }

  /// The -s form of a verb that is no noun: `consists`, `allows`.
  func isThirdPersonOnly(_ word: String) -> Bool {
    if word.utf8.last != 0x73 || word.hasSuffix("ss") { return false }
    let entry = model.entry(WordForm(base(word, .vbz)).hash)
    return entry.mayBeVerb && !entry.isNoun && !entry.flags.contains(.nounSingular)
      && !flags(word).contains(.nounPlural)
  }

  /// A noun of the treebank, in the singular.
  public func isNoun(_ word: String) -> Bool { flags(word).contains(.nounSingular) }

  /// `children` → `child`, `studies` → `study`.
  public func singular(_ noun: String) -> String { base(noun, .nns) }

  /// `study` → `studies`, `be` → `is`, `are` → `is`, `were` → `was`; modals stay.
  public func thirdPerson(_ verb: String) -> String {
    switch verb {
    case "be", "are", "am", "'re", "'m": return "is"
    case "were": return "was"
    case "have", "'ve": return "has"
    case "can", "could", "will", "would", "shall", "should", "may", "might", "must", "is", "was",
      "has":
      return verb
    default: break
    }
    let bytes = verb.utf8.suffix(2).map { $0 }
    guard let last = bytes.last else { return verb }
    if last == 0x79, let before = bytes.first, bytes.count == 2, !before.isVowel {
      return verb.dropLast() + "ies"
    }
    let takesE =
      last == 0x73 || last == 0x78 || last == 0x7a || last == 0x6f || verb.hasSuffix("ch")
      || verb.hasSuffix("sh")
    return verb + (takesE ? "es" : "s")
  }

  private func flags(_ word: String) -> LexiconEntry.Flags {
    model.entry(WordForm(word).hash).flags
  }

  /// `-ies` → `y`, `-ches` → `ch`, `-s` → nothing.
  private static func withoutS(_ word: String) -> String {
    guard word.utf8.count > 2, word.utf8.last == 0x73, !word.hasSuffix("ss") else { return word }
    if word.hasSuffix("ies"), word.utf8.count > 4 { return word.dropLast(3) + "y" }
    for ending in ["ches", "shes", "sses", "xes", "zzes", "oes"] where word.hasSuffix(ending) {
      return String(word.dropLast(2))
    }
    return String(word.dropLast())
  }

  /// `studied` → `study`, `stopped` → `stop`, `used` → `use`, `injected` → `inject`.
  private func stem(_ word: String, dropping count: Int) -> String {
    let stem = String(word.dropLast(count))
    if count == 2, stem.utf8.last == 0x69 { return stem.dropLast() + "y" }
    if isVerbBase(stem) { return stem }
    if isVerbBase(stem + "e") { return stem + "e" }
    let bytes = Array(stem.utf8)
    guard bytes.count > 2 else { return stem }
    let last = bytes[bytes.count - 1]
    if last == bytes[bytes.count - 2], !last.isVowel, ![0x6c, 0x73, 0x7a, 0x66].contains(last) {
      return String(stem.dropLast())
    }
    return Self.wantsE(bytes) ? stem + "e" : stem
  }

  /// Endings no English verb has without a silent e: `-iz -at -v -c -u -dg -bl`.
  private static func wantsE(_ bytes: [UInt8]) -> Bool {
    let last = bytes[bytes.count - 1]
    let before = bytes[bytes.count - 2]
    switch last {
    case 0x76, 0x63, 0x75, 0x7a: return last != before
    case 0x67: return before == 0x64 || before == 0x6e && bytes[bytes.count - 3] == 0x61
    case 0x6c: return !before.isVowel && before != 0x6c && before != 0x72
    case 0x73: return before.isVowel || before == 0x6e || before == 0x72
    case 0x74: return before == 0x61 && !bytes[bytes.count - 3].isVowel && bytes.count > 4
    default: return false
    }
  }
}

extension UInt8 {
  /// `a e i o u`
  var isVowel: Bool {
    self == 0x61 || self == 0x65 || self == 0x69 || self == 0x6f || self == 0x75
  }
}
