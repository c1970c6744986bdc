/// The text of a bullet as the rules for sentences read it: with the label in front where the bullet
/// goes on with the label's sentence.
struct ProseText {
  var text: InlineText
  var labelLength = 0

  init?(_ block: Block, in context: RuleContext) {
    guard block.isBullet, !block.isTask, !block.text.isOnlyLinks, block.text.plain.utf8.count > 8
    else { return nil }
    text = block.text
    if let merged = Self.dated(block.text) ?? Self.headAsSubject(block.text) {
      text = merged
      return
    }
    let headings = context.label == nil ? context.path[...] : context.path.dropLast()
    let names = [context.label, headings.last.map(Self.named)].compactMap { $0 }
    guard let joined = names.lazy.compactMap({ Self.joint($0, block.text.plain) }).first else {
      return
    }
    let front = joined + " "
    labelLength = front.utf8.count
    text = InlineText(
      front + Self.continued(block.text.plain),
      spans: block.text.spans.map { span in
        var span = span
        span.range = span.range.lowerBound + labelLength..<span.range.upperBound + labelLength
        return span
      })
  }

  /// Without the capital of a sentence that it no longer begins.
  private static func continued(_ text: String) -> String {
    let first = text.prefix { !$0.isWhitespace }
    guard first.count > 1, first != "I", first.dropFirst().allSatisfy(\.isLowercase),
      FunctionWords.contains(first.lowercased())
    else { return text }
    return text.loweredFirst
  }

  /// `1851: it rained all summer` → `In 1851, it rained all summer`
  private static func dated(_ text: InlineText) -> InlineText? {
    guard let dated = LeadingDate(text.plain) else { return nil }
    return InlineText("In \(dated.date), \(Sentence.lowerFirst(dated.rest))")
  }

  /// `NS record - Specifies …`: the head is the subject.
  private static func headAsSubject(_ text: InlineText) -> InlineText? {
    for mark in [" - ", ": ", " – ", " — "] {
      guard text.plain.has(mark), let cut = Array(text.plain.utf8).find(mark) else {
        continue
      }
      var head = text.plain.slice(0..<cut)
      let rest = text.plain.slice(cut + mark.utf8.count..<text.plain.utf8.count)
      let first = Words.leading(1, in: rest).first ?? ""
      guard Words.count(in: head) <= 5,
        VerbForms.opensWithThirdPerson(rest) || Self.auxiliaries.contains(first)
      else { return nil }
      let words = Words.all(in: head)
      guard !words.contains(where: FunctionWords.auxiliaries.contains),
        !words.contains(where: VerbForms.isThirdPerson)
      else { return nil }
      if head.hasSuffix(")"), let open = head.lastIndex(of: "(") {
        head = String(head[..<open]).trimmed
      }
      guard !head.isEmpty, !Labels.isMetadata(Words.all(in: head)) else { return nil }
      return InlineText(head + " " + rest.loweredFirst)
    }
    return nil
  }

  private static let auxiliaries: Set<String> = [
    "can", "may", "might", "must", "should", "is", "are", "was", "were", "has", "had", "could",
  ]

  /// The label, when it is the first half of the bullet's sentence.
  private static func joint(_ label: String, _ text: String) -> String? {
    let bare = label.dropping(trailing: [":", " "])
    guard let last = Words.all(in: bare).last else { return nil }
    if Self.openEnds.contains(last),
      Words.count(in: bare) > 2
    {
      return bare
    }
    guard Words.count(in: bare) <= 3, !text.hasSuffix("?") else { return nil }
    let words = Words.leading(2, in: text)
    guard words.count == 2, isAgent(bare) else {
      return nil
    }
    if FunctionWords.prepositions.contains(words[1]), Self.passive.contains(words[0]) {
      let isPast = ["by", "in", "at", "on"].contains(words[1])
      return bare + (isPast ? " was" : " is")
    }
    let isPast =
      words[0].hasSuffix("ed") && words[0].utf8.count > 4
      && (Self.following.contains(words[1]) || VerbForms.isGerund(words[1])
        || GivenNames.contains(Words.all(in: bare).first ?? ""))
    guard
      isPast || Self.pasts.contains(words[0]) || VerbForms.opensWithThirdPerson(text)
        || Lemmas.shared.isThirdPersonOnly(words[0])
    else { return nil }
    return bare
  }

  /// `Virtual network (VNet)`, `Chapter 2: Virtual network`, `Virtual network - the basics` →
  /// `Virtual network`
  private static func named(_ heading: String) -> String {
    var name = heading
    for mark in [" (", " - ", " – "] {
      if name.has(mark), let cut = Array(name.utf8).find(mark), cut > 0 {
        name = name.slice(0..<cut)
      }
    }
    guard name.has(": "), let colon = Array(name.utf8).find(": ") else { return name }
    return name.slice(colon + 2..<name.utf8.count)
  }

  /// `VaccinateCA`, `the heart`: something that does things, not `Reasons for it`.
  private static func isAgent(_ label: String) -> Bool {
    let words = Words.all(in: label)
    guard let last = words.last, !words.contains(where: FunctionWords.prepositions.contains) else {
      return false
    }
    return !Labels.isMetadata(words) && !Self.aspects.contains(last) && !TermWording.isPlural(last)
  }

  private static let openEnds: WordSet = [
    "when", "if", "because", "that", "by", "to", "from", "at", "for", "with", "of", "in", "is",
    "are",
  ]
  private static let following: Set<String> = [
    "as", "the", "a", "an", "by", "in", "at", "on", "to", "from", "for", "with", "out", "up", "its",
    "his", "her", "their", "into", "over",
  ]
  /// Participles that begin a bullet only where `is` or `was` is left out.
  private static let passive: Set<String> = [
    "made", "built", "born", "known", "used", "based", "written", "invented", "located", "caused",
    "produced", "created", "called", "named", "composed", "stored", "found", "given", "taken",
    "established", "developed", "introduced", "published", "designed", "divided", "defined",
    "measured", "controlled", "required", "founded", "discovered", "elected", "killed", "fired",
    "associated", "characterised", "characterized", "derived", "formed", "connected",
  ]
  /// Headings that name a side of their subject, not something that does anything.
  private static let aspects: Set<String> = [
    "history", "overview", "background", "structure", "function", "origin", "life", "career",
    "legacy", "anatomy", "physiology", "biography", "evolution", "performance", "architecture",
    "implementation", "synthesis", "usage", "process", "method", "approach", "aftermath", "impact",
    "context", "economy", "culture", "religion", "politics", "society", "childhood", "education",
    "work", "today", "theory", "practice", "general", "week", "day", "lecture", "chapter", "part",
  ]
  private static let pasts: Set<String> = [
    "became", "began", "grew", "took", "went", "has", "had", "was", "is", "won",
    "led",
    "wrote", "lost", "gave", "held", "fought", "sold", "taught", "spent", "ran", "came",
  ]
}
