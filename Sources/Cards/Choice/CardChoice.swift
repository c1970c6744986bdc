/// Takes proposals in order of precedence, keeps what passes every check, and remembers what became
/// of each block.
struct CardChoice {
  /// By index of the place.
  private(set) var cards: [Int: [Card]] = [:]
  private(set) var reasons: [Int: String] = [:]
  /// Lines used up by a card of another line.
  private(set) var parts: [Int: Int] = [:]
  /// Lines that a card of another line shows in part.
  private(set) var cited: [Int: Int] = [:]
  /// Places with a marker that is not complete: nothing else is made of them.
  private var closed: Set<Int> = []
  private var takenLines: Set<Int> = []
  /// Where each question was first asked.
  private var questions: [String: (place: Int, card: Int)] = [:]

  /// Lets each rule in turn have the block until one makes a card of it.
  mutating func offer(
    _ place: NoteWalk.Place, at index: Int, to rules: [any CardRule], isMarked: Bool
  ) {
    let line = place.block.line
    guard cards[index] == nil, parts[line] == nil else { return }
    for rule in rules {
      guard let proposal = rule.propose(place.block, in: place.context) else { continue }
      if let reason = proposal.skip {
        reasons[index] = reasons[index] ?? reason
        if isMarked {
          closed.insert(index)
          return
        }
        continue
      }
      let others = proposal.consumedLines.filter { $0 != line }
      guard !others.contains(where: takenLines.contains) else { continue }
      for card in proposal.cards { take(card, at: index, isMarked: isMarked) }
      guard cards[index] != nil else { continue }
      takenLines.formUnion(others + [line])
      for other in others { parts[other] = line }
      for other in proposal.citedLines { cited[other] = line }
      return
    }
  }

  /// No rule has used the bullet yet, and its sentences may be read.
  func isOpen(_ index: Int, _ place: NoteWalk.Place) -> Bool {
    place.mayHoldCards && place.block.isBullet && !SkipReason.isTooLong(place.block.text)
      && place.context.isEnglish && cards[index] == nil
      && parts[place.block.line] == nil && !closed.contains(index)
  }

  /// Takes what the sentences of a bullet gave.
  mutating func take(_ result: ProseChoice.Result, at index: Int) {
    for card in result.cards { takeChecked(card, at: index, isMarked: false) }
    if cards[index] == nil, let reason = result.reason { reasons[index] = reasons[index] ?? reason }
  }

  private mutating func take(_ card: Card, at index: Int, isMarked: Bool) {
    if let reason = CardCheck.objection(to: card, isMarked: isMarked) {
      reasons[index] = reasons[index] ?? reason
    } else {
      takeChecked(card, at: index, isMarked: isMarked)
    }
  }

  /// Takes a card that has passed ``CardCheck``.
  private mutating func takeChecked(_ card: Card, at index: Int, isMarked: Bool) {
    var card = card
    var question = card.question.lowercased()
    if let earlier = questions[question], !isMarked {
      guard let first = cards[earlier.place]?[earlier.card],
        Words.all(in: first.answer) != Words.all(in: card.answer),
        tellApart(&card, from: first, at: earlier)
      else {
        reasons[index] = reasons[index] ?? "the same question as an earlier card"
        return
      }
      question = card.question.lowercased()
    }
    questions[question] = (index, cards[index]?.count ?? 0)
    cards[index, default: []].append(card)
  }

  /// Puts each card's heading behind its question when one question has two answers.
  private mutating func tellApart(
    _ card: inout Card, from first: Card, at earlier: (place: Int, card: Int)
  ) -> Bool {
    guard let here = Topic.distinguishing(card, from: first),
      let there = Topic.distinguishing(first, from: card)
    else { return false }
    card.question += " (\(here))"
    var first = first
    if !first.question.hasSuffix(" (\(there))") { first.question += " (\(there))" }
    guard questions[card.question.lowercased()] == nil,
      CardCheck.objection(to: card, isMarked: false) == nil,
      CardCheck.objection(to: first, isMarked: false) == nil
    else { return false }
    cards[earlier.place]?[earlier.card] = first
    return true
  }
}
