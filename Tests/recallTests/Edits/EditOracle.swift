import Cards
import Store
import TestSupport

/// What the notebook's owner knows of the cards: which words of theirs each one asks for.
struct EditOracle {
  struct Entry {
    var card: Card
    /// Numbers of the words that are the answer; empty when they were not found.
    var fact: Set<Int>
    /// Numbers of the words of the bullet.
    var bullet: Set<Int>
  }

  private(set) var entries: [CardID: Entry] = [:]

  init(_ trial: EditTrial) throws {
    var words: [String: [Int: [WrittenWord]]] = [:]
    for file in trial.notes.files {
      words[trial.notesFolder + "/" + file.path] = file.rendered().words
    }
    for card in try trial.cards() {
      guard let lines = words[card.stored.path] else { continue }
      let bullet = lines[card.stored.card.line] ?? []
      entries[card.stored.id] = Entry(
        card: card.card, fact: Self.fact(card.card, in: bullet),
        bullet: Set(bullet.map(\.number)))
    }
  }

  static func areSame(_ one: Set<Int>, _ other: Set<Int>) -> Bool {
    2 * one.intersection(other).count >= one.union(other).count && !one.isEmpty
  }

  private static func fact(_ card: Card, in bullet: [WrittenWord]) -> Set<Int> {
    func parts(_ text: String) -> [Substring] {
      text.lowercased().split { !$0.isLetter && !$0.isNumber }
    }
    let wanted = parts(card.answer)
    // Behind the word before the gap, where there is one.
    let lead = card.question.firstRange(of: Card.gap).map {
      parts(String(card.question[..<$0.lowerBound]))
    }
    let words = bullet.map { ($0.text.lowercased(), $0.number) }
    guard !wanted.isEmpty, wanted.count <= words.count else { return [] }
    let starts = (0...words.count - wanted.count).filter { start in
      zip(words[start...], wanted).allSatisfy { $0.0 == $1 }
    }
    let start = starts.first { $0 > 0 && words[$0 - 1].0 == lead?.last.map(String.init) }
    if let start = start ?? starts.first {
      return Set(words[start..<start + wanted.count].map(\.1))
    }
    var found: Set<Int> = []
    for word in wanted {
      if let match = words.first(where: { $0.0 == word && !found.contains($0.1) }) {
        found.insert(match.1)
      }
    }
    return found.count * 2 > wanted.count ? found : []
  }

  /// Compares what the cards asked for before an import with what they ask for now.
  func judge(
    _ after: EditOracle, script: [(edit: NoteEdit, words: Set<Int>)],
    into figures: inout EditFigures
  ) {
    for (id, old) in entries {
      guard !old.fact.isEmpty else {
        figures.unclear += 1
        continue
      }
      let new = after.entries[id]
      if let new, !new.fact.isEmpty {
        let isChanged =
          (old.card.question, old.card.answer) != (new.card.question, new.card.answer)
        let isStolen = old.fact.isDisjoint(with: new.fact)
        figures.goingOn.all += 1
        if isChanged { figures.changed.all += 1 }
        if isStolen {
          figures.goingOn.stolen += 1
          if isChanged { figures.changed.stolen += 1 }
          figures.examples.append(Self.tell("stolen", old.card, new.card, script))
        }
      }
      guard let share = Self.share(of: old, script) else { continue }
      if let new, Self.areSame(old.fact, new.fact) {
        figures[keyPath: share].kept += 1
      } else if let heir = after.entries.first(where: {
        entries[$0.key] == nil && Self.areSame(old.fact, $0.value.fact)
      }) {
        figures[keyPath: share].lost += 1
        figures.examples.append(Self.tell("lost", old.card, heir.value.card, script))
      } else {
        figures[keyPath: share].unasked += 1
      }
    }
  }

  /// Where a card counts: by what was done to the text of its bullet, if that is clear.
  private static func share(
    of old: Entry, _ script: [(edit: NoteEdit, words: Set<Int>)]
  ) -> WritableKeyPath<EditFigures, EditFigures.Share>? {
    let edits = script.filter { !$0.words.isDisjoint(with: old.bullet) }.map(\.edit)
    guard let edit = edits.first else { return \.untouched }
    guard edits.count == 1 else { return nil }
    if edit.isOneWord { return \.oneWord }
    return [.rewording, .splitBullet, .joinedBullets].contains(edit) ? \.reworded : nil
  }

  private static func tell(
    _ what: String, _ old: Card, _ new: Card, _ script: [(edit: NoteEdit, words: Set<Int>)]
  ) -> String {
    """
    \(what) after \(script.map(\.edit.rawValue).joined(separator: ", "))
      \(old.rule) \(old.line): \(old.question) → \(old.answer)   [\(old.note)] \(old.context)
      \(new.rule) \(new.line): \(new.question) → \(new.answer)   [\(new.note)] \(new.context)
    """
  }
}
