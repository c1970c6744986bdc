/// What a document, or a part of one, is when it is no notes.
enum DocumentShape: Hashable {
  case minutes, readme, changeLog, questions, links, tasks

  /// Why a bullet in it gave no card.
  var reason: String {
    switch self {
    case .minutes: "in what looks like the minutes of a meeting"
    case .readme: "in what looks like a project's README"
    case .changeLog: "in what looks like a change log"
    case .questions: "a question or prompt without an answer"
    case .links: "an entry of a list of links"
    case .tasks: "a task, not something to remember"
    }
  }

  /// So many entries make a list of them.
  var fewest: Int { 5 }

  /// An entry that could be nothing else; notes may tell the reader to write or to name something.
  func isPlainEntry(_ place: NoteWalk.Place) -> Bool {
    self != .questions || Prompting.isPlain(place.block.text.plain)
  }

  /// Whether a bullet is one of the things the list is made of.
  func isEntry(_ place: NoteWalk.Place) -> Bool {
    let block = place.block
    switch self {
    case .questions: return Prompting.isLeftOpen(block)
    case .links: return block.text.startsWithWebLink && block.children.isEmpty
    case .tasks: return block.isTask
    case .minutes, .readme, .changeLog: return false
    }
  }
}

extension DocumentGate.Finding {
  private static let remedy =
    "mark cards with Q:/A: or ::, or take it all the same with --any-document"

  /// What the document looks like, and what its author can do.
  var remark: String {
    let share = "\(closed) of \(bullets) bullets"
    return switch (shape, isWholeDocument) {
    case (.minutes, true): "looks like the minutes of a meeting, no notes: \(Self.remedy)"
    case (.minutes, false): "\(share) stand in what looks like minutes: \(Self.remedy)"
    case (.readme, true): "looks like a project's README, no notes: \(Self.remedy)"
    case (.readme, false):
      "\(share) stand in parts of a README such as installation or licence: \(Self.remedy)"
    case (.changeLog, true): "looks like a change log, no notes: \(Self.remedy)"
    case (.changeLog, false): "\(share) stand in what looks like a change log: \(Self.remedy)"
    case (.questions, _):
      "\(share) are questions without an answer: write each answer below its question"
    case (.links, _):
      "\(share) are links: write what you learnt below a link, or mark cards with Q:/A: or ::"
    case (.tasks, _): "\(share) are tasks, which give no cards"
    }
  }
}

extension InlineText {
  /// The first words are a link to the web or a bare address. A term that leads to an encyclopedia
  /// is a term all the same.
  fileprivate var startsWithWebLink: Bool {
    if plain.utf8.starts(with: "http".utf8) { return true }
    return spans.contains { span in
      guard case .link(let destination) = span.mark else { return false }
      return span.range.lowerBound <= 2 && destination.utf8.starts(with: "http".utf8)
        && !destination.has("wikipedia.org")
    }
  }
}
