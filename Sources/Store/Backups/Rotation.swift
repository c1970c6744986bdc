/// Which backups stay: of the daily ones the last seven days, four weeks and twelve months that have
/// any, of those before an upgrade or a restore the last five each, and all others.
///
/// Days are counted by what there is and not by today's date, so that a clock that was wrong for a
/// day never empties the folder.
enum Rotation {
  static let (days, weeks, months, others) = (7, 4, 12, 5)

  /// - Returns: What can go.
  static func superfluous(_ all: [Backup]) -> [Backup] {
    let newestFirst = all.sorted { $0.name > $1.name }
    let daily = newestFirst.filter { $0.reason == .daily }
    var kept: Set<String> = []
    // Of two on one day the first holds what the day began with.
    let oneADay = Dictionary(grouping: daily, by: \.day).compactMap { $1.last }
      .sorted { $0.name > $1.name }
    keep(oneADay, days, by: \.day, &kept)
    // Monday begins a week; 1970-01-01 was a Thursday.
    keep(oneADay, weeks, by: { ($0.day + 3) / 7 }, &kept)
    keep(oneADay, months, by: \.month, &kept)
    for reason in [Backup.Reason.upgrade, .restore] {
      kept.formUnion(newestFirst.filter { $0.reason == reason }.prefix(others).map(\.name))
    }
    return newestFirst.filter {
      [.daily, .upgrade, .restore].contains($0.reason) && !kept.contains($0.name)
    }
  }

  /// The newest of each of the latest groups.
  private static func keep(
    _ backups: [Backup], _ count: Int, by group: (Backup) -> Int, _ kept: inout Set<String>
  ) {
    var seen: Set<Int> = []
    for backup in backups where seen.count < count {
      if seen.insert(group(backup)).inserted { kept.insert(backup.name) }
    }
  }
}
