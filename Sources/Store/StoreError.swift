import GRDB

/// What went wrong with the collection's file, translated from SQLite's codes.
package enum StoreError: Error, Hashable {
  case cannotOpen(path: String)
  case cannotCreate(path: String)
  /// A file of another program, or no database at all.
  case foreign(path: String)
  /// Written by a later version of this program.
  case newer(path: String)
  case damaged(path: String)
  case readOnly(path: String)
  case full(path: String)
  /// Another process holds the collection.
  case busy(path: String)
  case noSuchCard(id: String)
  /// Anything else SQLite reports.
  case failed(path: String, message: String)
}

extension StoreError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .cannotOpen(let path):
      "cannot open the collection ‘\(path)’; check that you may read it"
    case .cannotCreate(let path):
      "cannot create the collection ‘\(path)’; check that you may write to its folder"
    case .foreign(let path):
      "‘\(path)’ is no collection of recall; it was left as it is; name another file with --database"
    case .newer(let path):
      "‘\(path)’ was written by a newer recall; it was left as it is; install that version"
    case .damaged(let path):
      "‘\(path)’ is damaged; it was left as it is; copy it away before you restore a backup"
    case .readOnly(let path):
      "‘\(path)’ cannot be written; check the file, its folder and the disk"
    case .full(let path):
      "the disk with ‘\(path)’ is full; nothing was half-written; make room and try again"
    case .busy(let path):
      "another recall is writing to ‘\(path)’; try again in a moment"
    case .noSuchCard(let id):
      "there is no card ‘\(id)’"
    case .failed(let path, let message):
      "‘\(path)’: \(message)"
    }
  }

  /// As sysexits.h has them.
  package var exitCode: Int32 {
    switch self {
    case .foreign, .newer, .damaged: 65
    case .noSuchCard: 66
    case .cannotCreate: 73
    case .cannotOpen, .readOnly, .full, .failed: 74
    case .busy: 75
    }
  }
}

extension StoreError {
  init(_ error: any Error, path: String) {
    guard let error = error as? DatabaseError else {
      self = error as? StoreError ?? .failed(path: path, message: "\(error)")
      return
    }
    self =
      switch error.resultCode {
      case .SQLITE_NOTADB: .foreign(path: path)
      case .SQLITE_CORRUPT: .damaged(path: path)
      case .SQLITE_READONLY, .SQLITE_PERM: .readOnly(path: path)
      case .SQLITE_FULL: .full(path: path)
      case .SQLITE_BUSY, .SQLITE_LOCKED: .busy(path: path)
      case .SQLITE_CANTOPEN: .cannotOpen(path: path)
      default: .failed(path: path, message: error.message ?? "SQLite error \(error.resultCode)")
      }
  }
}
