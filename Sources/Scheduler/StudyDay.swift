/// How many cards a day may take.
public struct DailyLimits: Hashable, Codable, Sendable {
  /// New cards a day, over all sessions.
  public var new: Int
  /// Reviews a day, over all sessions; drill does not count.
  public var reviews: Int

  public init(new: Int = 20, reviews: Int = 200) {
    self.new = new
    self.reviews = reviews
  }
}

/// What the log says of today and what waits to be asked: all that the queue is made of.
public struct StudyDay<ID: Hashable & Sendable>: Sendable {
  /// An answer already given today. Cram answers are not among them.
  public struct Answered: Hashable, Sendable {
    public var id: ID
    public var bullet: Int64
    public var grade: Grade
    /// What the card was before the answer.
    public var reason: StudyQueue<ID>.Reason

    public init(id: ID, bullet: Int64, grade: Grade, reason: StudyQueue<ID>.Reason) {
      self.id = id
      self.bullet = bullet
      self.grade = grade
      self.reason = reason
    }
  }

  /// A learned card that is due today or earlier, or soon when the person wants to work ahead.
  public struct Due: Hashable, Sendable {
    public var id: ID
    public var bullet: Int64
    public var due: Day
    public var interval: Days

    public init(id: ID, bullet: Int64, due: Day, interval: Days) {
      self.id = id
      self.bullet = bullet
      self.due = due
      self.interval = interval
    }

    /// Relative overdueness (days late over interval), highest first, compared without division; then
    /// the shorter interval.
    ///
    /// - Parameter order: Decides where both are the same.
    public func precedes(_ other: Due, on today: Day, order: (ID, ID) -> Bool) -> Bool {
      let late = (today - due).rawValue * other.interval.rawValue
      let otherLate = (today - other.due).rawValue * interval.rawValue
      if late != otherLate { return late > otherLate }
      if interval != other.interval { return interval < other.interval }
      return order(id, other.id)
    }
  }

  public var today: Day
  public var limits: DailyLimits
  /// In the order given.
  public var answered: [Answered]
  /// Answered cards that may still be drilled; one that was suspended, buried or retired may not.
  public var drillable: Set<ID>

  public init(today: Day, limits: DailyLimits, answered: [Answered], drillable: Set<ID>) {
    self.today = today
    self.limits = limits
    self.answered = answered
    self.drillable = drillable
  }

  /// New cards still allowed today.
  public var newLeft: Int { max(0, limits.new - answered.count { $0.reason == .new }) }
  /// Reviews still allowed today.
  public var reviewsLeft: Int { max(0, limits.reviews - answered.count { $0.reason == .review }) }

  /// - Parameters:
  ///   - due: The cards due today or earlier, and those to ask before their day, in any order, at
  ///     least as many of the first as the day still takes; ties are broken by `order`.
  ///   - new: New cards in the order in which they came, without those of which a sibling is due and
  ///     not in `due`; read only as far as needed.
  ///   - order: A total order of cards, so that the queue is the same on every machine.
  public func queue(
    due: [Due], new: some Sequence<(id: ID, bullet: Int64)>, order: (ID, ID) -> Bool
  ) -> StudyQueue<ID> {
    var bullets = Set(answered.map(\.bullet))
    let reviews = choose(due, order: order, bullets: &bullets)
    var fresh: [ID] = []
    if newLeft > 0 {
      for card in new where bullets.insert(card.bullet).inserted {
        fresh.append(card.id)
        if fresh.count == newLeft { break }
      }
    }
    return StudyQueue(
      pending: interleave(reviews, fresh), drill: openDrill(), answers: answered.count)
  }

  private func choose(
    _ due: [Due], order: (ID, ID) -> Bool, bullets: inout Set<Int64>
  ) -> [ID] {
    var chosen: [ID] = []
    for card in due.sorted(by: { $0.precedes($1, on: today, order: order) }) {
      guard chosen.count < reviewsLeft else { break }
      if bullets.insert(card.bullet).inserted { chosen.append(card.id) }
    }
    // A sibling that waits must not let a new card of its bullet in either.
    for card in due { bullets.insert(card.bullet) }
    return chosen
  }

  /// Spreads the new cards evenly over the whole day, so that the order does not depend on where
  /// the session began.
  private func interleave(_ reviews: [ID], _ new: [ID]) -> [StudyQueue<ID>.Item] {
    let doneReviews = answered.count { $0.reason == .review }
    let doneNew = answered.count { $0.reason == .new }
    let (allReviews, allNew) = (doneReviews + reviews.count, doneNew + new.count)
    var (r, n) = (0, 0)
    var items: [StudyQueue<ID>.Item] = []
    items.reserveCapacity(reviews.count + new.count)
    while r < reviews.count || n < new.count {
      // The next review's and the next new card's place in the day, as fractions of it.
      let review = (2 * (doneReviews + r) + 1) * max(1, allNew)
      let fresh = (2 * (doneNew + n) + 1) * max(1, allReviews)
      if n == new.count || (r < reviews.count && review <= fresh) {
        items.append(.init(id: reviews[r], reason: .review))
        r += 1
      } else {
        items.append(.init(id: new[n], reason: .new))
        n += 1
      }
    }
    return items
  }

  private func openDrill() -> [(id: ID, askedAt: Int)] {
    var open: [(id: ID, askedAt: Int)] = []
    for (index, answer) in answered.enumerated() {
      open.removeAll { $0.id == answer.id }
      if answer.grade.needsDrill, drillable.contains(answer.id) {
        open.append((answer.id, index + 1))
      }
    }
    return open
  }
}
