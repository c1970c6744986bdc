import ArgumentParser
import Scheduler
import Store

/// Which answers and cards the statistics are about.
struct StatisticsOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Only answers from this day on.", valueName: "day"))
  var since: String?
  @Option(help: ArgumentHelp("Only answers up to this day.", valueName: "day"))
  var until: String?
  @Option(
    name: .customLong("deck"),
    help: ArgumentHelp("Only this deck and those below it; may be repeated.", valueName: "deck"))
  var deckNames: [String] = []
  @Option(
    name: .customLong("tag"),
    help: ArgumentHelp("Only cards with this #tag; may be repeated.", valueName: "tag"))
  var tags: [String] = []
  @Option(
    name: .customLong("rule"),
    help: ArgumentHelp("Only cards that this rule made; may be repeated.", valueName: "rule"))
  var rules: [String] = []

  /// - Throws: ``Failure`` for a day that is none, and for names that nothing has.
  func query(
    _ decks: [String], of store: CardStore, in environment: Environment
  ) throws -> StatisticsQuery {
    let facets = try store.facets()
    var filter = FigureFilter()
    filter.decks = try DeckChoice(store).resolve(decks + deckNames) ?? []
    filter.tags = try tags.map { tag in
      let name = (tag.hasPrefix("#") ? String(tag.dropFirst()) : tag).lowercased()
      let known = Set(facets.flatMap(\.tags)).sorted()
      return try Self.known(name, known, "tag") { $0 == name || $0.hasPrefix(name + "/") }
    }
    let names = Set(facets.map(\.rule)).sorted()
    filter.rules = try rules.map { rule in try Self.known(rule, names, "rule") { $0 == rule } }
    let today = try environment.today(in: store)
    let query = try StatisticsQuery(
      today: today, since: since.map { try Self.day($0, today) },
      until: until.map { try Self.day($0, today) }, filter: filter)
    if let first = query.since, first > query.until {
      throw Failure("--since is after --until, so no day is left", .usage)
    }
    return query
  }

  /// Days can be wrong, too, when there is no collection yet.
  func check(in environment: Environment) throws {
    for text in [since, until].compactMap(\.self) { _ = try Self.day(text, environment.today) }
  }

  /// `2026-03-01`, `today`, `yesterday`, or `30d` for that many days back.
  private static func day(_ text: String, _ today: Day) throws -> Day {
    switch text {
    case "today": return today
    case "yesterday": return today + Days(-1)
    default: break
    }
    if text.hasSuffix("d"), let count = Int(text.dropLast()), (0...100_000).contains(count) {
      return today + Days(-count)
    }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    if parts.map(\.count) == [4, 2, 2], parts.joined().allSatisfy(\.isASCII),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]),
      let date = CivilDate(year: year, month: month, day: day)
    {
      return date.day
    }
    throw Failure(
      "‘\(text)’ is no day; write it like 2026-03-01, yesterday, or 30d for thirty days ago", .usage
    )
  }

  private static func known(
    _ name: String, _ names: [String], _ what: String, _ matches: (String) -> Bool
  ) throws -> String {
    if names.contains(where: matches) { return name }
    let hint =
      switch nearest(name, in: names) {
      case let near?: "; did you mean ‘\(near)’?"
      case nil where names.isEmpty: "; no card has one"
      case nil: ""
      }
    throw Failure("no card has the \(what) ‘\(name)’\(hint)", .noInput)
  }
}
