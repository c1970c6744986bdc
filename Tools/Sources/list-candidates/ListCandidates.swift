@_spi(Training) import Cards
import Foundation

/// `list-candidates NOTES…`: every card the sentence rules could make, one JSON object a line, for
/// judging.
@main
struct ListCandidates {
  static func main() throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    for path in CommandLine.arguments.dropFirst() {
      let file = URL(filePath: path)
      let listing = try CandidateListing([UInt8](Data(contentsOf: file)), fileName: path)
      for row in listing.rows {
        let line = Line(
          file: file.lastPathComponent, line: row.line, note: row.note, context: row.context,
          question: row.question, answer: row.answer, kind: row.kind.rawValue, rule: row.rule,
          features: row.features, score: row.score)
        print(String(decoding: try encoder.encode(line), as: UTF8.self))
      }
    }
  }

  private struct Line: Encodable {
    var file: String
    var line: Int
    var note: String
    var context: [String]
    var question: String
    var answer: String
    var kind: String
    var rule: String
    var features: [String]
    var score: Double
  }
}
