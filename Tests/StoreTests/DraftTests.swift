import Cards
import Scheduler
import TestSupport
import Testing

@testable import Store

struct DraftTests {
  let draft = Fixture.card(1, isDraft: true)

  private func importing(
    _ card: Card, as id: CardID, in fixture: Fixture, day: Int, retire: Bool = false
  ) throws {
    let source = SourceImport(
      path: "/notes.md", deck: "Deck", digest: "\(day)", language: "en",
      lines: retire ? [] : [(id, card.line)], changes: [retire ? .retired(id) : .updated(id, card)])
    try fixture.store.apply(ImportBatch(sources: [source]), at: Fixture.moment(day: day))
  }

  private func asked(_ fixture: Fixture) throws -> Int {
    try fixture.store.queue(today: Day(rawValue: 50), decks: nil, limits: DailyLimits()).newCount
  }

  @Test func aDraftIsNeverAskedUntilItIsAccepted() throws {
    let fixture = try Fixture()
    let id = try fixture.add([draft])[0]
    #expect(try fixture.store.drafts() == [id])
    #expect(try asked(fixture) == 0)
    let card = try fixture.store.record(.accept, on: id, at: Fixture.moment(day: 1))
    #expect(card.status == .active)
    #expect(try fixture.store.drafts() == [])
    #expect(try asked(fixture) == 1)
  }

  @Test func aRejectedDraftStaysAwayThroughEditsAndAbsenceOfItsText() throws {
    let fixture = try Fixture()
    let id = try fixture.add([draft])[0]
    _ = try fixture.store.record(.reject, on: id, at: Fixture.moment(day: 1))
    try importing(Fixture.card(1, text: " mended", isDraft: true), as: id, in: fixture, day: 2)
    #expect(try fixture.store.card(id)?.status == .rejected)
    try importing(Fixture.card(1), as: id, in: fixture, day: 3, retire: true)
    try importing(Fixture.card(1), as: id, in: fixture, day: 4)
    #expect(try fixture.store.card(id)?.status == .rejected)
    #expect(try fixture.store.drafts() == [])
    #expect(try asked(fixture) == 0)
  }

  @Test func whatWasAcceptedIsNoDraftAgain() throws {
    let fixture = try Fixture()
    let id = try fixture.add([draft])[0]
    _ = try fixture.store.record(.accept, on: id, at: Fixture.moment(day: 1))
    try importing(Fixture.card(1, text: " mended", isDraft: true), as: id, in: fixture, day: 2)
    #expect(try fixture.store.card(id)?.status == .active)
    #expect(try fixture.store.card(id)?.card.isDraft == false)
  }

  @Test func aConverterThatGrowsSureAcceptsTheDraft() throws {
    let fixture = try Fixture()
    let id = try fixture.add([draft])[0]
    try importing(Fixture.card(1), as: id, in: fixture, day: 2)
    #expect(try fixture.store.card(id)?.status == .active)
    try importing(draft, as: id, in: fixture, day: 3)
    #expect(try fixture.store.card(id)?.status == .active)
  }

  @Test func theWordsOfTheAcceptedDraftAreThePersonsOwn() throws {
    let fixture = try Fixture()
    let id = try fixture.add([draft])[0]
    let action = CardAction.acceptEdited(question: "Which number?", answer: "one")
    _ = try fixture.store.record(action, on: id, at: Fixture.moment(day: 1))
    try importing(Fixture.card(1, text: " mended"), as: id, in: fixture, day: 2)
    let card = try #require(try fixture.store.card(id))
    #expect(card.status == .active && card.isEdited)
    #expect((card.card.question, card.card.answer) == ("Which number?", "one"))
    #expect(try fixture.store.doctor().isHealthy)
  }

  @Test func suspendingADraftDoesNotAcceptIt() throws {
    let fixture = try Fixture()
    let id = try fixture.add([draft])[0]
    _ = try fixture.store.record(.suspend, on: id, at: Fixture.moment(day: 1))
    let card = try fixture.store.record(.resume, on: id, at: Fixture.moment(day: 2))
    #expect(card.status == .draft)
  }

