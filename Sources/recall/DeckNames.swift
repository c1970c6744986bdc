import ArgumentParser
import Store

/// The decks of the collection, for the shell to complete.
enum DeckNames {
  static var kind: CompletionKind {
    .custom { _, _, _ in
      guard let environment = try? Environment.live(readsSettings: false),
        let path = try? environment.paths.database,
        let store = try? CardStore.open(path: path, create: false, readOnly: true)
      else { return [] }
      return (try? store.deckNames().map { visible($0, keepingLines: false) }) ?? []
    }
  }
}
