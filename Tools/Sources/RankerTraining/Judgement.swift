import Foundation

/// A candidate that somebody judged by the rubric, without its text.
package struct Judgement: Sendable {
  /// Where the note is from.
  package var file: String
  package var line: Int
  /// Faithful, context, atomic, unambiguous, no leak, worth it, grammatical: 0...2 each; empty when
  /// the label follows from an expert's own card for the bullet.
  package var scores: [Int]
  package var isUsable: Bool
  /// `family=value`, as the ranker sees the candidate.
  package var features: [String]

  /// A judged candidate counts whole, one that was only compared with an expert's card a third, a card that an expert
  /// warns of three times.
  package var weight: Double { isTrap ? 3 : scores.isEmpty ? 0.35 : 1 }
  /// An expert names the very card as wrong.
  package var isTrap: Bool

  /// A row: file, line, scores or `-`, `usable` or `bad`, features, between tabs.
  package init?(_ row: Substring) {
    let fields = row.split(separator: "\t", omittingEmptySubsequences: false)
    guard fields.count == 5, let line = Int(fields[1]) else { return nil }
    file = String(fields[0])
    self.line = line
    scores = fields[2].compactMap(\.wholeNumberValue)
    isTrap = fields[2] == "trap"
    isUsable = fields[3] == "usable"
    features = fields[4].split(separator: " ").map(String.init)
  }

  package static func read(_ path: String) throws -> [Judgement] {
    try String(contentsOf: URL(filePath: path), encoding: .utf8)
      .split(separator: "\n").filter { !$0.hasPrefix("#") }.compactMap(Judgement.init)
  }
}
