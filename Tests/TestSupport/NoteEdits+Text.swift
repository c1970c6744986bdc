/// Edits of the words of a bullet.
extension WrittenFolder {
  mutating func changeText(_ edit: NoteEdit, at place: Place, _ writer: inout NoteWriter) {
    var bullet = self[place]
    let before = bullet
    switch edit {
    case .rewording:
      bullet.reword(&writer)
    case .splitBullet: return split(at: place, &writer)
    case .joinedBullets: return join(at: place, &writer)
    default:
      // An item of a list is a bullet, too.
      if let item = bullet.items.indices.randomElement(using: &writer.random), writer.chance(70) {
        guard bullet.items[item].changeWord(edit, &writer) else { return }
      } else {
        guard bullet.changeWord(edit, &writer) else { return }
      }
    }
    self[place] = bullet
    note(edit, [before, bullet])
  }

  private mutating func split(at place: Place, _ writer: inout NoteWriter) {
    var first = self[place]
    let start = [.sentence, .list].contains(first.form) ? 0 : first.mark.lowerBound
    guard first.form != .list, first.words.count - start >= 4 else { return }
    let cut = writer.number(max(3, start + 2)...max(3, first.words.count - 1))
    guard cut < first.words.count,
      ![.highlight, .gap].contains(first.form) || cut >= first.mark.upperBound
    else { return }
    let words = Array(first.words[cut...])
    let second = WrittenBullet(form: .sentence, words: words, mark: words.count..<words.count)
    note(.splitBullet, [first])
    first.words.removeSubrange(cut...)
    first.mark = min(first.mark.lowerBound, cut)..<min(first.mark.upperBound, cut)
    self[place] = first
    files[place.file].sections[place.section].bullets.insert(second, at: place.bullet + 1)
  }

  private mutating func join(at place: Place, _ writer: inout NoteWriter) {
    let next = Place(file: place.file, section: place.section, bullet: place.bullet + 1)
    guard next.bullet < files[place.file].sections[place.section].bullets.count else { return }
    let (first, second) = (self[place], self[next])
    guard first.form != .list, second.form == .sentence else { return }
    var joined = first
    joined.words += [writer.word("and")] + second.words
    if first.form == .sentence {
      joined.mark = joined.words.count..<joined.words.count
    } else if ![.highlight, .gap].contains(first.form) {
      joined.mark = joined.mark.lowerBound..<joined.words.count
    }
    note(.joinedBullets, [first, second])
    self[place] = joined
    files[place.file].sections[place.section].bullets.remove(at: next.bullet)
  }
}

extension WrittenBullet {
  /// Up to half of the words; names and numbers stay, and so does half of what is hidden and of the
  /// front of a pair: else it would say something else.
  fileprivate mutating func reword(_ writer: inout NoteWriter) {
    let isPair = ![.sentence, .list, .highlight, .gap].contains(form)
    var most = [writer.number(1...max(1, words.count / 2)), mark.count / 2, words.count]
    if isPair { most[2] = mark.lowerBound / 2 }
    for index in words.indices.shuffled(using: &writer.random) {
      let text = words[index].text
      let kind = mark.contains(index) ? 1 : 2
      guard most[0] > 0, most[kind] > 0, text == text.lowercased(), text.allSatisfy(\.isLetter)
      else { continue }
      most[0] -= 1
      most[kind] -= 1
      words[index].text = writer.plainWord()
    }
  }

  /// - Returns: False when this bullet has no word for the edit.
  fileprivate mutating func changeWord(_ edit: NoteEdit, _ writer: inout NoteWriter) -> Bool {
    switch edit {
    case .typo:
      let long = words.indices.filter { words[$0].text.count >= 5 }
      guard let index = long.randomElement(using: &writer.random) else { return false }
      var letters = Array(words[index].text)
      let at = writer.number(1...letters.count - 2)
      switch writer.number(0...2) {
      case 0: letters.swapAt(at, at + 1)
      case 1: letters.remove(at: at)
      default: letters.insert(letters[at], at: at)
      }
      words[index].text = String(letters)
    case .otherWord:
      guard let index = words.indices.randomElement(using: &writer.random) else { return false }
      words[index].text = writer.plainWord()
    case .wordPutIn:
      let index = writer.number(1...max(1, words.count - 1))
      words.insert(writer.word(writer.plainWord()), at: min(index, words.count))
      let isBehindFront = index > mark.lowerBound || mark.isEmpty
      let isBehindAll = index >= mark.upperBound && !mark.isEmpty
      if mark.isEmpty {
        mark = words.count..<words.count
      } else if isBehindAll {
        break
      } else {
        mark = (mark.lowerBound + (isBehindFront ? 0 : 1))..<(mark.upperBound + 1)
      }
    default:
      let spare = words.indices.filter { index in
        mark.isEmpty
          ? words.count > 2
          : mark.contains(index) ? mark.count > 1 : words.count - mark.count > 1
      }
      guard let index = spare.randomElement(using: &writer.random) else { return false }
      // A pair keeps a front.
      if ![.highlight, .gap].contains(form), index < mark.lowerBound, mark.lowerBound < 2 {
        return false
      }
      words.remove(at: index)
      if mark.isEmpty {
        mark = words.count..<words.count
      } else {
        let start = mark.lowerBound - (index < mark.lowerBound ? 1 : 0)
        mark = start..<(mark.upperBound - (index < mark.upperBound ? 1 : 0))
      }
    }
    return true
  }
}
