import Cards

/// What became of all bullets, in numbers.
struct ExplainSummary {
  private var bullets = 0
  private var withCards = 0
  private var parts = 0
  private var accepted = 0
  private var drafts = 0
  private var rejected = 0
  private var skipped: [String: Int] = [:]

  init(_ outcomes: [Importer.Outcome]) {
    for outcome in outcomes {
      guard let conversion = outcome.conversion else { continue }
      for bullet in conversion.bullets where bullet.isBullet {
        bullets += 1
        switch bullet.outcome {
        case .cards: withCards += 1
        case .part: parts += 1
        case .skipped(let reason): skipped[reason, default: 0] += 1
        }
      }
      drafts += outcome.waitingDrafts
      rejected += outcome.rejected.count
      accepted += conversion.cards.count - outcome.waitingDrafts - outcome.rejected.count
    }
  }

  func lines(on display: Display) -> [String] {
    let total = accepted + drafts + rejected
    var states = ["\(accepted) accepted", drafts == 1 ? "1 draft" : "\(drafts) drafts"]
    if rejected > 0 { states.append("\(rejected) rejected") }
    let noun = bullets == 1 ? "bullet" : "bullets"
    let head = "\(bullets) \(noun), \(cards(total)): " + states.joined(separator: ", ")
    var rows = [(withCards, "gave cards"), (parts, "are part of another card")]
    rows += skipped.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .map { ($0.value, "gave none: " + visible($0.key, keepingLines: false)) }
    let width = "\(bullets)".count
    return [display.styled(head, .bold)]
      + rows.filter { $0.0 > 0 }.flatMap { count, text in
        let number = "\(count)"
        let padding = String(repeating: " ", count: width - number.count)
        return display.lines(StyledText("  \(padding)\(number)  \(text)"))
      }
  }
}
