import Cards
import Scheduler

/// Everything that follows from one card's rows of the log.
///
/// A pure value: the same rows in the same order give the same state, whether they are applied one
/// by one as they are written or all at once in a replay.
struct CardState: Hashable, Sendable {
  var id: CardID
  var content: CardContent
  /// Where its answers count; follows from the content.
  var facet: Facet
  var revision = 1
  /// Apart from being retired, which comes and goes with the text.
  var status: CardStatus
  var isRetired = false
  var isEdited = false
  var isFlagged = false
  /// The person's own note on the card; empty for none.
  var remark = ""
  var buriedUntil: Day?
  var memory: SM2.Memory?
  /// Study day of the last scheduled answer.
  var lastDay: Day?
  /// Scheduled answers.
  var reviews = 0
  /// Milliseconds of all answers, drill and cram included.
  var spent = 0
  /// Of the scheduled answers.
  var trend = GradeTrend()
  /// The latest row that was applied.
  var last: RowOrder

  init(id: CardID, content: CardContent, last: RowOrder) {
    self.id = id
    self.content = content
    facet = Facet(content)
    self.last = last
    status = content.card.isDraft ? .draft : .active
  }

  var due: Day? {
    guard let memory, let lastDay else { return nil }
    return lastDay + SM2().interval(after: memory)
  }

  /// 0 new, 1 learned, 2 not asked.
  var queue: Int {
    guard status == .active, !isRetired else { return 2 }
    return memory == nil ? 0 : 1
  }
}

/// The order in which rows take effect: by instant, then by id.
struct RowOrder: Hashable, Comparable, Sendable {
  var at: Int64
  var id: EventID

  static func < (left: RowOrder, right: RowOrder) -> Bool {
    (left.at, left.id) < (right.at, right.id)
  }
}

/// How far a card had come before an answer. Anki's border: mature from an interval of 21 days.
package enum Stage: Int, Hashable, CaseIterable, Sendable {
  case new = 0
  case young = 1
  case mature = 2

  init(_ memory: SM2.Memory?) {
    guard let memory else {
      self = .new
      return
    }
    self = memory.interval >= Days(21) ? .mature : .young
  }
}

/// Which line of the daily totals an answer counts in.
struct TallyKey: Hashable, Sendable {
  var day: Day
  var facet: Facet
}

extension CardState {
  /// - Parameter day: The study day of the answer where it was given.
  mutating func apply(
    _ review: ReviewEvent, day: Day, to tallies: inout [TallyKey: Tally]
  ) {
    let elapsed = max(Days(0), lastDay.map { day - $0 } ?? Days(0))
    tallies[TallyKey(day: day, facet: facet), default: Tally()].add(
      review, to: memory, elapsed: elapsed)
    spent += review.took
    if review.kind == .scheduled {
      memory = SM2().review(memory, grade: review.grade, elapsed: elapsed)
      lastDay = day
      reviews += 1
      trend.add(review.grade)
    }
    last = max(last, RowOrder(at: review.at.milliseconds, id: review.id))
  }

  mutating func apply(_ change: ChangeEvent) {
    last = max(last, RowOrder(at: change.at.milliseconds, id: change.id))
    switch (change.kind, change.payload) {
    case (_, .content(let new)): take(new)
    case (_, .remark(let text)): remark = text
    case (let kind, .edit(let question, let answer, let new)):
      if let new { remark = new }
      if kind == .accept { accept() }
      if question != content.card.question || answer != content.card.answer { revision += 1 }
      content.card.question = question
      content.card.answer = answer
      isEdited = true
    case (_, .bury(let day)): buriedUntil = day
    case (_, .flag(let on)): isFlagged = on
    case (.retired, _): isRetired = true
    case (.suspend, _), (.split, _): status = .suspended
    case (.resume, _): status = content.card.isDraft ? .draft : .active
    case (.delete, _): status = .deleted
    case (.accept, _): accept()
    case (.reject, _): status = .rejected
    case (.reset, _):
      memory = nil
      lastDay = nil
      reviews = 0
      trend = GradeTrend()
    default: break
    }
  }

  /// A yes holds for good: the converter's later doubts do not make it a draft again.
  private mutating func accept() {
    content.card.isDraft = false
    if status == .draft || status == .rejected { status = .active }
  }

  /// An edit by the person stays when the note changes; so does what they said of a draft.
  private mutating func take(_ new: CardContent) {
    let kept = content
    content = new
    facet = Facet(new)
    content.position = kept.position
    content.card.isDraft = kept.card.isDraft && new.card.isDraft
    isRetired = false
    if isEdited {
      content.card.question = kept.card.question
      content.card.answer = kept.card.answer
    } else if (new.card.question, new.card.answer) != (kept.card.question, kept.card.answer) {
      revision += 1
    }
    if status == .draft, !new.card.isDraft { status = .active }
  }
}
