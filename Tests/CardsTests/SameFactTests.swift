import Testing

@testable import Cards

/// When a history follows an edited bullet, and when it must not.
struct SameFactTests {
  /// A card of a bullet, which stands on the line of its number.
  private func gap(
    _ sentence: String, _ hidden: String, line: Int = 1, context: [String] = ["Notes"]
  ) -> Card {
    Card(
      question: sentence.replacing(hidden, with: Card.gap), answer: hidden, kind: .gap,
      rule: "highlight", context: context, line: line, bulletLine: line, note: sentence)
  }

  private func question(
    _ question: String, _ answer: String, note: String, rule: String = "time", line: Int = 1,
    context: [String] = ["Notes"]
  ) -> Card {
    Card(
      question: question, answer: answer, kind: .question, rule: rule, context: context,
      line: line, bulletLine: line, note: note)
  }

  /// The place among the old cards of the card whose history each new one has.
  private func origins(_ old: [Card], _ new: [Card]) -> [Int?] {
    let known = old.enumerated().map {
      Reconciliation.Known(id: CardID(rawValue: Int64($0)), card: $1)
    }
    return Reconciliation(known: known, files: [new]).fates[0].map { fate in
      fate.id.map { Int($0.rawValue) }
    }
  }

  private let war = "the war ended in 1648"

  @Test func anotherGapInTheSameSentenceIsAnotherFact() {
    #expect(origins([gap(war, "1648")], [gap(war, "the war")]) == [nil])
  }

