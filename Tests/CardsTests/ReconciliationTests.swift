import Testing

@testable import Cards

struct ReconciliationTests {
  private func card(
    _ question: String, _ answer: String, line: Int = 1, context: [String] = ["Rivers"],
    note: String? = nil
  ) -> Card {
    Card(
      question: question, answer: answer, kind: .explicit, rule: "test", context: context,
      line: line, bulletLine: line, note: note ?? "\(question) \(answer)")
  }

  private func known(
    _ number: Int64, _ card: Card, isHere: Bool = true, isRetired: Bool = false,
    edit: Reconciliation.Text? = nil, isRejected: Bool = false
  ) -> Reconciliation.Known {
    .init(
      id: CardID(rawValue: number), card: card, file: isHere ? 0 : nil, isRetired: isRetired,
      edit: edit, isRejected: isRejected)
  }

  private struct Plan {
    var fates: [Reconciliation.Fate]
    var retired: [CardID]
  }

  private func plan(_ known: [Reconciliation.Known], _ new: [Card]) -> Plan {
    let result = Reconciliation(known: known, files: [new])
    return Plan(fates: result.fates[0], retired: result.retired)
  }

  private let nile = "Which river flows through Khartoum?"
  private let rhine = "Which river flows through Basel?"

  @Test func theSameNoteChangesNothing() {
    let cards = [card(nile, "the Nile"), card(rhine, "the Rhine", line: 2)]
    let plan = self.plan([known(1, cards[0]), known(2, cards[1])], cards)
    #expect(plan.fates == [.unchanged(CardID(rawValue: 1)), .unchanged(CardID(rawValue: 2))])
    #expect(plan.retired.isEmpty)
  }

  @Test func aTypoPutRightKeepsTheCard() {
    let old = card("Wich river flows trough Khartoum?", "the Nile")
    let plan = self.plan([known(1, old)], [card(nile, "the Nile")])
    #expect(plan.fates == [.updated(CardID(rawValue: 1), from: old)])
  }

  @Test func reorderedBulletsKeepTheirCards() {
    let (a, b) = (card(nile, "the Nile"), card(rhine, "the Rhine", line: 2))
    let plan = self.plan(
      [known(1, a), known(2, b)],
      [card(rhine, "the Rhine", line: 1), card(nile, "the Nile", line: 2)])
    #expect(plan.fates == [.unchanged(CardID(rawValue: 2)), .unchanged(CardID(rawValue: 1))])
  }

  @Test func anotherHeadingMovesTheCard() {
    let old = card(nile, "the Nile")
    let plan = self.plan([known(1, old)], [card(nile, "the Nile", context: ["Africa"])])
    #expect(plan.fates == [.moved(CardID(rawValue: 1), from: old)])
  }

  @Test func textThatIsGoneIsRetiredAndComesBackWithItsHistory() {
    let old = card(nile, "the Nile")
    #expect(plan([known(1, old)], []).retired == [CardID(rawValue: 1)])
    let back = plan([known(1, old, isRetired: true)], [old])
    #expect(back.fates == [.revived(CardID(rawValue: 1), from: old)])
    #expect(back.retired.isEmpty)
  }

  @Test func anUnrelatedCardIsNew() {
    let plan = self.plan(
      [known(1, card(nile, "the Nile"))], [card("Who wrote Emma?", "Jane Austen")])
    #expect(plan.fates == [.added])
    #expect(plan.retired == [CardID(rawValue: 1)])
  }

  @Test func theSameBulletTwiceKeepsBothHistories() {
    let (first, second) = (card(nile, "the Nile", line: 1), card(nile, "the Nile", line: 9))
    let plan = self.plan(
      [known(2, second), known(1, first)],
      [card(nile, "the Nile", line: 2), card(nile, "the Nile", line: 10)])
    #expect(plan.fates == [.unchanged(CardID(rawValue: 1)), .unchanged(CardID(rawValue: 2))])
  }

  @Test func aCardEditedByHandIsNotOverwritten() {
    let old = card("Through which city does the Nile flow?", "Khartoum", note: "old note")
    let words = Reconciliation.Text(question: "The Nile's city?", answer: "Khartoum")
    let plan = self.plan(
      [known(1, old, edit: words)],
      [card("Through which city does the Nile flow now?", "Khartoum", note: "new note")])
    #expect(plan.fates == [.conflict(CardID(rawValue: 1), edited: words)])
  }

  @Test func aVanishedFileGivesItsCardsToTheNewOne() {
    let old = card(nile, "the Nile")
    let plan = self.plan([known(1, old, isHere: false)], [old])
    #expect(plan.fates == [.moved(CardID(rawValue: 1), from: old)])
  }

  @Test func siblingsThatDifferInOneGapAreNotMixedUp() {
    let old = [card("____ ended in 1648", "the war"), card("the war ended in ____", "1648")]
    let new = [
      card("the long war ended in ____", "1648"), card("____ ended in 1648", "the long war"),
    ]
    let plan = self.plan([known(1, old[0]), known(2, old[1])], new)
    #expect(
      plan.fates == [
        .updated(CardID(rawValue: 2), from: old[1]), .updated(CardID(rawValue: 1), from: old[0]),
      ])
  }

  @Test func doubtsThatCameLaterChangeNothing() {
    let sure = card(nile, "the Nile")
    var unsure = sure
    unsure.isDraft = true
    let doubted = plan([known(1, sure)], [unsure])
    #expect(doubted.fates == [.unchanged(CardID(rawValue: 1))])
    let trusted = plan([known(1, unsure)], [sure])
    #expect(trusted.fates == [.updated(CardID(rawValue: 1), from: unsure)])
  }

  @Test func aRejectedDraftIsKnownThroughATypoButNotInTheWordsOfAnotherRule() {
    let old = card("Wich river flows trough Khartoum?", "the Nile")
    let rejected = known(1, old, isRejected: true)
    var mended = card(nile, "the Nile")
    #expect(
      plan([rejected], [mended]).fates == [
        .updated(CardID(rawValue: 1), from: old)
      ])
    mended.rule = "another"
    let other = plan([rejected], [mended])
    #expect(other.fates == [.added])
    #expect(other.retired == [CardID(rawValue: 1)])
  }

  @Test func theSameTextStaysRejectedWhicheverRuleMadeIt() {
    var again = card(nile, "the Nile")
    again.rule = "another"
    let plan = self.plan([known(1, card(nile, "the Nile"), isRejected: true)], [again])
    #expect(plan.fates == [.updated(CardID(rawValue: 1), from: card(nile, "the Nile"))])
  }
}
