import Foundation
import GRDB
import Synchronization

/// The file and folder of a collection, before it is opened for good.
enum CollectionFile {
  private static let header = Array("SQLite format 3\0".utf8)

  /// Makes the folder for a new collection, and refuses a file that SQLite must not touch.
  static func check(_ path: String, exists: Bool, readOnly: Bool) throws(StoreError) {
    guard exists else {
      let folder = URL(filePath: path).deletingLastPathComponent().path
      do {
        try FileManager.default.createDirectory(
          atPath: folder, withIntermediateDirectories: true,
          attributes: [.posixPermissions: 0o700])
      } catch {
        throw .cannotCreate(path: path)
      }
      guard access(folder, W_OK) == 0 else { throw .cannotCreate(path: path) }
      return
    }
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw .foreign(path: path)
    }
    guard access(path, R_OK) == 0 else { throw .cannotOpen(path: path) }
    guard readOnly || access(path, W_OK) == 0 else { throw .readOnly(path: path) }
    try checkHeader(path, size: Int(status.st_size))
  }

  /// An empty file is a collection not yet made; any other begins with SQLite's header and has
  /// whole pages.
  private static func checkHeader(_ path: String, size: Int) throws(StoreError) {
    guard size > 0 else { return }
    guard let file = FileHandle(forReadingAtPath: path) else { throw .cannotOpen(path: path) }
    defer { try? file.close() }
    let start = [UInt8]((try? file.read(upToCount: 100)) ?? Data())
    guard start.starts(with: header) else { throw .foreign(path: path) }
    guard start.count == 100 else { throw .damaged(path: path) }
    // While pages wait in the write-ahead log, the file may be shorter than it will be.
    guard self.size(path + "-wal") == 0 else { return }
    let pageSize = Int(start[16]) << 8 | Int(start[17])
    let bytes = pageSize == 1 ? 65_536 : pageSize
    let pages = start[28...31].reduce(0) { $0 << 8 | Int($1) }
    guard size >= pages * bytes else { throw .damaged(path: path) }
  }

  /// Refuses a file of another program and one of a newer version, and leaves no trace: no byte of
  /// it changes, and no file appears beside it.
  static func checkOwner(_ path: String) throws(StoreError) {
    guard size(path) > 0 else { return }
    for attempt in 1...3 {
      do {
        switch try reader(path).read(Migrations.owner) {
        case .nobody, .us: return
        case .another: throw StoreError.foreign(path: path)
        case .newer: throw StoreError.newer(path: path)
        }
      } catch let error as DatabaseError where error.resultCode != .SQLITE_NOTADB {
        // Another process may have begun to write meanwhile; if not, the opening will say it.
        if attempt < 3 { usleep(10_000) }
      } catch {
        throw StoreError(error, path: path)
      }
    }
  }

  /// A connection that reads and leaves no trace, also on a disk that cannot be written.
  static func reader(_ path: String) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.readonly = true
    configuration.busyMode = .timeout(2.5)
    let hasLog = size(path + "-wal") > 0
    if hasLog, access(path + "-shm", F_OK) == 0 {
      return try DatabaseQueue(path: name(path), configuration: configuration)
    }
    // Nobody has the collection open, so its log needs no index that others can see.
    if hasLog {
      configuration.prepareDatabase { try $0.execute(sql: "PRAGMA locking_mode = EXCLUSIVE") }
    }
    let address = try uri(path) + (hasLog ? "?vfs=unix-none" : "?immutable=1")
    let queue = try DatabaseQueue(path: address, configuration: configuration)
    // Without locks SQLite takes itself for the last one here, and closing would move the log into
    // the file; so such a connection ends with the process.
    if hasLog { neverClosed.withLock { $0.append(queue) } }
    return queue
  }

  private static let neverClosed = Mutex<[DatabaseQueue]>([])

  /// Whether only a reader that leaves no trace can read it.
  static func isLocked(_ path: String) -> Bool {
    let folder = (absolute(path) as NSString).deletingLastPathComponent
    return access(path, W_OK) != 0 || access(folder, W_OK) != 0
  }

  /// A name that SQLite takes for nothing but a file's.
  static func name(_ path: String) -> String { path.hasPrefix("/") ? path : "./" + path }

  /// As SQLite's own URI, for its options.
  static func uri(_ path: String) throws -> String {
    let plain = CharacterSet(charactersIn: "/-._~").union(.alphanumerics)
    return "file://"
      + (absolute(path).addingPercentEncoding(withAllowedCharacters: plain) ?? path)
  }

  private static func absolute(_ path: String) -> String {
    path.hasPrefix("/") ? path : FileManager.default.currentDirectoryPath + "/" + path
  }

  static func size(_ path: String) -> Int {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_size) : 0
  }

  /// Only the owner may read what is being learned.
  static func protect(_ path: String) {
    for suffix in ["", "-wal", "-shm"] { chmod(path + suffix, 0o600) }
  }
}
