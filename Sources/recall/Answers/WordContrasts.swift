/// Words that look alike or stand in the same place and mean the opposite, or something else: one
/// for the other is no slip but another answer.
enum WordContrasts {
  /// - Parameters: Two different words, folded.
  static func areOpposed(_ left: String, _ right: String) -> Bool {
    if opposites[left]?.contains(right) == true { return true }
    return differInBeginning(left, right) || differInEnding(left, right)
      || confusable.contains([left, right])
  }

  /// `intracellular` and `extracellular`, `symmetric` and `asymmetric`.
  private static func differInBeginning(_ left: String, _ right: String) -> Bool {
    for (one, other) in beginnings {
      for (a, b) in [(left, right), (right, left)] where a.hasPrefix(one) && b.hasPrefix(other) {
        let (restA, restB) = (a.dropFirst(one.count), b.dropFirst(other.count))
        guard min(restA.count, restB.count) >= 4 else { continue }
        if restA == restB { return true }
        if !one.isEmpty, editDistance(Array(restA), Array(restB), limit: 1) <= 1 { return true }
      }
    }
    return false
  }

  /// `nitrate` and `nitrite`, `lactase` and `lactose`: in chemistry the ending is the answer.
  private static func differInEnding(_ left: String, _ right: String) -> Bool {
    guard left.count > 5, left.count == right.count else { return false }
    return endings.contains { set in
      guard let a = set.first(where: left.hasSuffix), let b = set.first(where: right.hasSuffix)
      else { return false }
      return a != b && left.dropLast(a.count) == right.dropLast(b.count)
    }
  }

  private static let beginnings: [(String, String)] = [
    ("hyper", "hypo"), ("macro", "micro"), ("intra", "extra"), ("intra", "inter"),
    ("inter", "exter"), ("endo", "exo"), ("endo", "ecto"), ("in", "de"), ("in", "ex"), ("im", "ex"),
    ("as", "des"), ("a", "de"), ("ab", "ad"), ("af", "ef"), ("pre", "post"), ("over", "under"),
    ("pro", "anti"), ("pro", "retro"), ("mono", "poly"), ("mono", "di"), ("uni", "bi"),
    ("homo", "hetero"), ("max", "min"), ("con", "dis"), ("an", "cat"), ("ante", "post"),
    ("syn", "anti"), ("eu", "pro"), ("anaero", "aero"), ("re", "de"), ("en", "de"),
    ("", "un"), ("", "in"), ("", "im"), ("", "ir"), ("", "il"), ("", "non"), ("", "dis"),
    ("", "a"), ("", "anti"), ("", "de"), ("", "mis"), ("", "counter"), ("", "sub"), ("", "super"),
  ]

  private static let endings: [Set<String>] = [
    ["ate", "ite", "ide"], ["ane", "ene", "yne"], ["ase", "ose"], ["ous", "ic"],
  ]

  private static let confusable: Set<Set<String>> = [
    ["slovakia", "slovenia"], ["stalactite", "stalagmite"], ["stalactites", "stalagmites"],
    ["glucagon", "glycogen"], ["silicon", "silicone"], ["austria", "australia"],
    ["niger", "nigeria"], ["iran", "iraq"], ["thyroid", "thymus"], ["mitosis", "meiosis"],
    ["principal", "principle"], ["immigration", "emigration"], ["immigrate", "emigrate"],
    ["causal", "casual"], ["arteries", "arterioles"], ["ureter", "urethra"],
    ["martial", "marital"],
  ]

  private static let opposites: [String: Set<String>] = {
    var table: [String: Set<String>] = [:]
    let pairs = """
      more less|more fewer|higher lower|high low|increase decrease|before after|left right|up down
      upper lower|first last|north south|east west|big small|large small|larger smaller|bigger smaller
      true false|positive negative|maximum minimum|inside outside|above below|always never|all none
      hot cold|warm cold|fast slow|faster slower|long short|longer shorter|early late|earlier later
      rise fall|rises falls|strong weak|stronger weaker|good bad|better worse|best worst|yes no
      old new|older younger|old young|near far|rich poor|hard soft|heavy light|heavier lighter
      wide narrow|deep shallow|open closed|public private|win lose|won lost|gain loss|buy sell
      input output|cause effect|supply demand|male female|acid base|acidic basic|oxidation reduction
      anode cathode|mother father|day night|winter summer|spring autumn|spring fall|top bottom
      front back|begin end|start end|start stop|add remove|bc ad|even odd|few many|most least
      same different|easy difficult|import export|push pull|internal external|visible invisible
      simple complex|dry wet|full empty|alive dead|northern southern|eastern western|against for
      horizontal vertical|proton electron|proton neutron|neutron electron|predator prey
      """
    for line in pairs.split(separator: "\n") {
      for pair in line.split(separator: "|") {
        let words = pair.split(separator: " ").map(String.init)
        table[words[0], default: []].insert(words[1])
        table[words[1], default: []].insert(words[0])
      }
    }
    return table
  }()
}
