/// What went wrong with the collection's file, translated from SQLite's codes.
package enum StoreError: Error, Hashable {
  case cannotOpen(path: String)
}
