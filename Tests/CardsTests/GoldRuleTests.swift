import Foundation
import TestSupport
import Testing

@testable import Cards

/// The experts' judgement of real notes: wrong cards that tempt a converter must never come out.
@Suite(.enabled(if: Shared.exists, "needs the notes beside the project"))
struct GoldRuleTests {
  static let files = [
    "podcast-notes", "open/01-swyx-rlhf-tabs", "open/02-concurrency-booknotes",
    "open/03-atomic-habits", "open/05-fr-travail-equipe", "open/06-system-design-readme",
    "open/35-figma-config-talks",
  ]

  private struct Record: Decodable {
    var line: Int?
    var kind: String?
    var traps: [String]?
  }

  @Test(arguments: files)
  func noTrapComesOut(file: String) throws {
    let conversion = try convert(file)
    for record in try records(file) {
      guard let line = record.line, let traps = record.traps else { continue }
      for trap in traps.compactMap(Self.card) {
        #expect(!conversion.cards.contains { Self.is($0, trap) }, "line \(line): \(trap)")
      }
    }
  }

  @Test(arguments: [
    ("open/04-js-interview-questions-only", 57), ("open/08-rust-triage-meeting", 59),
  ])
  func notesWithoutKnowledgeGiveAlmostNoCards(file: String, bullets: Int) throws {
    let conversion = try convert(file)
    #expect(conversion.bullets.count >= bullets)
    #expect(conversion.cards.count * 10 <= bullets)
  }

  @Test(arguments: files)
  func everyBulletHasOneReport(file: String) throws {
    let conversion = try convert(file)
    let reported = conversion.bullets.map(\.line)
    for record in try records(file) {
      guard let line = record.line, record.kind != "label" else { continue }
      #expect(reported.filter { $0 == line }.count <= 1, "line \(line)")
    }
    for case .cards(let indices) in conversion.bullets.map(\.outcome) {
      #expect(!indices.isEmpty)
      #expect(indices.allSatisfy(conversion.cards.indices.contains))
    }
  }

  private func convert(_ file: String) throws -> Conversion {
    try CardConverter().convert(Shared.bytes("notes/\(file).md"), fileName: "\(file).md")
  }

  private func records(_ file: String) throws -> [Record] {
    try Shared.text("notes/\(file).gold.jsonl").split(separator: "\n").map {
      try JSONDecoder().decode(Record.self, from: Data($0.utf8))
    }
  }

  /// A trap is written `Q: … A: …`, `question -> answer`, or as a remark, which names no card.
  private static func card(_ trap: String) -> (question: String, answer: String)? {
    if let mark = trap.range(of: " A: "), trap.hasPrefix("Q: ") {
      return (String(trap[..<mark.lowerBound].dropFirst(3)), bare(String(trap[mark.upperBound...])))
    }
    guard let arrow = trap.range(of: " -> ", options: .backwards) else { return nil }
    return (String(trap[..<arrow.lowerBound]), bare(String(trap[arrow.upperBound...])))
  }

  /// Without the reason in brackets behind it.
  private static func bare(_ answer: String) -> String {
    var text = answer
    for mark in ["  [", " [", " ("] {
      if let start = text.range(of: mark, options: .backwards) {
        text = String(text[..<start.lowerBound])
      }
    }
    return text
  }

  private static func `is`(_ card: Card, _ trap: (question: String, answer: String)) -> Bool {
    let question = Words.all(in: card.question)
    let answer = Words.all(in: card.answer)
    let unwanted = Words.all(in: trap.answer)
    guard question == Words.all(in: trap.question), !unwanted.isEmpty else { return false }
    return answer == unwanted || trap.answer.contains("...") && answer.starts(with: unwanted)
  }
}
