/// What the text repair changed in a note.
public struct RepairReport: Hashable, Sendable {
  /// Damaged spans put right, such as `â€™` back to `’`.
  public var repairedSpans: Int
  /// The encodings the damage came from, as people know them ("Mac Roman").
  public var encodings: [String]
  /// Control characters taken out because a terminal would obey them.
  public var removedControls: Int

  public init(repairedSpans: Int = 0, encodings: [String] = [], removedControls: Int = 0) {
    self.repairedSpans = repairedSpans
    self.encodings = encodings
    self.removedControls = removedControls
  }
}
