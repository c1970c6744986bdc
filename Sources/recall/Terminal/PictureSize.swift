/// The size of a PNG, GIF or JPEG picture in pixels, from the first bytes of its file.
struct PictureSize: Hashable {
  var width: Int
  var height: Int
  var isPNG = false

  /// `nil` when the bytes are no such picture, or an empty one.
  init?(_ bytes: [UInt8]) {
    func big(_ at: Int, _ count: Int) -> Int {
      bytes[at..<at + count].reduce(0) { $0 << 8 | Int($1) }
    }
    if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]), bytes.count >= 24 {
      (width, height, isPNG) = (big(16, 4), big(20, 4), true)
    } else if bytes.starts(with: "GIF8".utf8), bytes.count >= 10 {
      (width, height) = (Int(bytes[6]) | Int(bytes[7]) << 8, Int(bytes[8]) | Int(bytes[9]) << 8)
    } else if bytes.starts(with: [0xFF, 0xD8]), let frame = Self.frame(bytes) {
      (width, height) = (big(frame + 7, 2), big(frame + 5, 2))
    } else {
      return nil
    }
    guard (1...30_000).contains(width), (1...30_000).contains(height) else { return nil }
  }

  /// Where the segment begins that says the size of a JPEG (ITU-T T.81, B.2.2).
  private static func frame(_ bytes: [UInt8]) -> Int? {
    var index = 2
    while index + 9 <= bytes.count, bytes[index] == 0xFF {
      let kind = bytes[index + 1]
      if (0xC0...0xCF).contains(kind), ![0xC4, 0xC8, 0xCC].contains(kind) { return index }
      index += 2 + Int(bytes[index + 2]) << 8 + Int(bytes[index + 3])
    }
    return nil
  }
}
