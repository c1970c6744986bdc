extension Definition {
  /// English only: the head is a clause (`Kills the king - …`), or what is said of it is no noun
  /// phrase (`Anna: interested in land`).
  var isNoDefinition: Bool {
    let head = Tagger.shared.tag(split.head)
    if let first = head.indices.first, head.count > 1, !split.isMarked,
      [.vbz, .vbd, .vbp].contains(head[first].tag)
    {
      return true
    }
    let said = Tagger.shared.tag(meaning)
    guard said.count > 1, split.head.utf8.first?.isUpper == true, !split.isMarked else {
      return false
    }
    let opens = said[0].tag == .jj || said[0].tag == .vbn
    return opens && (said[1].tag == .in || said[1].tag == .to) && Words.count(in: split.head) == 1
  }

  /// Every word with a capital: a name or a title as often as a term.
  var isName: Bool {
    split.head.split(separator: " ").allSatisfy { word in
      word.utf8.first?.isUpper == true && word.utf8.dropFirst().contains { $0.isLower }
        || FunctionWords.contains(word.lowercased())
    }
  }

  /// What is said has a subject and a finite verb of its own.
  var isStated: Bool {
    let said = Tagger.shared.tag(meaning)
    var hasSubject = false
    for index in said.indices {
      switch said[index].tag {
      case .wdt, .wp, .wrb: return false
      case .in where hasSubject && said[index].form == "that": return false
      case .nn, .nns, .nnp, .nnps, .prp: hasSubject = true
      case .vbz, .vbd, .vbp, .md: return hasSubject
      case .comma where !hasSubject: return false
      default: continue
      }
    }
    return false
  }
}
