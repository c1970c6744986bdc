import Foundation

/// One line of the table: what was measured, beside what, and what it is to reach.
struct Line {
  var work: String
  var ours: Cost
  var anki: Cost?
  /// Milliseconds and megabytes.
  var limit: Double
  var memoryLimit: Double?
  /// What the machine or a library alone takes for a part of it, in milliseconds.
  var floors: [(name: String, milliseconds: Double)] = []

  /// Against Anki's own time, which leaves the start of its Python out.
  var ratio: Double? { anki.map { ours.wall / ($0.own ?? $0.wall) } }
  var verdict: String {
    guard ours.memory <= memoryLimit ?? .infinity else { return "**missed**" }
    if ours.wall <= limit { return "reached" }
    return ours.cpu <= limit ? "**missed**, the processors' time is within" : "**missed**"
  }
}

/// The work of the table, measured in turn with its anchors.
final class Table {
  let place: Workplace
  let runs: Int
  private(set) var lines: [Line] = []

  init(_ place: Workplace, runs: Int) throws {
    (self.place, self.runs) = (place, runs)
    try imports()
    try again()
    try starts()
    try answers()
    try reports()
    try tenYears()
  }

  // MARK: Importing

  private func imports() throws {
    let place = place
    let count = "\(place.cards.formatted()) "
    for (notes, name, limit, memory) in [
      ("marked", "marked cards", 1000.0, 150.0), ("prose", "prose bullets", 4000.0, 250.0),
    ] {
      say("import: \(name)")
      let files = place.files(below: notes)
      var subjects = [
        Subject(
          name: "recall", prepare: { place.remove("new.db") },
          measure: { try place.recall(["import", place[notes]], on: "new.db").run().0 }),
        Subject(name: "cmark-gfm") { try Program(arguments: ["cmark-gfm"] + files).run().0 },
      ]
      if notes == "marked" {
        subjects.append(raw("SQLite, its rows alone", ["cards", "\(place.cards)"]))
        subjects.append(shell())
        if place.python != nil {
          subjects.append(Subject(name: "Anki") { try place.anki(["csv", place["cards.csv"]]) })
        }
      }
      add(
        "import \(count)\(name)", try Series(subjects, runs: runs), limit / Double(place.scale),
        memory)
    }
  }

  /// `sqlite3 .import` of the same cards as CSV.
  private func shell() -> Subject {
    let place = place
    return Subject(
      name: "sqlite3 .import", prepare: { unlink(place["plain.db"]) },
      measure: {
        try Program(
          arguments: [
            "sqlite3", place["plain.db"], "CREATE TABLE card (question TEXT, answer TEXT)",
            ".import --csv '\(place["cards.csv"])' card",
          ]
        ).run().0
      })
  }

  private func raw(_ name: String, _ arguments: [String]) -> Subject {
    let place = place
    return Subject(
      name: name,
      measure: {
        var (cost, output) = try Program(
          arguments: [CommandLine.arguments[0], "raw", place.folder] + arguments
        ).run(reading: true)
        cost.own = Double(output.trimmingCharacters(in: .whitespacesAndNewlines))
        return cost
      })
  }

  private func again() throws {
    let place = place
    say("import again")
    let anki = place.python != nil
    let same = try Series(
      [
        Subject(
          name: "recall",
          measure: { try place.recall(["import", place["marked"]], on: "big.db").run().0 }
        )
      ]
        + (anki
          ? [
            Subject(name: "Anki") {
              try place.anki(["again", place["cards.csv"], place["cards.csv"]])
            }
          ] : []),
      runs: runs)
    add("import again, nothing changed", same, 250 / Double(place.scale), nil)
    let files = place.files(below: "marked")
    let kept = try files.map { try Data(contentsOf: URL(filePath: $0)) }
    try NoteMaker.edit(files, every: 100)
    defer { for (file, data) in zip(files, kept) { try? data.write(to: URL(filePath: file)) } }
    let changed = try Series(
      [
        Subject(
          name: "recall", prepare: { try place.copy("big.db", to: "edited.db") },
          measure: { try place.recall(["import", place["marked"]], on: "edited.db").run().0 })
      ]
        + (anki
          ? [
            Subject(name: "Anki") {
              try place.anki(["again", place["cards.csv"], place["changed.csv"]])
            }
          ] : []),
      runs: runs)
    add(
      "import again, 1 % of the cards changed, in every file", changed, 350 / Double(place.scale),
      nil)
  }

  // MARK: A day

