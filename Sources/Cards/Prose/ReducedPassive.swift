/// `vesicles carried in the axon`, `an army composed of conscripts`: notes leave `are` and `is` out.
enum ReducedPassive {
  /// A past form without an auxiliary that wants an object, and a preposition where it should stand.
  static func isOne(_ verb: VerbGroup, _ passage: Passage, end: Int) -> Bool {
    let next = verb.range.upperBound
    guard verb.auxiliary == nil, next < end,
      passage.tag(verb.main) == .vbd || passage.tag(verb.main) == .vbn,
      passage.tag(next) == .in || passage.tag(next) == .to
    else { return false }
    return transitive.contains(passage.word(verb.main))
  }

  /// The past form of a verb that hardly ever stands without an object.
  static func isTransitive(_ word: String) -> Bool { transitive.contains(word) }

  private static let transitive: WordSet = [
    "carried", "composed", "comprised", "associated", "predisposed", "related", "linked", "located",
    "caused", "triggered", "regulated", "mediated", "released", "secreted", "encoded",
    "transported",
    "packaged", "synthesized", "synthesised", "stored", "produced", "created", "made", "built",
    "used", "known", "called", "named", "based", "written", "found", "given", "taken", "divided",
    "defined", "measured", "controlled", "required", "discovered", "elected", "killed", "derived",
    "connected", "characterised", "characterized", "caught", "covered", "surrounded", "filled",
    "bound", "attached", "exposed", "converted", "broken", "driven", "held", "kept", "replaced",
    "supported", "influenced", "affected", "determined", "expressed", "activated", "inhibited",
    "absorbed", "removed", "generated", "needed", "considered", "compared", "applied", "invited",
    "allowed", "forced", "asked", "ordered", "encouraged", "obliged", "designed", "intended",
    "trained", "tested", "developed", "introduced", "published", "founded", "established",
    "invented", "owned", "sent", "shown", "seen", "set", "put", "placed", "excluded", "included",
    "separated", "classified", "categorized", "categorised", "grouped", "organised", "organized",
    "guarded", "purged", "fired", "hired", "banned", "accused", "blamed",
  ]
}
