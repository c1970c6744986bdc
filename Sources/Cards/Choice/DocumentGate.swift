/// Closes what is no notes: minutes, the furniture of a README, change logs, collections of links,
/// lists of questions without answers, to-do lists.
///
/// Only the shape decides, never the name of a file. Marked cards come through everywhere. The
/// finer a part can be told, the less is closed: an entry of a list of links, a section, and the
/// whole document only where hardly anything else is in it.
struct DocumentGate {
  private let sections: [Section]
  private(set) var findings: [Finding] = []

  /// What was closed, and why.
  struct Finding: Hashable {
    var shape: DocumentShape
    /// Bullets that were closed, of the bullets that were looked at.
    var closed: Int
    var bullets: Int
    var isWholeDocument: Bool
  }

  /// - Returns: One line about the document for its author; `nil` when it is notes.
  static func close(_ walk: inout NoteWalk, title: String?) -> String? {
    var gate = DocumentGate(walk, title: title)
    gate.closeDocument(&walk)
    return gate.findings.max { $0.closed < $1.closed }?.remark
  }

  private init(_ walk: NoteWalk, title: String?) {
    sections = Section.all(in: walk, title: title)
  }

  private mutating func closeDocument(_ walk: inout NoteWalk) {
    let whole = sections[0]
    let features = ShapeFeatures(walk, whole)
    if features.isChangeLog {
      closeSections(&walk, .changeLog) { $0.isUnderVersion }
    } else if features.isMinutes {
      return close(whole, .minutes, &walk)
    } else if features.mayHoldMinutes {
      closeSections(&walk, .minutes) { $0.isMinutes }
    }
    closeReadme(features, &walk)
    for shape in [DocumentShape.questions, .links, .tasks] { closeEntries(shape, &walk) }
  }

  private mutating func closeReadme(_ features: ShapeFeatures, _ walk: inout NoteWalk) {
    guard features.isReadme else { return }
    let furniture = sections.dropFirst().filter { ReadmeHeading.isOne($0.title) }
    var closed: Set<Int> = []
    for section in furniture { closed.formUnion(section.places) }
    let bullets = sections[0].places.filter {
      walk.places[$0].block.isBullet && !walk.places[$0].isFurniture
    }
    let inside = bullets.filter(closed.contains).count
    let topics = sections.dropFirst().filter { $0.depth == features.commonDepth }
    let known = topics.filter { ReadmeHeading.isOne($0.title) }
    if inside * 2 >= bullets.count || known.count * 2 >= topics.count {
      return close(sections[0], .readme, &walk)
    }
    // What teaches has sections such as "Security" that are not about the project.
    closed = Set(furniture.filter { ReadmeHeading.isPlain($0.title) }.flatMap(\.places))
    close(Array(closed), .readme, isWhole: false, &walk)
  }

  /// Closes the sections of a shape, not looking into those that are closed.
  private mutating func closeSections(
    _ walk: inout NoteWalk, _ shape: DocumentShape, where isIt: (ShapeFeatures) -> Bool
  ) {
    var closed: Set<Int> = []
    for section in sections.dropFirst() where !closed.contains(section.places.first ?? -1) {
      if isIt(ShapeFeatures(walk, section)) { closed.formUnion(section.places) }
    }
    let bullets = sections[0].places.filter { walk.places[$0].block.isBullet }
    if bullets.count(where: closed.contains) * 10 > bullets.count * 7 {
      return close(sections[0], shape, &walk)
    }
    close(Array(closed), shape, isWhole: false, &walk)
  }

  /// Closes the links of a list of links, the questions of a list of questions; what stands between
  /// them stays open.
  private mutating func closeEntries(_ shape: DocumentShape, _ walk: inout NoteWalk) {
    let bullets = sections[0].places.filter { walk.places[$0].block.isBullet }
    let isEntry = Set(bullets.filter { shape.isEntry(walk.places[$0]) })
    guard isEntry.count >= shape.fewest else { return }
    let isPlain = isEntry.filter { shape.isPlainEntry(walk.places[$0]) }
    var closed: Set<Int> = []
    for section in sections {
      let own = section === sections[0] ? section.places : section.own
      let bullets = own.filter { walk.places[$0].block.isBullet }
      let entries = bullets.filter(isEntry.contains)
      let plain = entries.count(where: isPlain.contains)
      if entries.count >= shape.fewest, entries.count * 10 >= bullets.count * 6,
        plain * 10 >= bullets.count * 3
      {
        closed.formUnion(entries)
      }
    }
    let isMost = closed.count * 2 >= bullets.count
    close(Array(closed), shape, isWhole: false, isSilent: !isMost, &walk)
  }

  private mutating func close(
    _ section: Section, _ shape: DocumentShape, _ walk: inout NoteWalk
  ) {
    close(section.places, shape, isWhole: true, &walk)
  }

  private mutating func close(
    _ places: [Int], _ shape: DocumentShape, isWhole: Bool, isSilent: Bool = false,
    _ walk: inout NoteWalk
  ) {
    guard !places.isEmpty else { return }
    for index in places { walk.close(index, shape.reason) }
    let closed = places.count { walk.places[$0].block.isBullet }
    guard !isSilent, closed > 0 else { return }
    findings.append(
      Finding(
        shape: shape, closed: closed,
        bullets: sections[0].places.count { walk.places[$0].block.isBullet },
        isWholeDocument: isWhole))
  }
}

/// A heading with everything below it.
final class Section {
  /// As a person wrote it; the document's own title for the document.
  let title: String
  /// 0 for the document.
  let depth: Int
  /// Indices of all places below it.
  private(set) var places: [Int] = []
  /// Those under no further heading.
  private(set) var own: [Int] = []

  /// `nil` for the document.
  private unowned let outer: Section?

  private init(title: String, depth: Int, outer: Section? = nil) {
    (self.title, self.depth, self.outer) = (title, depth, outer)
  }

  /// The document, then every heading in order.
  static func all(in walk: NoteWalk, title: String?) -> [Section] {
    let whole = Section(title: title ?? "", depth: 0)
    var all = [whole]
    // For each place the section it stands in; for a heading its own.
    var nearest: [Section] = []
    nearest.reserveCapacity(walk.places.count)
    for (index, place) in walk.places.enumerated() {
      let outer = place.parent.map { nearest[$0] } ?? whole
      outer.own.append(index)
      var above: Section? = outer
      while let section = above {
        section.places.append(index)
        above = section.outer
      }
      guard case .heading(let level) = place.block.kind else {
        nearest.append(outer)
        continue
      }
      let section = Section(title: place.block.text.plain, depth: level, outer: outer)
      nearest.append(section)
      all.append(section)
    }
    return all
  }
}
