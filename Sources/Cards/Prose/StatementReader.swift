/// Reads the sentences of a bullet that state something.
struct StatementReader {
  let passage: Passage
  let context: RuleContext
  /// How many bytes in front of the text are the label's, not the bullet's.
  var labelLength = 0
  /// A longer sentence, in tokens, is a list or a slip; every word of it would be read with every
  /// other.
  private static let limit = 200

  /// Statements in order; questions, exclamations and sentences about the note itself are left out.
  func statements() -> [Statement] {
    var found: [Statement] = []
    for (index, sentence) in passage.sentences.enumerated() {
      guard let statement = statement(sentence, index: index, before: found.last) else { continue }
      found.append(statement)
    }
    return found
  }

  private func statement(_ sentence: Range<Int>, index: Int, before: Statement?) -> Statement? {
    var range = sentence
    while let first = range.first, isOutcry(first, range) { range = first + 1..<range.upperBound }
    let marks = closingMarks(of: range)
    range = range.lowerBound..<marks.start
    guard range.count > 1, range.count <= Self.limit, !isExample(range.lowerBound),
      !asks(range, marks.isQuestion)
    else { return nil }
    let topic = topicInside(range)
    if let topic { range = topic.next..<range.upperBound }
    range = withoutQuotes(range)
    guard let first = range.first else { return nil }
    var isUnsure = marks.isQuestion
    if isUnsure, let question = questionBehind(range) {
      range = range.lowerBound..<question
      isUnsure = false
    }
    let propositions = PropositionParser(passage: passage).propositions(in: range)
    return Statement(
      passage: passage, range: range, index: index,
      isUnsure: isUnsure, propositions: propositions,
      opening: opening(first, range, index, propositions, topic: topic?.text, before: before))
  }

  /// Full stops, question marks and emoji behind the sentence.
  private func closingMarks(of range: Range<Int>) -> (start: Int, isQuestion: Bool) {
    var end = range.upperBound
    var isQuestion = false
    while end > range.lowerBound {
      let kind = passage.kind(end - 1)
      let word = passage.word(end - 1)
      guard
        kind == .emoji || passage.tag(end - 1) == .period || word == "…" || word == "..."
          || ["tho", "though", "lmao", "lol"].contains(word)
      else { break }
      isQuestion = isQuestion || passage.spelling(end - 1).utf8.contains(0x3f)
      end -= 1
    }
    return (end, isQuestion)
  }

  private func isOutcry(_ index: Int, _ range: Range<Int>) -> Bool {
    guard index + 1 < range.upperBound else { return false }
    if passage.kind(index) == .emoji { return true }
    if passage.isComma(index) || passage.tag(index) == .period { return true }
    return passage.has(index, .interjection)
      && !(["ok", "okay", "nice", "cool", "crazy"].contains(passage.word(index))
        && passage.isNoun(index + 1))
  }

  /// A question, not a doubted statement: it begins with a question word or auxiliary.
  private func asks(_ range: Range<Int>, _ isQuestion: Bool) -> Bool {
    let first = range.lowerBound
    let isInverted =
      passage.isFinite(first)
      && passage.has(first, [.be, .have, .do, .modal])
      && first + 1 < range.upperBound
    if isQuestion {
      return passage.has(first, .wh) || isInverted || passage.has(first, .coordinator)
    }
    guard passage.has(first, .wh), passage.word(first) == "how" || passage.word(first) == "why"
    else {
      return false
    }
    return range.count > 2
  }

  /// `eg. …`: what follows is made up.
  private func isExample(_ index: Int) -> Bool {
    ["eg", "e.g.", "eg.", "e.g", "ex", "ie", "i.e.", "ie.", "i.e"].contains(passage.word(index))
  }

  /// Where `but how much …?` begins behind a statement.
  private func questionBehind(_ range: Range<Int>) -> Int? {
    guard range.count > 4 else { return nil }
    let joint = range.dropFirst(3).first { index in
      passage.has(index, .coordinator) && index + 1 < range.upperBound
        && passage.has(index + 1, .wh)
        && passage.depths[index] == 0
    }
    guard let joint else { return nil }
    return passage.isComma(joint - 1) ? joint - 1 : joint
  }

  /// A sentence in quotes is what it says.
  private func withoutQuotes(_ range: Range<Int>) -> Range<Int> {
    guard range.count > 3, passage.tag(range.lowerBound) == .openQuote,
      passage.tag(range.upperBound - 1) == .closeQuote,
      !range.dropFirst().dropLast().contains(where: { passage.tag($0) == .closeQuote })
    else { return range }
    var end = range.upperBound - 1
    while end > range.lowerBound + 2, passage.tag(end - 1) == .period { end -= 1 }
    return range.lowerBound + 1..<end
  }

  // MARK: What a question needs before it

