package import Foundation

/// The folder of real notes and reference values beside the project, which a stranger's clone
/// does not have. Tests that need it are enabled only where it exists, and say that they skip.
package enum Shared {
  package static let root: URL? = {
    let project = URL(filePath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let folder = project.deletingLastPathComponent().appending(path: "shared")
    return FileManager.default.fileExists(atPath: folder.path) ? folder : nil
  }()

  package static var exists: Bool { root != nil }

  package static func bytes(_ path: String) throws -> [UInt8] {
    guard let root else { throw CocoaError(.fileNoSuchFile) }
    return [UInt8](try Data(contentsOf: root.appending(path: path)))
  }

  package static func text(_ path: String) throws -> String {
    String(decoding: try bytes(path), as: UTF8.self)
  }
}
