import ArgumentParser
import Glibc

/// A command whose surroundings are an argument, so that tests can give it others.
protocol RecallCommand: ParsableCommand {
  func run(in environment: Environment) throws
  /// False for what must work with a settings file that cannot be read.
  static var readsSettings: Bool { get }
}

extension RecallCommand {
  static var readsSettings: Bool { true }

  func run() throws {
    let environment = try Environment.live(readsSettings: Self.readsSettings)
    do {
      try run(in: environment)
    } catch {
      try? environment.terminal.flush()
      environment.closing.abandon()
      throw error
    }
    try environment.terminal.flush()
    environment.closing.finish(environment.terminal)
  }
}
