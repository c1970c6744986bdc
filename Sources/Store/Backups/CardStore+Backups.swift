import GRDB
package import Scheduler

extension CardStore {
  /// A verified copy of the collection as it is now.
  ///
  /// - Parameter file: Where to put it; `nil` for the collection's folder of backups.
  /// - Returns: The file's path and what is in it.
  package func backUp(
    to file: String?, at moment: Moment
  ) throws(StoreError) -> (path: String, contents: CollectionContents) {
    do {
      return try queue.writeWithoutTransaction { db in
        var result: (path: String, contents: CollectionContents)?
        try db.inTransaction(.deferred) {
          let contents = try CollectionContents(db)
          var path = file ?? ""
          if file != nil {
            try VerifiedCopy.make(of: db, at: path)
          } else {
            path = try BackupFolder(of: self.path).take(.manual, of: db, at: moment)?.path ?? ""
          }
          result = (path, contents)
          return .commit
        }
        guard let result else { throw StoreError.cannotOpen(path: path) }
        return result
      }
    } catch {
      throw StoreError(error, path: path)
    }
  }
}
