import Foundation
import Testing

@testable import Cards

/// docs/CARDS.md lists every rule with its own examples. `RECORD_GOLDEN=1` writes the list anew, and
/// fails.
struct CardsDocumentTests {
  private static let project = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  private static let begin = "<!-- rules: begin -->\n"
  private static let end = "<!-- rules: end -->"

  private struct Rule {
    var name: String
    var type: String
    var examples: [RuleExample]
  }

  @Test func theListIsWhatTheRulesSay() throws {
    let file = Self.project.appending(path: "docs/CARDS.md")
    let document = try String(contentsOf: file, encoding: .utf8)
    let start = try #require(document.range(of: Self.begin))
    let stop = try #require(document.range(of: Self.end))
    let written = String(document[start.upperBound..<stop.lowerBound])
    let list = try Self.list()
    if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] != nil, written != list {
      let whole = document[..<start.upperBound] + list + document[stop.lowerBound...]
      try String(whole).write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(written == list, "docs/CARDS.md is behind the rules; RECORD_GOLDEN=1 writes it anew")
  }

  private static func list() throws -> String {
    let summaries = try summaries()
    let groups: [(String, [Rule])] = [
      ("Marked by the author", CardRules.markers.map(rule)),
      ("Read from the shape of the note", CardRules.structure.map(rule)),
      ("Read from the sentence (English)", ProseRules.all.map(rule)),
    ]
    return groups.map { title, rules in
      "### \(title)\n\n" + rules.map { entry($0, summaries[$0.type] ?? "") }.joined(separator: "\n")
    }.joined(separator: "\n")
  }

  private static func rule(_ rule: any CardRule) -> Rule {
    let type = type(of: rule)
    return Rule(name: type.name, type: "\(type)", examples: type.examples)
  }

  private static func rule(_ rule: any ProseRule) -> Rule {
    let type = type(of: rule)
    return Rule(name: type.name, type: "\(type)", examples: type.examples)
  }

  private static func entry(_ rule: Rule, _ summary: String) -> String {
    let lines = rule.examples.map { example -> String in
      let note = example.note.split(separator: "\n").joined(separator: "\n")
      let cards = example.cards.map { "    + \($0)" }
      return ([note] + (cards.isEmpty ? ["    – no card by this rule"] : cards))
        .joined(separator: "\n")
    }
    return "**\(rule.name)** — \(summary)\n\n````text\n\(lines.joined(separator: "\n\n"))\n````\n"
  }

  /// What the comment above each rule says, by the name of its type.
  private static func summaries() throws -> [String: String] {
    let folder = project.appending(path: "Sources/Cards/Rules")
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    var summaries: [String: String] = [:]
    for case let file as URL in files ?? .init() where file.pathExtension == "swift" {
      var comment: [String] = []
      for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
        if line.hasPrefix("///") {
          comment.append(line.dropFirst(3).trimmingCharacters(in: .whitespaces))
          continue
        }
        if let found = line.firstMatch(of: /struct (\w+Rule)\b/) {
          summaries[String(found.1)] = comment.joined(separator: " ")
        }
        comment = []
      }
    }
    return summaries
  }
}