  @Test func onlyDecisionsAreTakenBackOneByOne() throws {
    let fixture = try Fixture()
    let ids = try fixture.add([draft, Fixture.card(2, isDraft: true), Fixture.card(3)])
    _ = try fixture.store.record(.accept, on: ids[0], at: Fixture.moment(day: 1))
    let words = CardAction.acceptEdited(question: "Two?", answer: "2")
    _ = try fixture.store.record(words, on: ids[1], at: Fixture.moment(day: 1))
    let first = try fixture.store.undoDecision(at: Fixture.moment(day: 1))
    #expect(first?.0.id == ids[1] && first?.1 == words)
    #expect(first?.0.card == Fixture.card(2, isDraft: true))
    let second = try fixture.store.undoDecision(at: Fixture.moment(day: 1))
    #expect(second?.0.id == ids[0] && second?.1 == .accept)
    #expect(try fixture.store.undoDecision(at: Fixture.moment(day: 1)) == nil)
    #expect(try fixture.store.drafts() == Array(ids.prefix(2)))
  }

  @Test func anAnswerGivenSinceIsNotTakenBackWithTheDrafts() throws {
    let fixture = try Fixture()
    let ids = try fixture.add([draft, Fixture.card(2)])
    _ = try fixture.store.record(.reject, on: ids[0], at: Fixture.moment(day: 1))
    _ = try fixture.store.answer(
      ids[1], grade: .good, kind: .scheduled, at: Fixture.moment(day: 1), took: 1)
    #expect(try fixture.store.undoDecision(at: Fixture.moment(day: 1)) == nil)
    #expect(try fixture.store.card(ids[0])?.status == .rejected)
  }

  @Test func draftsOfOneDeckIncludeTheDecksBelowIt() throws {
    let fixture = try Fixture()
    let a = try fixture.add([draft], path: "/a.md", deck: "Maths")
    let b = try fixture.add([draft], path: "/b.md", deck: "Maths/Sets")
    let c = try fixture.add([draft], path: "/c.md", deck: "Music")
    #expect(try fixture.store.drafts(decks: ["Maths"]) == a + b)
    #expect(try fixture.store.drafts() == a + b + c)
  }

  /// What a draft is follows from the last yes or no, and without one from whether the converter
  /// was ever sure.
  @Test(arguments: 200..<260 as Range<UInt64>)
  func theLastWordOnADraftHolds(seed: UInt64) throws {
    enum Step { case yes, no, sure, unsure }
    let fixture = try Fixture()
    var random = SplitMix64(seed: seed)
    let id = try fixture.add([draft])[0]
    var steps: [Step] = []
    for day in 1..<40 {
      let moment = Fixture.moment(day: day)
      switch random.next() % 7 {
      case 0: steps.append(.yes)
      case 1: steps.append(.no)
      case 2: steps.append(.sure)
      case 3, 4: steps.append(.unsure)
      default:
        guard !steps.isEmpty else { continue }
        _ = try fixture.store.undo(at: moment)
        steps.removeLast()
        #expect(try fixture.store.card(id)?.status == expected(steps), "\(steps)")
        continue
      }
      switch steps[steps.count - 1] {
      case .yes: _ = try fixture.store.record(.accept, on: id, at: moment)
      case .no: _ = try fixture.store.record(.reject, on: id, at: moment)
      case .sure: try importing(Fixture.card(1), as: id, in: fixture, day: day)
      case .unsure: try importing(draft, as: id, in: fixture, day: day)
      }
      #expect(try fixture.store.card(id)?.status == expected(steps), "\(steps)")
    }
    #expect(try fixture.store.doctor().isHealthy)

    func expected(_ steps: [Step]) -> CardStatus {
      switch steps.last(where: { $0 == .yes || $0 == .no }) {
      case .yes: .active
      case .no: .rejected
      default: steps.contains(.sure) ? .active : .draft
      }
    }
  }
}
