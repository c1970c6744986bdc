import ArgumentParser
import Glibc

/// A command whose surroundings are an argument, so that tests can give it others.
protocol RecallCommand: ParsableCommand {
  func run(in environment: Environment) throws
}

extension RecallCommand {
  func run() throws {
    let environment = try Environment.live()
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
