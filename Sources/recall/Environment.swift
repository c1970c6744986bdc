import Glibc
import Scheduler

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

  var today: Day { Day(of: now(), rolloverHour: settings.rolloverHour) }

  /// - Throws: ``Failure`` when `RECALL_NOW` is no date.
  static func live() throws -> Environment {
    let variables = processVariables()
    var now = Clock.now
    if let text = variables["RECALL_NOW"], !text.isEmpty {
      guard let moment = Moment(iso8601: text, offset: Clock.offset(atLocal:)) else {
        throw Failure(
          "RECALL_NOW is ‘\(text)’, which is no date; write it like 2026-03-01T09:30", .badData)
      }
      now = { moment }
    }
    return Environment(
      now: now, stopwatch: Clock.stopwatch, variables: variables, settings: Settings(),
      terminal: SystemTerminal(variables: variables))
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
