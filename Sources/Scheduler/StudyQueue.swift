/// Which cards to ask today, and in which order.
///
/// The order is a function of the day's log and nothing else, so a session that was cut off goes
/// on where it stood:
///
/// 1. a drill card after ``drillGap`` other answers,
/// 2. reviews by relative overdueness with the new cards spread evenly between them,
/// 3. at the end, the drill cards that are left, the one asked longest ago first.
///
/// Limits hold for the whole day, over all its sessions. Of the cards from one bullet only one is
/// asked on a day; a card that is due comes before one that is new.
public struct StudyQueue<ID: Hashable & Sendable>: Sendable {
  /// Other answers between a failed card and its return.
  public static var drillGap: Int { 6 }

  /// Why a card is asked.
  public enum Reason: Hashable, Sendable {
    case drill, review, new
    /// Outside the schedule.
    case cram
  }

  public struct Item: Hashable, Sendable {
    public var id: ID
    public var reason: Reason
  }

  /// Cards not yet asked today, in order.
  private(set) var pending: ArraySlice<Item>
  /// Cards in drill by the number of the answer after which they are ready, oldest first.
  private(set) var drill: [(id: ID, askedAt: Int)]
  /// Answers given today, drill included.
  public private(set) var answers: Int
  /// Reviews not yet asked today.
  public private(set) var reviewCount: Int
  /// New cards not yet asked today.
  public private(set) var newCount: Int
  /// Cards that are due and that the day's limit of reviews keeps back; 0 where nobody counted.
  public var heldBack = 0

  init(pending: [Item], drill: [(id: ID, askedAt: Int)] = [], answers: Int = 0) {
    self.pending = pending[...]
    reviewCount = pending.count { $0.reason == .review }
    newCount = pending.count { $0.reason == .new }
    self.drill = drill
    self.answers = answers
  }

  /// Cards asked outside the schedule, in this order; what fails comes back as in drill.
  public init(cramming ids: [ID]) {
    self.init(pending: ids.map { Item(id: $0, reason: .cram) })
  }

  /// The card to ask now; `nil` when the day is done.
  public var next: Item? {
    if let first = drill.first, pending.isEmpty || answers - first.askedAt >= Self.drillGap {
      return Item(id: first.id, reason: .drill)
    }
    return pending.first
  }

  /// The card to ask now when some are put off; `nil` when no other is left.
  public func next(passingOver isPutOff: (ID) -> Bool) -> Item? {
    let ready = drill.first { !isPutOff($0.id) }
    let waiting = pending.first { !isPutOff($0.id) }
    if let ready, waiting == nil || answers - ready.askedAt >= Self.drillGap {
      return Item(id: ready.id, reason: .drill)
    }
    return waiting
  }

  /// Takes the answered card out, or puts it into drill.
  public mutating func answer(_ id: ID, grade: Grade) {
    answers += 1
    remove(id)
    if grade.needsDrill { drill.append((id, answers)) }
  }

  /// Takes out a card that was suspended, buried or deleted.
  public mutating func remove(_ id: ID) {
    drill.removeAll { $0.id == id }
    if pending.first?.id == id {
      count(pending.removeFirst().reason, -1)
    } else if let index = pending.firstIndex(where: { $0.id == id }) {
      count(pending.remove(at: index).reason, -1)
    }
  }

  /// Keeps only the first `count` cards not yet asked today; drill stays.
  public mutating func keep(first count: Int) {
    for item in pending.dropFirst(max(0, count)) { self.count(item.reason, -1) }
    pending = pending.prefix(max(0, count))
  }

  /// Kept with every change, so that a question costs the same however many wait.
  private mutating func count(_ reason: Reason, _ amount: Int) {
    if reason == .review { reviewCount += amount }
    if reason == .new { newCount += amount }
  }

  /// The card as it waits in the queue; `nil` when it does not.
  public func item(_ id: ID) -> Item? {
    if drill.contains(where: { $0.id == id }) { return Item(id: id, reason: .drill) }
    return pending.first { $0.id == id }
  }

  /// Cards not yet asked.
  public var pendingCount: Int { pending.count }
  public var drillCount: Int { drill.count }
  public var isEmpty: Bool { pending.isEmpty && drill.isEmpty }
}
