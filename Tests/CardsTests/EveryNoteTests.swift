import Foundation
import TestSupport
import Testing

@testable import Cards

/// What holds for every card of every note: of the sample decks, and of other people's notes where
/// they stand beside the project.
struct EveryNoteTests {
  static let decks = ["lecture-notes", "markers", "podcast-listener", "reader-outline"]
  static let notes = [
    "podcast-notes", "open/01-swyx-rlhf-tabs", "open/02-concurrency-booknotes",
    "open/03-atomic-habits", "open/05-fr-travail-equipe", "open/06-system-design-readme",
    "open/07-react-qa-readme", "open/35-figma-config-talks",
  ]

  private static let project = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  @Test(arguments: decks)
  func cardsOfTheDecksHoldWhatTheyPromise(deck: String) throws {
    let file = Self.project.appending(path: "decks/\(deck).md")
    try check([UInt8](Data(contentsOf: file)))
  }

  @Test(.enabled(if: Shared.exists, "needs the notes beside the project"), arguments: notes)
  func cardsOfOthersNotesHoldWhatTheyPromise(note: String) throws {
    try check(Shared.bytes("notes/\(note).md"))
  }

  @Test(.enabled(if: Shared.exists, "needs the notes beside the project"), arguments: notes)
  func theSameBytesGiveTheSameCards(note: String) throws {
    let bytes = try Shared.bytes("notes/\(note).md")
    let first = try CardConverter().convert(bytes, fileName: "note.md")
    #expect(try CardConverter().convert(bytes, fileName: "note.md") == first)
  }

  /// At least half of what English notes give without being asked about are questions.
  @Test(.enabled(if: Shared.exists, "needs the notes beside the project"))
  func questionsOutnumberGaps() throws {
    for note in ["podcast-notes", "open/03-atomic-habits", "open/06-system-design-readme"] {
      let cards = try CardConverter().convert(
        Shared.bytes("notes/\(note).md"), fileName: "note.md"
      ).cards.filter { !$0.isDraft }
      #expect(cards.count { $0.kind == .gap } * 2 <= cards.count, "\(note)")
    }
  }

  private func check(_ bytes: [UInt8]) throws {
    let marked = Set(CardRules.markers.map { type(of: $0).name })
    for card in try CardConverter().convert(bytes, fileName: "note.md").cards
    where !marked.contains(card.rule) {
      #expect(!Leak.givesAway(card), "line \(card.line): \(card.question) → \(card.answer)")
      #expect(Balance.isWhole(card.question), "line \(card.line): \(card.question)")
      guard card.kind == .gap, card.rule == GapRule.name else { continue }
      #expect(card.question.contains(Card.gap))
      #expect(card.note.contains(card.answer), "line \(card.line): \(card.answer)")
    }
  }
}
