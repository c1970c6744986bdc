/// Text with attributes, independent of where it is shown.
struct StyledText: Hashable {
  struct Run: Hashable {
    var text: String
    var styles: [Style]
  }

  private(set) var runs: [Run] = []

  init() {}
  init(_ text: String, _ styles: Style...) { append(text, styles) }
  init(_ text: String, styles: [Style]) { append(text, styles) }

  var plain: String { runs.map(\.text).joined() }
  var isEmpty: Bool { runs.isEmpty }
  var width: Int { runs.reduce(0) { $0 + $1.text.displayWidth } }

  mutating func append(_ text: String, _ styles: Style...) { append(text, styles) }

  mutating func append(_ text: String, _ styles: [Style]) {
    guard !text.isEmpty else { return }
    if let last = runs.indices.last, runs[last].styles == styles {
      runs[last].text += text
    } else {
      runs.append(Run(text: text, styles: styles))
    }
  }

  mutating func append(_ other: StyledText) {
    for run in other.runs { append(run.text, run.styles) }
  }

  static func + (left: StyledText, right: StyledText) -> StyledText {
    var sum = left
    sum.append(right)
    return sum
  }

  func rendered(on display: Display) -> String {
    runs.map { display.styled($0.text, $0.styles) }.joined()
  }
}
