import Scheduler
import Store

/// How a session begins and ends.
extension ReviewLoop {
  private func backlog(heldBack: Int, left: Int) throws -> Backlog? {
    try store.backlog(
      heldBack: heldBack, left: left, today: today,
      scope: StudyScope(decks: options.decks, search: options.search), limits: options.limits)
  }

  /// After a break: how much waits, and until when.
  func greet() throws {
    let backlog = try backlog(heldBack: session.heldBack, left: session.reviewsLeft)
    if options.givesEvents {
      var event = SessionEvent(.start)
      event.day = try today.isoDate
      (event.decks, event.search) = (options.decks, options.search)
      event.kind = options.cram == nil ? "review" : "cram"
      let progress = session.progress
      (event.total, event.due, event.new) = (progress.total, progress.due, progress.new)
      event.repeat = progress.drill
      event.backlog = backlog.map(SessionEvent.Waiting.init)
      asker.emit(event)
    } else if let backlog, session.next != nil {
      say(try BacklogText(backlog, today: today).text)
      terminal.print()
    }
  }

  func sumUp() throws {
    let summary = try summary()
    if options.givesEvents {
      asker.emit(summary.event)
    } else {
      terminal.print()
      show(summary.lines)
    }
  }

  private func summary() throws -> SummaryScreen {
    let (today, queue) = (try today, try queue())
    return SummaryScreen(
      given: session.given, left: queue.pendingCount + queue.drillCount,
      isCram: options.cram != nil,
      isOverTime: isOverTime, minutes: options.minutes,
      nextDue: try store.nextDue(after: today),
      backlog: try backlog(heldBack: queue.heldBack, left: queue.reviewCount),
      pace: try store.pace(today: today), today: today)
  }

  func sayNothingDue(decks: [String]) throws {
    let nothing = NothingDue(store: store, options: options, today: try today)
    if options.givesEvents {
      asker.emit(try nothing.event)
    } else {
      show(try nothing.screen(decks: decks).lines)
    }
  }
}
