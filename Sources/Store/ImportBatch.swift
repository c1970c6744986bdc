package import Cards

/// What an import does to the collection; made by the reconciliation, applied in one transaction.
package struct ImportBatch: Sendable {
  package var sources: [SourceImport]

  package init(sources: [SourceImport]) { self.sources = sources }
}

extension ImportBatch {
  /// One change of one file.
  struct Step {
    var card: CardID
    /// Its place among all changes.
    var number: Int
    var source: Int
    /// Its place among the file's changes.
    var change: Int
  }

  /// Every change, in the order of the cards' ids.
  var steps: [Step] {
    var steps: [Step] = []
    steps.reserveCapacity(sources.reduce(0) { $0 + $1.changes.count })
    for (index, source) in sources.enumerated() {
      for (place, change) in source.changes.enumerated() {
        steps.append(
          Step(card: change.id, number: steps.count, source: index, change: place))
      }
    }
    return steps.sorted { ($0.card, $0.number) < ($1.card, $1.number) }
  }
}

/// One note file as imported.
package struct SourceImport: Sendable {
  package var path: String
  package var deck: String
  /// Of the file's bytes and of what else the cards depend on.
  package var digest: String
  package var language: String
  /// Where the file's cards stand now.
  package var lines: [(id: CardID, line: Int)]
  package var changes: [Change]

  package enum Change: Sendable {
    case added(CardID, Card)
    case updated(CardID, Card)
    case moved(CardID, Card)
    case revived(CardID, Card)
    case retired(CardID)
  }

  package init(
    path: String, deck: String, digest: String, language: String,
    lines: [(id: CardID, line: Int)], changes: [Change]
  ) {
    self.path = path
    self.deck = deck
    self.digest = digest
    self.language = language
    self.lines = lines
    self.changes = changes
  }
}

extension SourceImport.Change {
  var id: CardID {
    switch self {
    case .added(let id, _), .updated(let id, _), .moved(let id, _), .revived(let id, _),
      .retired(let id):
      id
    }
  }

  var parts: (kind: ChangeKind, id: CardID, card: Card?) {
    switch self {
    case .added(let id, let card): (.added, id, card)
    case .updated(let id, let card): (.updated, id, card)
    case .moved(let id, let card): (.moved, id, card)
    case .revived(let id, let card): (.revived, id, card)
    case .retired(let id): (.retired, id, nil)
    }
  }
}
