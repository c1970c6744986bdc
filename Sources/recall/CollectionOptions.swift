import ArgumentParser
import Foundation
import Store

struct CollectionOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("The file with the cards and every answer.", valueName: "file"),
    completion: .file())
  var database: String?

  /// - Throws: ``Failure`` when no place for the collection is known.
  func path(in environment: Environment) throws -> String {
    if let database { return database }
    let path = try environment.paths.database
    if environment.paths.isDatabaseOurs {
      Privacy.close(folder: URL(filePath: path).deletingLastPathComponent().path)
    }
    return path
  }

  /// - Parameter readOnly: Promise to write nothing.
  /// - Returns: `nil` when there is no collection yet.
  func open(in environment: Environment, readOnly: Bool = false) throws -> CardStore? {
    let store = try CardStore.open(
      path: path(in: environment), create: false, readOnly: readOnly, now: environment.now())
    if let store, !readOnly {
      environment.closing.add(store.backUpDaily(at: environment.now))
      if let hour = environment.settings.rolloverHour {
        try store.setRolloverHour(hour, at: environment.now())
      }
    }
    return store
  }

  /// Makes the file, and its folder, when there is none.
  func create(in environment: Environment) throws -> CardStore {
    let path = try path(in: environment)
    guard let store = try CardStore.open(path: path, create: true, now: environment.now()) else {
      throw StoreError.cannotCreate(path: path)
    }
    return store
  }
}
