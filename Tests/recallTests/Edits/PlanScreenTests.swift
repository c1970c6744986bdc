import Cards
import Foundation
import Scheduler
import Store
import TestSupport
import Testing

@testable import recall

/// What an import says of the cards it changes.
struct PlanScreenTests {
  /// A note in a folder of its own, imported in this process.
  private final class Notebook {
    let folder = NSTemporaryDirectory() + "recall-plan-" + UUID().uuidString
    let store: CardStore
    let terminal = ScriptedTerminal(columns: 80, isInteractive: true)
    private var minutes: Int64 = 0

    init() throws {
      store = try #require(try CardStore.open(path: folder + "/recall.db", create: true))
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    var now: Moment {
      minutes += 1
      return Moment(milliseconds: 1_780_480_800_000 + minutes * 60_000, utcOffset: 0)
    }

    /// - Returns: The lines that are about single cards, and the plan.
    @discardableResult
    func importNote(_ text: String, isDryRun: Bool = false) throws -> (lines: [String], ImportPlan)
    {
      let path = folder + "/notes.md"
      try text.write(toFile: path, atomically: true, encoding: .utf8)
      let now = self.now
      var run = ImportRun(environment: .test(terminal, now: now), options: .init())
      run.store = store
      if !isDryRun { run.openStore = { [store] in store } }
      run.readsAlways = true
      let start = terminal.written.endIndex
      try run.go(NoteFiles([path]))
      ImportScreen(terminal: terminal, isDryRun: isDryRun, explains: false).show(run.outcomes)
      let lines = terminal.written[start...].split(separator: "\n").map(String.init)
      return (lines.filter { $0.hasPrefix("  ") }, try #require(run.outcomes.first).plan)
    }
  }

  private let before = """
    # Bees

    - wild foragers carry ==pollen== home
    - a comb is built of ==wax== that young workers sweat out of small glands on their bellies
    - a drone has ==no sting== at all
    - a swarm leaves with the old ==queen==

    """

  private let after = """
    # Bees

    - wild foragers bring ==pollen== home
    - a drone has ==no sting== at all
    - mites came to Europe in ==1977==

    ## Building

    - a comb is built of ==wax== that young workers sweat out of small glands on their bellies

    """

  @Test func everyChangeIsOneOrTwoLinesOfAtMost80Columns() throws {
    let notebook = try Notebook()
    #expect(try notebook.importNote(before).lines == [])
    let (lines, _) = try notebook.importNote(after, isDryRun: true)
    #expect(
      lines == [
        "  updated    wild foragers bring ____ home → pollen",
        "       from  wild foragers carry ____ home → pollen",
        "  moved      a comb is built of ____ that young workers sweat out of smal… → wax",
        "       from  Bees",
        "  set aside  a swarm leaves with the old ____ → queen",
        "  new        mites came to Europe in ____ → 1977",
      ])
    #expect(lines.allSatisfy { $0.displayWidth <= 80 })
    // The import itself says the same, but for what is new.
    #expect(try notebook.importNote(after).lines == lines.dropLast())
    #expect(
      try notebook.importNote(before).lines.contains(
        "  back       a swarm leaves with the old ____ → queen"))
  }

  @Test func ofManyChangesAFewAreShown() throws {
    let notebook = try Notebook()
    func note(_ verb: String) -> String {
      (1...30).map { "- hive \($0) \(verb) ==\($0 * 7)== frames of honey\n" }.joined()
    }
    try notebook.importNote(note("has"))
    let (lines, plan) = try notebook.importNote(note("holds"))
    #expect(plan.updated.count == 30)
    #expect(lines.count == 11)
    #expect(lines.last == "             and 25 more")
  }

  @Test func aConflictIsToldOnceAndYourWordsStay() throws {
    let notebook = try Notebook()
    let (_, plan) = try notebook.importNote(before)
    let id = plan.added[0]
    _ = try notebook.store.record(
      .edit(question: "What do foragers bring?", answer: "pollen"), on: id, at: notebook.now)
    // The note is as it was: nothing to say.
    #expect(try notebook.importNote(before).1.isChange == false)
    let (lines, second) = try notebook.importNote(after)
    #expect(second.conflicts == [id])
    #expect(
      lines.prefix(3) == [
        "  1 card you edited is in other words in the note; your words stay",
        "  you wrote  What do foragers bring? → pollen",
        "  the note   wild foragers bring ____ home → pollen",
      ])
    let third = try notebook.importNote(after).1
    #expect(third.conflicts == [])
    #expect(third.isChange == false)
    #expect(try notebook.store.card(id)?.card.question == "What do foragers bring?")
  }

  @Test func whatChangedIsNamedForPrograms() throws {
    let notebook = try Notebook()
    try notebook.importNote(before)
    let (_, plan) = try notebook.importNote(after)
    let aspects = plan.changes.map {
      $0.aspects(deck: "notes", path: notebook.folder + "/notes.md")
    }
    #expect(plan.changes.map(\.kind) == [.updated, .added, .moved, .retired])
    #expect(aspects == [[.question, .bullet], [], [.headings], []])
  }

  @Test func anImportIsTakenBackWholeAndByName() throws {
    try Command.inFolder { folder in
      let path = folder.appending(path: "bees.md")
      try before.write(to: path, atomically: true, encoding: .utf8)
      _ = try Command(["import", "bees.md"], in: folder)
      let cards = try Command(["cards", "--json"], in: folder).output
      try after.write(to: path, atomically: true, encoding: .utf8)
      _ = try Command(["import", "bees.md"], in: folder)
      #expect(try Command(["cards", "--json"], in: folder).output != cards)
      #expect(
        try Command(["undo"], in: folder).output
          == "Took back the import of bees.md: 4 cards as before it.\n")
      #expect(try Command(["cards", "--json"], in: folder).output == cards)
      // It can be imported again.
      let again = try Command(["import", "bees.md"], in: folder).output
      #expect(again.contains("bees.md → bees: 1 card added, 1 updated, 1 moved, 1 set aside"))
    }
  }
}
