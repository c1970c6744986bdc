import Foundation

/// What `.gitignore` files name: patterns with `*`, `**`, `?`, `!`, leading and trailing `/`.
struct IgnoreRules {
  private struct Rule {
    var folder: String
    var pattern: String
    var isNegated: Bool
    var onlyFolders: Bool
    var isAnchored: Bool
  }

  private var rules: [Rule] = []

  init(folder: String) { read(folder) }

  func adding(folder: String) -> IgnoreRules {
    var more = self
    more.read(folder)
    return more
  }

  private mutating func read(_ folder: String) {
    let file = FileBytes.read(folder + "/.gitignore", limit: 1 << 20)
    guard case .success(let bytes) = file, let text = String(validating: bytes, as: UTF8.self)
    else { return }
    for line in text.split(whereSeparator: \.isNewline) {
      var pattern = String(line)
      while pattern.hasSuffix(" ") { pattern.removeLast() }
      guard !pattern.isEmpty, !pattern.hasPrefix("#") else { continue }
      let isNegated = pattern.hasPrefix("!")
      if isNegated { pattern.removeFirst() }
      let onlyFolders = pattern.hasSuffix("/")
      if onlyFolders { pattern.removeLast() }
      let isAnchored = pattern.contains("/")
      if pattern.hasPrefix("/") { pattern.removeFirst() }
      rules.append(
        Rule(
          folder: folder, pattern: pattern, isNegated: isNegated, onlyFolders: onlyFolders,
          isAnchored: isAnchored))
    }
  }

  /// The last rule that matches decides, as in git.
  func ignores(_ path: String, isFolder: Bool) -> Bool {
    var isIgnored = false
    for rule in rules where isFolder || !rule.onlyFolders {
      let relative = String(path.dropFirst(rule.folder.count + 1))
      let name = rule.isAnchored ? relative : String(path.split(separator: "/").last ?? "")
      let pattern = rule.pattern.replacing("**/", with: "*")
      // Without FNM_PATHNAME a star also crosses slashes, which only `**` may.
      let flags = rule.isAnchored && !rule.pattern.contains("**") ? FNM_PATHNAME : 0
      if fnmatch(pattern, name, flags) == 0 { isIgnored = !rule.isNegated }
    }
    return isIgnored
  }
}
