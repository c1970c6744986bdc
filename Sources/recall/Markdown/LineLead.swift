/// What stands before the words of a line: indentation, bars of quotes, a bullet, a number, a box.
struct LineLead {
  private(set) var lead = StyledText()
  /// Before the lines that follow when the words are wrapped.
  private(set) var rest = StyledText()
  var content: String
  private(set) var isItem = false
  private(set) var isHeading = false
  private(set) var isRule = false
  private(set) var quoteDepth = 0

  /// - Parameter isAlone: The only line of a card, which has no list in it.
  init(_ line: Substring, isNote: Bool, isAlone: Bool) {
    content = String(line)
    indent()
    while isQuote(isNote: isNote), quoteDepth < 8 { quote() }
    guard isNote || !isAlone else { return }
    if isNote, isRuler {
      isRule = true
      return
    }
    if isNote, let level = headingLevel {
      content = content.dropFirst(level).trimmed
      isHeading = true
      return
    }
    item()
  }

  private mutating func indent() {
    let spaces = content.prefix { $0 == " " }
    content.removeFirst(spaces.count)
    add(String(spaces), to: String(spaces))
  }

  private mutating func add(_ first: String, to later: String, _ styles: Style...) {
    lead.append(first, styles)
    rest.append(later, styles)
  }

  // MARK: Quotes

  /// In a card `> 5 mm` is an answer; a quote has words.
  private func isQuote(isNote: Bool) -> Bool {
    guard content.hasPrefix(">") else { return false }
    let words = content.drop { $0 == ">" || $0 == " " }
    return isNote || words.first.map { !$0.isNumber && $0 != "=" && $0 != "-" } ?? true
  }

  private mutating func quote() {
    content.removeFirst()
    if content.hasPrefix(" ") { content.removeFirst() }
    quoteDepth += 1
    add("│ ", to: "│ ", .dim)
    indent()
    callout()
  }

  /// Obsidian's `> [!note] Title`.
  private mutating func callout() {
    guard quoteDepth == 1, content.hasPrefix("[!"), let end = content.firstIndex(of: "]") else {
      return
    }
    let kind = content[content.index(content.startIndex, offsetBy: 2)..<end]
    let title = content[content.index(after: end)...].drop { $0 == "-" || $0 == "+" }.trimmed
    content = "**\(title.isEmpty ? kind.prefix(1).uppercased() + kind.dropFirst() : title)**"
  }

  // MARK: Headings and items

  private var headingLevel: Int? {
    let level = content.prefix { $0 == "#" }.count
    guard (1...6).contains(level), content.dropFirst(level).first == " " else { return nil }
    return level
  }

  private var isRuler: Bool {
    let marks = content.filter { $0 != " " }
    guard marks.count >= 3, let first = marks.first, "-*_".contains(first) else { return false }
    return marks.allSatisfy { $0 == first } && !(first == "_" && marks.count == 4)
  }

  private mutating func item() {
    let digits = content.prefix { $0.isASCII && $0.isNumber }
    let behind = content.dropFirst(digits.count)
    if let mark = content.first, "-*+•–".contains(mark), content.dropFirst().first == " " {
      content = content.dropFirst(2).trimmed
      isItem = true
      if let box = box { return add(box + " ", to: "  ") }
      return add("• ", to: "  ")
    }
    guard (1...4).contains(digits.count), let mark = behind.first, ".)".contains(mark),
      behind.dropFirst().first == " "
    else { return }
    content = behind.dropFirst(2).trimmed
    isItem = true
    add("\(digits)\(mark) ", to: String(repeating: " ", count: digits.count + 2))
  }

  /// `[ ]` and `[x]` of tasks.
  private var box: String? {
    mutating get {
      for (mark, shown) in [("[ ] ", "☐"), ("[x] ", "☑"), ("[X] ", "☑")]
      where content.hasPrefix(mark) {
        content.removeFirst(mark.count)
        return shown
      }
      return nil
    }
  }
}
