import Store

/// The decks that the words of a command line mean.
enum DeckNames {
  /// - Returns: Names as stored, or as a prefix of stored ones; `nil` for all decks.
  static func resolve(_ names: [String], in store: CardStore) throws -> [String]? {
    guard !names.isEmpty else { return nil }
    let known = try store.deckNames()
    return try names.map { name in
      if isDeck(name, known) { return name }
      let folded = known.filter { $0.lowercased() == name.lowercased() }
      if folded.count == 1 { return folded[0] }
      throw Failure.unknownDeck(name, among: known)
    }
  }

  private static func isDeck(_ name: String, _ known: [String]) -> Bool {
    known.contains { $0 == name || $0.hasPrefix(name + "/") || $0.hasPrefix(name + "::") }
  }

  /// The word that takes the fewest single-letter changes, if they are few for its length.
  static func nearest(_ word: String, in words: [String]) -> String? {
    let ranked = words.map { ($0, distance(word.lowercased(), $0.lowercased())) }
    guard let best = ranked.min(by: { $0.1 < $1.1 }) else { return nil }
    return best.1 <= max(2, best.0.count / 2) ? best.0 : nil
  }

  /// Levenshtein's edit distance.
  private static func distance(_ left: String, _ right: String) -> Int {
    let (a, b) = (Array(left), Array(right))
    var row = Array(0...b.count)
    for i in a.indices {
      var corner = row[0]
      row[0] = i + 1
      for j in b.indices {
        let substitution = corner + (a[i] == b[j] ? 0 : 1)
        corner = row[j + 1]
        row[j + 1] = min(substitution, row[j] + 1, corner + 1)
      }
    }
    return row[b.count]
  }
}

extension Failure {
  static func unknownDeck(_ name: String, among known: [String]) -> Failure {
    let hint =
      DeckNames.nearest(name, in: known).map { "did you mean ‘\($0)’?" }
      ?? "recall decks lists them"
    return Failure("there is no deck ‘\(name)’; \(hint)", .noInput)
  }
}
