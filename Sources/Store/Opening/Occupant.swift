import Foundation

/// Who is writing to a collection, from the kernel's list of locks (proc_locks(5)). Asking the file
/// itself would need it to be opened, and closing it again would give up this process's own locks.
enum Occupant {
  /// SQLite's lock for the one who writes: byte 120 of the index (walformat, "WAL-Index Locks").
  private static let writerByte = 120

  /// - Returns: Such as `recall import notes.md (process 4711)`; `nil` when nobody is found.
  static func name(of path: String) -> String? {
    var status = stat()
    guard stat(path + "-shm", &status) == 0,
      let locks = try? String(contentsOfFile: "/proc/locks", encoding: .utf8)
    else { return nil }
    for line in locks.split(separator: "\n") {
      let words = line.split(separator: " ")
      guard words.count >= 8, words.contains("WRITE"), let process = pid_t(words[words.count - 4]),
        process != getpid(), let first = Int(words[words.count - 2]),
        let last = Int(words[words.count - 1]), (first...max(first, last)).contains(writerByte),
        words[words.count - 3].hasSuffix(":\(status.st_ino)")
      else { continue }
      return named(process)
    }
    return nil
  }

  private static func named(_ process: pid_t) -> String {
    let bytes = FileManager.default.contents(atPath: "/proc/\(process)/cmdline") ?? Data()
    var words = bytes.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
    guard !words.isEmpty else { return "process \(process)" }
    words[0] = (words[0] as NSString).lastPathComponent
    let text = words.joined(separator: " ")
    return "\(text.count <= 60 ? text : text.prefix(59) + "…") (process \(process))"
  }
}
