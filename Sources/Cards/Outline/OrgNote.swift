/// The lines of an org file as Markdown; their numbers stay.
///
/// Stars are headings, blocks of source are fenced code, `[[address][text]]` is a link. Drawers,
/// keywords (`#+…`), comments, planning lines, and a heading's state, priority and tags go.
struct OrgNote {
  private(set) var lines: [[UInt8]] = []
  /// What `#+title:` says.
  private(set) var title: String?

  private var isInDrawer = false
  private var isInCode = false

  init(lines raw: [[UInt8]]) {
    lines.reserveCapacity(raw.count)
    for line in raw { lines.append(Array(markdown(String(decoding: line, as: UTF8.self)).utf8)) }
  }

  private mutating func markdown(_ line: String) -> String {
    if !isInCode, !isInDrawer, let heading = Self.starred(line) { return heading }
    let body = line.trimmed
    let lower = body.lowercased()
    if isInCode {
      guard lower.hasPrefix("#+end_") else { return line }
      isInCode = false
      return "~~~~~~"
    }
    if isInDrawer {
      isInDrawer = lower != ":end:"
      return ""
    }
    if lower.hasPrefix("#+") { return keyword(body, lower) }
    if body == "#" || body.hasPrefix("# ") { return "" }
    if body.hasPrefix(":"), body.hasSuffix(":"), body.count > 2, !body.contains(" ") {
      isInDrawer = true
      return ""
    }
    if ["scheduled:", "deadline:", "closed:"].contains(where: lower.hasPrefix) { return "" }
    return Self.links(line)
  }

  /// A heading as Markdown has it; `nil` for any other line.
  private static func starred(_ line: String) -> String? {
    let stars = line.utf8.prefix { $0 == UInt8(ascii: "*") }
    let rest = line[stars.endIndex...]
    guard !stars.isEmpty, rest.utf8.first == 0x20 else { return nil }
    let marks = String(repeating: "#", count: min(6, stars.count))
    return "\(marks) \(links(heading(rest)))"
  }

  private mutating func keyword(_ body: String, _ lower: String) -> String {
    if lower.hasPrefix("#+title:") {
      title = String(body.dropFirst(8)).trimmed
    } else if lower.hasPrefix("#+begin_src") || lower.hasPrefix("#+begin_example") {
      isInCode = true
      let words = lower.split(separator: " ")
      return "~~~~~~" + (words.count > 1 ? words[1] : "")
    }
    return ""
  }

  /// Without `TODO`, `[#A]` and `:tags:`.
  private static func heading(_ text: Substring) -> String {
    var words = text.utf8.split(separator: 0x20).map { Substring($0) }
    if words.count == 1, !text.utf8.contains(where: { ":[".utf8.contains($0) || $0.isUpper }) {
      return String(words[0])
    }
    if let first = words.first, ["TODO", "DONE", "NEXT", "WAITING"].contains(first) {
      words.removeFirst()
    }
    if let first = words.first, first.hasPrefix("[#"), first.hasSuffix("]") { words.removeFirst() }
    if let last = words.last, last.count > 2, last.hasPrefix(":"), last.hasSuffix(":") {
      words.removeLast()
    }
    return words.joined(separator: " ")
  }

  private static func links(_ text: String) -> String {
    guard text.has("][") else { return text }
    return text.replacing(/\[\[([^\[\]]+)\]\[([^\[\]]+)\]\]/) { "[\($0.2)](\($0.1))" }
  }
}
