/// Punctuation, operators, quotes, arrows and emoji.
extension TokenScanner {
  /// A mark in ASCII.
  mutating func scanMark(_ byte: UInt8) {
    switch byte {
    case 0x2e: scanDot()
    case 0x21, 0x3f: scanExclamation()
    case 0x2c: emit(position + 1, .punctuation, .comma)
    case 0x3b, 0x3a: scanColon()
    case 0x28, 0x5b, 0x7b: emit(position + 1, .punctuation, .openBracket)
    case 0x29, 0x5d, 0x7d: emit(position + 1, .punctuation, .closeBracket)
    case 0x22:
      emit(position + 1, .punctuation, isDoubleOpen ? .closeQuote : .openQuote)
      isDoubleOpen.toggle()
    case 0x27: scanApostrophe(length: 1)
    case 0x60: scanTick()
    case 0x2d: scanDash()
    case 0x5f where letterLength(position + 1) > 0: scanWord()
    default: scanSign(byte)
    }
  }

  /// Operators, currency, `#tag`, `@name`, paths.
  private mutating func scanSign(_ byte: UInt8) {
    let sign = canSign ? numberSign(at: position) : 0
    switch byte {
    case _ where sign > 0: scanNumber(digitsAt: position + sign)
    case 0x2f, 0x7e:
      if let pathEnd = filePathEnd(position) { return emit(pathEnd, .code, .nn) }
      let isSlash = byte == 0x2f
      emit(position + 1, isSlash ? .punctuation : .symbol, isSlash ? .hyphen : .sym)
    case 0x3c, 0x3d, 0x3e:
      emit(runEnd { [0x3c, 0x3d, 0x3e, 0x2d, 0x7e].contains($0) }, .symbol, .sym)
    case 0x23, 0x40: scanTagged()
    case 0x24: emit(position + 1, .symbol, .dollar)
    case 0x25: emit(position + 1, .symbol, .nn)
    case 0x26: emit(runEnd { $0 == 0x26 }, .symbol, .cc)
    default: emit(runEnd { $0 == byte }, .symbol, .sym)
    }
  }

  /// A sign belongs to the number behind it only where nothing stands before.
  private var canSign: Bool {
    let before = byte(position - 1)
    return !before.isWordByte && before != 0x29 && before != 0x5d
  }

  /// End of the run of bytes from the current position.
  private func runEnd(_ belongs: (UInt8) -> Bool) -> Int {
    var index = position + 1
    while index < end, belongs(bytes[index]) { index += 1 }
    return index
  }

  private mutating func scanDot() {
    let runEnd = runEnd { $0 == 0x2e }
    if runEnd == position + 1, byte(runEnd).isDigit, isGap(position - 1) {
      return scanNumber(digitsAt: runEnd)
    }
    if let pathEnd = filePathEnd(position) { return emit(pathEnd, .code, .nn) }
    emit(runEnd, .punctuation, runEnd == position + 1 ? .period : .colon)
  }

  private mutating func scanExclamation() {
    if byte(position) == 0x21, byte(position + 1) == 0x3d {
      return emit(runEnd { $0 == 0x3d }, .symbol, .sym)
    }
    emit(runEnd { $0 == 0x21 || $0 == 0x3f }, .punctuation, .period)
  }

  /// `:`, `;`, or a face: `:)`, `;-)`, `:D`.
  private mutating func scanColon() {
    let next = byte(position + 1)
    let mouth = next == 0x2d ? position + 2 : position + 1
    let isMouth = [0x28, 0x29, 0x44, 0x50, 0x2f, 0x7c, 0x70, 0x6f].contains(byte(mouth))
    if isGap(position - 1), isMouth, isGap(mouth + 1) {
      return emit(mouth + 1, .emoji, .nfp)
    }
    emit(runEnd { $0 == byte(position) }, .punctuation, .colon)
  }

  /// `-`, `--`, an arrow, or the sign of a number.
  private mutating func scanDash() {
    let runEnd = runEnd { $0 == 0x2d }
    if byte(runEnd) == 0x3e { return emit(runEnd + 1, .symbol, .sym) }
    let sign = runEnd == position + 1 && canSign ? numberSign(at: position) : 0
    if sign > 0 { return scanNumber(digitsAt: position + sign) }
    let joins = runEnd == position + 1 && !isGap(position - 1) && !isGap(runEnd)
    emit(runEnd, .punctuation, joins ? .hyphen : .colon)
  }

  /// Code up to the closing tick of the same line.
  private mutating func scanTick() {
    let openEnd = runEnd { $0 == 0x60 }
    var index = max(openEnd, tickFreeUntil)
    while index < end, bytes[index] != 0x0a {
      if bytes[index] == 0x60 {
        while index < end, bytes[index] == 0x60 { index += 1 }
        return emit(index, .code, .nn)
      }
      index += 1
    }
    tickFreeUntil = index
    emit(openEnd, .punctuation, .openQuote)
  }

  /// `#tag` and `@name` are one word.
  private mutating func scanTagged() {
    let start = position
    guard letterLength(start + 1) > 0, !byte(start - 1).isWordByte else {
      return emit(start + 1, .symbol, byte(start) == 0x23 ? .nn : .sym)
    }
    var index = start + 1
    while true {
      let length = letterLength(index)
      let isInner = [0x2d, 0x5f, 0x2f].contains(byte(index)) && letterLength(index + 1) > 0
      if length == 0, !isInner { break }
      index += max(length, 1)
    }
    emitWord(index, form(of: start..<index), classes: [], tag: .nnp)
  }

  /// `'` or `’` outside a word: a quote, a plural's possessive, or the front of `'em`.
  mutating func scanApostrophe(length: Int) {
    let before = byte(position - 1)
    let afterWord = before.isWordByte && !isGap(position - 1)
    if !afterWord, let wordEnd = clippedWordEnd(position + length) {
      let form = form(of: position..<wordEnd)
      return emitWord(wordEnd, form, classes: classes[form])
    }
    if afterWord, !isSingleOpen, before | 0x20 == 0x73 {
      return emitWord(position + length, "'s", classes: .respelt, tag: .pos)
    }
    let opens = length == 1 && !isSingleOpen && !isGap(position + length) && !afterWord
    emit(position + length, .punctuation, opens ? .openQuote : .closeQuote)
    isSingleOpen = opens
  }

  /// End of `em`, `til`, `cause`, `90s` behind an apostrophe.
  private func clippedWordEnd(_ start: Int) -> Int? {
    var index = start
    while index < start + 6, byte(index).isLower || byte(index).isDigit { index += 1 }
    guard index > start, letterLength(index) == 0 else { return nil }
    switch form(of: start..<index) {
    case "em", "til", "till", "cause", "tis", "twas", "bout", "n": return index
    default: return byte(start).isDigit && byte(index - 1) == 0x73 ? index : nil
    }
  }
}
