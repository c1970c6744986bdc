/// Something to measure: what is done before each run, and the run.
struct Subject {
  var name: String
  var prepare: () throws -> Void = {}
  var measure: () throws -> Cost
}

/// The runs of several subjects in turn: A B C A B C …, so that all meet the same machine.
struct Series {
  private(set) var costs: [String: [Cost]] = [:]

  /// - Parameter runs: That count; one goes before them.
  init(_ subjects: [Subject], runs: Int) throws {
    for run in 0...runs {
      for subject in subjects {
        try subject.prepare()
        let cost = try subject.measure()
        if run > 0 { costs[subject.name, default: []].append(cost) }
      }
    }
  }

  /// The median of each figure by itself.
  func median(_ name: String) -> Cost? {
    guard let runs = costs[name], !runs.isEmpty else { return nil }
    return Cost(
      wall: Self.median(runs.map(\.wall)), cpu: Self.median(runs.map(\.cpu)),
      memory: Self.median(runs.map(\.memory)),
      own: runs[0].own == nil ? nil : Self.median(runs.compactMap(\.own)))
  }

  static func median(_ values: [Double]) -> Double {
    let sorted = values.sorted()
    return sorted[sorted.count / 2]
  }
}
