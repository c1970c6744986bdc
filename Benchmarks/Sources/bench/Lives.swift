import Cards
import Scheduler
import StoreCopy

/// Gives the cards of a collection a past: answers over some years under SM-2, from a seed.
struct Lives {
  /// Study day of the last answers, and the day before which everything is measured.
  static let lastDay = 20_700
  static let days = 1095
  /// A morning after the last day, as `RECALL_NOW` has it.
  static let now = "2026-09-05T10:00:00Z"
  /// Before the first answer.
  static let start = "2023-09-01T10:00:00Z"

  private var chance = Chance(seed: 3)

  /// - Parameter answers: In all; the cards share them as evenly as their grades let them.
  mutating func give(_ answers: Int, to path: String) throws {
    guard let store = try CardStore.open(path: path, create: false) else { return }
    var log = ReviewLog(path: "/bench", deck: "Bench")
    let ids = try store.sourcePaths().flatMap { try store.cards(ofSource: $0).map(\.id) }
    for (index, id) in ids.enumerated() {
      let share = answers * (index + 1) / ids.count - answers * index / ids.count
      log.reviews += life(of: id, answers: share)
    }
    log.reviews.sort { ($0.at.milliseconds, $0.card) < ($1.at.milliseconds, $1.card) }
    _ = try store.apply(log, at: Self.moment(day: Self.lastDay, chance: &chance))
    store.close()
  }

  /// So that the last day lies somewhere within the card's last interval, as it does at any time in a
  /// collection that is kept up; a twentieth of the cards is late. A card that has just failed is
  /// rare then, since it is asked again at once: the last four answers are good ones.
  private mutating func life(of id: CardID, answers: Int) -> [ReviewLog.Review] {
    var (memory, days): (SM2.Memory?, [(Int, Grade)]) = (nil, [])
    var day = 0
    for number in 0..<answers {
      let luck = Double.random(in: 0..<1, using: &chance)
      let grade: Grade =
        luck < 0.2
        ? .easy
        : luck < 0.75 || answers - number <= 4
          ? .good : luck < 0.86 ? .hard : luck < 0.95 ? .wrong : .blackout
      days.append((day, grade))
      let next = SM2().review(memory, grade: grade, elapsed: Days(1))
      memory = next
      day += min(max(1, next.interval.rawValue), Self.days / max(1, answers))
    }
    let wait = max(1, memory?.interval.rawValue ?? 1)
    let late = Int.random(in: 0..<20, using: &chance) == 0
    let since =
      late
      ? wait + Int.random(in: 0..<30, using: &chance) : Int.random(in: 0..<wait, using: &chance)
    let shift = Self.lastDay - min(since, Self.days) - (days.last?.0 ?? 0)
    return days.map { day, grade in
      ReviewLog.Review(
        card: id, grade: grade, kind: .scheduled,
        at: Self.moment(day: day + shift, chance: &chance),
        took: Int.random(in: 1500...20_000, using: &chance))
    }
  }

  private static func moment(day: Int, chance: inout Chance) -> Moment {
    let second = Int64.random(in: 6 * 3600..<22 * 3600, using: &chance)
    return Moment(
      milliseconds: (Int64(day) * 86_400 + second) * 1000
        + Int64.random(in: 0..<1000, using: &chance),
      utcOffset: 0)
  }
}
