import Foundation

/// The file and folder of a collection, before SQLite sees them.
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
    let pageSize = Int(start[16]) << 8 | Int(start[17])
    let bytes = pageSize == 1 ? 65_536 : pageSize
    let pages = start[28...31].reduce(0) { $0 << 8 | Int($1) }
    guard size >= pages * bytes else { throw .damaged(path: path) }
  }

  /// Only the owner may read what is being learned.
  static func protect(_ path: String) {
    for suffix in ["", "-wal", "-shm"] { chmod(path + suffix, 0o600) }
  }
}
