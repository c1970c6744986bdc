/// Text with attributes, independent of where it is shown.
struct StyledText: Hashable {
  /// What a run is besides its colour, for terminals that show it in another way.
  enum Mark: Hashable {
    case code, struck, gap
    /// The words of a link and its address.
    case link(String)

    fileprivate var asLink: Mark? {
      if case .link = self { self } else { nil }
    }
  }

  struct Run: Hashable {
    var text: String
    var styles: [Style]
    var mark: Mark?
  }

  private(set) var runs: [Run] = []

  init() {}
  init(_ text: String, _ styles: Style...) { append(text, styles) }
  init(_ text: String, styles: [Style]) { append(text, styles) }

  var plain: String { runs.map(\.text).joined() }
  var isEmpty: Bool { runs.isEmpty }
  var width: Int { runs.reduce(0) { $0 + $1.text.displayWidth } }

  mutating func append(_ text: String, _ styles: Style...) { append(text, styles) }

  mutating func append(_ text: String, _ styles: [Style], mark: Mark? = nil) {
    guard !text.isEmpty else { return }
    if let last = runs.indices.last, runs[last].styles == styles, runs[last].mark == mark {
      runs[last].text += text
    } else {
      runs.append(Run(text: text, styles: styles, mark: mark))
    }
  }

  mutating func append(_ other: StyledText) {
    for run in other.runs { append(run.text, run.styles, mark: run.mark) }
  }

  static func + (left: StyledText, right: StyledText) -> StyledText {
    var sum = left
    sum.append(right)
    return sum
  }

  /// The same text, each run with these styles before its own.
  func with(_ styles: Style...) -> StyledText {
    var result = StyledText()
    for run in runs {
      result.append(
        run.text, styles.filter { !run.styles.contains($0) } + run.styles, mark: run.mark)
    }
    return result
  }

  /// One line of it: other white space than spaces becomes a space.
  var onOneLine: StyledText {
    var result = StyledText()
    for run in runs {
      let text =
        run.text.contains(where: \.isNewline)
        ? String(run.text.map { $0.isNewline ? " " : $0 }) : run.text
      result.append(text, run.styles, mark: run.mark)
    }
    return result
  }

  func rendered(on display: Display) -> String {
    runs.map { run in
      let text = display.styled(run.text, run.styles)
      guard display.hasLinks, case .link(let address) = run.mark else { return text }
      return "\u{1B}]8;;\(address)\u{1B}\\\(text)\u{1B}]8;;\u{1B}\\"
    }.joined()
  }
}

extension StyledText {
  /// What attributes cannot say on a display stands in words and marks: the address of a link
  /// behind its words, ticks around code, waves around what is struck out.
  func spelledOut(on display: Display) -> StyledText {
    guard runs.contains(where: { $0.mark != nil }) else { return self }
    var result = StyledText()
    for (index, run) in runs.enumerated() {
      let isFirst = index == 0 || runs[index - 1].mark != run.mark
      let isLast = index == runs.count - 1 || runs[index + 1].mark != run.mark
      let sign = display.hasColour ? "" : run.mark == .code ? "`" : run.mark == .struck ? "~~" : ""
      let text = (isFirst ? sign : "") + run.text + (isLast ? sign : "")
      // What is spelled out is plain text from here on.
      result.append(text, run.styles, mark: display.hasLinks ? run.mark.flatMap(\.asLink) : nil)
      if case .link(let address) = run.mark, isLast, !display.hasLinks,
        !words(ofLinkEndingAt: index).contains(Self.bare(address))
      {
        result.append(" (\(address))", [.dim])
      }
    }
    return result
  }

  private func words(ofLinkEndingAt index: Int) -> String {
    let mark = runs[index].mark
    return runs[...index].reversed().prefix { $0.mark == mark }.reversed().map(\.text).joined()
  }

  private static func bare(_ address: String) -> String {
    var rest = address[...]
    for scheme in ["https://", "http://", "mailto:"] where rest.hasPrefix(scheme) {
      rest = rest.dropFirst(scheme.count)
    }
    return String(rest.hasSuffix("/") ? rest.dropLast() : rest)
  }
}
