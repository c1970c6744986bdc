import Scheduler

@testable import recall

extension Environment {
  /// A Wednesday morning in UTC, a home that does not exist, and a terminal that remembers.
  static func test(
    _ terminal: ScriptedTerminal = ScriptedTerminal(),
    now: Moment = Moment(milliseconds: 1_780_480_800_000, utcOffset: 0),
    variables: [String: String] = ["HOME": "/nonexistent"]
  ) -> Environment {
    Environment(
      now: { now }, stopwatch: { 0 }, variables: variables, settings: Settings(),
      terminal: terminal)
  }
}
