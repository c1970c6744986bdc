import ArgumentParser
import Store

/// The decks of the collection, for the shell to complete.
enum DeckNames {
  static var kind: CompletionKind {
    .custom { _, _, _ in
      guard let environment = try? Environment.live(readsSettings: false),
        let path = try? environment.paths.database,
        let store = try? CardStore.open(path: path, create: false, readOnly: true),
        let names = try? store.deckNames()
      else { return [] }
      return names.map { quoted(visibleName($0), for: CompletionShell.requesting) }
    }
  }

  /// As the shell's completion wants it. A deck may be named after a file of anybody's, and bash
  /// expands what it completes as if it had been typed, commands included.
  static func quoted(_ name: String, for shell: CompletionShell?) -> String {
    switch shell {
    case .bash: "'" + typed(name).replacing("'", with: "'\\''") + "'"
    // A colon would begin a description.
    case .zsh: name.replacing("\\", with: "\\\\").replacing(":", with: "\\:")
    default: name
    }
  }

  /// With a backslash before each character that means something to a shell.
  private static func typed(_ name: String) -> String {
    name.reduce(into: "") { text, character in
      let isPlain =
        character.isLetter || character.isNumber || !character.isASCII
        || "_-./,:@%+".contains(character)
      text += (isPlain ? "" : "\\") + String(character)
    }
  }
}
