package import Foundation

/// Runs the built program as a shell would.
package struct Command {
  package var status: Int32
  package var output: String
  package var errors: String

  /// The binary beside the tests.
  package static let recall: URL = {
    let project = URL(filePath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    return project.appending(path: ".build/debug/recall")
  }()

  /// - Parameters:
  ///   - folder: Holds the collection and is the program's home.
  ///   - now: For `RECALL_NOW`.
  package init(
    _ arguments: [String], in folder: URL, input: String = "", now: String? = nil,
    variables: [String: String] = [:]
  ) throws {
    let process = Process()
    process.executableURL = Self.recall
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = [
      "HOME": folder.path, "TZ": "UTC", "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8",
      "RECALL_DATABASE": folder.appending(path: "recall.db").path,
    ].merging(now.map { ["RECALL_NOW": $0] } ?? [:]) { $1 }.merging(variables) { $1 }
    let stem = folder.appending(path: UUID().uuidString)
    let files = ["in", "out", "err"].map { stem.appendingPathExtension($0) }
    try Data(input.utf8).write(to: files[0])
    for file in files.dropFirst() { try Data().write(to: file) }
    let handles = try [
      FileHandle(forReadingFrom: files[0]), FileHandle(forWritingTo: files[1]),
      FileHandle(forWritingTo: files[2]),
    ]
    process.standardInput = handles[0]
    process.standardOutput = handles[1]
    process.standardError = handles[2]
    try process.run()
    process.waitUntilExit()
    status = process.terminationStatus
    output = try String(contentsOf: files[1], encoding: .utf8)
    errors = try String(contentsOf: files[2], encoding: .utf8)
    for file in files { try FileManager.default.removeItem(at: file) }
  }

  /// A folder of its own, removed afterwards.
  package static func inFolder<T>(_ body: (URL) throws -> T) throws -> T {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(folder)
  }
}
