import Cards
import Foundation

/// `measure-tagger FILE…`: tokens a second, from text to tagged tokens, on one core.
/// `measure-tagger --show`: lines of standard input as `word/TAG`.
@main
struct MeasureTagger {
  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    if arguments == ["--show"] {
      show()
    } else if arguments.isEmpty {
      print("usage: measure-tagger TEXT-FILE… | --show")
      exit(64)
    } else {
      try measure(arguments)
    }
  }

  private static func show() {
    while let line = readLine() {
      let tagged = Tagger.shared.tag(line)
      for sentence in tagged.sentences {
        print(
          sentence.map { "\(tagged.text(of: $0))/\(tagged[$0].tag.penn)" }.joined(separator: " "))
      }
    }
  }

  private static func measure(_ files: [String]) throws {
    let lines = try files.flatMap { file in
      try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n").map(String.init)
    }
    var tokens = 0
    let clock = ContinuousClock()
    let start = clock.now
    while clock.now - start < .seconds(3) {
      for line in lines { tokens += Tagger.shared.tag(line).count }
    }
    let seconds = (clock.now - start) / .seconds(1)
    print("\(Int(Double(tokens) / seconds)) tokens a second")
  }
}
