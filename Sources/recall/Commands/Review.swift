import ArgumentParser
import Glibc
import Scheduler
import Store

extension Recall {
  struct Review: RecallCommand {
    static let configuration = CommandConfiguration(
      commandName: "review",
      abstract: "Ask the cards that are due, and some new ones.",
      discussion: """
        Type the answer or just ⏎ to see it, then a grade from 0 to 5. Each grade is saved at \
        once. At either prompt ? lists what else can be typed. Without a terminal each line of \
        standard input answers one prompt.
        """)

    @OptionGroup var collection: CollectionOptions
    @Option(help: "Ask this many cards at most.")
    var limit: Int?
    @Option(help: "Begin this many new cards today, instead of the usual number.")
    var new: Int?
    @Flag(help: "Show no answer before one was typed.")
    var typed = false
    @Argument(help: ArgumentHelp("Ask only these decks.", valueName: "deck"))
    var decks: [String] = []

    func validate() throws {
      if let limit, limit < 1 { throw ValidationError("--limit needs a number from 1.") }
      if let new, new < 0 { throw ValidationError("--new needs a number from 0.") }
    }

    func run(in environment: Environment) throws {
      guard let store = try collection.open(in: environment) else {
        return environment.terminal.print(
          "There are no cards yet. Make some of your notes:\n  recall import notes.md")
      }
      var limits = environment.settings.limits
      if let new { limits.new = new }
      let names = try DeckChoice(store).resolve(decks)
      let loop = try ReviewLoop(
        environment: environment, store: store,
        options: .init(decks: names, limits: limits, limit: limit, mustType: typed))
      guard loop.session.next != nil else { return try nothingDue(loop) }
      try loop.run()
      try loop.sumUp()
      if let signal = loop.signal { throw ExitCode(128 + signal) }
    }

    private func nothingDue(_ loop: ReviewLoop) throws {
      let (today, limits) = (try loop.today, loop.options.limits)
      let all = try loop.store.queue(
        today: today, decks: loop.options.decks,
        limits: DailyLimits(new: 100_000, reviews: 100_000))
      loop.show(
        NothingDueScreen(
          nextDue: try loop.store.nextDue(after: today), newHeldBack: all.newCount,
          dueHeldBack: all.reviewCount, newPerDay: limits.new, today: today, decks: decks
        ).lines(on: loop.terminal.output))
    }
  }
}

extension ReviewLoop {
  func sumUp() throws {
    let today = try today
    let queue = try store.queue(today: today, decks: options.decks, limits: options.limits)
    terminal.print()
    show(
      SummaryScreen(
        given: session.given, left: queue.reviewCount + queue.newCount + queue.drillCount,
        nextDue: try store.nextDue(after: today), today: today
      ).lines(on: terminal.output))
  }
}
