import Cards
import Foundation
import Scheduler
import Store

@testable import recall

/// A collection in a folder of its own, which goes away with it.
final class TestCollection {
  let folder: String
  let store: CardStore
  static let start = Moment(milliseconds: 1_780_480_800_000, utcOffset: 0)

  var path: String { folder + "/recall.db" }

  struct NoStore: Error {}

  init(_ cards: [Card], deck: String = "Notes", note: String? = nil) throws {
    folder = NSTemporaryDirectory() + "recall-test-" + UUID().uuidString
    guard let store = try CardStore.open(path: folder + "/recall.db", create: true) else {
      throw NoStore()
    }
    self.store = store
    let path = folder + "/notes.md"
    try note?.write(toFile: path, atomically: true, encoding: .utf8)
    let named = cards.map { (CardID(card: $0, deck: deck, occurrence: 0), $0) }
    try store.apply(
      ImportBatch(sources: [
        SourceImport(
          path: path, deck: deck, digest: "1", language: "en",
          lines: named.map { ($0.0, $0.1.line) }, changes: named.map { .added($0.0, $0.1) })
      ]), at: Self.start)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// Cards that ask for the double of 1, 2, 3 …
  static func doubles(_ count: Int) -> [Card] {
    (1...count).map { number in
      Card(
        question: "What is twice \(number)?", answer: "it is \(2 * number)", kind: .question,
        rule: "test", context: ["Arithmetic"], line: number, bulletLine: number,
        note: "twice \(number): it is \(2 * number)")
    }
  }

  func events(of card: Card, deck: String = "Notes") throws -> [ReviewEvent] {
    try store.history(of: CardID(card: card, deck: deck, occurrence: 0))
  }

  /// A session in which these lines are typed.
  func review(
    _ lines: [String], limits: DailyLimits = DailyLimits(), limit: Int? = nil,
    mustType: Bool = false
  ) throws -> (terminal: ScriptedTerminal, loop: ReviewLoop) {
    let terminal = ScriptedTerminal(lines)
    let loop = try ReviewLoop(
      environment: .test(terminal, now: Self.start), store: store,
      options: .init(decks: nil, limits: limits, limit: limit, mustType: mustType))
    try loop.run()
    try loop.sumUp()
    return (terminal, loop)
  }
}
