import Foundation
import Store

/// `recall import --reviews FILE.csv`
struct ReviewLogImport {
  let environment: Environment
  let file: String
  var deck: String?

  func run(isDryRun: Bool, create: () throws -> CardStore) throws {
    let url = URL(filePath: file).standardizedFileURL.resolvingSymlinksInPath()
    guard let data = try? Data(contentsOf: url) else {
      throw Failure("‘\(file)’ cannot be read; check the name and that you may read it", .noInput)
    }
    let log = try ReviewLogFile(
      name: file, path: url.path, deck: deck ?? url.deletingPathExtension().lastPathComponent,
      rolloverHour: environment.settings.rolloverHour ?? Settings.rolloverHour
    ).read([UInt8](data))
    let terminal = environment.terminal
    if isDryRun {
      terminal.print("\(log.reviews.count) answers to \(log.cards.count) cards would be taken in.")
      return
    }
    let added = try create().apply(log, at: environment.now())
    let known = log.reviews.count - added.reviews
    terminal.print(
      "\(added.reviews) answers and \(added.cards) cards added"
        + (known > 0 ? "; \(known) answers were there already." : "."))
  }
}
