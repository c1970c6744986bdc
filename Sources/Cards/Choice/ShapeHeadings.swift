/// Headings and labels of minutes.
enum MinutesHeading {
  static let titles: Set<String> = [
    "meeting", "minutes", "standup", "retrospective", "triage", "sync", "protokoll", "sitzung",
    "besprechung", "réunion", "reunión", "acta", "vergadering",
  ]
  /// Who was there.
  static let roll: Set<String> = [
    "attendees", "attendance", "attending", "present", "absent", "participants", "apologies",
    "regrets", "roll call", "invited", "guests", "teilnehmer", "anwesend", "anwesende",
    "entschuldigt", "présents", "absents", "excusés", "asistentes", "aanwezig",
  ]

  /// The words, when they head a part of minutes.
  static func word(_ text: String) -> String? {
    guard text.utf8.count > 2 else { return nil }
    return word(Words.leading(6, in: text))
  }

  /// - Parameter words: At least the first six.
  static func word(_ words: [String]) -> String? {
    guard words.count <= 5 else { return nil }
    let phrase = words.joined(separator: " ")
    if phrases.contains(phrase) || roll.contains(phrase) { return phrase }
    return words.suffix(2).joined(separator: " ") == "action items" ? "action items" : nil
  }

  private static let phrases: Set<String> = [
    "agenda", "action items", "actions", "action points", "minutes",
    "announcements", "next meeting", "old business", "new business", "any other business", "aob",
    "nominations", "backport nominations", "nominated issues", "decisions", "decisions made",
    "resolutions", "open issues", "review of last week", "working group sync", "meeting notes",
    "facilitator", "note taker", "scribe", "chair", "adjournment", "call to order", "standup",
    "round table", "tagesordnung", "beschlüsse", "ordre du jour", "décisions", "orden del día",
    "acuerdos",
  ]
}

/// Headings of READMEs.
enum ReadmeHeading {
  /// Hardly ever the heading of a note.
  static func isPlain(_ text: String) -> Bool { isPlain(words(Words.all(in: text))) }

  /// Of a README, when other headings say that it is one.
  static func isOne(_ text: String) -> Bool {
    let words = words(Words.all(in: text))
    return isPlain(words) || isUsual(words)
  }

  /// - Parameter words: As ``words(_:)`` gives them.
  static func isPlain(_ words: [String]) -> Bool {
    guard let first = words.first else { return false }
    return plain.contains(words.joined(separator: " ")) || starts.contains(first)
  }

  /// - Parameter words: As ``words(_:)`` gives them.
  static func isUsual(_ words: [String]) -> Bool { usual.contains(words.joined(separator: " ")) }

  /// Without emoji; nothing when there are too many for a heading of this kind.
  static func words(_ all: [String]) -> [String] {
    let words = all.filter { $0.utf8.contains { $0 < 0x80 } }
    return words.count <= 4 ? words : []
  }

  private static let starts: Set<String> = [
    "installation", "installing", "install", "contributing", "contribute", "uninstalling",
  ]
  private static let plain: Set<String> = [
    "getting started", "quick start", "quickstart", "get started", "license", "licence",
    "licensing", "code of conduct", "running tests", "running the tests", "build from source",
    "building from source", "authors", "maintainers", "contributors", "acknowledgements",
    "acknowledgments", "credits", "changelog", "change log", "release notes", "how to contribute",
    "contributions", "sponsors", "backers", "stargazers", "star history", "built with",
    "project status", "reporting bugs", "prerequisites", "supported platforms", "local development",
  ]
  /// Notes have such headings, too.
  private static let usual: Set<String> = [
    "usage", "basic usage", "advanced usage", "how to use", "requirements", "system requirements",
    "features", "key features", "highlights", "roadmap", "support", "getting help", "author",
    "acknowledgement", "thanks", "sponsor", "donate", "donations", "faq", "documentation", "docs",
    "configuration", "environment variables", "command reference", "tests", "testing",
    "development", "developing", "deployment", "deploying", "build", "building", "compiling",
    "status", "community", "translations", "related projects", "related", "screenshots", "demo",
    "download", "downloads", "releases", "versioning", "security", "bugs", "issues", "contact",
    "contact info", "copyright", "under development", "tech stack", "project structure",
    "examples", "setup", "set up", "update", "updating", "upgrading", "compatibility",
    "supported versions",
  ]
}

/// `## [1.2.0] - 2024-03-01`, `v0.9`, `Version 1.70.0 (2023-06-01)`, `Unreleased`.
struct VersionHeading {
  var hasDate: Bool

  init?(_ text: String) {
    guard text.mayHoldNumber || text.utf8.count >= 10 && text.lowercased().has("unreleased")
    else { return nil }
    hasDate = DateWords.contains(text)
    let parts = text.split { $0.isWhitespace || "[](),–—".contains($0) }
      .filter { !$0.allSatisfy { $0 == "-" } }
    let words = parts.filter { !DateWords.isPart($0) }
    guard (1...2).contains(words.count) || words.isEmpty && !parts.isEmpty else { return nil }
    let rest = words.filter { !Self.isVersion($0) }.map { $0.lowercased() }
    if rest == ["unreleased"] { return }
    guard rest.count < words.count, rest.allSatisfy({ Self.words.contains($0) }) else {
      return nil
    }
  }

  private static let words: Set<String> = ["version", "release", "unreleased"]

  private static func isVersion(_ word: Substring) -> Bool {
    let body = word.first == "v" || word.first == "V" ? word.dropFirst() : word
    let numbers = body.split(separator: ".", omittingEmptySubsequences: false)
    return numbers.count >= 2
      && numbers.prefix(2).allSatisfy { !$0.isEmpty && $0.allSatisfy(\.isNumber) }
  }
}

/// Dates as titles have them.
enum DateWords {
  static func contains(_ text: String) -> Bool {
    guard text.mayHoldNumber else { return false }
    let words = text.split { $0.isWhitespace || "[](),".contains($0) }
    if words.contains(where: isDate) { return true }
    let hasMonth = words.contains { months.contains($0.lowercased().prefix(3).description) }
    return hasMonth && words.contains { $0.first?.isNumber == true }
  }

  /// One word of a date.
  static func isPart(_ word: Substring) -> Bool {
    isDate(word) || months.contains(word.lowercased())
      || word.count == 4 && (word.hasPrefix("19") || word.hasPrefix("20"))
        && word.allSatisfy(\.isNumber)
  }

  /// `2024-03-01`, `2024.03.01`, `2024/03/01`, `20240301`
  private static func isDate(_ word: Substring) -> Bool {
    if word.count == 8, word.hasPrefix("20"), word.allSatisfy(\.isNumber) { return true }
    let parts = word.split { "-./".contains($0) }
    return parts.count == 3 && parts[0].count == 4
      && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy(\.isNumber) }
  }

  private static let months: Set<String> = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec", "january",
    "february", "march", "april", "june", "july", "august", "september", "october", "november",
    "december",
  ]
}

extension String {
  /// False when there is no digit of any script in it.
  fileprivate var mayHoldNumber: Bool { utf8.contains { $0.isDigit || $0 >= 0x80 } }
}
