/// Whether the answer stands, word stem by word stem, in what the card shows before it is turned.
enum Leak {
  /// One or two words: none may show. More: less than two thirds may.
  static func givesAway(_ card: Card) -> Bool {
    let shown = ([card.question] + card.context).flatMap(stems)
    if card.kind == .list {
      let items = card.answer.split(separator: "\n").map { stems(String($0)) }
      let seen = items.filter { !$0.isEmpty && share(of: $0, in: shown) == 1 }.count
      return seen == items.count
    }
    let hidden = stems(card.answer)
    guard !hidden.isEmpty else { return false }
    return share(of: hidden, in: shown) > (hidden.count <= 2 ? 0.5 : 0.66)
  }

  /// Most of the answer stands in the text.
  static func shows(_ text: String, _ answer: String) -> Bool {
    let hidden = stems(answer)
    return !hidden.isEmpty && share(of: hidden, in: stems(text)) > 0.5
  }

  private static func share(of hidden: [String], in shown: [String]) -> Double {
    let seen = hidden.filter { word in shown.contains { Stem.related($0, word) } }
    return Double(seen.count) / Double(hidden.count)
  }

  private static func stems(_ text: String) -> [String] { Words.content(in: text).map(Stem.of) }
}
