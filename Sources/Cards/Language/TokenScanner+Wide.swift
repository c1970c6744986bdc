/// Tokens that begin outside ASCII.
extension TokenScanner {
  mutating func scanWide() {
    let (value, length) = scalar(at: position)
    if ScalarClass.isSpace(value) {
      skip(to: position + length)
    } else if value == 0x2019 || value == 0x2018 && isSingleOpen {
      scanApostrophe(length: length)
    } else if ScalarClass.isLetter(value) {
      scanWord()
    } else if ScalarClass.isArrow(value) {
      emit(modifiersEnd(position + length), .symbol, .sym)
    } else if ScalarClass.isEmoji(value) {
      emit(emojiEnd(value, position + length), .emoji, .nfp)
    } else if let sign = signLength(value) {
      scanNumber(digitsAt: position + sign)
    } else if let tag = ScalarClass.punctuation(value) {
      if value == 0x2018 { isSingleOpen = true }
      emit(position + length, .punctuation, tag)
    } else if (0xbc...0xbe).contains(value) || (0x2150...0x215e).contains(value) {
      emit(position + length, .number, .cd)
    } else {
      emit(position + length, .symbol, ScalarClass.isCurrency(value) ? .dollar : .sym)
    }
  }

  /// Bytes of `€`, `±`, `≈`, `−` before a quantity.
  private func signLength(_ value: UInt32) -> Int? {
    guard ScalarClass.isCurrency(value) || [0xb1, 0x2248, 0x2212].contains(value) else {
      return nil
    }
    let length = numberSign(at: position)
    return length > 0 ? length : nil
  }

  private func modifiersEnd(_ start: Int) -> Int {
    var index = start
    while index < end {
      let (value, length) = scalar(at: index)
      guard ScalarClass.isEmojiModifier(value) else { break }
      index += length
    }
    return index
  }

  /// End of an emoji with its modifiers and what is joined to it; a flag is two letters.
  private func emojiEnd(_ first: UInt32, _ start: Int) -> Int {
    var index = start
    if ScalarClass.isFlagLetter(first) {
      let (value, length) = scalar(at: index)
      if ScalarClass.isFlagLetter(value) { index += length }
    }
    index = modifiersEnd(index)
    while true {
      let (joiner, length) = scalar(at: index)
      guard joiner == 0x200d else { return index }
      let (next, nextLength) = scalar(at: index + length)
      guard ScalarClass.isEmoji(next) || next > 0x2000 else { return index + length }
      index = modifiersEnd(index + length + nextLength)
    }
  }
}