  private func starts() throws {
    let place = place
    say("starting")
    for (work, arguments, collection, limit, task) in [
      ("`recall`, all decks", ["today"], "big.db", 15.0, "first"),
      ("`recall due`", ["due"], "big.db", 15.0, "first"),
      ("start, open, first question", ["review"], "big.db", 30.0, "first"),
      ("`recall due` on a small collection", ["due"], "small.db", 15.0, "small"),
    ] {
      var subjects = [
        Subject(name: "recall", measure: { try place.recall(arguments, on: collection).run().0 }),
        Subject(name: "a process that does nothing") { try Program(arguments: ["true"]).run().0 },
      ]
      if place.python != nil {
        subjects.append(
          Subject(name: "Anki") {
            var cost = try place.anki([task])
            // Its start counts here: it is what a person waits for.
            cost.own = nil
            return cost
          })
      }
      add(work, try Series(subjects, runs: max(runs, 11)), limit, 40)
    }
  }

  private func answers() throws {
    let place = place
    say("answers")
    let count = 200
    let keys = String(repeating: "\n4\n", count: count)
    try keys.write(toFile: place["keys"], atomically: false, encoding: .utf8)
    var subjects = [
      Subject(
        name: "session", prepare: { try place.copy("big.db", to: "session.db") },
        measure: {
          try place.recall(["review"], on: "session.db", input: place["keys"]).run().0
        }),
      Subject(
        name: "start", prepare: { try place.copy("big.db", to: "session.db") },
        measure: { try place.recall(["review"], on: "session.db").run().0 }),
      raw("SQLite, two rows and a sync", ["answers", "1000"]),
    ]
    if place.python != nil {
      subjects.append(Subject(name: "Anki") { try place.anki(["answer", "\(count)"]) })
    }
    let series = try Series(subjects, runs: runs)
    guard let session = series.median("session"), let start = series.median("start") else { return }
    let each = Cost(
      wall: (session.wall - start.wall) / Double(count),
      cpu: (session.cpu - start.cpu) / Double(count), memory: session.memory)
    lines.append(
      Line(
        work: "a grade on disk and the next question shown", ours: each,
        anki: series.median("Anki"),
        limit: 0.35, floors: floors(series)))
  }

  private func reports() throws {
    let place = place
    say("statistics and doctor")
    var subjects = [
      Subject(name: "recall", measure: { try place.recall(["stats"], on: "big.db").run().0 })
    ]
    if place.python != nil { subjects.append(Subject(name: "Anki") { try place.anki(["stats"]) }) }
    add(
      "all statistics over \(place.answers.formatted()) answers", try Series(subjects, runs: runs),
      100, 60)
    add(
      "replay \(place.answers.formatted()) answers (doctor)",
      try Series(
        [
          Subject(name: "recall", measure: { try place.recall(["doctor"], on: "big.db").run().0 }),
          Subject(name: "SQLite's own integrity_check") {
            try Program(
              arguments: [
                "sqlite3", place["big.db"], "PRAGMA cache_size = -48000; PRAGMA integrity_check",
              ]
            ).run().0
          },
          raw("SQLite, reading every answer", ["scan", place["big.db"]]),
        ], runs: runs), 4000 / Double(place.scale), nil)
  }

  private func tenYears() throws {
    let place = place
    say("ten years")
    let files = place.files(below: "ten")
    let two = [files[files.count / 3], files[files.count / 2]]
    let kept = try two.map { try Data(contentsOf: URL(filePath: $0)) }
    try NoteMaker.edit(two, every: 7)
    defer { for (file, data) in zip(two, kept) { try? data.write(to: URL(filePath: file)) } }
    add(
      "ten-year user: import of \(files.count.formatted()) files, two changed",
      try Series(
        [
          Subject(
            name: "recall", prepare: { try place.copy("ten.db", to: "year.db") },
            measure: { try place.recall(["import", place["ten"]], on: "year.db").run().0 })
        ], runs: runs), 300, nil)
    add(
      "the same with the day's backup, which it waits for",
      try Series(
        [
          Subject(
            name: "recall",
            prepare: {
              try place.copy("ten.db", to: "year.db")
              try FileManager.default.removeItem(atPath: place["year.db.backups"])
            }, measure: { try place.recall(["import", place["ten"]], on: "year.db").run().0 })
        ], runs: runs), 300, nil)
  }

  // MARK: Lines

  private func add(_ work: String, _ series: Series, _ limit: Double, _ memory: Double?) {
    guard let ours = series.median("recall") else { return }
    lines.append(
      Line(
        work: work, ours: ours, anki: series.median("Anki"), limit: limit, memoryLimit: memory,
        floors: floors(series)))
  }

  private func floors(_ series: Series) -> [(name: String, milliseconds: Double)] {
    series.costs.keys.filter { !["recall", "Anki", "session", "start"].contains($0) }.sorted()
      .compactMap { name in series.median(name).map { (name, $0.own ?? $0.wall) } }
  }
}
