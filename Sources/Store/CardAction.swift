package import Scheduler

/// What a person can do to one card besides answering it. Each is a row of the log.
package enum CardAction: Hashable, Sendable {
  case suspend
  case resume
  /// Not asked before this day.
  case bury(until: Day)
  /// - Parameter remark: The person's own note on the card; `nil` leaves it as it is.
  case edit(question: String, answer: String, remark: String? = nil)
  /// Only the person's own note changes, so the card still follows its text.
  case remark(String)
  /// The card became several others and is asked no more.
  case split
  case delete
  case flag(Bool)
  /// Forget the schedule: the card is new again; its log stays.
  case reset
  /// A draft becomes a card.
  case accept
  /// A draft becomes a card in the person's own words.
  case acceptEdited(question: String, answer: String, remark: String? = nil)
  /// A draft is thrown away.
  case reject
}
