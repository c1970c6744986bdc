extension NoteLanguage {
  /// The language of a passage: of a bullet, say, in a note whose language is known.
  ///
  /// Another script decides by itself. Between languages in Latin letters small words decide, from
  /// four words on; whatever is shorter or leaves a doubt is in the note's language.
  ///
  /// - Parameter noteLanguage: What ``guess(_:)`` gave for the whole note.
  /// - Returns: A BCP 47 code, or `und`.
  static func ofPassage(_ text: String, inNote noteLanguage: String) -> String {
    let script = Script.most(of: text) ?? .latin
    guard script == .latin else {
      return script == .han && noteLanguage == "ja" ? "ja" : script.language
    }
    let scores = PassageScores(text)
    guard scores.words >= 4 else { return noteLanguage }
    let own = SmallWords.codes.firstIndex(of: noteLanguage).map { scores.counts[$0] } ?? 0
    guard let most = scores.counts.max(), most > own else { return noteLanguage }
    if most >= 2, let best = scores.counts.firstIndex(of: most) { return SmallWords.codes[best] }
    return noteLanguage
  }
}

/// How many different small words of each language a text has.
private struct PassageScores {
  private(set) var words = 0
  private(set) var counts = [Int](repeating: 0, count: SmallWords.codes.count)
  private let list = SmallWords.shared
  private var seen = [UInt64](repeating: 0, count: SmallWords.slots / 64)
  /// `de`, `von` behind a capital, until the next word shows whether it is a part of a name.
  private var held: Int?
  private var afterCapital = false

  init(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      var start = 0
      var index = 0
      while index < bytes.count {
        let byte = bytes[index]
        // Typographic marks are two bytes with 0xc2 first or three with 0xe2.
        let isMark = byte == 0xc2 || byte == 0xe2
        if byte.isWordByte, !isMark {
          index += 1
        } else {
          if start < index { add(bytes[start..<index]) }
          index += byte == 0xc2 ? 2 : byte == 0xe2 ? 3 : 1
          start = index
        }
      }
      if start < bytes.count { add(bytes[start...]) }
    }
    if let held { count(held) }
    addLetters(text)
  }

  private mutating func add(_ word: Slice<UnsafeBufferPointer<UInt8>>) {
    guard let first = word.first, !first.isDigit else { return }
    words += 1
    let isCapital = first.isUpper
    let slot = list.slot(of: SmallWords.key(word))
    let isParticle = list.marks(at: slot) & SmallWords.particle != 0
    if let particle = held {
      held = nil
      if isParticle {
        held = slot
        return
      }
      if !isCapital { count(particle) }
    }
    if afterCapital, isParticle {
      held = slot
    } else {
      count(slot)
    }
    afterCapital = isCapital
  }

  private mutating func count(_ slot: Int) {
    let languages = list.marks(at: slot)
    let bit: UInt64 = 1 << UInt64(slot % 64)
    guard languages != 0, seen[slot / 64] & bit == 0 else { return }
    seen[slot / 64] |= bit
    for index in counts.indices where languages & 1 << index != 0 { counts[index] += 1 }
  }

  /// A letter that only some languages have is worth a word, once.
  private mutating func addLetters(_ text: String) {
    guard text.utf8.contains(where: { $0 >= 0x80 }) else { return }
    var found = 0
    for scalar in text.unicodeScalars where scalar.value >= 0xa1 {
      found |= SmallWords.languages(ofLetter: scalar)
    }
    for index in counts.indices where found & 1 << index != 0 && counts[index] > 0 {
      counts[index] += 1
    }
  }
}
