import Scheduler
import Store

/// Grades by how far the card had come.
struct GradeTable: Hashable {
  struct Row: Hashable {
    var name: String
    /// By grade, 0...5.
    var counts: [Int]

    var n: Int { counts.reduce(0, +) }

    var mean: Double? {
      n > 0 ? Double(zip(0..., counts).reduce(0) { $0 + $1.0 * $1.1 }) / Double(n) : nil
    }
  }

  var rows: [Row]

  init(_ sum: Tally) {
    let stages = zip(["new", "young", "mature"], Stage.allCases).map { name, stage in
      Row(name: name, counts: Grade.allCases.map { sum[.answers(stage, $0)] })
    }
    rows =
      stages + [
        Row(name: "drill", counts: Grade.allCases.map { sum[.drill($0)] }),
        Row(name: "cram", counts: Grade.allCases.map { sum[.cram($0)] }),
      ]
  }

  var json: JSONValue {
    .object(
      Dictionary(
        rows.map {
          (
            $0.name,
            [
              "n": .int($0.n), "grades": .array($0.counts.map(JSONValue.int)),
              "mean": $0.mean.map(JSONValue.double),
            ] as JSONValue
          )
        }, uniquingKeysWith: { $1 }))
  }

  var section: ReportSection {
    let used = rows.filter { $0.n > 0 }
    return ReportSection(
      key: "grades", title: "Grades",
      lines: used.isEmpty
        ? ["nothing answered"]
        : [
          used.map { "\($0.name) \(decimal($0.mean ?? 0)) on average (\($0.n))" }
            .joined(separator: " · ")
        ],
      charts: used.isEmpty
        ? [] : [.stacks(used.map { Chart.Stack(label: $0.name, counts: $0.counts) })],
      table: DataTable(
        columns: [.init("card", "card before", .text)]
          + (0...5).map { .init("grade\($0)", "\($0)", .count) }
          + [.init("n", "n", .count), .init("mean", "mean", .number)],
        rows: rows.map { row in
          [.text(row.name)] + row.counts.map { .count($0) } + [.count(row.n)]
            + [row.mean.map { .number($0) } ?? .none]
        }),
      showsTable: !used.isEmpty,
      definition: """
        How often each grade was given, by what the card was before the answer: new, young (an \
        interval below 21 days) or mature. 0–2 forgot, 3 hard, 4 good, 5 easy. Drill is the \
        repetition on the same day, cram is outside the schedule; both change no interval.
        """)
  }
}
