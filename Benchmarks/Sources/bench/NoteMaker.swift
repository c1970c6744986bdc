import Foundation

/// Writes note files from a seed.
struct NoteMaker {
  private var chance: Chance
  /// Cards of the kind that the notes mark, `question :: answer`, or sentences to make them of.
  enum Kind {
    case marked, prose
  }

  init(seed: UInt64) { chance = Chance(seed: seed) }

  private static let nouns = """
    bridge castle glacier harbour violin engine orchard library canal turbine lantern monastery \
    telescope reactor river island volcano forest market tunnel satellite vaccine compass railway \
    observatory kitchen theatre lighthouse furnace mill dam cathedral printing press microscope
    """.split(separator: " ").map(String.init)
  private static let adjectives =
    "old cold small broad deep northern early heavy quiet wooden steep bright narrow common rare"
    .split(
      separator: " "
    ).map(String.init)
  private static let names =
    "Marta Silva|Otto Brandt|Ines Duarte|Paul Meyer|Aiko Tanaka|Lena Fischer|Hugo Martin|Sara Lund"
    .split(separator: "|").map(String.init)
  private static let places =
    "Lisbon Bergen Kyoto Vienna Cairo Lima Dublin Prague Oslo Naples Quito Geneva".split(
      separator: " "
    ).map(String.init)
  private static let verbs =
    "built designed repaired described bought sold measured painted discovered copied".split(
      separator: " "
    ).map(String.init)
  private static let causes = [
    "the ground was too wet", "the winters were long", "nobody could pay for stone",
    "the river moved every spring", "sailors needed a fixed light", "coal had become cheap",
  ]

  /// One bullet, without its marker.
  mutating func bullet(_ kind: Kind, _ number: Int) -> String {
    switch kind {
    case .marked:
      "What is term \(number), \(words(5))? :: \(words(10))"
    case .prose: sentence()
    }
  }

  private mutating func words(_ count: Int) -> String {
    (0..<count).map { _ in chance.pick(Self.nouns) }.joined(separator: " ")
  }

  private mutating func thing() -> String {
    "\(chance.pick(Self.adjectives)) \(chance.pick(Self.nouns))"
  }

  private mutating func sentence() -> String {
    let year = Int.random(in: 1400...1990, using: &chance)
    let count = Int.random(in: 3...900, using: &chance)
    let (name, place) = (chance.pick(Self.names), chance.pick(Self.places))
    let verb = chance.pick(Self.verbs)
    return switch Int.random(in: 0..<8, using: &chance) {
    case 0: "In \(year) \(name) \(verb) the \(thing()) of \(place)."
    case 1: "The \(thing()) was abandoned because \(chance.pick(Self.causes))."
    case 2: "The \(thing()) in \(place) has \(count) windows and a \(thing())."
    case 3: "\(name) \(verb) a \(thing()) near \(place) to protect the \(thing())."
    case 4: "A \(thing()) needs less repair than a \(thing()), so \(place) kept \(count) of them."
    case 5: "The \(thing()) is the largest \(chance.pick(Self.nouns)) in \(place)."
    case 6: "If the \(thing()) fails, the \(chance.pick(Self.nouns)) stops within \(count) seconds."
    default: "\(place) lost its \(thing()) in \(year), when \(chance.pick(Self.causes))."
    }
  }

  /// Writes bullets evenly into files below a folder, a heading for every twenty.
  ///
  /// - Parameter depth: Folders between the folder and each file.
  mutating func write(_ kind: Kind, _ count: Int, files: Int, depth: Int = 0, to folder: String)
    throws
  {
    try? FileManager.default.removeItem(atPath: folder)
    var number = 0
    for file in 0..<files {
      var text = "# Notes \(file)\n"
      for line in 0..<(count * (file + 1) / files - count * file / files) {
        if line % 20 == 0 { text += "\n## Part \(line / 20 + 1)\n\n" }
        text += "- \(bullet(kind, number))\n"
        number += 1
      }
      let steps = (0..<depth).map { "folder\(file / [300, 30][$0 % 2])" }
      let place = ([folder] + steps).joined(separator: "/")
      try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
      try text.write(toFile: place + "/notes\(file).md", atomically: false, encoding: .utf8)
    }
  }

  /// Changes a word in every hundredth bullet of all files.
  static func edit(_ files: [String], every step: Int) throws {
    var number = 0
    for file in files {
      var lines = try String(contentsOfFile: file, encoding: .utf8)
        .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      for index in lines.indices where lines[index].hasPrefix("- ") {
        if number % step == 0 { lines[index] += " again" }
        number += 1
      }
      try lines.joined(separator: "\n").write(toFile: file, atomically: false, encoding: .utf8)
    }
  }
}
