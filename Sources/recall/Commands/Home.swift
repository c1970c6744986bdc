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
      for line in FirstRunScreen.lines(on: terminal.output) { terminal.print(line) }
      return
    }
    let today = try environment.today(in: store)
    let decks = try store.waitingCounts(today: today)
    DeckTable(terminal: terminal).show(decks.filter { $0.due > 0 || $0.new > 0 })
    let limits = environment.settings.limits
    let queue = try store.queue(
      today: today, scope: StudyScope(), limits: limits, countsHeldBack: true)
    let counts = DueCounts(queue)
    let drafts = decks.reduce(0) { $0 + $1.drafts }
    if counts.total > 0 {
      let words = terminal.output.styled(counts.words, .bold)
      terminal.print("Today: \(words).   recall review")
      let backlog = try store.backlog(
        heldBack: queue.heldBack, left: queue.reviewCount, today: today, scope: StudyScope(),
        limits: limits)
      if let backlog {
        let text = StyledText(BacklogText(backlog, today: today).text, .dim)
        for line in terminal.output.lines(text) { terminal.print(line) }
      }
    } else {
      let day = NothingDue(store: store, options: .init(limits: limits), today: today)
      for line in try day.screen(decks: []).lines(on: terminal.output) { terminal.print(line) }
    }
    if drafts > 0 {
      let words = drafts == 1 ? "1 draft waits" : "\(drafts) drafts wait"
      terminal.print("\(words) for a yes or a no.   recall drafts")
    }
  }
}
