/// What people do to their notes between two imports.
package enum NoteEdit: String, CaseIterable, Sendable {
  // One word.
  case typo, otherWord, wordPutIn, wordLeftOut
  // More of a bullet.
  case rewording, splitBullet, joinedBullets, replacedBullet, newBullet, deletedBullet, copiedBullet
  // How it is written.
  case marker, indentation, lineEnds, wrapping
  // Where it stands.
  case reordered, sectionsReordered, otherHeading, renamedHeading, otherFile
  case deletedSection, restoredSection
  // Files.
  case renamedFile, movedFile, splitFile, mergedFiles, deck, missingFile

  package var isOneWord: Bool { [.typo, .otherWord, .wordPutIn, .wordLeftOut].contains(self) }
}

/// A folder of notes with what its owner may still do to it.
package struct WrittenFolder: Sendable {
  package var files: [WrittenFile]
  /// Sections that were cut out and may come back.
  package var drawer: [WrittenSection] = []
  /// Files that are not there for once.
  package var away: [WrittenFile] = []
  /// The edits since this was emptied, each with the words of the bullets whose text it changed.
  package var script: [(edit: NoteEdit, words: Set<Int>)] = []

  package init(files: [WrittenFile]) { self.files = files }

  struct Place {
    var file: Int
    var section: Int
    var bullet: Int
  }

  subscript(place: Place) -> WrittenBullet {
    get { files[place.file].sections[place.section].bullets[place.bullet] }
    set { files[place.file].sections[place.section].bullets[place.bullet] = newValue }
  }

  mutating func note(_ edit: NoteEdit, _ bullets: [WrittenBullet] = []) {
    script.append((edit, Set(bullets.flatMap(\.allWords).map(\.number))))
  }

  func place(_ writer: inout NoteWriter) -> Place? {
    let places = files.indices.flatMap { file in
      files[file].sections.indices.flatMap { section in
        files[file].sections[section].bullets.indices.map {
          Place(file: file, section: section, bullet: $0)
        }
      }
    }
    return places.randomElement(using: &writer.random)
  }

  /// Files that were away come back.
  package mutating func returnFiles() {
    files += away
    away = []
  }

  /// Applies an edit at a random place; nothing happens where it cannot be done.
  package mutating func apply(_ edit: NoteEdit, _ writer: inout NoteWriter) {
    guard let place = place(&writer) else { return }
    switch edit {
    case .typo, .otherWord, .wordPutIn, .wordLeftOut, .rewording, .splitBullet, .joinedBullets:
      changeText(edit, at: place, &writer)
    case .replacedBullet, .newBullet, .deletedBullet, .copiedBullet, .reordered, .otherHeading:
      changeList(edit, at: place, &writer)
    case .marker:
      files[place.file].marker = ["-", "*", "+"].randomElement(using: &writer.random) ?? "-"
      note(edit)
    case .indentation:
      files[place.file].indent = writer.number(2...4)
      note(edit)
    case .lineEnds:
      files[place.file].newline = files[place.file].newline == "\n" ? "\r\n" : "\n"
      note(edit)
    case .wrapping:
      files[place.file].width = files[place.file].width == nil ? writer.number(30...60) : nil
      note(edit)
    case .sectionsReordered, .renamedHeading, .deletedSection, .restoredSection:
      changeSections(edit, at: place, &writer)
    case .renamedFile, .movedFile, .splitFile, .mergedFiles, .deck, .missingFile, .otherFile:
      changeFiles(edit, at: place, &writer)
    }
  }
}
