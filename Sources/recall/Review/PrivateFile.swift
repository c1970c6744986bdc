import Foundation

/// A file for another program to change, in a new folder that nobody else may enter; what editors
/// leave beside it goes with it.
struct PrivateFile {
  let path: String

  /// Bytes of what a person may write on a card.
  private static let longest = 1 << 20

  /// - Parameter name: Of the file; its extension tells an editor how to show it.
  /// - Throws: ``Failure`` when the file cannot be made, and whatever `body` throws.
  static func with<T>(_ text: String, name: String, _ body: (PrivateFile) throws -> T) throws -> T {
    let parent = getenv("TMPDIR").map { String(cString: $0) } ?? ""
    let place = parent.hasPrefix("/") ? parent : "/tmp"
    var template = Array("\(place)/recall-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else {
      throw Failure("cannot make a folder in ‘\(place)’: \(reason())", .cannotCreate)
    }
    let folder = template.withUnsafeBufferPointer {
      $0.baseAddress.map(String.init(cString:)) ?? ""
    }
    // A signal that would end the process waits until the folder is gone.
    return try SignalsHeld.during([SIGTERM, SIGHUP]) {
      defer { try? FileManager.default.removeItem(atPath: folder) }
      let file = PrivateFile(path: "\(folder)/\(name)")
      try file.create(text)
      return try body(file)
    }
  }

  private func create(_ text: String) throws {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else {
      throw Failure("cannot make ‘\(path)’: \(reason())", .cannotCreate)
    }
    defer { close(descriptor) }
    guard fchmod(descriptor, 0o600) == 0, FileOutput(descriptor: descriptor).write(text) == 0 else {
      throw Failure("cannot write ‘\(path)’: \(reason())", .inputOutput)
    }
  }

  /// - Throws: ``Failure`` when the file is gone, is another kind of file, is too long for a card or
  ///   is no UTF-8.
  func text() throws -> String {
    let bytes: [UInt8]
    switch FileBytes.read(path, limit: Self.longest, followingLinks: false) {
    case .success(let read): bytes = read
    case .failure(.tooLarge): throw Failure("The text is longer than a megabyte", .badData)
    case .failure: throw Failure("The file is gone, or no file any more", .noInput)
    }
    guard !bytes.contains(0), let text = String(validating: bytes, as: UTF8.self) else {
      throw Failure("What the editor left is no UTF-8 text", .badData)
    }
    return text
  }

  private static func reason() -> String { String(cString: strerror(errno)) }
  private func reason() -> String { Self.reason() }
}
