import ArgumentParser
import Cards
import Scheduler
import Store

struct CardCommand: RecallCommand {
  static let configuration = CommandConfiguration(
    commandName: "card", abstract: "Show cards with their answers, their place and their history.",
    discussion: "recall cards prints the id of each card.")

  @OptionGroup var collection: CollectionOptions
  @Flag(help: "Print the cards as JSON.")
  var json = false
  @Argument(help: ArgumentHelp("Ids of cards.", valueName: "id"))
  var ids: [String]

  func run(in environment: Environment) throws {
    let (store, cards) = try CardChoice(ids).open(collection, in: environment, readOnly: true)
    let terminal = environment.terminal
    if json {
      terminal.write(try JSONText.of(CardsJSON(cards: cards.map(CardsJSON.Entry.init))))
      return
    }
    let (days, today) = (try store.days(), try store.day(of: environment.now()))
    for (index, card) in cards.enumerated() {
      if index > 0 { terminal.print() }
      let display = terminal.output
      let state = StyledText(card.stateName + (card.isFlagged ? " · ⚑ flagged" : ""), .dim)
      let lines =
        try display.lines(CardPath(card).text, right: state)
        + QuestionText(card.card, notePath: card.path).lines(on: display)
        + AnswerScreen(card: card.card, notePath: card.path, check: nil, remark: card.remark)
        .lines(on: display)
        + display.lines(StyledText(place(of: card), .dim))
        + HistoryScreen(
          card: card, events: store.history(of: card.id), today: today, day: days
        ).lines(on: display)
      for line in lines { terminal.print(line) }
    }
  }

  private func place(of card: StoredCard) -> String {
    let isFile = !card.path.isEmpty && card.path != "-"
    return isFile ? "\(visibleName(card.path)):\(card.card.line)" : "standard input"
  }
}
