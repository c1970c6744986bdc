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

  /// Lets rules that read the author's marks have every place.
  mutating func offerMarks(of places: [NoteWalk.Place], to rules: RuleList) {
    let open = places.indices.filter { places[$0].mayHoldMarks }
    let first = open.concurrentMap { Bid(places[$0], to: rules) }
    for (index, bid) in zip(open, first) { take(bid, at: index, isMarked: true) }
  }

  /// Lets rules that read the words have every place.
  mutating func offerWords(of places: [NoteWalk.Place], to rules: RuleList) {
    let open = places.indices.filter { places[$0].mayHoldCards }
    let first = open.concurrentMap { Bid(places[$0].untagged, to: rules) }
    for (index, bid) in zip(open, first) { take(bid, at: index, isMarked: false) }
  }

  /// What the first rule that had something to say made of a place, which depends on nothing else
  /// in the note, so that every core can ask.
  private struct Bid: Sendable {
    let proposal: Proposal
    private let place: NoteWalk.Place
    private let bytes: ByteSet
    private let rules: RuleList
    /// Of the rule that made it.
    private let rule: Int

    init?(_ place: NoteWalk.Place, to rules: RuleList) {
      self.init(place, ByteSet(place.block.text.plain), to: rules, from: 0)
    }

    private init?(_ place: NoteWalk.Place, _ bytes: ByteSet, to rules: RuleList, from first: Int) {
      for rule in first..<rules.indices.upperBound {
        guard let proposal = rules.propose(rule, place.block, bytes, in: place.context) else {
          continue
        }
        self.proposal = proposal
        (self.place, self.bytes, self.rules, self.rule) = (place, bytes, rules, rule)
        return
      }
      return nil
    }

    var line: Int { place.block.line }
    var next: Bid? { Bid(place, bytes, to: rules, from: rule + 1) }
  }

  /// Takes the first proposal for a place that makes a card of it.
  private mutating func take(_ first: Bid?, at index: Int, isMarked: Bool) {
    var bid = first
    while let current = bid, cards[index] == nil, parts[current.line] == nil {
      let (proposal, line) = (current.proposal, current.line)
      if let reason = proposal.skip {
        reasons[index] = reasons[index] ?? reason
        if isMarked {
          closed.insert(index)
          return
        }
      }
      let others = proposal.consumedLines.filter { $0 != line }
      if proposal.skip == nil, !others.contains(where: takenLines.contains) {
        for card in proposal.cards { take(card, at: index, isMarked: isMarked) }
        if cards[index] != nil {
          takenLines.formUnion(others + [line])
          for other in others { parts[other] = line }
          for other in proposal.citedLines { cited[other] = line }
          return
        }
      }
      bid = current.next
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
