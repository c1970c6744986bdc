import ArgumentParser
import Cards
import Scheduler
import Store

/// What `recall suspend`, `resume` and `reset` share: the same thing done to some cards.
protocol CardChange: RecallCommand {
  static var action: CardAction { get }
  static var done: String { get }
  var collection: CollectionOptions { get }
  var ids: [String] { get }
}

extension CardChange {
  func run(in environment: Environment) throws {
    let (store, cards) = try CardChoice(ids).open(collection, in: environment)
    for card in cards {
      _ = try store.record(Self.action, on: card.id, at: environment.now())
      environment.terminal.print("\(Self.done) \(CardChoice.quoted(card)).")
    }
  }
}

extension Recall {
  struct Suspend: CardChange {
    static let configuration = CommandConfiguration(
      commandName: "suspend",
      abstract: "Never ask these cards again until you resume them.",
      discussion: "recall cards prints the id of each card. recall undo takes it back.")
    static let action = CardAction.suspend
    static let done = "Suspended"

    @OptionGroup var collection: CollectionOptions
    @Argument(help: ArgumentHelp("Ids of cards.", valueName: "id"))
    var ids: [String]
  }

  struct Resume: CardChange {
    static let configuration = CommandConfiguration(
      commandName: "resume",
      abstract: "Ask suspended cards again, with the history they have.",
      discussion: "recall cards prints the id of each card. recall undo takes it back.")
    static let action = CardAction.resume
    static let done = "Resumed"

    @OptionGroup var collection: CollectionOptions
    @Argument(help: ArgumentHelp("Ids of cards.", valueName: "id"))
    var ids: [String]
  }

  struct Reset: CardChange {
    static let configuration = CommandConfiguration(
      commandName: "reset",
      abstract: "Forget the schedule of these cards: each is new again.",
      discussion: """
        recall cards prints the id of each card. The answers stay in the collection, and recall \
        undo takes the reset back.
        """)
    static let action = CardAction.reset
    static let done = "New again:"

    @OptionGroup var collection: CollectionOptions
    @Argument(help: ArgumentHelp("Ids of cards.", valueName: "id"))
    var ids: [String]
  }
}
