import Cards
import Foundation
import GRDB
import Scheduler
import Testing

@testable import Store

/// A collection in a folder of its own, with some cards.
final class Fixture {
  let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
  let store: CardStore

  var path: String { folder.appending(path: "recall.db").path }

  init() throws {
    let path = folder.appending(path: "recall.db").path
    store = try #require(try CardStore.open(path: path, create: true))
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  static func moment(day: Int, hour: Int = 12, minute: Int = 0) -> Moment {
    Moment(
      milliseconds: (Int64(day) * 24 + Int64(hour)) * 3_600_000 + Int64(minute) * 60_000,
      utcOffset: 0)
  }

  static func card(_ number: Int, text: String = "", isDraft: Bool = false) -> Card {
    Card(
      question: "What is \(number)\(text)?", answer: "\(number)", kind: .explicit, rule: "test",
      context: ["Numbers"], line: number, bulletLine: number, note: "\(number)\(text)",
      isDraft: isDraft)
  }

  static func id(_ card: Card, deck: String = "Deck") -> CardID {
    CardID(card: card, deck: deck, occurrence: 0)
  }

  /// Imports cards as new ones.
  @discardableResult
  func add(_ cards: [Card], path: String = "/notes.md", deck: String = "Deck", day: Int = 0) throws
    -> [CardID]
  {
    let ids = cards.map { Self.id($0, deck: deck) }
    let source = SourceImport(
      path: path, deck: deck, digest: "\(cards.count)", language: "en",
      lines: zip(ids, cards).map { ($0, $1.line) },
      changes: zip(ids, cards).map { .added($0, $1) })
    try store.apply(ImportBatch(sources: [source]), at: Self.moment(day: day))
    return ids
  }

  /// Every row of every derived table.
  func derived() throws -> [String] {
    try store.queue.read { db in
      try Migrations.tables.flatMap { table in
        try Row.fetchAll(db, sql: "SELECT * FROM \(table)")
          .map { "\(table) \($0)" }.sorted()
      }
    }
  }
}
