import ArgumentParser
import Glibc
import Store

/// Exit codes as sysexits.h has them; DESIGN.md lists what each is used for.
enum ExitStatus: Int32 {
  case usage = 64
  case badData = 65
  case noInput = 66
  case cannotCreate = 73
  case inputOutput = 74
  case busy = 75
  case configuration = 78
}

/// An error with one line for the person and a code for the shell.
protocol ExitCoded: Error, CustomStringConvertible {
  var exitCode: Int32 { get }
}

/// What a command could not do, in one line that says what to do instead.
struct Failure: ExitCoded, Hashable {
  var description: String
  var status: ExitStatus

  init(_ description: String, _ status: ExitStatus) {
    self.description = description
    self.status = status
  }

  var exitCode: Int32 { status.rawValue }
}

extension StoreError: ExitCoded {}

extension Recall {
  /// Says what went wrong in one line on standard error, and ends the process. Help, version and
  /// usage errors go the way of ArgumentParser.
  static func leave(with error: any Error) -> Never {
    guard let error = error as? any ExitCoded else {
      // What was typed stands in it, and a shell may have put the names of files there.
      let (text, status) = (fullMessage(for: error), exitCode(for: error).rawValue)
      _ = FileOutput(descriptor: status == 0 ? STDOUT_FILENO : STDERR_FILENO)
        .write((status == 0 ? text : visible(text)) + "\n")
      Glibc.exit(status)
    }
    let line = "recall: \(visible(error.description, keepingLines: false))\n"
    _ = FileOutput(descriptor: STDERR_FILENO).write(line)
    Glibc.exit(error.exitCode)
  }
}
