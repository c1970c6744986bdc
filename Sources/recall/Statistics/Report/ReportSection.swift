/// One part of the statistics as it is told, whatever it is shown on: words, charts, a table, and
/// what exactly is counted.
struct ReportSection: Hashable {
  /// Rows of a table that a terminal shows at most.
  static let rowLimit = 24

  /// Names the table for `--csv` and the part of the page; stable.
  var key: String
  var title: String
  /// What the figures say, a sentence or a few words each; all of it is told without the charts.
  var lines: [String]
  var charts: [Chart] = []
  var table: DataTable
  /// Whether a terminal shows the table where it can show the charts.
  var showsTable = false
  /// Rows that are shown where all of them are too many; `nil` for the last ones.
  var chosenRows: [Int]?
  /// What is counted, exactly.
  var definition: String
  /// Under the table.
  var legend = ""
  /// A card a row, which a terminal shows in lines of its own.
  var cards: [CardList.Entry] = []
}

/// A picture of some figures.
enum Chart: Hashable {
  /// Shares over time, each with its interval.
  case curve([CurvePoint])
  /// Shares of groups, each with its interval, and what was promised where anything was.
  case rates([RatePoint])
  case bars([Bar])
  /// Counts day by day.
  case columns(Columns)
  case calendar(CalendarDays)
  /// Parts of a whole; only on the page.
  case stacks([Stack])

  struct Stack: Hashable {
    var label: String
    /// By grade, 0...5.
    var counts: [Int]
  }

  struct CurvePoint: Hashable {
    /// A date, `2 Jul 2026`.
    var label: String
    var share: Proportion
  }

  struct RatePoint: Hashable {
    var label: String
    var share: Proportion
    var promised: Double?
  }

  struct Bar: Hashable {
    var label: String
    var count: Int
  }

  struct Columns: Hashable {
    var title: String
    /// For a value, such as `reviews`.
    var unit: String
    var labels: [String]
    var values: [Double]
  }
}

extension Chart {
  /// As many points as there is room for; where they are too many, as many as needed are taken
  /// together.
  static func pooled(_ points: [CurvePoint], limit: Int) -> [CurvePoint] {
    let each = max(1, (points.count + limit - 1) / limit)
    guard each > 1 else { return points }
    return stride(from: 0, to: points.count, by: each).map { start in
      let part = points[start..<min(points.count, start + each)]
      let label = "\(part.count) weeks from \(part.first?.label ?? "")"
      return CurvePoint(label: label, share: part.reduce(Proportion()) { $0 + $1.share })
    }
  }

  /// Where the scale of some groups begins, so that every mark is on it; 80 % at most.
  static func floor(_ points: [RatePoint]) -> Double {
    let lowest = points.compactMap { $0.share.interval?.low } + points.compactMap(\.promised)
    return max(0, min(0.8, ((lowest.min() ?? 0) * 10).rounded(.down) / 10))
  }

  /// Where the scale of some shares begins: a round figure below the lowest, 80 % at most.
  static func floor(_ shares: [Proportion]) -> Double {
    let lowest = shares.compactMap(\.rate).min() ?? 0
    return max(0, min(0.8, (lowest * 20).rounded(.down) / 20 - 0.05))
  }
}
