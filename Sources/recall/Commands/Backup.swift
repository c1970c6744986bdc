import ArgumentParser
import Foundation
import Scheduler
import Store

extension Recall {
  struct BackupCommand: RecallCommand {
    static let configuration = CommandConfiguration(
      commandName: "backup",
      abstract: "Copy the collection and check the copy.",
      discussion: """
        Without a file the copy goes to the backups beside the collection, where it stays until you \
        delete it. Copies are made without being asked for, too: before the first change of a day \
        and before an upgrade. recall restore lists them all.
        """)

    @OptionGroup var collection: CollectionOptions
    @Flag(help: "Print what was made as JSON.")
    var json = false
    @Argument(
      help: ArgumentHelp("Where to put the copy: a new file, or a folder.", valueName: "file"),
      completion: .file())
    var file: String?

    func run(in environment: Environment) throws {
      guard let store = try collection.open(in: environment, readOnly: true) else {
        throw Failure("there is no collection to copy; recall import notes.md makes one", .noInput)
      }
      let now = environment.now()
      StopSignals.watch()
      let (path, contents) = try StopSignals.storing(store) {
        try store.backUp(to: file.map { Self.target($0, at: now) }, at: now)
      }
      let terminal = environment.terminal
      if json {
        return terminal.write(
          try JSONText.of(BackupJSON(path: path, ContentsJSON(contents))))
      }
      terminal.print("Copied \(ContentsText(contents).text) to ‘\(visible(path))’, and checked it.")
    }

    /// A file of its own in a folder that was named.
    private static func target(_ file: String, at moment: Moment) -> String {
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: file, isDirectory: &isFolder), isFolder.boolValue
      else { return file }
      return (file as NSString).appendingPathComponent("recall-\(Backup.fileStamp(moment)).db")
    }
  }
}

/// docs/JSON.md describes it.
private struct BackupJSON: Encodable {
  var path: String
  var contents: ContentsJSON

  init(path: String, _ contents: ContentsJSON) { (self.path, self.contents) = (path, contents) }
}
