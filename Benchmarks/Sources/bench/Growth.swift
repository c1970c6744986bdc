import Foundation

/// How the work grows with the collection: a card is answered ten times.
struct Growth {
  struct Operation {
    var name: String
    /// Milliseconds of processors by number of cards; of the clock for an answer, which waits for
    /// the disk.
    var costs: [(cards: Int, milliseconds: Double)] = []

    /// Of a power of the number of cards, over the last two sizes, where a fixed start counts least.
    var exponent: Double? {
      guard costs.count > 1 else { return nil }
      let (a, b) = (costs[costs.count - 2], costs[costs.count - 1])
      return log(b.milliseconds / a.milliseconds) / log(Double(b.cards) / Double(a.cards))
    }
  }

  private(set) var operations: [Operation] = []

  init(_ place: Workplace, sizes: [Int], runs: Int) throws {
    var costs: [String: [(Int, Double)]] = [:]
    let names = ["import", "due", "first question", "answer", "statistics", "doctor"]
    for size in sizes {
      say("growth: \(size) cards")
      // The collection of the table is one of the sizes.
      let isMade = size == place.cards
      let (name, notes) = isMade ? ("big.db", "marked") : ("grown-\(size).db", "grown")
      if !isMade {
        var maker = NoteMaker(seed: 1)
        try maker.write(.marked, size, files: max(1, size / 1000), to: place[notes])
      }
      place.remove("new.db")
      let importing = try Series(
        [
          Subject(
            name: "import", prepare: { place.remove("new.db") },
            measure: { try place.recall(["import", place[notes]], on: "new.db").run().0 })
        ], runs: size > 10_000 ? 1 : runs)
      if access(place[name], F_OK) != 0 {
        try place.collection(name, of: notes, answers: size * 10)
      }
      let keys = String(repeating: "\n4\n", count: 100)
      try keys.write(toFile: place["keys"], atomically: false, encoding: .utf8)
      let series = try Series(
        [
          Subject(name: "due", measure: { try place.recall(["due"], on: name).run().0 }),
          Subject(
            name: "first question", measure: { try place.recall(["review"], on: name).run().0 }),
          Subject(name: "statistics", measure: { try place.recall(["stats"], on: name).run().0 }),
        ], runs: max(runs, 5))
      let session = try Series(
        [
          Subject(
            name: "session", prepare: { try place.copy(name, to: "session.db") },
            measure: {
              try place.recall(["review"], on: "session.db", input: place["keys"]).run().0
            })
        ], runs: runs)
      let doctor = try Series(
        [Subject(name: "doctor", measure: { try place.recall(["doctor"], on: name).run().0 })],
        runs: size > 10_000 ? 1 : runs)
      for name in ["due", "first question", "statistics"] {
        costs[name, default: []].append((size, series.median(name)?.cpu ?? 0))
      }
      costs["import", default: []].append((size, importing.median("import")?.cpu ?? 0))
      costs["doctor", default: []].append((size, doctor.median("doctor")?.cpu ?? 0))
      let whole = session.median("session")?.wall ?? 0
      let start = series.median("first question")?.wall ?? 0
      costs["answer", default: []].append((size, max(0.001, (whole - start) / 100)))
    }
    operations = names.map { Operation(name: $0, costs: costs[$0] ?? []) }
  }
}
