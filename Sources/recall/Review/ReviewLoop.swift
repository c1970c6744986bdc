import Cards
import Scheduler
import Store

/// Asks, grades, and stores each answer before the next question shows.
final class ReviewLoop {
  struct Options {
    /// `nil` for all.
    var decks: [String]?
    var limits: DailyLimits
    /// What `recall cards` would be asked for; `nil` for all.
    var search: String?
    /// Asks today what is due within this many days.
    var ahead = Days(0)
    /// Asks everything, in this order, and leaves the schedule as it is.
    var cram: CramOrder?
    /// Cards to ask, not counting those that come back the same day.
    var limit: Int?
    /// Shows no answer before one was typed.
    var mustType = false
    /// The session ends with the card in hand when it has lasted so long.
    var minutes: Int?
    /// Events for a program instead of text for a person.
    var givesEvents = false

    var scope: StudyScope { StudyScope(decks: decks, search: search, ahead: ahead) }
  }

  /// How a card's turn ended.
  enum Turn {
    case graded, changed, left
  }

  let environment: Environment
  let store: CardStore
  let options: Options
  var session: Session
  private var hasAsked = false
  private var hasShownAnswer = false
  /// What the person has had shown of the answer in hand; `nil` for nothing, or when it stands there.
  private var reveal: AnswerReveal?
  private var typedItems = ItemsTyped(answer: "")
  private(set) var isAnswerShown = false
  let asker: Asker
  private let began: Int64
  /// Its time is over.
  private(set) var isOverTime = false

  init(environment: Environment, store: CardStore, options: Options) throws {
    (self.environment, self.store, self.options) = (environment, store, options)
    asker = Asker(environment: environment, givesEvents: options.givesEvents)
    began = environment.stopwatch()
    session = Session(queue: StudyQueue(cramming: []), limit: options.limit)
    session.replaceQueue(try queue(), focus: nil)
  }

  var terminal: any Terminal { environment.terminal }
  /// The signal that ended the session.
  var signal: Int32? { asker.signal }
  var today: Day { get throws { try store.day(of: environment.now()) } }

  func run() throws {
    var missing: CardID?
    while let item = session.next {
      guard let card = try store.card(item.id) else {
        // Asked again, the queue still names a card that is not there: the file contradicts itself.
        guard missing != item.id else { throw StoreError.damaged(path: store.path) }
        missing = item.id
        try reload(focus: nil)
        continue
      }
      do {
        if try ask(card, item.reason) == .left { break }
        if isTimeOver { break }
      } catch StoreError.noSuchCard {
        say("This card was taken away in another window.")
        try reload(focus: nil)
      }
    }
  }

  private var isTimeOver: Bool {
    guard let minutes = options.minutes,
      environment.stopwatch() - began >= Int64(minutes) * 60_000
    else { return false }
    isOverTime = session.next != nil
    return true
  }

  /// Goes on with what the log says now.
  func reload(focus: CardID?) throws { session.replaceQueue(try queue(), focus: focus) }

  /// What the log says is to be asked now; crammed cards are asked once in a session.
  func queue() throws -> CardQueue {
    guard let order = options.cram else {
      return try store.queue(
        today: today, scope: options.scope, limits: options.limits, countsHeldBack: true)
    }
    var queue = try store.cram(today: today, scope: options.scope, order: order)
    for given in session.given { queue.answer(given.id, grade: given.grade) }
    return queue
  }

  // MARK: One card

  private func ask(_ card: StoredCard, _ reason: StudyQueue<CardID>.Reason) throws -> Turn {
    let began = environment.stopwatch()
    let screen = QuestionScreen(card: card, reason: reason, progress: session.progress)
    if hasAsked, !options.givesEvents { terminal.print() }
    hasAsked = true
    asker.beginPage()
    tell(.question(card, reason, session.progress), screen.lines)
    (reveal, isAnswerShown) = (nil, false)
    typedItems = ItemsTyped(answer: card.card.answer)
    let typed: String?
    switch try answer(to: card) {
    case .text(let text): typed = text
    case .turn(let turn): return turn
    }
    (hasShownAnswer, isAnswerShown) = (true, true)
    let check = typed.flatMap {
      $0.isEmpty ? nil : AnswerCheck(typed: $0, to: card.card)
    }
    tell(
      .answer(card, typed: typed, check),
      AnswerScreen(card: card.card, notePath: card.path, check: check, remark: card.remark).lines)
    let proposal = proposal(check, hasTyped: typed != nil)
    let kind: ReviewKind =
      options.cram != nil ? .cram : reason == .drill ? .drill : .scheduled
    while true {
      switch try grade(card, kind, proposal) {
      case .turn(let turn): return turn
      case .grade(let grade):
        let took = Int(environment.stopwatch() - began)
        let stored = try storing { try answer(card, grade, kind, took: took) }
        guard let stored else { continue }
        guard let after = stored.card else {
          try reload(focus: nil)
          return .changed
        }
        session.answer(
          Session.Given(
            id: card.id, grade: grade, reason: reason, took: took, question: card.card.question,
            answer: card.card.answer))
        if options.givesEvents { asker.emit(.graded(after, grade, kind, took: took)) }
        return try leech(before: card, after: after) ?? .graded
      }
    }
  }

