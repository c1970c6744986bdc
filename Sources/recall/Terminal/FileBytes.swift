import Glibc

/// The bytes of a regular file, and of nothing else: a pipe would never begin, a device never end.
enum FileBytes {
  enum Problem: Error, Hashable {
    /// The `errno` of what went wrong.
    case unreadable(Int32)
    /// A folder, pipe, device or socket.
    case noFile
    case tooLarge
  }

  /// - Parameter limit: Bytes; more is ``Problem/tooLarge``, also in a file that grows meanwhile.
  static func read(
    _ path: String, limit: Int, followingLinks: Bool = true
  ) -> Result<[UInt8], Problem> {
    // Opening a pipe waits for somebody who writes, unless it is told not to.
    let flags = O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC | (followingLinks ? 0 : O_NOFOLLOW)
    let descriptor = open(path, flags)
    guard descriptor >= 0 else { return .failure(.unreadable(errno)) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      return .failure(.noFile)
    }
    guard status.st_size <= limit else { return .failure(.tooLarge) }
    return read(descriptor: descriptor, expecting: Int(status.st_size), limit: limit)
  }

  private static let largestChunk = 1 << 16

  /// All that comes from a descriptor.
  ///
  /// - Parameter size: Bytes that it may well have; 0 when nobody knows.
  static func read(
    descriptor: Int32, expecting size: Int = 0, limit: Int
  ) -> Result<[UInt8], Problem> {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(size + 1)
    // Of a small file no more is cleared than it needs; its end shows in one byte less.
    let room = size > 0 ? min(size + 1, Self.largestChunk) : Self.largestChunk
    var chunk = [UInt8](repeating: 0, count: room)
    while true {
      let count = Glibc.read(descriptor, &chunk, chunk.count)
      if count > 0 {
        bytes += chunk[..<count]
        guard bytes.count <= limit else { return .failure(.tooLarge) }
      } else if count == 0 {
        return .success(bytes)
      } else if errno != EINTR {
        return .failure(.unreadable(errno))
      }
    }
  }
}
