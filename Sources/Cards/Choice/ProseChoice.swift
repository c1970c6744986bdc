/// Turns the sentences of a bullet into cards: every rule proposes, the ranker scores, the best that
/// do not ask for the same thing are kept.
struct ProseChoice: Sendable {
  let vocabulary: Vocabulary
  /// Keep what the ranker saw, for a listing.
  var keepsNames = false
  /// At most so many cards of one bullet.
  static let limit = 3

  struct Result: Sendable {
    var cards: [Card] = []
    var reason: String?
  }

  func cards(of place: NoteWalk.Place) -> Result { cards(of: place.block, in: place.context) }

  func cards(of block: Block, in context: RuleContext) -> Result {
    var taken: [Candidate] = []
    var reason: String?
    let offers = offers(of: block, in: context)
    let ranks = offers.map(\.rank)
    for index in offers.indices.sorted(by: { ranks[$0] > ranks[$1] }) {
      let (offer, candidate) = (offers[index], offers[index].candidate)
      guard taken.count < Self.limit else { break }
      guard candidate.score >= Ranker.draftThreshold else { continue }
      guard !taken.contains(where: { overlap($0, candidate) }) else { continue }
      if let objection = offer.objection(card(candidate, of: block, in: context)) {
        reason = reason ?? objection
        continue
      }
      taken.append(candidate)
    }
    taken.sort { $0.hidden.lowerBound < $1.hidden.lowerBound }
    return Result(
      cards: taken.map { card($0, of: block, in: context) }, reason: taken.isEmpty ? reason : nil)
  }

  /// Every candidate that passes the checks, in no order.
  func candidates(of block: Block, in context: RuleContext) -> [Candidate] {
    offers(of: block, in: context).filter { offer in
      offer.objection(card(offer.candidate, of: block, in: context)) == nil
    }.map(\.candidate)
  }

  /// A candidate and the checks it has not gone through yet: they cost more than the score does.
  private struct Offer {
    var candidate: Candidate
    var validator: ProseValidator

    /// What can be asked without asking comes first; among it, a special turn goes before a general
    /// one, and a question before a gap, that is only a little better.
    var rank: Double {
      let isSure = candidate.score >= Ranker.threshold(for: candidate)
      return candidate.score + (isSure ? 1 : 0) + ProseChoice.preference(candidate)
    }

    func objection(_ card: @autoclosure () -> Card) -> String? {
      validator.objection(to: candidate) ?? CardCheck.objection(to: card(), isMarked: false)
    }
  }

  private func offers(of block: Block, in context: RuleContext) -> [Offer] {
    guard let prose = ProseText(block, in: context),
      ["en", "und"].contains(
        NoteLanguage.ofPassage(block.text.plain, inNote: context.language))
    else { return [] }
    let passage = Passage(Tagger.shared.tag(prose.text))
    let reader = StatementReader(
      passage: passage, context: context, labelLength: prose.labelLength)
    var offers: [Offer] = []
    let isExample = Labels.isExampleList(context.path.last)
    let stems = context.stems
    for statement in reader.statements() {
      let writer = QuestionWriter(statement: statement, vocabulary: vocabulary)
      let validator = ProseValidator(
        statement: statement, topics: stems.near, vocabulary: vocabulary)
      lazy var traits = StatementTraits(statement, path: stems.all)
      for rule in ProseRules.all {
        for var candidate in rule.candidates(for: statement, writer) {
          guard passage.bytes(candidate.hidden).lowerBound >= prose.labelLength else { continue }
          if prose.labelLength > 0, passage.bytes(candidate.hidden).lowerBound == prose.labelLength
          {
            // The bullet's own first letter, which the label in front had made small.
            candidate.answer = String(block.text.plain.prefix(1) + candidate.answer.dropFirst())
          }
          candidate.clause = statement.clauseStart(of: candidate.hidden)
          finish(&candidate, statement)
          let features = CandidateFeatures(
            candidate, statement, traits, context, block, vocabulary: vocabulary,
            weights: Ranker.shared.weights, keepsNames: keepsNames)
          candidate.features = features.names
          candidate.score = Ranker.score(features)
          if Self.safe.contains(candidate.rule) { candidate.score = max(candidate.score, 0.55) }
          if candidate.rule == CountRule.name, candidate.score >= 0.15 {
            candidate.score = max(candidate.score, 0.45)
          }
          if isBare(candidate, statement) { candidate.score = min(candidate.score, 0.6) }
          if isExample, !Self.isCircumstance(candidate.rule) { candidate.score *= 0.6 }
          offers.append(Offer(candidate: candidate, validator: validator))
        }
      }
    }
    return offers
  }

  private func finish(_ candidate: inout Candidate, _ statement: Statement) {
    let isGap = candidate.kind == .gap
    switch statement.opening {
    case .label(let label):
      candidate.question = "\(label): \(candidate.question)"
    case .sentence(let text):
      candidate.question =
        "\(text). \(isGap ? candidate.question : candidate.question.capitalisedFirst)"
    case .none, .path, .missing:
      if !isGap { candidate.question = candidate.question.capitalisedFirst }
    }
    if statement.isUnsure { candidate.question += " (unsure)" }
  }

  private func overlap(_ one: Candidate, _ other: Candidate) -> Bool {
    one.hidden.overlaps(other.hidden) || one.question == other.question
      || one.clause == other.clause
        && Self.isCircumstance(one.rule) == Self.isCircumstance(other.rule)
  }

  /// A gap in words without a verb, or in advice: what is hidden could be anything. Numbers are facts.
  private func isBare(_ candidate: Candidate, _ statement: Statement) -> Bool {
    guard candidate.kind == .gap, statement.propositions.isEmpty, statement.opening == .none else {
      return false
    }
    let passage = statement.passage
    return !candidate.hidden.contains { passage.kind($0) == .number || passage.tag($0) == .cd }
  }

  private static func preference(_ candidate: Candidate) -> Double {
    if candidate.kind == .gap { return 0 }
    if candidate.rule == InPlaceRule.name { return 0.04 }
    if candidate.rule == ContrastRule.name || candidate.rule == CountRule.name { return 0.7 }
    return special.contains(candidate.rule) ? 0.4 : 0.12
  }

  static let special: Set<String> = [
    KindRule.name, ContrastRule.name, CountRule.name, ReasonRule.name, PlaceRule.name,
    TimeRule.name,
    CleftRule.name, OtherwiseRule.name, ReverseCopulaRule.name, MeansRule.name, ConditionRule.name,
    AdviceRule.name, InsteadRule.name, NamingRule.name,
  ]

  /// Turns whose form says that there is something to ask; too rare for the ranker to have learnt.
  private static let safe: Set<String> = [AdviceRule.name, InsteadRule.name, NamingRule.name]

  /// Rules that ask for when, where, why and how many: a fact of its own beside what the clause says.
  private static func isCircumstance(_ rule: String) -> Bool { circumstances.contains(rule) }

  private static let circumstances = [
    TimeRule.name, PlaceRule.name, ReasonRule.name, PurposeRule.name, ConditionRule.name,
    MeansRule.name, CountRule.name, AdviceRule.name,
  ]

  private func card(_ candidate: Candidate, of block: Block, in context: RuleContext) -> Card {
    var card = context.card(
      candidate.question, candidate.answer, kind: candidate.kind, rule: candidate.rule, of: block,
      confidence: candidate.score)
    card.isDraft = candidate.score < Ranker.threshold(for: candidate)
    return card
  }
}
