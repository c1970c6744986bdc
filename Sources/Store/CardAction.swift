package import Scheduler

/// What a person can do to one card besides answering it. Each is a row of the log.
package enum CardAction: Hashable, Sendable {
  case suspend
  case resume
  /// Not asked before this day.
  case bury(until: Day)
  case edit(question: String, answer: String)
  case delete
  case flag(Bool)
  /// Forget the schedule: the card is new again; its log stays.
  case reset
  /// A draft becomes a card.
  case accept
  /// A draft becomes a card in the person's own words.
  case acceptEdited(question: String, answer: String)
  /// A draft is thrown away.
  case reject
}
