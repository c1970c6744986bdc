import Foundation

/// What a disk holds at each instant: what is safely on it, and what was written since the last
/// sync, of which a power cut may keep any part.
struct Disk {
  private enum Change {
    case write(Int, ArraySlice<UInt8>)
    case cut(Int)
  }

  private final class File {
    var safe: [UInt8] = []
    var pending: [Change] = []
  }

  private enum Naming {
    case make(String, File)
    case folder(String)
    case move(String, String)
    case remove(String)

    /// The folder whose sync makes it safe.
    var folder: String {
      switch self {
      case .make(let path, _), .folder(let path), .move(_, let path), .remove(let path):
        (path as NSString).deletingLastPathComponent
      }
    }
  }

  private struct Names {
    var files: [String: File] = [:]
    var folders: Set<String> = []

    mutating func apply(_ naming: Naming) {
      switch naming {
      case .make(let path, let file): files[path] = file
      case .folder(let path): folders.insert(path)
      case .move(let from, let to): files[to] = files.removeValue(forKey: from)
      case .remove(let path): files[path] = nil
      }
    }
  }

  private var safe = Names()
  private var now = Names()
  private var pending: [Naming] = []

  mutating func apply(_ call: Recording.Call) {
    switch call.kind {
    case "O": name(.make(call.path, File()))
    case "D": name(.folder(call.path))
    case "R": name(.move(call.path, String(decoding: call.data, as: UTF8.self)))
    case "U": name(.remove(call.path))
    case "W": now.files[call.path]?.pending.append(.write(call.offset, call.data))
    case "X": now.files[call.path]?.pending.append(.cut(call.offset))
    case "S": synchronise(call.path)
    default: break
    }
  }

  private mutating func name(_ naming: Naming) {
    pending.append(naming)
    now.apply(naming)
  }

  private mutating func synchronise(_ path: String) {
    if let file = now.files[path] {
      for change in file.pending { Self.apply(change, to: &file.safe) }
      file.pending = []
      return
    }
    let (done, rest) = (
      pending.filter { $0.folder == path }, pending.filter { $0.folder != path }
    )
    for naming in done { safe.apply(naming) }
    pending = rest
  }

  private static func apply(_ change: Change, to bytes: inout [UInt8]) {
    switch change {
    case .cut(let length):
      if length < bytes.count { bytes.removeLast(bytes.count - length) }
      if length > bytes.count { bytes += [UInt8](repeating: 0, count: length - bytes.count) }
    case .write(let offset, let data):
      let end = offset + data.count
      if end > bytes.count { bytes += [UInt8](repeating: 0, count: end - bytes.count) }
      bytes.replaceSubrange(offset..<end, with: data)
    }
  }

  /// What a power cut keeps of what was not yet synced.
  enum Loss: CaseIterable {
    /// Nothing is lost: the program dies and the machine goes on.
    case nothing
    /// Everything.
    case everything
    /// Each write, and each of its sectors of 512 bytes, is kept or not; names only up to one.
    case some
  }

  /// Writes the files as they would be found into an empty folder.
  func write(to folder: String, _ loss: Loss, _ random: inout SplitMix64) throws {
    var names = safe
    let kept =
      switch loss {
      case .nothing: pending.count
      case .everything: 0
      case .some: Int.random(in: 0...pending.count, using: &random)
      }
    for naming in pending.prefix(kept) { names.apply(naming) }
    for path in names.folders.sorted() { mkdir(folder + "/" + path, 0o700) }
    for (path, file) in names.files {
      var bytes = file.safe
      for change in file.pending { Self.keep(change, of: loss, in: &bytes, &random) }
      // The folder of a file whose name is safe is there, too.
      let parent = (path as NSString).deletingLastPathComponent
      if !parent.isEmpty, !names.folders.contains(parent) { continue }
      try Data(bytes).write(to: URL(filePath: folder + "/" + path))
    }
  }

  private static func keep(
    _ change: Change, of loss: Loss, in bytes: inout [UInt8], _ random: inout SplitMix64
  ) {
    switch loss {
    case .nothing: apply(change, to: &bytes)
    case .everything: break
    case .some:
      guard Bool.random(using: &random) else { return }
      guard case .write(let offset, let data) = change, Int.random(in: 0..<4, using: &random) == 0
      else { return apply(change, to: &bytes) }
      var index = data.startIndex
      while index < data.endIndex {
        let place = offset + index - data.startIndex
        let end = min(data.endIndex, index + 512 - place % 512)
        if Bool.random(using: &random) { apply(.write(place, data[index..<end]), to: &bytes) }
        index = end
      }
    }
  }
}
