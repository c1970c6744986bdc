/// Words, names, abbreviations, contractions; addresses and identifiers that begin like words.
extension TokenScanner {
  mutating func scanWord() {
    let start = position
    if let addressEnd = addressEnd(start) { return emit(addressEnd, .url, .add) }
    var reader = WordReader(start: start)
    var index = start
    while index < end {
      let step = step(&reader, at: index)
      if step == 0 { break }
      index += step
    }
    if index == start { index += scalar(at: start).length }
    if reader.kind == .url {
      index = trimmedAddressEnd(start, index)
    } else if reader.kind == .word {
      return finishWord(index, reader)
    }
    emit(index, reader.kind, reader.kind == .url ? .add : .nn)
  }

  /// What has been seen of a word.
  struct WordReader {
    let start: Int
    var kind = Token.Kind.word
    var hasApostrophe = false
    var hasDot = false
  }

  /// Bytes to take at `index`; 0 where the word ends.
  private func step(_ reader: inout WordReader, at index: Int) -> Int {
    let byte = bytes[index]
    if byte.isLower || byte.isUpper || byte.isDigit { return 1 }
    if byte >= 0x80 {
      if isCurlyApostrophe(index) {
        guard index > reader.start, letterLength(index + 3) > 0 else { return 0 }
        reader.hasApostrophe = true
        return 3
      }
      let (value, length) = scalar(at: index)
      if value == 0x2010 || value == 0x2011 {
        return letterLength(index + length) > 0 && index > reader.start ? length : 0
      }
      return ScalarClass.isLetter(value) ? length : 0
    }
    guard index > reader.start || byte == 0x5f || byte == 0x27 else { return 0 }
    return joint(&reader, byte, at: index)
  }

  /// A mark that may stand inside a word.
  private func joint(_ reader: inout WordReader, _ byte: UInt8, at index: Int) -> Int {
    let next = self.byte(index + 1)
    let joins = next.isLower || next.isUpper || next.isDigit || letterLength(index + 1) > 0
    switch byte {
    case 0x27 where joins && next < 0x80:
      reader.hasApostrophe = true
      return 1
    case 0x2d where joins: return 1
    case 0x2e where joins && dotJoins(reader.start, index):
      reader.hasDot = true
      return 1
    case 0x5f where joins || next == 0x5f:
      if index > reader.start { reader.kind = .code }
      return 1
    case 0x3a where next == 0x3a && letterLength(index + 2) > 0:
      reader.kind = .code
      return 2
    case 0x40 where joins:
      reader.kind = .url
      return 1
    case 0x28 where next == 0x29:
      reader.kind = .code
      return 2
    default: return symbolJoint(reader, byte, next, at: index)
    }
  }

  /// `AT&T`, `C++`, `C#`, `w/o`, `b/c`.
  private func symbolJoint(_ reader: WordReader, _ byte: UInt8, _ next: UInt8, at index: Int) -> Int
  {
    let size = index - reader.start
    switch byte {
    case 0x26: return bytes[index - 1].isUpper && next.isUpper ? 1 : 0
    case 0x2b: return size == 1 && next == 0x2b ? 2 : 0
    case 0x23: return size == 1 && bytes[index - 1].isUpper && letterLength(index + 1) == 0 ? 1 : 0
    case 0x2f:
      guard size == 1, letterLength(index + 2) == 0 else { return 0 }
      let first = bytes[index - 1] | 0x20
      if first == 0x77 { return next | 0x20 == 0x6f || isGap(index + 1) ? 1 : 0 }
      return first == 0x62 && next | 0x20 == 0x63 || first == 0x6e && next | 0x20 == 0x61 ? 1 : 0
    default: return 0
    }
  }

  /// `e.g`, `node.js`, `3.5`, but not `end.Next`.
  private func dotJoins(_ start: Int, _ index: Int) -> Bool {
    let before = bytes[index - 1]
    let after = bytes[index + 1]
    guard before.isLower, after.isUpper else { return before.isWordByte }
    return index - start == 1 || index - start == 2 && bytes[start].isUpper
  }

