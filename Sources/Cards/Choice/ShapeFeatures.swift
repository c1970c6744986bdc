/// What a section is made of, in numbers.
struct ShapeFeatures {
  private var bullets = 0
  private var headings = 0
  /// Bullets, and bullets below them, that name a ticket, a pull request or a person by handle.
  private var tracked = 0
  private var tasks = 0
  private var codeBlocks = 0
  private var badges = 0
  private var minutesWords: Set<String> = []
  private var plainReadmeWords: Set<String> = []
  private var usualReadmeWords: Set<String> = []
  private var changeWords: Set<String> = []
  private var versions = 0
  private var datedVersions = 0
  private var hasDateAsTitle = false
  private var hasMeetingTitle = false
  private var isVersion = false
  private var depths: [Int: Int] = [:]

  init(_ walk: NoteWalk, _ section: Section) {
    readTitle(section.title)
    isVersion = VersionHeading(section.title) != nil
    var trackedPlaces: Set<Int> = []
    for index in section.places {
      let place = walk.places[index]
      let text = place.block.text
      switch place.block.kind {
      case .heading(let level):
        headings += 1
        depths[level, default: 0] += 1
        if level == 1 { readTitle(text.plain) }
        read(heading: text.plain)
      case .label: read(label: text.plain)
      case .bullet:
        bullets += 1
        if place.block.isTask { tasks += 1 }
        if text.namesTicket || place.parent.map(trackedPlaces.contains) ?? false {
          trackedPlaces.insert(index)
          tracked += 1
        }
        read(label: text.plain)
      case .code: codeBlocks += 1
      default: break
      }
      badges += text.spans.count { $0.mark.isBadge }
    }
  }

  private mutating func readTitle(_ title: String) {
    let words = Words.all(in: title)
    if DateWords.contains(title), Set(words).count <= 8 { hasDateAsTitle = true }
    if words.contains(where: MinutesHeading.titles.contains) { hasMeetingTitle = true }
    if Self.changeTitles.contains(words) { changeWords.insert("title") }
  }

  private mutating func read(heading: String) {
    let words = Words.all(in: heading)
    if let word = MinutesHeading.word(words) { minutesWords.insert(word) }
    let readme = ReadmeHeading.words(words)
    if ReadmeHeading.isPlain(readme) {
      plainReadmeWords.insert(heading.lowercased())
    } else if ReadmeHeading.isUsual(readme) {
      usualReadmeWords.insert(heading.lowercased())
    }
    if let version = VersionHeading(heading) {
      versions += 1
      if version.hasDate { datedVersions += 1 }
    }
    if words.count == 1, Self.changes.contains(words[0]) { changeWords.insert(words[0]) }
  }

  private mutating func read(label: String) {
    // `Attendees: …` or `Attendees` alone.
    let end = label.utf8.prefix(40).firstIndex(of: 0x3a)
    guard end != nil || label.utf8.count <= 24 else { return }
    let head = end.map { String(label[..<$0]) } ?? label
    if let word = MinutesHeading.word(head) { minutesWords.insert(word) }
  }

  private static let changeTitles = [["changelog"], ["release", "notes"], ["releases"]]
  private static let changes: Set<String> = [
    "added", "changed", "fixed", "fixes", "removed", "deprecated", "security", "breaking",
    "enhancements", "bugfixes",
  ]
}

extension ShapeFeatures {
  private var trackedShare: Double { bullets == 0 ? 0 : Double(tracked) / Double(bullets) }

  /// Two different signs at least: the words of an agenda, who was there, a date or a meeting as
  /// title, tickets, tasks. A note on how to run meetings has the words, and nothing else.
  var isMinutes: Bool {
    let words = minutesWords.count
    if words >= 2 {
      let isRoll = !minutesWords.isDisjoint(with: MinutesHeading.roll)
      return hasDateAsTitle || trackedShare >= 0.15 || tasks > 0
        || isRoll && (hasMeetingTitle || words >= 3)
    }
    if words == 1 {
      return trackedShare >= 0.3 || hasDateAsTitle && (hasMeetingTitle || tasks > 0)
    }
    return bullets >= 5 && trackedShare >= 0.4 && (hasDateAsTitle || hasMeetingTitle)
  }

  /// Some section may be minutes.
  var mayHoldMinutes: Bool { !minutesWords.isEmpty || tracked > 1 }

  var isReadme: Bool {
    let plain = plainReadmeWords.count
    if plain >= 2 || plain == 1 && badges > 0 { return true }
    return plain == 1 && usualReadmeWords.count >= 2 && codeBlocks >= 2
  }

  var isChangeLog: Bool {
    versions >= 2
      && (datedVersions * 2 >= versions || !changeWords.isEmpty || trackedShare >= 0.2)
  }

  var isUnderVersion: Bool { isVersion }

  /// The level on which most headings stand.
  var commonDepth: Int {
    depths.filter { $0.key > 1 }.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? 1
  }
}

extension InlineText {
  /// `#1234`, a pull request, an issue, a commit, or a `@handle`.
  fileprivate var namesTicket: Bool {
    for case .link(let destination) in spans.map(\.mark)
    where ["/pull/", "/pulls/", "/issues/", "/commit/"].contains(where: destination.has) {
      return true
    }
    guard plain.utf8.contains(where: { $0 == 0x23 || $0 == 0x40 }) else { return false }
    let bytes = Array(plain.utf8)
    for index in bytes.indices.dropLast(2)
    where index == 0 || bytes[index - 1].isSpace || bytes[index - 1] == 0x28 {
      if bytes[index] == 0x23, bytes[index + 1].isDigit, bytes[index + 2].isDigit { return true }
      if bytes[index] == 0x40, bytes[index + 1].isWordByte, !bytes[index + 1].isDigit {
        return true
      }
    }
    return false
  }
}

extension InlineText.Mark {
  fileprivate var isBadge: Bool {
    guard case .image(let path) = self else { return false }
    return ["shields.io", "badge", "travis-ci", "/workflows/", "codecov", "appveyor"]
      .contains(where: path.has)
  }
}
