import Store

/// Decks as a person names them.
struct DeckChoice {
  let names: [String]

  init(_ store: CardStore) throws { names = try store.deckNames() }
  init(names: [String]) { self.names = names }

  /// A deck's own name, in any case, or the name of a deck that holds others.
  ///
  /// - Returns: `nil` when none was asked for, which means all.
  /// - Throws: ``Failure`` with the nearest name when there is no such deck.
  func resolve(_ typed: [String]) throws -> [String]? {
    typed.isEmpty ? nil : try typed.map(resolve)
  }

  private func resolve(_ typed: String) throws -> String {
    if names.contains(typed) { return typed }
    if names.contains(where: { $0.hasPrefix(typed + "/") || $0.hasPrefix(typed + "::") }) {
      return typed
    }
    if let name = names.first(where: { $0.lowercased() == typed.lowercased() }) { return name }
    let hint =
      switch nearest(typed, in: names) {
      case let name?: "; did you mean ‘\(name)’?"
      case nil where names.isEmpty: "; there are no decks yet"
      case nil: "; recall decks lists them"
      }
    throw Failure("there is no deck ‘\(typed)’\(hint)", .noInput)
  }
}
