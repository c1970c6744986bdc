import Glibc

/// Writes to a file descriptor, in memory first.
struct FileOutput {
  let descriptor: Int32
  private var buffer: [UInt8] = []

  init(descriptor: Int32) { self.descriptor = descriptor }

  mutating func append(_ text: String) -> Int32 {
    buffer.append(contentsOf: text.utf8)
    return buffer.count > 1 << 16 ? flush() : 0
  }

  /// - Returns: 0, or the `errno` of what went wrong; what could not be written is forgotten.
  mutating func flush() -> Int32 {
    defer { buffer.removeAll(keepingCapacity: true) }
    return write(buffer)
  }

  func write(_ text: String) -> Int32 { write(Array(text.utf8)) }

  private func write(_ bytes: [UInt8]) -> Int32 {
    var start = 0
    while start < bytes.count {
      let count = bytes.withUnsafeBytes { all in
        Glibc.write(descriptor, all.baseAddress?.advanced(by: start), bytes.count - start)
      }
      if count >= 0 { start += count } else if errno != EINTR { return errno }
    }
    return 0
  }
}