  private mutating func finishWord(_ wordEnd: Int, _ reader: WordReader) {
    var wordEnd = wordEnd
    if reader.hasDot, isDomain(reader.start..<wordEnd) {
      return emit(trimmedAddressEnd(reader.start, pathEnd(wordEnd)), .url, .add)
    }
    var form = form(of: reader.start..<wordEnd)
    var found = classes[form]
    if reader.hasApostrophe { return emitContraction(wordEnd, form) }
    if found.contains(.joined), let contraction = Contraction.joined(form) {
      let cut = position + contraction.cut
      emitPart(cut, contraction.first)
      return emitPart(wordEnd, contraction.second)
    }
    if byte(wordEnd) == 0x2e, byte(wordEnd + 1) != 0x2e, keepsDot(wordEnd, reader, found) {
      wordEnd += 1
      form = self.form(of: reader.start..<wordEnd)
      found.formUnion(classes[form])
    }
    emitWord(wordEnd, form, classes: found)
  }

  /// The full stop behind the word belongs to it: `e.g.`, `U.S.`, `etc.`, `J. Doe`,
  /// `H. erectus`.
  private func keepsDot(_ wordEnd: Int, _ reader: WordReader, _ found: WordClass) -> Bool {
    if found.contains(.abbreviation) { return true }
    let size = wordEnd - reader.start
    if reader.hasDot {
      var run = 0
      for index in reader.start..<wordEnd {
        run = bytes[index] == 0x2e ? 0 : run + 1
        if run > 2 || bytes[index].isDigit { return false }
      }
      return true
    }
    guard size == 1, bytes[reader.start].isUpper, byte(wordEnd + 1) == 0x20 else { return false }
    return bytes[reader.start] != 0x49 && (byte(wordEnd + 2).isUpper || byte(wordEnd + 2).isLower)
  }

  /// `isn't`, `it’s`, `could've`, `couldn't've`, `o'clock`: cut before the endings, or left whole.
  private mutating func emitContraction(_ wordEnd: Int, _ whole: WordForm) {
    guard let cut = contractionCut(position..<wordEnd), cut > position else {
      return emitWord(wordEnd, whole, classes: classes[whole])
    }
    if let inner = contractionCut(position..<cut), inner > position {
      emitStem(inner, before: form(of: inner..<cut))
      emitEnding(cut)
    } else {
      emitStem(cut, before: form(of: cut..<wordEnd))
    }
    emitEnding(wordEnd)
  }

  private mutating func emitStem(_ stemEnd: Int, before ending: WordForm) {
    let stem = form(of: position..<stemEnd)
    emitPart(stemEnd, ending == "n't" ? Contraction.stem(stem) : stem)
  }

  private mutating func emitEnding(_ wordEnd: Int) {
    emitPart(wordEnd, form(of: position..<wordEnd))
  }

  /// Adds a part of a contraction, marked when it is not spelt as its form is.
  private mutating func emitPart(_ partEnd: Int, _ full: WordForm) {
    let range = position..<partEnd
    let isRespelt = form(of: range) != full || bytes[range].contains(0xe2)
    emitWord(partEnd, full, classes: classes[full].union(isRespelt ? .respelt : []))
  }

  /// Where `n't 's 're 've 'll 'd 'm` begins.
  private func contractionCut(_ range: Range<Int>) -> Int? {
    var index = range.upperBound - 1
    var letters: UInt32 = 0
    while index > range.lowerBound, bytes[index].isLower || bytes[index].isUpper {
      letters = letters << 8 | UInt32(bytes[index] | 0x20)
      if letters > 0xffff { return nil }
      index -= 1
    }
    var mark = index
    if index >= range.lowerBound + 2, isCurlyApostrophe(index - 2) {
      mark = index - 2
    } else if bytes[index] != 0x27 {
      return nil
    }
    switch letters {
    case 0x73, 0x64, 0x6d, 0x6572, 0x6576, 0x6c6c: return mark
    case 0x74:
      let isNegation = mark - 1 > range.lowerBound && bytes[mark - 1] | 0x20 == 0x6e
      return isNegation ? mark - 1 : nil
    default: return nil
    }
  }
}
