/// Edits of what stands where.
extension WrittenFolder {
  mutating func changeList(_ edit: NoteEdit, at place: Place, _ writer: inout NoteWriter) {
    var bullets: [WrittenBullet] {
      get { files[place.file].sections[place.section].bullets }
      set { files[place.file].sections[place.section].bullets = newValue }
    }
    let bullet = self[place]
    switch edit {
    case .replacedBullet:
      self[place] = writer.bullet(like: bullet)
      note(edit, [bullet])
    case .newBullet:
      // Where it stands has nothing to do with the bullet that it is like.
      let new = writer.chance(50) ? writer.bullet(like: bullet) : writer.bullet()
      guard let target = self.place(&writer) else { return }
      files[target.file].sections[target.section].bullets.insert(new, at: target.bullet)
      note(edit)
    case .deletedBullet:
      bullets.remove(at: place.bullet)
      note(edit, [bullet])
    case .copiedBullet:
      guard let target = self.place(&writer) else { return }
      files[target.file].sections[target.section].bullets.insert(bullet, at: target.bullet)
      note(edit)
    case .reordered:
      bullets.shuffle(using: &writer.random)
      note(edit)
    default:
      guard let target = self.place(&writer) else { return }
      bullets.remove(at: place.bullet)
      let count = files[target.file].sections[target.section].bullets.count
      files[target.file].sections[target.section].bullets.insert(
        bullet, at: min(target.bullet, count))
      note(edit)
    }
  }

  mutating func changeSections(_ edit: NoteEdit, at place: Place, _ writer: inout NoteWriter) {
    switch edit {
    case .sectionsReordered: files[place.file].sections.shuffle(using: &writer.random)
    case .renamedHeading:
      let words = writer.heading().split(separator: " ").map { writer.word(String($0)) }
      files[place.file].sections[place.section].heading = words
    case .deletedSection:
      guard files[place.file].sections.count > 1 else { return }
      drawer.append(files[place.file].sections.remove(at: place.section))
    default:
      guard let section = drawer.popLast() else { return }
      files[place.file].sections.insert(section, at: place.section)
    }
    note(edit)
  }

  mutating func changeFiles(_ edit: NoteEdit, at place: Place, _ writer: inout NoteWriter) {
    let file = files[place.file]
    switch edit {
    case .renamedFile: files[place.file].path = freshPath(&writer)
    case .movedFile:
      let name = file.path.split(separator: "/").last.map(String.init) ?? file.path
      let path = "sub\(writer.number(1...3))/" + name
      guard !files.contains(where: { $0.path == path }) else { return }
      files[place.file].path = path
    case .splitFile:
      guard file.sections.count > 1 else { return }
      let cut = writer.number(1...file.sections.count - 1)
      var second = file
      second.path = freshPath(&writer)
      second.sections = Array(file.sections[cut...])
      files[place.file].sections.removeSubrange(cut...)
      files.append(second)
    case .mergedFiles:
      guard files.count > 1 else { return }
      let other = files.remove(at: place.file)
      files[writer.number(0...files.count - 1)].sections += other.sections
    case .deck: files[place.file].deck = writer.heading()
    case .missingFile:
      guard files.count > 1 else { return }
      away.append(files.remove(at: place.file))
    default:
      guard file.sections.count > 1, let other = files.indices.randomElement(using: &writer.random)
      else { return }
      let section = files[place.file].sections.remove(at: place.section)
      files[other].sections.append(section)
    }
    note(edit)
  }

  private func freshPath(_ writer: inout NoteWriter) -> String {
    "file\(writer.number(100...999_999)).md"
  }
}
