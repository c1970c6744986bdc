import Foundation
import TestSupport
import Testing

@testable import recall

struct PictureTests {
  /// The first bytes of a PNG of a size; what follows is of no account here.
  private func png(_ width: UInt32, _ height: UInt32, bytes: Int = 100) -> [UInt8] {
    let number = { (value: UInt32) in (0..<4).map { UInt8(value >> (24 - 8 * $0) & 0xFF) } }
    let head: [UInt8] =
      [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8)
      + number(width) + number(height)
    return head + [UInt8](repeating: 7, count: bytes - head.count)
  }

  private func lines(
    _ bytes: [UInt8], _ kind: PictureProtocol.Kind, path: String = "a.png"
  ) throws -> [String] {
    try Command.inFolder { folder in
      try Data(bytes).write(to: folder.appending(path: "a.png"))
      var display = Display(isTerminal: true, columns: 80, hasColour: false, hasCursor: true)
      display.pictures = PictureProtocol(kind: kind)
      return display.lines(
        MarkdownText("![alt](\(path))"), notePath: folder.appending(path: "note.md").path)
    }
  }

  @Test func kittyGetsPiecesAndIsAskedNothing() throws {
    let lines = try lines(png(300, 200, bytes: 5000), .kitty)
    #expect(lines[0] == "[image: alt, a.png]")
    let data = Data(png(300, 200, bytes: 5000)).base64EncodedString()
    #expect(
      lines[1] == "\u{1B}_Ga=T,f=100,q=2,c=30,m=1;\(data.prefix(4096))\u{1B}\\"
        + "\u{1B}_Gm=0;\(data.dropFirst(4096))\u{1B}\\")
  }

  @Test func iTermGetsOneSequence() throws {
    let lines = try lines(png(300, 200), .iTerm)
    let data = Data(png(300, 200)).base64EncodedString()
    #expect(
      lines[1] == "\u{1B}]1337;File=inline=1;size=100;width=30;preserveAspectRatio=1:\(data)\u{07}")
  }

  /// 16 rows of 20 pixels are 320; of 1000 × 3200 pixels that is a tenth, 100 pixels or 10 columns.
  @Test func aTallPictureIsShownSmaller() throws {
    #expect(try lines(png(1000, 3200), .kitty)[1].contains("c=8,") == false)
    #expect(try lines(png(1000, 3200), .kitty)[1].contains("c=10,"))
  }

  @Test(arguments: [
    "b.png", "../a.png/x", "https://a.example/a.png", "/dev/zero", ".",
  ])
  func whatIsNoPictureIsOnlyNamed(_ path: String) throws {
    #expect(try lines(png(10, 10), .kitty, path: path).count == 1)
  }

  @Test func neitherIsWhatIsTooLargeOrEmptyOrNoPNG() throws {
    #expect(try lines(png(10, 10, bytes: 4_000_001), .kitty).count == 1)
    #expect(try lines(png(0, 10), .kitty).count == 1)
    #expect(try lines(Array("GIF89a\u{01}\u{00}\u{01}\u{00}".utf8), .kitty).count == 1)
    #expect(try lines(Array("GIF89a\u{01}\u{00}\u{01}\u{00}".utf8), .iTerm).count == 2)
    #expect(try lines([], .iTerm).count == 1)
  }

  @Test func theSizeOfAJPEGIsFoundBehindOtherSegments() {
    let bytes: [UInt8] = [
      0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2, 0xFF, 0xC0, 0, 17, 8, 0, 50, 1, 0, 3, 0, 0, 0,
    ]
    #expect(PictureSize(bytes)?.width == 256)
    #expect(PictureSize(bytes)?.height == 50)
  }
}
