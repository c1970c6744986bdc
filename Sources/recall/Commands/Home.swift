import ArgumentParser
import Scheduler
import Store

/// `recall` alone: what is due in each deck, and what to type next.
struct Home: RecallCommand {
  static let configuration = CommandConfiguration(
    commandName: "today", abstract: "Show what is due in each deck (what `recall` alone does).",
    shouldDisplay: false)

  @OptionGroup var collection: CollectionOptions

  func run(in environment: Environment) throws {
    let terminal = environment.terminal
    guard let store = try collection.open(in: environment, readOnly: true) else {
      terminal.print("There are no cards yet. Make some of your notes:")
      terminal.print()
      terminal.print("  recall import notes.md")
      terminal.print()
      terminal.print("then `recall review` asks them, and `recall stats` shows what you remember.")
      return
    }
    let decks = try store.waitingCounts(today: environment.today)
    DeckTable(terminal: terminal).show(decks.filter { $0.due > 0 || $0.new > 0 })
    let counts = try DueCounts(in: store, environment)
    let drafts = decks.reduce(0) { $0 + $1.drafts }
    if counts.total > 0 {
      let words = terminal.output.styled(counts.words, .bold)
      terminal.print("Today: \(words).   recall review")
    } else if let next = try store.nextDue(after: environment.today) {
      let day = next.day.relative(to: environment.today)
      terminal.print(
        "Nothing is due. Next: \(next.count) \(next.count == 1 ? "card" : "cards") \(day).")
    } else {
      terminal.print("Nothing is due.   recall import notes.md")
    }
    if drafts > 0 {
      let words = drafts == 1 ? "1 draft waits" : "\(drafts) drafts wait"
      terminal.print("\(words) for a yes or a no.   recall drafts")
    }
  }
}
