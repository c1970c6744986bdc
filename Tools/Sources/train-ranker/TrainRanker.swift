import Foundation
import RankerTraining

/// `train-ranker [JUDGEMENTS] [--output FILE]`: reports by leaving one file out at a time, then trains
/// on all of them.
@main
struct TrainRanker {
  static func main() throws {
    var arguments = Array(CommandLine.arguments.dropFirst())
    var output = "Sources/Cards/Choice/RankerWeights.swift"
    if let index = arguments.firstIndex(of: "--output"), index + 1 < arguments.count {
      output = arguments[index + 1]
      arguments.removeSubrange(index...index + 1)
    }
    let judgements = try Judgement.read(arguments.first ?? "Tools/Judgements/judgements.tsv")
    let judged = judgements.filter { !$0.scores.isEmpty }
    print(
      "\(judgements.count) candidates, \(judged.count) of them judged by the rubric,",
      "\(judged.count(where: \.isUsable)) usable")
    report(judgements)
    try LogisticRegression(judgements).source()
      .write(to: URL(filePath: output), atomically: true, encoding: .utf8)
    print("wrote \(output)")
  }

  /// Each file judged by what the others taught.
  private static func report(_ judgements: [Judgement]) {
    var rows: [(probability: Double, isUsable: Bool)] = []
    for file in Set(judgements.map(\.file)).sorted() {
      let model = LogisticRegression(judgements.filter { $0.file != file })
      let held = judgements.filter { $0.file == file && !$0.scores.isEmpty }
      let scored = held.map { (model.probability($0.features), $0.isUsable) }
      let kept = scored.filter { $0.0 >= 0.5 }
      print(
        "\(file): usable \(held.count(where: \.isUsable)) of \(held.count),",
        "of those at 0.5 and more \(kept.count(where: \.1)) of \(kept.count)")
      rows += scored
    }
    for threshold in [0.3, 0.4, 0.5, 0.6, 0.7, 0.8] {
      let kept = rows.filter { $0.probability >= threshold }
      let share = 100 * kept.count(where: \.isUsable) / max(1, kept.count)
      print("at \(threshold) and more: \(kept.count) candidates, \(share) % usable")
    }
  }
}
