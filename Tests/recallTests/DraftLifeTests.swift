import Cards
import Foundation
import Scheduler
import Store
import TestSupport
import Testing

@testable import recall

/// Random lives of a note whose cards are drafts: edited, reordered, cut, put back, imported again,
/// and decided in any order.
struct DraftLifeTests {
  /// A bullet that gives one card, which the name tells from the others.
  private struct Part {
    var name: String
    var text: String
    var heading = "Notebook"
    var isInNote = true
    /// What the converter thinks of it now.
    var isDraft = true

    func card(line: Int) -> Card {
      Card(
        question: "What does the note say of the \(name)?", answer: text, kind: .question,
        rule: "test", context: [heading], line: line, bulletLine: line, note: "\(name) \(text)",
        confidence: 0.4, isDraft: isDraft)
    }

    static let all = [
      Part(name: "roses", text: "cut them in March and leave the old wood alone"),
      Part(name: "kiln", text: "nobody opens the door before the shelves are cold"),
      Part(name: "canoe", text: "two paddles, one spare, because the tide turns early"),
      Part(name: "sourdough", text: "cold water slows the yeast down, rye wakes it"),
    ]
  }

  private enum Word { case yes, no }

  private final class Life {
    let folder: URL
    let store: CardStore
    var random: SplitMix64
    var parts = Part.all
    var said: [String: Word] = [:]
    /// Parts that the converter was sure of at an import.
    var trusted: Set<String> = []
    var minute: Int64 = 0

    init(seed: UInt64) throws {
      folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
      store = try #require(
        try CardStore.open(path: folder.appending(path: "recall.db").path, create: true))
      random = SplitMix64(seed: seed)
      try importNote()
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    var now: Moment {
      minute += 1
      return Moment(milliseconds: 1_780_480_800_000 + minute * 60_000, utcOffset: 0)
    }

    /// - Returns: What the import changed.
    @discardableResult
    func importNote() throws -> ImportPlan {
      let cards = parts.filter(\.isInNote).enumerated().map { $1.card(line: $0 + 3) }
      var others = OtherFiles(store: store, importing: ["/notebook.md"])
      let note = Importer.Note(
        file: .init(path: "/notebook.md", name: "notebook.md", folders: []), deck: "notebook",
        conversion: Conversion(cards: cards), digest: "\(random.next())")
      let outcome = try Importer(store: store, options: .init(), deck: nil)
        .outcomes(of: [note], others: &others)[0]
      let source = try #require(outcome.source)
      try store.apply(ImportBatch(sources: [source]), at: now)
      return outcome.plan
    }

    func card(_ part: Part) throws -> [StoredCard] {
      try store.search(part.name, limit: 100)
    }

    func step() throws {
      let index = Int(random.next() % UInt64(parts.count))
      switch random.next() % 9 {
      case 0: parts.shuffle(using: &random)
      case 1:
        parts[index].isInNote.toggle()
        if !parts[index].isDraft, parts[index].isInNote { trusted.insert(parts[index].name) }
      case 2: parts[index].text = typo(parts[index].text)
      case 3: parts[index].heading = parts[index].heading == "Notebook" ? "Diary" : "Notebook"
      case 4:
        parts[index].isDraft.toggle()
        if !parts[index].isDraft, parts[index].isInNote { trusted.insert(parts[index].name) }
      default: return try decide(parts[index])
      }
      try importNote()
    }

    /// Swaps two letters of a word.
    private func typo(_ text: String) -> String {
      var letters = Array(text)
      let index = Int(random.next() % UInt64(letters.count - 1))
      letters.swapAt(index, index + 1)
      return String(letters)
    }

    private func decide(_ part: Part) throws {
      guard let card = try card(part).first, !card.isRetired else { return }
      let word: Word = random.next() % 2 == 0 ? .yes : .no
      _ = try store.record(word == .yes ? .accept : .reject, on: card.id, at: now)
      said[part.name] = word
    }
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func aDecisionHoldsWhateverBecomesOfTheNote(seed: UInt64) throws {
    let life = try Life(seed: seed)
    for _ in 0..<25 {
      try life.step()
      for part in life.parts {
        let cards = try life.card(part)
        #expect(cards.count == 1, "\(part.name)")
        let expected: CardStatus =
          switch life.said[part.name] {
          case .no: .rejected
          case .yes: part.isInNote ? .active : .retired
          case nil where !part.isInNote: .retired
          case nil: life.trusted.contains(part.name) ? .active : .draft
          }
        #expect(cards.first?.status == expected, "\(part.name)")
      }
    }
    #expect(try !life.importNote().isChange)
    #expect(try life.store.doctor().isHealthy)
  }
}
