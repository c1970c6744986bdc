package import Scheduler

/// Whose answers and cards are counted; empty lists mean all.
package struct FigureFilter: Hashable, Sendable {
  /// Names of decks; `A` includes `A/B`.
  package var decks: [String] = []
  /// Without `#`; `a` includes `a/b`.
  package var tags: [String] = []
  /// Names of rules.
  package var rules: [String] = []

  package init() {}

  package var isEmpty: Bool { decks.isEmpty && tags.isEmpty && rules.isEmpty }

  /// Any of the decks, any of the tags and any of the rules.
  func includes(_ facet: Facet) -> Bool {
    (decks.isEmpty || decks.contains { Self.is(facet.deck, in: $0) })
      && (tags.isEmpty || tags.contains { tag in facet.tags.contains { Self.is($0, in: tag) } })
      && (rules.isEmpty || rules.contains(facet.rule))
  }

  private static func `is`(_ name: String, in parent: String) -> Bool {
    name == parent || name.hasPrefix(parent + "/") || name.hasPrefix(parent + "::")
  }
}

/// All that statistics are made of, from one instant of the collection.
package struct Figures: Sendable {
  /// Answers by day, in order; days without any are left out.
  package var days: [(day: Day, tally: Tally)] = []
  /// The same answers by facet: their grades and time, without hours and intervals.
  package var facets: [(facet: Facet, tally: Tally)] = []
  /// Cards by where they stand now.
  package var standings: [(facet: Facet, standing: Standing, cards: Int)] = []
  /// Learned cards by the day they are due, what is overdue under its own day, up to the horizon.
  package var due: [(day: Day, cards: Int)] = []
  /// Learned cards due today or earlier and not buried, by deck.
  package var dueNow: [String: Int] = [:]
  /// Cards with at least ``leechLapses`` lapses that are still asked.
  package var leeches = 0
  /// Milliseconds of all their answers.
  package var leechesTook = 0
  package var worstLeeches: [StoredCard] = []
  /// Cards by the time their answers took, the longest first.
  package var costliest: [StoredCard] = []
  /// Cards by how much their grade fell, the deepest first.
  package var falling: [StoredCard] = []

  /// Anki's border for a leech.
  package static let leechLapses = 8
  /// Cards in each list.
  package static let listLength = 10
}