  /// What was revealed is not known by heart: at most 3, and 1 when all of it was.
  private func proposal(_ check: AnswerCheck?, hasTyped: Bool) -> Grade {
    let scheme = environment.settings.grades
    let grade = check?.proposal ?? (!hasTyped && options.mustType ? .wrong : .good)
    guard let reveal else { return scheme.nearest(grade) }
    return scheme.nearest(min(grade, reveal.isWhole || scheme == .two ? .wrong : .hard))
  }

  /// One more letter of the answer.
  func hint(_ card: StoredCard) {
    guard !isAnswerShown else { return say("The answer stands there already.") }
    var next = reveal ?? AnswerReveal(card.card.answer)
    next.next(passingOver: typedItems.said)
    reveal = next
    say(next.text)
  }

  /// What became of an answer that is stored.
  private struct Stored {
    /// `nil` when the card was taken away meanwhile; the answer is kept for it.
    var card: StoredCard?
  }

  private func answer(_ card: StoredCard, _ grade: Grade, _ kind: ReviewKind, took: Int) throws
    -> Stored
  {
    let now = environment.now()
    do {
      return Stored(
        card: try store.answer(card.id, grade: grade, kind: kind, at: now, took: took))
    } catch StoreError.noSuchCard {
      try store.keep(
        card.id, grade: grade, kind: kind, at: now, took: took, revision: card.revision)
      say("This card was taken away in another window; the answer is kept for when it is back.")
      return Stored(card: nil)
    }
  }

  /// What cannot be stored now may be in a moment: a person is told why and can try again.
  ///
  /// - Returns: `nil` when nothing was stored.
  func storing<T>(_ body: () throws -> T) throws -> T? {
    do {
      return try body()
    } catch let error as StoreError where error.mayPass && terminal.isInteractive {
      say("Not saved: \(error.description).")
      return nil
    }
  }

  private static let firstHint = "type the answer, or just ⏎ to see it · ? for help"

  private enum Answer {
    /// `nil` when the person gave up.
    case text(String?)
    case turn(Turn)
  }

  private func answer(to card: StoredCard) throws -> Answer {
    let hint = !hasShownAnswer && terminal.isInteractive ? Self.firstHint : ""
    let prompt = placed(
      Prompt(text: "recall ❯ ", hint: hint, words: SessionCommand.withColon))
    var hasInsisted = false
    while true {
      if options.givesEvents { asker.emit(.prompt("answer")) }
      guard let line = try line(prompt) else { return .turn(.left) }
      switch Typed(answerLine: line, expecting: card.card.answer) {
      case .answer(let text):
        guard terminal.isInteractive, card.card.kind == .list, let said = typedItems.add(text)
        else { return .text(typedItems.isEmpty ? text : typedItems.text) }
        say(said)
      case .empty where !typedItems.isEmpty: return .text(typedItems.text)
      case .empty where options.mustType && !hasInsisted:
        hasInsisted = true
        say("Type an answer, or ⏎ once more to give up.")
      case .empty: return .text(nil)
      case .command(let command):
        terminal.remember(line)
        if let turn = try perform(command, on: card) { return .turn(turn) }
      case .unknownCommand(let text): say("There is no command ‘\(text)’; ? lists them.")
      case .grade, .noGrade: break
      }
    }
  }

  private enum GradeGiven {
    case grade(Grade)
    case turn(Turn)
  }

  private func grade(
    _ card: StoredCard, _ kind: ReviewKind, _ proposal: Grade
  ) throws -> GradeGiven {
    let scheme = environment.settings.grades
    let hint = try GradeHint(
      card, kind: kind, today: today, proposal: proposal, scheme: scheme)
    let words = SessionCommand.allCases.map(\.rawValue) + scheme.words
    let (text, display) = ("grade ❯ ", terminal.output)
    let shown =
      display.isTerminal
      ? hint.text(beside: text.displayWidth, of: display.textWidth) : hint.text
    let prompt = placed(Prompt(text: text, hint: shown, words: words))
    while true {
      if options.givesEvents {
        asker.emit(.prompt("grade", proposed: proposal, hint.intervals))
      }
      guard let line = try line(prompt) else { return .turn(.left) }
      switch Typed(gradeLine: line, scheme: scheme) {
      case .grade(let grade): return .grade(grade)
      case .empty: return .grade(proposal)
      case .command(let command):
        terminal.remember(line)
        if let turn = try perform(command, on: card) { return .turn(turn) }
      case .unknownCommand(let text): say("There is no command ‘\(text)’; ? lists them.")
      case .noGrade(let text), .answer(let text):
        say(
          "‘\(text)’ is no grade; \(scheme.keys), ⏎ for \(scheme.key(proposal)), ? for help.")
      }
    }
  }

  // MARK: The terminal

  func line(_ prompt: Prompt) throws -> String? { try asker.line(prompt) }
  func placed(_ prompt: Prompt) -> Prompt { asker.placed(prompt) }

  /// An event for a program, or lines for a person.
  func tell(_ event: @autoclosure () -> SessionEvent, _ lines: @escaping (Display) -> [String]) {
    if options.givesEvents { asker.emit(event()) } else { show(lines) }
  }

  func tell(_ event: @autoclosure () -> SessionEvent, _ text: String) {
    if options.givesEvents { asker.emit(event()) } else { say(text) }
  }

  func say(_ text: String) { asker.say(text) }
  func show(_ lines: @escaping (Display) -> [String]) { asker.show(lines) }
}
