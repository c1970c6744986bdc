/// How well histories follow what was edited, over many trials.
struct EditFigures {
  struct Share {
    /// The history went on with the fact.
    var kept = 0
    /// The fact is still asked for, by a card without the history.
    var lost = 0
    /// The converter does not ask for the fact any more.
    var unasked = 0

    var rate: Double { kept + lost == 0 ? 1 : Double(kept) / Double(kept + lost) }
  }

  var oneWord = Share()
  /// Reworded (up to half of the words), split and joined bullets.
  var reworded = Share()
  /// Bullets whose text nobody touched, wherever they went.
  var untouched = Share()
  /// Cards that went on after an import, and those of them that ask for a fact that is none of theirs.
  var goingOn = (all: 0, stolen: 0)
  /// The same, of the cards whose text was changed.
  var changed = (all: 0, stolen: 0)
  /// Cards of which the answer was not found in the bullet, so that nothing is known of them.
  var unclear = 0
  var imports = 0
  var reverts = 0
  var undos = 0
  var examples: [String] = []

  var ownRate: Double { 1 - Double(goingOn.stolen) / Double(max(1, goingOn.all)) }
  var changedOwnRate: Double { 1 - Double(changed.stolen) / Double(max(1, changed.all)) }

  mutating func add(_ other: EditFigures) {
    func add(_ share: WritableKeyPath<EditFigures, Share>) {
      self[keyPath: share].kept += other[keyPath: share].kept
      self[keyPath: share].lost += other[keyPath: share].lost
      self[keyPath: share].unasked += other[keyPath: share].unasked
    }
    for share in [\EditFigures.oneWord, \.reworded, \.untouched] { add(share) }
    goingOn = (goingOn.all + other.goingOn.all, goingOn.stolen + other.goingOn.stolen)
    changed = (changed.all + other.changed.all, changed.stolen + other.changed.stolen)
    unclear += other.unclear
    imports += other.imports
    reverts += other.reverts
    undos += other.undos
    examples += other.examples
  }

  func report(seeds: Int) -> String {
    func percent(_ rate: Double) -> String {
      let thousandths = Int((rate * 100_000).rounded(.down))
      let rest = String(thousandths % 1000)
      return "\(thousandths / 1000).\(String(repeating: "0", count: 3 - rest.count))\(rest) %"
    }
    func line(_ name: String, _ share: Share) -> String {
      "  \(name): \(percent(share.rate)) of \(share.kept + share.lost) keep their history"
        + " (\(share.unasked) more are not asked any more)"
    }
    return """
      \(seeds) notebooks, \(imports) imports, \(reverts) reverted, \(undos) undone
      \(line("one word edited", oneWord))
      \(line("reworded, split or joined", reworded))
      \(line("moved or left alone", untouched))
        no other's history: \(percent(ownRate)) of \(goingOn.all) cards that went on
        no other's history: \(percent(changedOwnRate)) of \(changed.all) whose text changed
        \(unclear) cards could not be followed

      """
  }
}
