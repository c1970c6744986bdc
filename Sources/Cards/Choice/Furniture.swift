/// Parts of a document that hold no knowledge.
enum Furniture {
  /// A heading or label over links and titles.
  static func isHeading(_ text: String) -> Bool {
    let words = Words.all(in: text).filter { $0 != "s" }
    guard words.count <= 6, let first = words.first else { return false }
    if exact.contains(words.joined(separator: " ")) { return true }
    if words.suffix(2) == ["will", "cover"] || words.suffix(2) == ["be", "covered"] {
      return true
    }
    return words.count > 1
      && (words.suffix(2) == ["further", "reading"] || words.suffix(2) == ["see", "also"])
      || first == "references"
  }

  private static let exact: Set<String> = [
    "references", "reference", "sources", "source", "source and further reading", "further reading",
    "see also", "links", "resources", "bibliography", "contents", "table of contents", "index",
    "license", "licence", "credits", "contributing", "contact info", "contributors", "quellen",
    "literatur", "références", "bibliographie", "todo", "to do", "attendance", "attendees",
    "action items", "agenda", "syllabus", "course outline", "outline of the course",
    "topics covered", "course info", "course information", "logistics", "office hours", "homework",
    "assignments", "prerequisites",
  ]
}
