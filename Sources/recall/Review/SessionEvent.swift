import Cards
import Scheduler
import Store

/// One line of `recall review --json`; docs/JSON.md says which event has which keys.
struct SessionEvent: Encodable {
  enum Name: String, Encodable {
    case start, question, prompt, answer, graded, leech, undone, message, text, nothing, end
    case suspended, buried, edited, deleted, changed
  }

  struct Missed: Encodable {
    var id: String
    var question: String
    var answer: String
  }

  struct Share: Encodable {
    var n: Int
    var passed: Int
    var rate: Double?

    init(_ proportion: Proportion) {
      (n, passed, rate) = (proportion.n, proportion.passed, proportion.rate)
    }
  }

  struct Recall: Encodable {
    var today: Share
    var month: Share
  }

  struct Waiting: Encodable {
    var cards: Int
    var perDay: Int
    var done: String?

    init(_ backlog: Backlog) {
      (cards, perDay, done) = (backlog.cards, backlog.perDay, backlog.done?.isoDate)
    }
  }

  struct Next: Encodable {
    var day: String
    var cards: Int
  }

  var event: Name
  var id: String?
  var deck: String?
  var context: [String]?
  /// Of the card, or of a graded answer.
  var kind: String?
  var question: String?
  var answer: String?
  var typed: String?
  var reason: String?
  var number: Int?
  var total: Int?
  var due: Int?
  var new: Int?
  var `repeat`: Int?
  var wants: String?
  var proposed: Int?
  /// Days each grade leads to, by the grade.
  var intervals: [String: Int]?
  var verdict: String?
  var grade: Int?
  var milliseconds: Int?
  var dueDay: String?
  var interval: Int?
  var lapses: Int?
  var what: String?
  var text: String?
  var lines: [String]?
  var day: String?
  var decks: [String]?
  var search: String?
  var asked: Int?
  var passed: Int?
  var repeated: Int?
  var missed: [Missed]?
  var left: Int?
  var next: Next?
  var retention: Recall?
  var streak: Int?
  var backlog: Waiting?

  init(_ event: Name) { self.event = event }
}

extension SessionEvent {
  static func question(
    _ card: StoredCard, _ reason: StudyQueue<CardID>.Reason, _ progress: Session.Progress
  ) -> SessionEvent {
    var event = SessionEvent(.question)
    (event.id, event.deck, event.context) = (card.id.description, card.deck, card.card.context)
    (event.kind, event.question) = (card.card.kind.rawValue, card.card.question)
    event.reason = reason.name
    (event.number, event.total) = (progress.number, progress.total)
    (event.due, event.new, event.repeat) = (progress.due, progress.new, progress.drill)
    return event
  }

  static func prompt(_ wants: String, proposed: Grade? = nil, _ intervals: [Grade: Days]? = nil)
    -> SessionEvent
  {
    var event = SessionEvent(.prompt)
    (event.wants, event.proposed) = (wants, proposed?.rawValue)
    event.intervals = intervals.map { days in
      Dictionary(uniqueKeysWithValues: days.map { ("\($0.key.rawValue)", $0.value.rawValue) })
    }
    return event
  }

  static func answer(_ card: StoredCard, typed: String?, _ check: AnswerCheck?) -> SessionEvent {
    var event = SessionEvent(.answer)
    (event.id, event.answer, event.typed) = (card.id.description, card.card.answer, typed)
    event.verdict = check.map { "\($0.verdict)" }
    return event
  }

  /// - Parameter card: As it is after the answer.
  static func graded(_ card: StoredCard, _ grade: Grade, _ kind: ReviewKind, took: Int)
    -> SessionEvent
  {
    var event = SessionEvent(.graded)
    (event.id, event.grade, event.milliseconds) = (card.id.description, grade.rawValue, took)
    event.kind = kind.name
    event.dueDay = card.due?.isoDate
    event.interval = card.memory?.interval.rawValue
    return event
  }

  static func message(_ text: String) -> SessionEvent {
    var event = SessionEvent(.message)
    event.text = text
    return event
  }

  static func text(_ lines: [String]) -> SessionEvent {
    var event = SessionEvent(.text)
    event.lines = lines
    return event
  }

  static func undone(_ undone: Undone) -> SessionEvent {
    var event = SessionEvent(.undone)
    switch undone {
    case .answer(let card, let review):
      (event.id, event.what, event.grade) = (card.id.description, "answer", review.grade.rawValue)
    case .action(let card, let action):
      (event.id, event.what) = (card.id.description, action.event.rawValue)
    case .importing: event.what = "import"
    }
    return event
  }

  static func action(_ action: CardAction, _ id: CardID) -> SessionEvent {
    var event = SessionEvent(action.event)
    event.id = id.description
    return event
  }
}

extension CardAction {
  fileprivate var event: SessionEvent.Name {
    switch self {
    case .suspend: .suspended
    case .bury: .buried
    case .edit: .edited
    case .delete: .deleted
    default: .changed
    }
  }
}

extension StudyQueue<CardID>.Reason {
  fileprivate var name: String {
    switch self {
    case .drill: "drill"
    case .review: "review"
    case .new: "new"
    case .cram: "cram"
    }
  }
}

extension ReviewKind {
  fileprivate var name: String {
    switch self {
    case .scheduled: "scheduled"
    case .drill: "drill"
    case .cram: "cram"
    }
  }
}
