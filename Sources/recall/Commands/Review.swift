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
    @Option(help: "Take this many reviews today, instead of the usual number.")
    var reviews: Int?
    @Option(help: ArgumentHelp("Ask also what is due within this many days.", valueName: "days"))
    var ahead: Int?
    @Flag(help: "Ask every card; the schedule stays as it is.")
    var cram = false
    @Option(help: ArgumentHelp("Cram in this order.", valueName: "random|due"))
    var order: Order?
    @Option(
      help: ArgumentHelp("Ask only what recall cards finds with this.", valueName: "query"))
    var search: String?
    @Option(help: "End after this many minutes, with the card in hand.")
    var minutes: Int?
    @Flag(help: "Show no answer before one was typed.")
    var typed = false
    @Flag(help: "Print events for a program, an object a line, and read lines for them.")
    var json = false
    @Argument(
      help: ArgumentHelp("Ask only these decks.", valueName: "deck"), completion: DeckNames.kind)
    var decks: [String] = []

    enum Order: String, ExpressibleByArgument, CaseIterable {
      case random, due
    }

    func validate() throws {
      for (name, value) in [("limit", limit), ("ahead", ahead), ("minutes", minutes)] {
        if let value, value < 1 { throw ValidationError("--\(name) needs a number from 1.") }
      }
      for (name, value) in [("new", new), ("reviews", reviews)] {
        if let value, value < 0 { throw ValidationError("--\(name) needs a number from 0.") }
      }
      guard order == nil || cram else { throw ValidationError("--order goes with --cram.") }
      guard !cram || (new ?? reviews ?? ahead) == nil else {
        throw ValidationError(
          "--cram asks every card; --new, --reviews, --ahead do not go with it.")
      }
    }

    func run(in environment: Environment) throws {
      guard let store = try openOrSample(in: environment) else { return }
      let names = try DeckChoice(store).resolve(decks)
      let loop = try ReviewLoop(
        environment: environment, store: store, options: options(names, environment))
      try loop.greet()
      if loop.session.next == nil {
        try loop.sayNothingDue(decks: decks)
      } else {
        try loop.run()
        try loop.sumUp()
      }
      if let signal = loop.signal { throw ExitCode(128 + signal) }
    }

    private func options(_ names: [String]?, _ environment: Environment) -> ReviewLoop.Options {
      var options = ReviewLoop.Options(decks: names, limits: environment.settings.limits)
      if let new { options.limits.new = new }
      if let reviews { options.limits.reviews = reviews }
      options.search = search
      options.ahead = Days(ahead ?? 0)
      if cram {
        let seed = UInt64(bitPattern: environment.now().milliseconds)
        options.cram = order == .due ? .due : .random(seed: seed)
      }
      (options.limit, options.minutes, options.mustType) = (limit, minutes, typed)
      options.givesEvents = json
      return options
    }

    /// - Returns: `nil` when there is no collection, and none was wanted.
    private func openOrSample(in environment: Environment) throws -> CardStore? {
      if let store = try collection.open(in: environment) { return store }
      if json {
        let asker = Asker(environment: environment, givesEvents: true)
        var event = SessionEvent(.nothing)
        event.what = "collection"
        asker.emit(event)
        return nil
      }
      let offer = SampleOffer(environment: environment)
      guard try offer.isWanted() else { return nil }
      try SampleNotes.imported(into: collection, in: environment)
      environment.terminal.print()
      return try collection.open(in: environment)
    }
  }
}
