import Cards
import Foundation

/// A card as several that a person makes of it in an editor.
struct CardSplit {
  private static let border = "==== another card below this line ===="

  /// What the editor shows first: the items of a list, the sentences, or the card twice.
  static func text(of card: Card) -> String {
    let lines = card.answer.split(whereSeparator: \.isNewline).map(\.trimmed)
    let sentences = card.answer.components(separatedBy: "; ").map(\.trimmed)
    let answers =
      lines.count > 1
      ? lines : sentences.count > 1 ? sentences : [card.answer, card.answer]
    // `(4)` and `(2, in order)` say how many items the whole list has.
    let question =
      lines.count > 1
      ? card.question.replacing(/\s\(\d+[^()]*\)$/, with: "") : card.question
    return answers.map { CardEdit(question: question, answer: $0).cardText }
      .joined(separator: border + "\n")
  }

  let cards: [CardEdit]

  /// - Throws: ``Failure`` that says why these are not several cards.
  init(_ text: String) throws {
    var blocks: [[Substring]] = [[]]
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      if line.trimmed == Self.border {
        blocks.append([])
      } else {
        blocks[blocks.count - 1].append(line)
      }
    }
    let filled = blocks.map { $0.joined(separator: "\n") }.filter { !$0.trimmed.isEmpty }
    cards = try filled.map { block in
      guard let card = CardEdit(block) else {
        throw Failure("Each card needs a question, the line below it and an answer", .badData)
      }
      return card
    }
    guard cards.count > 1 else {
      throw Failure("These are not two cards; e changes the one there is", .badData)
    }
    guard Set(cards).count == cards.count else {
      throw Failure("Two of the cards are the same", .badData)
    }
  }
}