  /// The label without its number; a sentence is no label.
  private var label: String? {
    guard labelLength == 0, var label = context.label else { return nil }
    if label.hasPrefix("("), let close = label.firstIndex(of: ")") {
      label = String(label[label.index(after: close)...])
    }
    label = label.dropping(trailing: [".", ":", ","])
    let number = label.prefix(while: \.isNumber)
    if !number.isEmpty, [".", ")"].contains(label.dropFirst(number.count).first) {
      label = String(label.dropFirst(number.count + 1)).trimmed
    }
    return Words.count(in: label) <= 5 && !label.isEmpty ? label : nil
  }

  private func opening(
    _ first: Int, _ range: Range<Int>, _ index: Int, _ propositions: [Proposition],
    topic: String?, before: Statement?
  ) -> Opening {
    if let topic { return .label(topic) }
    guard let clause = propositions.first else {
      if passage.tag(first) == .vb || passage.tag(first) == .vbg, let label {
        return .label(label)
      }
      return later(index, range, before)
    }
    let subject = clause.subject
    let leans =
      subject.count <= 2 && subject.contains { passage.has($0, .anaphor) }
      && !isExpletive(clause)
    let isPerson =
      subject.contains { passage.has($0, .personAnaphor) }
      || clause.range.contains { passage.has($0, .personAnaphor) }
    if leans
      || passage.has(subject.lowerBound, .anaphor) && passage.word(subject.lowerBound) != "the"
        && !isExpletive(clause) && !isOwnNoun(subject)
    {
      return before.flatMap(sentence) ?? self.topic(before)
        ?? label.map(Opening.label) ?? (isPerson || mayBePath(subject) ? .path : .missing)
    }
    if isPerson {
      if let before {
        return sentence(before)
          ?? (context.path.contains(where: Self.namesPerson) ? .path : .missing)
      }
      return context.path.isEmpty ? .missing : .path
    }
    return later(index, range, before)
  }

  /// `Ada Lovelace`, `an interview with Ada`
  private static func namesPerson(_ step: String) -> Bool {
    let words = step.split(separator: " ")
    return words.contains { GivenNames.contains($0.lowercased()) }
      || words.count <= 4 && words.allSatisfy { $0.utf8.first?.isUpper == true }
  }

  /// `they` may be who the heading names.
  private func mayBePath(_ subject: Range<Int>) -> Bool {
    !context.path.isEmpty
      && ["they", "their"].contains(passage.word(subject.lowerBound))
  }

  /// `this ship`, `these three things`: says of what it speaks, though not which.
  private func isOwnNoun(_ subject: Range<Int>) -> Bool {
    subject.count > 1
      && ["both", "one", "another", "other"].contains(passage.word(subject.lowerBound))
  }

  /// `there is …`, `it is X that …`: stands for nothing said before.
  private func isExpletive(_ clause: Proposition) -> Bool {
    guard clause.subject.count == 1 else { return false }
    switch passage.word(clause.subject.lowerBound) {
    case "there": return true
    case "it":
      return clause.verb.isCopula && clause.rest.contains { passage.word($0) == "that" }
    default: return false
    }
  }

  /// A sentence that stands first needs nothing; a later one is told what the bullet is about.
  private func later(_ index: Int, _ range: Range<Int>, _ before: Statement?) -> Opening {
    guard index > 0, let topic = topic(before) else { return .none }
    guard case .label(let label) = topic else { return topic }
    let words = Words.content(in: label).map(Stem.of)
    let here = Words.content(in: passage.string(range)).map(Stem.of)
    return words.contains(where: here.contains) ? .none : topic
  }

  private func sentence(_ statement: Statement) -> Opening? {
    guard passage.length(statement.range) <= 14, !statement.propositions.isEmpty else { return nil }
    let text = passage.string(statement.range).dropping(trailing: [".", ",", ";"])
    switch statement.opening {
    case .none: return .sentence(text)
    case .label(let label): return .sentence("\(label): \(text)")
    default: return nil
    }
  }

  /// The first statement's subject.
  private func topic(_ before: Statement?) -> Opening? {
    guard let before else { return nil }
    if case .label = before.opening { return before.opening }
    guard let clause = before.propositions.first, passage.length(clause.subject) <= 4,
      !clause.subject.contains(where: {
        passage.has($0, [.anaphor, .personAnaphor, .you, .writer, .everybody])
      }),
      !clause.subject.contains(where: { passage.tag($0) == .prp || passage.tag($0) == .ex })
    else { return nil }
    return .label(passage.string(clause.subject))
  }

  private func cutsTopic(_ index: Int) -> Bool {
    switch passage.word(index) {
    case ":": true
    case "-", "–", "—":
      !passage.touches(index) && index + 1 < passage.count && !passage.touches(index + 1)
    default: false
    }
  }

  /// `automated interp: your models …`
  private func topicInside(_ range: Range<Int>) -> (text: String, next: Int)? {
    guard
      let colon = range.first(where: { cutsTopic($0) && passage.depths[$0] == 0 }),
      colon > range.lowerBound, colon + 2 < range.upperBound, colon - range.lowerBound <= 6,
      !(range.lowerBound..<colon).contains(where: { passage.isFinite($0) })
    else { return nil }
    let text = passage.string(range.lowerBound..<colon)
    return Labels.isMetadata(Words.all(in: text)) ? nil : (text, colon + 1)
  }
}
