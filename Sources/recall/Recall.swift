import ArgumentParser
import Glibc

@main
struct Recall: ParsableCommand {
  /// Every command says its name: deriving it from the type takes two milliseconds of each start.
  static let configuration = CommandConfiguration(
    commandName: "recall",
    abstract: "Turns notes into question/answer cards and asks them before you forget.",
    discussion: "Without a command it says what is due and what to type next.",
    version: "0.1.0",
    subcommands: [
      Import.self, Review.self, Stats.self, Due.self, DecksCommand.self, CardsCommand.self,
      CardCommand.self,
      Drafts.self, Edit.self, Suspend.self, Resume.self, Reset.self, Undo.self, Doctor.self,
      BackupCommand.self, Restore.self, Config.self, Home.self,
    ],
    defaultSubcommand: Home.self)

  static func main() {
    // A limit to the size of files is an error like a full disk, and no reason to die.
    signal(SIGXFSZ, SIG_IGN)
    _ = Privacy.startMask
    do {
      let words = commandFirst(Array(CommandLine.arguments.dropFirst()))
      try checkCommand(words.first)
      var command = try parseAsRoot(words)
      try command.run()
    } catch {
      leave(with: error)
    }
  }

  /// `--database FILE` may stand before the command, too.
  private static func commandFirst(_ words: [String]) -> [String] {
    guard let first = words.first else { return words }
    let count = first == "--database" ? 2 : first.hasPrefix("--database=") ? 1 : 0
    guard count > 0, words.count > count else { return words }
    return Array(words[count...] + words[..<count])
  }

  /// A word that is no command gets the nearest one, not the usage of `recall` alone.
  private static func checkCommand(_ word: String?) throws {
    let all = configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"]
    guard let word, !word.hasPrefix("-"), !all.contains(word) else { return }
    let hint = nearest(word, in: all).map { "did you mean ‘recall \($0)’?" }
    throw Failure(
      "there is no command ‘\(word)’; \(hint ?? "recall --help lists them")", .usage)
  }
}