  @Test func anAnswerPutRightIsTheSameFact() {
    #expect(
      origins([gap("the war ended in 1684", "1684")], [gap(war, "1648")]) == [0])
  }

  @Test func aQuestionThatTheConverterWordsAnewIsTheSameFact() {
    let asked = question("When did the war end?", "in 1648", note: war)
    #expect(origins([gap(war, "1648")], [asked]) == [0])
    let why = question("What did the war do in 1648?", "ended", note: war, rule: "action")
    #expect(origins([asked], [why]) == [nil])
  }

  @Test func anotherFactInTheSamePlaceIsNew() {
    let spain = gap("the capital of Spain is Madrid", "Madrid")
    #expect(origins([spain], [gap("the capital of Peru is Lima", "Lima")]) == [nil])
  }

  @Test func anotherThingWithTheSameNumberElsewhereIsNew() {
    let old = [
      gap("the treaty of Arven ended the war in 1648", "1648", line: 1),
      gap("salt melts at 801 degrees", "801", line: 2),
      gap("otters have 36 teeth", "36", line: 3),
    ]
    let new = [
      old[1], old[2], gap("the treaty of Boskel ended the war in 1648", "1648", line: 3),
    ]
    #expect(origins(old, new) == [1, 2, nil])
  }

  @Test func theSameQuestionAboutAnotherThingIsNew() {
    let emma = question(
      "Who wrote it?", "Jane Austen", note: "Who wrote it?", context: ["Emma"])
    let other = question(
      "Who wrote it?", "Leo Tolstoy", note: "Who wrote it?", line: 9, context: ["Resurrection"])
    let anchor = gap(war, "1648", line: 5)
    #expect(origins([emma, anchor], [anchor, other]) == [1, nil])
  }

  @Test func aHeadingRenamedTakesItsCorrectedCardAlong() {
    let old = [
      gap(war, "1648", line: 1, context: ["War"]),
      gap("the town has 9 gates", "9", line: 2, context: ["War"]),
    ]
    let new = [
      gap(war, "1648", line: 1, context: ["The long war"]),
      gap("the town has 7 gates", "7", line: 2, context: ["The long war"]),
    ]
    #expect(origins(old, new) == [0, 1])
  }

  @Test func oneHalfOfASplitBulletKeepsEachCard() {
    let whole = "the bridge of Arven was built in 1300 and carries sixty carts an hour"
    let old = [gap(whole, "1300"), gap(whole, "sixty")]
    let new = [
      gap("the bridge of Arven was built in 1300", "1300", line: 1),
      gap("it carries sixty carts an hour", "sixty", line: 2),
    ]
    #expect(origins(old, new) == [0, 1])
  }

  @Test func twoWordsOfWhichOneChangesStayACardWhereTheyStand() {
    func pair(_ front: String, _ back: String, line: Int) -> Card {
      question(front, back, note: "\(front) :: \(back)", rule: "double-colon", line: line)
    }
    let old = [pair("dog", "perro", line: 1), pair("cat", "gato", line: 2)]
    #expect(origins(old, [pair("dog", "perro", line: 1), pair("tom", "gato", line: 2)]) == [0, 1])
    #expect(
      origins(old, [pair("dog", "perro", line: 1), pair("fox", "zorro", line: 2)]) == [0, nil])
  }

  @Test func whatWasCutFromOneFileIsFoundInTheOther() {
    let (war, salt) = (gap(war, "1648"), gap("salt melts at 801 degrees", "801", line: 2))
    let known = [
      Reconciliation.Known(id: CardID(rawValue: 1), card: war, file: 0),
      Reconciliation.Known(id: CardID(rawValue: 2), card: salt, file: 0),
    ]
    // The first file has something like it now, but the second has the text itself.
    let like = gap("salt melts at 900 degrees", "900", line: 2)
    let plan = Reconciliation(known: known, files: [[war, like], [salt]])
    #expect(plan.fates[0] == [.unchanged(CardID(rawValue: 1)), .added])
    #expect(plan.fates[1] == [.moved(CardID(rawValue: 2), from: salt)])
    #expect(plan.retired.isEmpty)
  }

  @Test func anEditThatTheNoteNowSaysTooIsNoConflict() {
    let old = gap("the war endet in 1648", "1648")
    let words = Reconciliation.Text(gap(war, "1648"))
    let known = Reconciliation.Known(id: CardID(rawValue: 1), card: old, edit: words)
    let plan = Reconciliation(known: [known], files: [[gap(war, "1648")]])
    #expect(plan.fates[0] == [.updated(CardID(rawValue: 1), from: old)])
  }

  @Test func anEditedCardIsFoundByWhatTheNoteSaid() {
    let words = Reconciliation.Text(question: "When was there peace at last?", answer: "1648")
    let known = Reconciliation.Known(id: CardID(rawValue: 1), card: gap(war, "1648"), edit: words)
    #expect(
      Reconciliation(known: [known], files: [[gap(war, "1648")]]).fates[0] == [
        .unchanged(CardID(rawValue: 1))
      ])
    let longer = gap("the long war ended in 1648", "1648")
    #expect(
      Reconciliation(known: [known], files: [[longer]]).fates[0] == [
        .conflict(CardID(rawValue: 1), edited: words)
      ])
    #expect(
      Reconciliation(known: [known], files: [[gap(war, "1648", context: ["Peace"])]]).fates[0] == [
        .moved(CardID(rawValue: 1), from: gap(war, "1648"))
      ])
  }

  @Test func ofTwinsTheAnsweredOneStays() {
    let twins = [gap(war, "1648", context: ["One"]), gap(war, "1648", line: 2, context: ["Two"])]
    let known = [
      Reconciliation.Known(id: CardID(rawValue: 1), card: twins[0], isAnswered: true, order: 2),
      Reconciliation.Known(id: CardID(rawValue: 2), card: twins[1], order: 1),
    ]
    let plan = Reconciliation(known: known, files: [[twins[1]]])
    #expect(plan.fates[0] == [.moved(CardID(rawValue: 1), from: twins[0])])
    #expect(plan.retired == [CardID(rawValue: 2)])
    // Where both are left, each stays in its place.
    #expect(
      Reconciliation(known: known, files: [twins]).fates[0] == [
        .unchanged(CardID(rawValue: 1)), .unchanged(CardID(rawValue: 2)),
      ])
  }
}
