import Foundation
import TaggerTraining

/// `train-tagger PATH-TO-UD-EWT [--output FILE]`: trains on train.conllu, reports on dev and test.
@main
struct TrainTagger {
  static func main() throws {
    var arguments = Array(CommandLine.arguments.dropFirst())
    var settings = TaggerTrainer.Settings()
    var output = "Sources/CTaggerModel/model.bin"
    func option(_ name: String) -> String? {
      guard let index = arguments.firstIndex(of: name), index + 1 < arguments.count else {
        return nil
      }
      defer { arguments.removeSubrange(index...index + 1) }
      return arguments[index + 1]
    }
    let words = option("--words") ?? "Tools/Words/english.txt"
    output = option("--output") ?? output
    settings.passes = option("--passes").flatMap(Int.init) ?? settings.passes
    settings.minimum = option("--minimum").flatMap(Int.init) ?? settings.minimum
    settings.margin = option("--margin").flatMap(Int32.init) ?? settings.margin
    settings.drop = option("--drop").flatMap(Int.init) ?? settings.drop
    settings.scale = option("--scale").flatMap(Double.init) ?? settings.scale
    settings.threshold = option("--threshold").flatMap(Double.init) ?? settings.threshold
    guard let folder = arguments.first else {
      print("usage: train-tagger PATH-TO-UD-EWT [--output FILE]")
      exit(64)
    }
    let training = folder + "/train.conllu"
    var trainer = try TaggerTrainer(
      Treebank(training, respells: true), unspelt: Treebank(training, respells: false),
      WordList(words), settings
    ) { print($0) }
    let image = trainer.train()
    try Data(image.bytes).write(to: URL(filePath: output))
    print("\(image.bytes.count) bytes in \(output)")
    for part in ["dev", "test"] {
      let sentences = try Treebank(folder + "/\(part).conllu", respells: false).sentences
      for (name, view) in [("as written", sentences), ("lower case", sentences.map(\.lowercased))] {
        let accuracy = Accuracy(view, image.model())
        print(part, name, String(format: "%.2f %%", accuracy.percent))
        if CommandLine.arguments.contains("--confusions") {
          let ranked = accuracy.confusions.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
          print(ranked.prefix(25).map { "\($0.key): \($0.value)" }.joined(separator: ", "))
        }
      }
    }
  }
}
