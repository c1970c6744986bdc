/// Reads tokens off the bytes of a text.
struct TokenScanner {
  struct Atom {
    let range: Range<Int>
    let kind: Token.Kind
  }

  let bytes: UnsafeBufferPointer<UInt8>
  private let atoms: [Atom]
  private var nextAtom = 0
  /// End of what a token may take: where the next atom begins.
  private(set) var end: Int
  private(set) var position = 0
  private(set) var tokens: [Token] = []
  let classes = WordClassTable.shared
  /// Straight quotes that are open.
  var isDoubleOpen = false
  var isSingleOpen = false
  /// No closing tick stands before this offset; keeps unclosed ticks linear.
  var tickFreeUntil = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>, atoms: [Atom]) {
    self.bytes = bytes
    self.atoms = atoms.filter { $0.range.upperBound <= bytes.count }
    end = self.atoms.first?.range.lowerBound ?? bytes.count
    tokens.reserveCapacity(bytes.count / 5 + 4)
  }

  mutating func run() {
    while position < bytes.count {
      if position == end { takeAtom() } else { scanToken() }
    }
  }

  private mutating func takeAtom() {
    let atom = atoms[nextAtom]
    emit(atom.range.upperBound, atom.kind, .nn)
    nextAtom += 1
    end = nextAtom < atoms.count ? atoms[nextAtom].range.lowerBound : bytes.count
  }

  private mutating func scanToken() {
    let byte = bytes[position]
    if byte <= 0x20 {
      if byte == 0x0a { (isDoubleOpen, isSingleOpen) = (false, false) }
      position += 1
    } else if byte.isLower || byte.isUpper {
      scanWord()
    } else if byte.isDigit {
      scanNumber(digitsAt: position)
    } else if byte >= 0x80 {
      scanWide()
    } else {
      scanMark(byte)
    }
  }

  /// The byte there, or 0 beyond the end.
  @inline(__always)
  func byte(_ offset: Int) -> UInt8 { offset >= 0 && offset < end ? bytes[offset] : 0 }

  /// White space, or an end of the text.
  func isGap(_ offset: Int) -> Bool {
    offset < 0 || offset >= bytes.count || bytes[offset] <= 0x20
  }

  mutating func skip(to offset: Int) { position = offset }

  /// Adds a token from the current position, whose form is what is written.
  mutating func emit(_ tokenEnd: Int, _ kind: Token.Kind, _ tag: Tag) {
    let range = position..<tokenEnd
    let form = range.count <= 16 ? form(of: range) : WordForm()
    let found = kind == .symbol ? classes[form] : []
    tokens.append(Token(range: range, kind: kind, tag: tag, form: form, classes: found))
    position = tokenEnd
  }

  /// Adds a word from the current position.
  mutating func emitWord(
    _ tokenEnd: Int, _ form: WordForm, classes found: WordClass, tag: Tag = .nn
  ) {
    tokens.append(
      Token(range: position..<tokenEnd, kind: .word, tag: tag, form: form, classes: found))
    position = tokenEnd
  }

  /// The form of what is written in a range.
  func form(of range: Range<Int>) -> WordForm {
    var form = WordForm()
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = bytes[index]
      if byte < 0x80 {
        form.add(byte.isUpper ? byte | 0x20 : byte)
        index += 1
      } else if isCurlyApostrophe(index) {
        form.add(0x27)
        index += 3
      } else {
        return wideForm(of: range)
      }
    }
    return form
  }

  private func wideForm(of range: Range<Int>) -> WordForm {
    let text = String(decoding: bytes[range], as: UTF8.self).lowercased()
    return WordForm(text.utf8.contains(0xe2) ? text.replacing("’", with: "'") : text)
  }

  /// `’` in three bytes.
  @inline(__always)
  func isCurlyApostrophe(_ index: Int) -> Bool {
    index + 2 < end && bytes[index] == 0xe2 && bytes[index + 1] == 0x80 && bytes[index + 2] == 0x99
  }

  /// The code point there and its length; a stray byte counts as one code point.
  func scalar(at index: Int) -> (value: UInt32, length: Int) {
    let lead = byte(index)
    let length = lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4
    guard length > 1, lead >= 0xc0, index + length <= end else { return (UInt32(lead), 1) }
    var value = UInt32(lead) & (0xff >> UInt32(length + 1))
    for offset in 1..<length {
      let next = bytes[index + offset]
      guard next & 0xc0 == 0x80 else { return (UInt32(lead), 1) }
      value = value << 6 | UInt32(next & 0x3f)
    }
    return (value, length)
  }

  /// Bytes of the letter there; 0 when there is none. Digits are letters here.
  @inline(__always)
  func letterLength(_ index: Int) -> Int {
    let byte = byte(index)
    if byte < 0x80 { return byte.isLower || byte.isUpper || byte.isDigit ? 1 : 0 }
    let (value, length) = scalar(at: index)
    return ScalarClass.isLetter(value) ? length : 0
  }
}
