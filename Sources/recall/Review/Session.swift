import Cards
import Scheduler
import Store

/// What has been asked and what comes next; pure, so that the loop around it can be replaced.
struct Session {
  typealias Item = StudyQueue<CardID>.Item

  /// An answer of this session that still counts.
  struct Given: Hashable {
    var id: CardID
    var grade: Grade
    var reason: StudyQueue<CardID>.Reason
    /// Milliseconds from question to grade.
    var took: Int
    var question: String
    var answer: String
  }

  /// How far the session is; drill cards count as done, and apart.
  struct Progress: Hashable {
    /// The number of the card that is being asked, from 1, of `total`.
    var number: Int
    var total: Int
    var due: Int
    var new: Int
    var drill: Int
  }

  private(set) var given: [Given] = []
  private var queue: StudyQueue<CardID>
  private let limit: Int
  /// Asked before anything else: the card that an undo or an edit came back to.
  private var focus: CardID?
  /// Put off to the end of the session, and how many steps had been taken before.
  private var skipped: [(id: CardID, after: Int)] = []
  /// Answers and actions of this session that still count.
  private var steps = 0

  /// - Parameter limit: Cards to ask in this session, not counting drill.
  init(queue: StudyQueue<CardID>, limit: Int? = nil) {
    self.limit = limit ?? .max
    self.queue = queue
    self.queue.keep(first: self.limit)
  }

  /// The card to ask now; `nil` when the session is done.
  var next: Item? {
    if let item = focus.flatMap(queue.item) { return item }
    let putOff = Set(skipped.map(\.id))
    return queue.next { putOff.contains($0) } ?? skipped.lazy.compactMap { [queue] in
      queue.item($0.id)
    }.first
      ?? queue.next
  }

  var progress: Progress {
    let (due, new) = (queue.reviewCount, queue.newCount)
    let total = asked + queue.pendingCount
    return Progress(
      number: min(asked + 1, total), total: total, due: due, new: new, drill: queue.drillCount)
  }

  /// Cards that the day's limit of reviews keeps back.
  var heldBack: Int { queue.heldBack }
  /// Reviews still to ask.
  var reviewsLeft: Int { queue.reviewCount }

  /// Cards answered for the first time today in this session.
  var asked: Int { given.count { $0.reason != .drill } }

  mutating func answer(_ answer: Given) {
    given.append(answer)
    queue.answer(answer.id, grade: answer.grade)
    focus = nil
    steps += 1
  }

  /// Something that an undo takes back, other than an answer, was done.
  mutating func act() { steps += 1 }

  /// Asks a card at the end of the session; one that was skipped before comes last of all.
  mutating func skip(_ id: CardID) {
    skipped.removeAll { $0.id == id }
    skipped.append((id, steps))
    focus = nil
  }

  /// Comes back to the card that was skipped, when nothing was done since.
  ///
  /// - Returns: `nil` when there is something else to take back first.
  mutating func takeBackSkip() -> CardID? {
    guard let last = skipped.last, last.after == steps else {
      steps -= 1
      return nil
    }
    skipped.removeLast()
    focus = last.id
    return last.id
  }

  /// Forgets the newest answer when it is this one; an undo can reach back into earlier sessions.
  mutating func takeBack(_ id: CardID, _ grade: Grade) {
    guard let last = given.last, last.id == id, last.grade == grade else { return }
    given.removeLast()
  }

  /// Goes on with what the log says now.
  ///
  /// - Parameter focus: The card to come back to, when it is among those to ask.
  mutating func replaceQueue(_ queue: StudyQueue<CardID>, focus: CardID?) {
    self.queue = queue
    self.queue.keep(first: limit - asked)
    self.focus = focus
  }
}
