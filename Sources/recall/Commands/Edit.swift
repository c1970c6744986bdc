import ArgumentParser
import Cards
import Store

extension Recall {
  struct Edit: RecallCommand {
    static let configuration = CommandConfiguration(
      commandName: "edit",
      abstract: "Change the question and answer of cards, in $EDITOR or as given.",
      discussion: """
        recall cards prints the id of each card. The note stays as it is, and what you wrote is \
        never overwritten by an import. recall undo takes it back.
        """)

    @OptionGroup var collection: CollectionOptions
    @Option(help: "The question from now on; no editor is opened.")
    var question: String?
    @Option(help: "The answer from now on; no editor is opened.")
    var answer: String?
    @Argument(help: ArgumentHelp("Ids of cards.", valueName: "id"))
    var ids: [String]

    func validate() throws {
      guard question != nil || answer != nil else { return }
      if ids.count != 1 { throw ValidationError("--question and --answer change one card.") }
      if question?.trimmed.isEmpty == true || answer?.trimmed.isEmpty == true {
        throw ValidationError("A card needs a question and an answer.")
      }
    }

    func run(in environment: Environment) throws {
      let terminal = environment.terminal
      guard question != nil || answer != nil || terminal.isInteractive else {
        throw Failure("an editor needs a terminal; give --question or --answer", .usage)
      }
      let (store, cards) = try CardChoice(ids).open(collection, in: environment)
      let asker = Asker(environment: environment)
      for card in cards {
        guard let text = try changed(card, asker) else { continue }
        _ = try store.record(
          text.action(on: card), on: card.id, at: environment.now())
        terminal.print("Changed \(CardChoice.quoted(card)).")
      }
    }

    private func changed(_ card: StoredCard, _ asker: Asker) throws -> CardEdit? {
      guard question != nil || answer != nil else { return try asker.edited(card) }
      return CardEdit(
        question: question?.trimmed ?? card.card.question,
        answer: answer?.trimmed ?? card.card.answer, remark: card.remark)
    }
  }
}

/// The cards that were named by their ids.
struct CardChoice {
  private let ids: [String]

  init(_ ids: [String]) { self.ids = ids }

  /// - Throws: ``Failure`` when one of them is not there; then nothing has been done to the others.
  func open(
    _ collection: CollectionOptions, in environment: Environment, readOnly: Bool = false
  ) throws -> (CardStore, [StoredCard]) {
    guard let store = try collection.open(in: environment, readOnly: readOnly) else {
      throw Failure("there are no cards yet; recall import notes.md makes some", .noInput)
    }
    var seen: Set<CardID> = []
    let cards = try ids.compactMap { text -> StoredCard? in
      guard let id = CardID(text), let card = try store.card(id) else {
        throw Failure(
          "there is no card ‘\(text)’; recall cards lists them with their ids", .noInput)
      }
      return seen.insert(id).inserted ? card : nil
    }
    return (store, cards)
  }

  static func quoted(_ card: StoredCard) -> String {
    let text = visible(card.card.question, keepingLines: false)
    return "“\(text.count <= 60 ? text : text.prefix(59).trimmed + "…")”"
  }
}
