import Foundation

/// Weights of present-or-absent features for the logarithm of the odds that a card is usable.
package struct LogisticRegression: Sendable {
  package private(set) var weights: [String: Double] = [:]
  package private(set) var bias = 0.0

  /// Full-batch gradient descent with a step of its own for each weight (AdaGrad), from zero: the same
  /// judgements give the same weights.
  ///
  /// - Parameters:
  ///   - judgements: What to learn from.
  ///   - penalty: Half of it times the squared weights is added to the loss.
  ///   - steps: How many times all judgements are seen.
  package init(_ judgements: [Judgement], penalty: Double = 2, steps: Int = 600) {
    let names = Set(judgements.flatMap(\.features)).sorted()
    let index = Dictionary(uniqueKeysWithValues: zip(names, names.indices))
    let rows = judgements.map { Array(Set($0.features.compactMap { index[$0] })).sorted() }
    var values = [Double](repeating: 0, count: names.count)
    var squares = [Double](repeating: 1e-8, count: names.count + 1)
    for _ in 0..<steps {
      var gradient = values.map { $0 * penalty }
      var constant = 0.0
      for (row, judgement) in zip(rows, judgements) {
        let sum = row.reduce(bias) { $0 + values[$1] }
        let error = judgement.weight * (1 / (1 + exp(-sum)) - (judgement.isUsable ? 1 : 0))
        for feature in row { gradient[feature] += error }
        constant += error
      }
      for feature in values.indices {
        squares[feature] += gradient[feature] * gradient[feature]
        values[feature] -= 0.3 * gradient[feature] / squares[feature].squareRoot()
      }
      squares[names.count] += constant * constant
      bias -= 0.3 * constant / squares[names.count].squareRoot()
    }
    weights = Dictionary(uniqueKeysWithValues: zip(names, values))
  }

  package func probability(_ features: [String]) -> Double {
    1 / (1 + exp(-Set(features).sorted().reduce(bias) { $0 + (weights[$1] ?? 0) }))
  }

  /// The Swift file the product reads; weights that round to nothing are left out.
  package func source() -> String {
    var lines = ["bias \(Int((bias * 1000).rounded()))"]
    for (name, weight) in weights.sorted(by: { $0.key < $1.key }) {
      let thousandths = Int((weight * 1000).rounded())
      if abs(thousandths) >= 10 { lines.append("\(name) \(thousandths)") }
    }
    return """
      /// Written by `train-ranker`: thousandths of the logarithm of the odds.
      enum RankerWeights {
        static let table = \"\"\"

      """ + lines.map { "    \($0)\n" }.joined() + "    \"\"\"\n}\n"
  }
}
