import Foundation
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
  /// The disk reported an error of its own.
  case unreliable(path: String)
  /// Another process holds the collection; who, where that can be found out.
  case busy(path: String, by: String? = nil)
  /// Something that would have been overwritten.
  case exists(path: String)
  /// The person asked it to stop before anything was stored.
  case stopped
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
      "cannot create ‘\(path)’; check that you may write to its folder"
    case .foreign(let path):
      "‘\(path)’ is no collection of recall; it was left as it is; name another file with --database"
    case .newer(let path):
      "‘\(path)’ was written by a newer recall; it was left as it is; install that version"
    case .damaged(let path):
      "‘\(path)’ is damaged; it was left as it is; recall restore lists the backups"
    case .readOnly(let path):
      "‘\(path)’ cannot be written; check the file, its folder and the disk"
    case .full(let path):
      "the disk with ‘\(path)’ is full; nothing was half-written; make room and try again"
    case .unreliable(let path):
      "the disk with ‘\(path)’ reports an error; nothing was half-written; check the disk"
    case .busy(let path, let occupant):
      "\(occupant ?? "another recall") is writing to ‘\(path)’; try again in a moment"
    case .exists(let path):
      "‘\(path)’ is there already; name another file"
    case .stopped:
      "stopped; nothing of this was stored"
    case .noSuchCard(let id):
      "there is no card ‘\(id)’"
    case .failed(let path, let message):
      "‘\(path)’: \(message)"
    }
  }

  /// True of what can be gone in a moment, or when the person does something about the disk.
  package var mayPass: Bool {
    switch self {
    case .busy, .full, .readOnly, .unreliable: true
    default: false
    }
  }

  /// As sysexits.h has them.
  package var exitCode: Int32 {
    switch self {
    case .foreign, .newer, .damaged: 65
    case .noSuchCard: 66
    case .cannotCreate, .exists: 73
    case .cannotOpen, .readOnly, .full, .unreliable, .failed: 74
    case .busy: 75
    // As a shell has it for Ctrl-C.
    case .stopped: 130
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
      case .SQLITE_BUSY, .SQLITE_LOCKED: .busy(path: path, by: Occupant.name(of: path))
      case .SQLITE_INTERRUPT: .stopped
      case .SQLITE_IOERR, .SQLITE_CANTOPEN:
        Self.disk(path, isOpen: error.resultCode == .SQLITE_IOERR)
      default: .failed(path: path, message: error.message ?? "SQLite error \(error.resultCode)")
      }
  }

  /// SQLite says little of why a disk failed; the disk says more.
  private static func disk(_ path: String, isOpen: Bool) -> StoreError {
    var disk = statvfs()
    let folder = URL(filePath: path).deletingLastPathComponent().path
    guard statvfs(folder, &disk) == 0 else { return .unreliable(path: path) }
    // ST_RDONLY of <sys/statvfs.h>.
    if disk.f_flag & 1 != 0 { return .readOnly(path: path) }
    // SQLite's smallest files take eight pages.
    if disk.f_bavail * disk.f_frsize < 65_536 || (disk.f_files > 0 && disk.f_favail == 0) {
      return .full(path: path)
    }
    return isOpen ? .unreliable(path: path) : .cannotOpen(path: path)
  }
}
