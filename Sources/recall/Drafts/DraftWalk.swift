import Cards

/// Which draft comes next; pure, so that the loop around it can be replaced.
struct DraftWalk {
  enum Step: Hashable {
    case decided(CardID)
    case putOff(CardID)
  }

  private(set) var waiting: [CardID]
  /// Put off until another time, so not shown again in this walk.
  private(set) var putOff: [CardID] = []
  private(set) var accepted = 0
  private(set) var rejected = 0
  private var steps: [(step: Step, isYes: Bool)] = []
  private let total: Int

  init(_ drafts: [CardID]) {
    waiting = drafts
    total = drafts.count
  }

  var next: CardID? { waiting.first }

  /// From 1, of all that waited when the walk began.
  var progress: (number: Int, total: Int) { (min(total, total - waiting.count + 1), total) }

  var lastStep: Step? { steps.last?.step }

  mutating func decide(isYes: Bool) {
    guard let id = waiting.first else { return }
    waiting.removeFirst()
    steps.append((.decided(id), isYes))
    if isYes { accepted += 1 } else { rejected += 1 }
  }

  mutating func later() {
    guard let id = waiting.first else { return }
    waiting.removeFirst()
    putOff.append(id)
    steps.append((.putOff(id), false))
  }

  /// Leaves out a draft that is none any more.
  mutating func drop() {
    if !waiting.isEmpty { waiting.removeFirst() }
  }

  /// Goes back to the draft of the last step.
  mutating func back() {
    guard let last = steps.popLast() else { return }
    switch last.step {
    case .putOff(let id):
      putOff.removeAll { $0 == id }
      waiting.insert(id, at: 0)
    case .decided(let id):
      if last.isYes { accepted -= 1 } else { rejected -= 1 }
      waiting.insert(id, at: 0)
    }
  }

  /// Comes back to a draft that an earlier walk had decided.
  mutating func comeBack(to id: CardID) {
    waiting.removeAll { $0 == id }
    waiting.insert(id, at: 0)
  }
}
