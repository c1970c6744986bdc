import Scheduler

/// Where a card stands now, as far as cards are counted by it.
package struct Standing: Hashable, Sendable {
  package enum State: Int, Hashable, CaseIterable, Sendable {
    /// Never answered.
    case new = 0
    /// Failed and not passed again yet.
    case learning = 1
    case young = 2
    case mature = 3
    case draft = 4
    case suspended = 5
    case retired = 6
    case deleted = 7
    case rejected = 8

    /// Answered at least once and asked when due.
    package var isLearned: Bool { [.learning, .young, .mature].contains(self) }
  }

  package var state: State
  /// `nil` for cards that are new or not asked.
  package var interval: IntervalStep?
  package var ease: EaseStep?

  init(_ card: CardState) {
    state = State(card)
    guard state.isLearned, let memory = card.memory else { return }
    interval = IntervalStep(memory.interval)
    ease = EaseStep(memory.ease)
  }

  /// As stored: state · 100 + interval step · 10 + E-Factor step.
  var code: Int { state.code + (interval?.rawValue ?? 0) * 10 + (ease?.rawValue ?? 0) }

  init(code: Int) {
    state = State(rawValue: code / 100) ?? .deleted
    guard state.isLearned else { return }
    interval = IntervalStep(rawValue: code / 10 % 10)
    ease = EaseStep(rawValue: code % 10)
  }
}

extension Standing.State {
  /// As stored, of a state whose cards are not told apart by interval and E-Factor.
  var code: Int { rawValue * 100 }

  fileprivate init(_ card: CardState) {
    self =
      switch card.status {
      case .deleted: .deleted
      case .rejected: .rejected
      case _ where card.isRetired: .retired
      case .retired: .retired
      case .draft: .draft
      case .suspended: .suspended
      case .active:
        switch card.memory {
        case nil: .new
        case let memory? where memory.repetitions == 0: .learning
        case let memory: Stage(memory) == .mature ? .mature : .young
        }
      }
  }
}
