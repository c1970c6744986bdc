/// Web and mail addresses, domains, file paths.
extension TokenScanner {
  /// End of a URL that begins here: a scheme and `://`, `mailto:` or `www.`.
  func addressEnd(_ start: Int) -> Int? {
    var index = start
    while index < start + 12, byte(index).isLower || byte(index).isUpper { index += 1 }
    let isScheme = byte(index) == 0x3a && byte(index + 1) == 0x2f && byte(index + 2) == 0x2f
    let isWeb =
      index - start == 3 && byte(index) == 0x2e && byte(start) | 0x20 == 0x77
      && byte(start + 1) | 0x20 == 0x77 && byte(start + 2) | 0x20 == 0x77
    guard isScheme && index > start + 1 || isWeb, !isGap(index + 1) else { return nil }
    let found = trimmedAddressEnd(start, spanEnd(index))
    return found > index + 1 ? found : nil
  }

  /// End of what follows a domain: a port, a path, a query.
  func pathEnd(_ index: Int) -> Int {
    byte(index) == 0x2f || byte(index) == 0x3f || byte(index) == 0x23 ? spanEnd(index) : index
  }

  /// White space, quotes and angle brackets end an address.
  private func spanEnd(_ start: Int) -> Int {
    var index = start
    while index < end, bytes[index] > 0x20 {
      switch bytes[index] {
      case 0x22, 0x3c, 0x3e, 0x60: return index
      case 0xe2 where byte(index + 1) == 0x80 && (0x98...0x9f).contains(byte(index + 2)):
        return index
      case 0xe3 where byte(index + 1) == 0x80, 0xef where byte(index + 1) == 0xbc: return index
      default: index += 1
      }
    }
    return index
  }

  /// Without the marks behind the address that belong to the sentence.
  func trimmedAddressEnd(_ start: Int, _ found: Int) -> Int {
    let keepsBracket = bytes[start..<found].contains(0x28)
    var index = found
    while index > start {
      switch bytes[index - 1] {
      case 0x21, 0x27, 0x2a, 0x2c, 0x2e, 0x3a, 0x3b, 0x3f, 0x5d, 0x7d: index -= 1
      case 0x29 where !keepsBracket: index -= 1
      default: return index
      }
    }
    return found
  }

  /// `example.com`, by the commonest top-level domains.
  func isDomain(_ range: Range<Int>) -> Bool {
    guard let dot = bytes[range].lastIndex(of: 0x2e), range.upperBound - dot <= 4 else {
      return false
    }
    switch form(of: dot + 1..<range.upperBound) {
    case "com", "org", "net", "edu", "gov", "io": return bytes[dot - 1].isLower
    case "uk", "de", "fr", "ch", "eu", "jp", "dev", "ai": return byte(range.upperBound) == 0x2f
    default: return false
    }
  }

  /// End of `/usr/bin`, `~/notes`, `./run`, when one begins here.
  func filePathEnd(_ start: Int) -> Int? {
    guard isGap(start - 1) || byte(start - 1) == 0x28 else { return nil }
    var index = start
    while index < start + 2, byte(index) == 0x2e || byte(index) == 0x7e { index += 1 }
    guard byte(index) == 0x2f, letterLength(index + 1) > 0 || byte(index + 1) == 0x2e else {
      return nil
    }
    index += 1
    while index < end {
      let length = letterLength(index)
      if length > 0 {
        index += length
      } else if [0x2e, 0x2f, 0x2d, 0x5f, 0x2b, 0x7e, 0x2a].contains(bytes[index]) {
        index += 1
      } else {
        break
      }
    }
    while index > start + 1, bytes[index - 1] == 0x2e || bytes[index - 1] == 0x2a { index -= 1 }
    return index
  }
}
