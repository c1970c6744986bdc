import ArgumentParser
import Foundation
import Store

extension Recall {
  struct Restore: RecallCommand {
    static let configuration = CommandConfiguration(
      commandName: "restore",
      abstract: "List the backups, or put the collection back to one.",
      discussion: """
        Without a name it lists what there is. With one, what is there now is kept as a backup \
        first; then the cards are as they were, and answers given since are added unless you say \
        --exact.
        """)

    @OptionGroup var collection: CollectionOptions
    @Flag(help: "Leave out the answers given since; they stay in the backup made before.")
    var exact = false
    @Flag(help: "Print the list, or what was done, as JSON.")
    var json = false
    @Argument(
      help: ArgumentHelp("A name from the list, or any file made by recall.", valueName: "backup"),
      completion: .file())
    var name: String?

    func run(in environment: Environment) throws {
      let path = try collection.path(in: environment)
      let folder = BackupFolder(of: path)
      let terminal = environment.terminal
      guard let name else {
        let entries = folder.backups.map(BackupEntry.init)
        if json { return terminal.write(try JSONText.of(BackupListJSON(entries))) }
        return BackupTable(terminal: terminal).show(entries, of: folder)
      }
      let source = try source(name, in: folder)
      StopSignals.watch()
      var restoration = Restoration(of: path, from: source, exact: exact, at: environment.now())
      restoration.willReplace = StopSignals.finish
      let outcome = try restoration.run()
      if json { return terminal.write(try JSONText.of(RestoreJSON(source, outcome))) }
      for line in RestoredText(outcome).lines { terminal.print(line) }
    }

    private func source(_ name: String, in folder: BackupFolder) throws -> String {
      if !name.contains("/"), let backup = folder.backup(named: name) { return backup.path }
      guard FileManager.default.fileExists(atPath: name) else {
        throw Failure("there is no backup ‘\(name)’; recall restore lists what there is", .noInput)
      }
      return name
    }
  }
}
