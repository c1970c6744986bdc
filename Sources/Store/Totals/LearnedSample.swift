import GRDB

/// Some of the learned cards that stand for all of them, where there are so many that looking at each
/// would keep a person waiting. Ids are hashes, so the lowest ones are a fair draw.
struct LearnedSample {
  /// Which part of all cards a sample has.
  struct Share: Hashable {
    /// Out of a million, 1...1 000 000.
    var millionths: Int

    static let whole = Share(millionths: 1_000_000)

    /// So much of a number of cards as falls to the sample.
    func of(_ count: Int) -> Int { count * millionths / 1_000_000 }

    /// The number of all cards, of a number of those of the sample; to two digits, when it is a guess.
    func total(_ count: Int) -> Int {
      guard self != .whole else { return count }
      var (guess, unit) = (count * 1_000_000 / millionths, 1)
      while guess >= 100 { (guess, unit) = (guess / 10, unit * 10) }
      return guess * unit
    }
  }

  let share: Share
  /// SQL that keeps the sample's rows of `study s`; empty for all.
  let filter: String

  /// - Parameters:
  ///   - few: So many learned cards are all looked at.
  ///   - size: Rows, learned or not, that a sample is drawn from.
  init(_ db: Database, few: Int, size: Int) throws {
    let learned =
      try Int.fetchOne(
        db,
        sql: "SELECT count(*) FROM (SELECT 1 FROM study WHERE queue = 1 LIMIT ?)",
        arguments: [few + 1]) ?? 0
    let last =
      learned <= few
      ? nil
      : try Int64.fetchOne(
        db, sql: "SELECT card FROM study ORDER BY card LIMIT 1 OFFSET ?", arguments: [size])
    guard let last else {
      (share, filter) = (.whole, "")
      return
    }
    let part = (Double(last) - Double(Int64.min)) / 18_446_744_073_709_551_616
    share = Share(millionths: max(1, min(1_000_000, Int(part * 1_000_000))))
    filter = "AND s.card < \(last)"
  }
}
