import Foundation
package import Testing

/// Files with expected output, beside the test that names them.
package enum Golden {
  /// Compares a text with a file under `Golden/` beside the test.
  ///
  /// With `RECORD_GOLDEN` set the file is written anew, and the test fails, so that a recording
  /// never passes unseen.
  package static func expect(
    _ text: String, _ name: String, testFile: String = #filePath,
    location: SourceLocation = #_sourceLocation
  ) throws {
    let file = URL(filePath: testFile).deletingLastPathComponent()
      .appending(path: "Golden").appending(path: name)
    if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] != nil {
      try text.write(to: file, atomically: true, encoding: .utf8)
      Issue.record("recorded \(name); read the difference", sourceLocation: location)
      return
    }
    let expected = try String(contentsOf: file, encoding: .utf8)
    #expect(text == expected, "differs from \(name)", sourceLocation: location)
  }
}
