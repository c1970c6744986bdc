/// Whether brackets, quotes and code ticks of a text have their partners.
enum Balance {
  static func isWhole(_ text: String) -> Bool {
    var open: [UInt8] = []
    var quotes = 0
    var ticks = 0
    let bytes = Array(text.utf8)
    for (index, byte) in bytes.enumerated() {
      if ticks % 2 == 1, byte != 0x60 { continue }
      switch byte {
      case 0x60: ticks += 1
      case 0x22 where index == 0 || !bytes[index - 1].isDigit: quotes += 1
      case 0x28, 0x5b, 0x7b: open.append(byte)
      case 0x29, 0x5d, 0x7d:
        guard let last = open.last, pairs[last] == byte else {
          if byte == 0x29, isSmiley(bytes, index) || isListLetter(bytes, index) { continue }
          return false
        }
        open.removeLast()
      default: break
      }
    }
    guard open.isEmpty, quotes % 2 == 0, ticks % 2 == 0 else { return false }
    guard bytes.contains(0xe2) else { return true }
    return count("“", text) == count("”", text) || count("„", text) == count("“", text)
  }

  private static func count(_ quote: Character, _ text: String) -> Int {
    text.filter { $0 == quote }.count
  }

  private static func isSmiley(_ bytes: [UInt8], _ index: Int) -> Bool {
    index > 0 && [0x3a, 0x2d, 0x3b].contains(bytes[index - 1])
  }

  private static func isListLetter(_ bytes: [UInt8], _ index: Int) -> Bool {
    index == 1 || index > 1 && bytes[index - 2].isSpace
  }

  private static let pairs: [UInt8: UInt8] = [0x28: 0x29, 0x5b: 0x5d, 0x7b: 0x7d]
}
