import Foundation
import Testing

@testable import recall

struct LineReaderTests {
  private func lines(_ text: String) throws -> [String] {
    let path = NSTemporaryDirectory() + "recall-lines-" + UUID().uuidString
    try text.write(toFile: path, atomically: false, encoding: .utf8)
    let descriptor = open(path, O_RDONLY)
    defer {
      close(descriptor)
      unlink(path)
    }
    var reader = LineReader(descriptor: descriptor)
    var lines: [String] = []
    while let line = reader.next() { lines.append(line) }
    return lines
  }

  @Test(arguments: [
    ("a\nb\n", ["a", "b"]), ("a\r\nb\r\n", ["a", "b"]), ("a\nb", ["a", "b"]), ("", []),
    ("\n\n", ["", ""]), ("東京\n🙂", ["東京", "🙂"]), ("a\r\n\r\nb\r", ["a", "", "b"]),
  ])
  func eachLineIsRead(_ text: String, _ expected: [String]) throws {
    #expect(try lines(text) == expected)
  }

  @Test func aLineMayBeLongerThanAnyBuffer() throws {
    let long = String(repeating: "0123456789", count: 30_000)
    #expect(try lines("first\n\(long)\n\(long)é\nlast") == ["first", long, long + "é", "last"])
  }
}
