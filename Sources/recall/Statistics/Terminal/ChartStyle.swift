import ArgumentParser

/// How pictures are drawn on a terminal.
enum ChartStyle: String, ExpressibleByArgument, CaseIterable {
  /// Blocks and braille.
  case unicode
  case ascii
  /// No pictures; all of it as text, for a screen reader.
  case none

  /// - Parameter variables: Of the environment; the locale says whether UTF-8 is understood.
  init(_ display: Display, variables: [String: String]) {
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].compactMap { variables[$0] }.first { !$0.isEmpty }
    let isUTF8 = (locale ?? "UTF-8").uppercased().contains("UTF")
    if display.isTerminal, !display.hasCursor {
      self = .none
    } else {
      self = display.isTerminal && isUTF8 ? .unicode : .ascii
    }
  }
}

/// Where and how a picture is drawn.
struct ChartCanvas {
  var style: ChartStyle
  var display: Display
  /// Columns.
  var width: Int

  var isASCII: Bool { style == .ascii }

  /// One sign for terminals that know it, one for those that may not.
  func sign(_ unicode: String, _ ascii: String) -> String { isASCII ? ascii : unicode }

  /// Words beside a picture, wrapped.
  func words(_ text: String, _ styles: Style...) -> [String] {
    TextWrapper(width: width).lines(StyledText(text)).map { display.styled($0.plain, styles) }
  }

  func lines(_ chart: Chart) -> [String] {
    switch chart {
    case .curve(let points): CurvePlot(canvas: self, points: points).lines
    case .rates(let points): RatePlot(canvas: self, points: points).lines
    case .bars(let bars): BarPlot(canvas: self, bars: bars).lines
    case .columns(let columns): ColumnPlot(canvas: self, chart: columns).lines
    case .calendar(let calendar): CalendarPlot(canvas: self, calendar: calendar).lines
    // The table beside it says the same in fewer lines.
    case .stacks: []
    }
  }
}

extension String {
  /// With spaces behind it, or cut with `…`.
  func column(_ width: Int) -> String {
    fitted(width) + String(repeating: " ", count: max(0, width - fitted(width).displayWidth))
  }

  /// With spaces before it.
  func right(_ width: Int) -> String {
    String(repeating: " ", count: max(0, width - displayWidth)) + self
  }

  /// Cut with `…` where it is wider.
  func fitted(_ width: Int) -> String {
    guard displayWidth > width else { return self }
    var (text, used) = ("", 0)
    for character in self {
      let columns = character.displayWidth
      if used + columns > width - 1 { break }
      text.append(character)
      used += columns
    }
    return width > 0 ? text + "…" : ""
  }

  var trimmedEnd: String {
    var text = self[...]
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
