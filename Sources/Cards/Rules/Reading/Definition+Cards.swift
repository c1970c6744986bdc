extension Definition {
  /// Cards for the head and its meaning; a remark about the head is a draft.
  func cards(
    of block: Block, in context: RuleContext, rule: String, confidence: Double
  ) -> [Card] {
    let isClaim = context.isEnglish && !isImperative && !split.isMarked && isName && isStated
    let confidence = isRemark || isClaim ? min(confidence, 0.45) : confidence
    let unsure = split.rest.hasSuffix("??") ? " (unsure)" : ""
    func card(_ question: String, _ answer: String, _ kind: CardKind) -> Card {
      context.card(
        question + unsure, answer, kind: kind, rule: rule, of: block, confidence: confidence)
    }
    if let items = listed {
      return [card(enumeration(items.count, in: context), items.joined(separator: "\n"), .list)]
    }
    if context.isEnglish, isDate {
      let article = split.head.has(" of ") && !split.head.hasPrefix("The ") ? "the " : ""
      return [card("When was \(article)\(split.shownHead)?", meaning, .question)]
    }
    let forward = card(question(in: context), meaning, .term)
    let pair = TermPair(term: split.head, definition: meaning)
    guard split.gloss == nil, let reverse = pair.reverse(in: context) else { return [forward] }
    return [forward, card(reverse, split.head, .term)]
  }

  /// `What is X?`, or `What does X do?` of a meaning that begins with a verb.
  private func question(in context: RuleContext) -> String {
    guard context.isEnglish else { return TermWording.forward(split.head, in: context) }
    guard VerbForms.opensWithThirdPerson(meaning) else {
      return TermWording.forward(split.shownHead, meaning: meaning, in: context)
    }
    let isPlural = TermWording.isPlural(split.head)
    let article = !isPlural && TermWording.isCommonNoun(split.head) ? "the " : ""
    return "What \(isPlural ? "do" : "does") \(article)\(split.shownHead) do?"
  }

  private func enumeration(_ count: Int, in context: RuleContext) -> String {
    let question = TermWording.forward(
      context.isEnglish ? split.shownHead : split.head, in: context)
    let isPlain = context.isEnglish && !question.hasPrefix("What are the ")
    return "\(isPlain ? "What are the \(split.shownHead)?" : question) (\(count))"
  }

  /// `continents: Africa, Asia, Europe`: several things, and what they are.
  private var listed: [String]? {
    guard TermWording.isPlural(split.head), meaning.has(", "), !meaning.utf8.contains(0x28) else {
      return nil
    }
    let items = meaning.split(separator: ",").map { item in
      let bare = String(item).trimmed
      return bare.hasPrefix("and ") ? String(bare.dropFirst(4)) : bare
    }
    let fits = items.allSatisfy { !$0.isEmpty && Words.count(in: $0) <= 3 && !$0.has(" and ") }
    let gives = !Words.all(in: meaning).contains {
      ["ie", "eg", "etc", "such", "like"].contains($0)
    }
    return fits && gives && (3...5).contains(items.count) ? items : nil
  }
}
