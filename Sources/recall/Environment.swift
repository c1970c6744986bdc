import Glibc
import Scheduler
import Store

/// Everything a command knows of the world: clock, variables, places, settings, terminal.
struct Environment {
  var now: () -> Moment
  /// Milliseconds on a clock that only runs forward, for measuring how long something took.
  var stopwatch: () -> Int64
  var variables: [String: String]
  var settings: Settings
  var terminal: any Terminal
  /// What is finished after the command.
  let closing = Closing()

  var paths: Paths { Paths(variables: variables) }

  /// Today where there is no collection, which has the last word (``today(in:)``).
  var today: Day { Day(of: now(), rolloverHour: settings.rolloverHour ?? Settings.rolloverHour) }

  func today(in store: CardStore?) throws -> Day { try store?.day(of: now()) ?? today }

  /// - Throws: ``Failure`` when `RECALL_NOW` is no date, or the settings file cannot be understood.
  static func live(readsSettings: Bool = true) throws -> Environment {
    var variables = processVariables()
    var now = Clock.now
    if let text = variables["RECALL_NOW"], !text.isEmpty {
      guard let moment = Moment(iso8601: text, offset: Clock.offset(atLocal:)) else {
        throw Failure(
          "RECALL_NOW is ‘\(text)’, which is no date; write it like 2026-03-01T09:30", .badData)
      }
      now = { moment }
    }
    var settings = Settings()
    if readsSettings, let path = try? Paths(variables: variables).config, access(path, F_OK) == 0 {
      settings = try SettingsFile(path: path).settings()
      variables = settings.applied(to: variables)
    }
    return Environment(
      now: now, stopwatch: Clock.stopwatch, variables: variables, settings: settings,
      terminal: SystemTerminal(variables: variables, maxWidth: settings.maxWidth))
  }

  private static func processVariables() -> [String: String] {
    var variables: [String: String] = [:]
    var next = environ
    while let entry = next.pointee {
      let text = String(cString: entry)
      if let equals = text.firstIndex(of: "=") {
        variables[String(text[..<equals])] = String(text[text.index(after: equals)...])
      }
      next += 1
    }
    return variables
  }
}
