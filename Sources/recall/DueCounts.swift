import Scheduler
import Store

/// What today still holds, the daily limits and siblings taken into account.
struct DueCounts: Encodable, Hashable {
  var drill: Int
  var reviews: Int
  var new: Int

  var total: Int { drill + reviews + new }

  init(_ queue: CardQueue) {
    drill = queue.drillCount
    reviews = queue.reviewCount
    new = queue.newCount
  }

  init(in store: CardStore, decks: [String]? = nil, _ environment: Environment) throws {
    self.init(
      try store.queue(
        today: environment.today(in: store), decks: decks, limits: environment.settings.limits))
  }

  /// "12 due, 8 new"
  var words: String {
    let parts = [(drill, "to repeat"), (reviews, "due"), (new, "new")].filter { $0.0 > 0 }
    return parts.isEmpty ? "nothing due" : parts.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
  }
}
