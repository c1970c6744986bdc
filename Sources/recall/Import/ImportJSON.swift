import Cards
import Foundation
import Store

/// The report of an import; docs/JSON.md describes it.
struct ImportJSON: Encodable {
  struct Source: Encodable {
    var path: String
    var deck: String
    var repaired: Int
    var language: String
    var bullets: Int
    var cards: [Card]
    var skipped: [Skip]
    var plan: Plan
    var remark: String?
  }

  struct Card: Encodable {
    var line: Int
    var rule: String
    var kind: String
    var question: String
    var answer: String
    var context: [String]
    var confidence: Double
    var state: String
  }

  struct Skip: Encodable {
    var line: Int
    var text: String
    var reason: String
  }

  struct Plan: Encodable {
    var added: [String]
    var updated: [String]
    var moved: [String]
    var unchanged: [String]
    var retired: [String]
    var revived: [String]
    var conflicts: [String]
    var changes: [Change]
  }

  /// What became different of a card that was there before.
  struct Change: Encodable {
    var id: String
    var changed: [ImportPlan.Change.Aspect]
  }

  var sources: [Source]

  init(_ outcomes: [Importer.Outcome]) { sources = outcomes.map(Source.init) }

  func text() throws -> String { try JSONText.of(self) }
}

extension ImportJSON.Source {
  init(_ outcome: Importer.Outcome) {
    let conversion = outcome.conversion ?? Conversion()
    path = outcome.file.path
    deck = outcome.deck
    repaired = conversion.repair.repairedSpans
    language = conversion.language
    bullets = conversion.bulletCount
    let rejected = outcome.rejected
    cards = conversion.cards.enumerated().map { index, card in
      ImportJSON.Card(card, isRejected: rejected.contains(index))
    }
    skipped = conversion.bullets.compactMap { bullet in
      guard case .skipped(let reason) = bullet.outcome else { return nil }
      return ImportJSON.Skip(line: bullet.line, text: bullet.text, reason: reason)
    }
    plan = ImportJSON.Plan(outcome)
    remark = conversion.remark
  }
}

extension ImportJSON.Card {
  init(_ card: Cards.Card, isRejected: Bool) {
    self.init(
      line: card.line, rule: card.rule, kind: card.kind.rawValue, question: card.question,
      answer: card.answer, context: card.context,
      confidence: (card.confidence * 1000).rounded() / 1000,
      state: isRejected ? "rejected" : card.isDraft ? "draft" : "accepted")
  }
}

extension ImportJSON.Plan {
  init(_ outcome: Importer.Outcome) {
    let plan = outcome.plan
    func names(_ ids: [CardID]) -> [String] { ids.map(\.description) }
    self.init(
      added: names(plan.added), updated: names(plan.updated), moved: names(plan.moved),
      unchanged: names(plan.unchanged), retired: names(plan.retired), revived: names(plan.revived),
      conflicts: names(plan.conflicts),
      changes: plan.changes.compactMap { change in
        guard change.old != nil, change.new != nil else { return nil }
        return ImportJSON.Change(
          id: change.id.description,
          changed: change.aspects(deck: outcome.deck, path: outcome.file.path))
      })
  }
}
