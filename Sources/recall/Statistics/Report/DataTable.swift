/// A table of figures, before it is text, CSV or HTML.
struct DataTable: Hashable {
  struct Column: Hashable {
    /// Of the column in CSV; stable.
    var key: String
    /// Of the column for a person.
    var title: String
    var kind: Kind

    init(_ key: String, _ title: String, _ kind: Kind) {
      (self.key, self.title, self.kind) = (key, title, kind)
    }
  }

  enum Kind: Hashable {
    case text, count, share, rate, duration, number
  }

  enum Cell: Hashable {
    case text(String)
    case count(Int)
    case share(Proportion)
    /// 0...1
    case rate(Double)
    /// Milliseconds.
    case duration(Int)
    case number(Double)
    case none
  }

  var columns: [Column]
  var rows: [[Cell]]

  var isEmpty: Bool { rows.isEmpty }
}

extension DataTable.Cell {
  /// For a person.
  var text: String {
    switch self {
    case .text(let text): visible(text, keepingLines: false)
    case .count(let count): count == 0 ? "·" : String(count)
    case .share(let share): share.words
    case .rate(let rate): percent(rate)
    case .duration(let milliseconds):
      milliseconds == 0 ? "·" : Duration.milliseconds(milliseconds).short
    case .number(let number): decimal(number)
    case .none: "–"
    }
  }
}

extension Proportion {
  /// `91 % (88–93 %) 812`, or `–` where there is nothing.
  var words: String {
    guard let rate, let interval else { return "–" }
    return "\(percent(rate)) (\(bounds(interval))) \(n)"
  }

  /// `91 % (88–93 %, 812 answers)`
  var sentence: String {
    guard let rate, let interval else { return "nothing yet" }
    return "\(percent(rate)) (\(bounds(interval)), \(n) \(n == 1 ? "answer" : "answers"))"
  }

  var json: JSONValue {
    [
      "n": .int(n), "passed": .int(passed), "rate": rate.map(JSONValue.double),
      "low": interval.map { .double($0.low) }, "high": interval.map { .double($0.high) },
    ]
  }
}

func percent(_ rate: Double) -> String { "\(Int((rate * 100).rounded())) %" }

func bounds(_ interval: (low: Double, high: Double)) -> String {
  "\(Int((interval.low * 100).rounded()))–\(percent(interval.high))"
}

/// With one decimal; `2.5`.
func decimal(_ number: Double) -> String {
  let tenths = Int((abs(number) * 10).rounded())
  return (number < 0 && tenths > 0 ? "−" : "") + "\(tenths / 10).\(tenths % 10)"
}
