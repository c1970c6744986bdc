import GRDB
package import Scheduler

/// Cards that wait because a day takes only so many reviews, as after a break.
package struct Backlog: Hashable, Sendable {
  /// Due today and not asked today.
  package var cards: Int
  package var perDay: Int
  /// The day on which nothing will be kept back any more, at about; `nil` when it is not in sight.
  package var done: Day?

  package static let horizon = 730

  init(cards: Int, perDay: Int, done: Day?) {
    (self.cards, self.perDay, self.done) = (cards, perDay, done)
  }

  /// A learned card as the forecast plays it on.
  struct Learned {
    var memory: SM2.Memory
    /// Days from today; below 0 for the past.
    var due: Int
    var last: Int
  }

  /// Plays the days to come: each takes its reviews, what passes comes back after its next interval,
  /// and as many fail as the intervals promise (``Promise``), which come back the day after.
  ///
  /// - Parameters:
  ///   - today: Reviews that today still takes; every other day takes `perDay`.
  ///   - share: Which part of all cards they are.
  /// - Returns: Days from today until a day's reviews are all that is due.
  static func days(
    _ cards: [Learned], today: Int, perDay: Int, share: LearnedSample.Share = .whole
  ) -> Int? {
    var coming = [[Learned]](repeating: [], count: horizon)
    for card in cards where card.due < horizon { coming[max(0, card.due)].append(card) }
    var (waiting, first) = ([Learned](), 0)
    var forgotten = 0
    for day in 0..<horizon {
      waiting += coming[day]
      coming[day] = []
      // Of a part of the cards that part of each day's reviews.
      let room =
        day == 0
        ? share.of(today) : share.of((day + 1) * perDay) - share.of(day * perDay)
      for _ in 0..<min(room, waiting.count - first) {
        var card = waiting[first]
        first += 1
        let elapsed = Days(day - card.last)
        forgotten +=
          1_000_000 - Promise.millionths(elapsed: elapsed, interval: card.memory.interval)
        let isForgotten = forgotten >= 1_000_000
        if isForgotten { forgotten -= 1_000_000 }
        card.memory = SM2().review(
          card.memory, grade: isForgotten ? .wrong : .good, elapsed: elapsed)
        (card.last, card.due) = (day, day + card.memory.interval.rawValue)
        if card.due < horizon { coming[card.due].append(card) }
      }
      if first == waiting.count { return day }
    }
    return nil
  }
}

extension CardStore {
  /// - Parameters:
  ///   - heldBack: What the limit keeps back in the queue of the same day and scope.
  ///   - left: Reviews that are in that queue.
  /// - Returns: `nil` when the limit keeps nothing back.
  package func backlog(
    heldBack: Int, left: Int, today: Day, scope: StudyScope, limits: DailyLimits
  ) throws(StoreError) -> Backlog? {
    guard heldBack > 0 else { return nil }
    return try read { db in
      let sample = try LearnedSample(db, few: 1500, size: 2000)
      let rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT due, lastDay, interval, ease, repetitions, lapses FROM study s
          WHERE queue = 1 AND due < ? \(sample.filter) \(scopeFilter(db, scope)) ORDER BY due
          """, arguments: [today.rawValue + Backlog.horizon])
      var cards: [Backlog.Learned] = []
      while let row = try rows.next() {
        cards.append(
          .init(
            memory: SM2.Memory(
              repetitions: row[4], interval: Days(row[2]), ease: Ease(rawValue: row[3]),
              lapses: row[5]),
            due: row[0] - today.rawValue, last: row[1] - today.rawValue))
      }
      let days = Backlog.days(
        cards, today: left, perDay: limits.reviews, share: sample.share)
      return Backlog(
        cards: heldBack, perDay: limits.reviews, done: days.map { today + Days($0) })
    }
  }
}
