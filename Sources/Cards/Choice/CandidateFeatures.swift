/// What the ranker sees of a candidate: one value of each family.
struct CandidateFeatures: Sendable {
  /// A question about the candidate with a few possible answers.
  enum Family: Int, CaseIterable, Sendable {
    case rule, kind, opening, unsure, answerLength, questionLength, sentenceLength
    case answerFirst, answerLast, tagBefore, tagAfter
    case answerCommon, answerNumber, answerPronoun, answerEvaluative, answerName, answerVerb
    case questionAnaphor, questionYou, visibleWords
    case subjectKind, subjectLength, verbKind, hedge, negation, focus, evaluative
    case atEnd, sentenceIndex, clauseCount, clauseIndex, hasTail, hasLead, middle, stranded
    case wholeRest, deep, hasLabel, hasChildren, pathDepth, markedAnswer, questionWord
    case sharesSubject, ruleAndLength, ruleAndSubject, ruleAndEnd, asideLeft, listCount
    case rarity, ruleAndFirst, questionComma, answerComma, verbAndRule, lastWord
    case questionRarity, definiteSubject
    case knownVerb, strangeMarks, unknownWords, ruleAndCommon, ruleAndAfter, ruleAndBefore
    case answerSpread, questionSpread, weakestTag, weakestVerb, weakestEdge
    case verb, wordBefore, wordAfter
  }

  /// What the ranker weighs them.
  private(set) var weight: Float
  /// `family=value`, as the judgements are stored; empty unless asked for.
  private(set) var names: [String] = []
  private let weights: FeatureWeights
  private let keepsNames: Bool

  private init(weights: FeatureWeights, keepsNames: Bool) {
    self.weights = weights
    self.keepsNames = keepsNames
    weight = weights.bias
  }

  mutating func set(_ family: Family, _ value: FeatureValue, _ more: FeatureValue? = nil) {
    weight += weights[Feature(family, value, more)]
    if keepsNames { names.append("\(family)=\(value)" + (more.map { "/\($0)" } ?? "")) }
  }

  mutating func set(_ family: Family, _ value: Bool) {
    if value { set(family, "yes" as FeatureValue) }
  }
}

extension CandidateFeatures {
  init(
    _ candidate: Candidate, _ statement: Statement, _ traits: StatementTraits,
    _ context: RuleContext, _ block: Block, vocabulary: Vocabulary, weights: FeatureWeights,
    keepsNames: Bool
  ) {
    self.init(weights: weights, keepsNames: keepsNames)
    let passage = statement.passage
    let hidden = candidate.hidden
    let place = statement.propositions.firstIndex { $0.range.contains(hidden.lowerBound) }
    let rule = FeatureValue(candidate.rule)
    set(.rule, rule)
    set(.kind, FeatureValue(candidate.kind.rawValue))
    set(.opening, Self.name(statement.opening))
    set(.unsure, statement.isUnsure)
    let length = Self.bucket(passage.length(hidden), [1, 2, 3, 5, 8, 12, 18])
    set(.answerLength, length)
    set(.questionLength, Self.bucket(Words.count(in: candidate.question), [4, 6, 9, 13, 18, 25]))
    set(.sentenceLength, Self.bucket(traits.length, [4, 6, 9, 13, 18, 25, 35]))
    let first = passage.tag(hidden.lowerBound).group
    set(.answerFirst, first)
    set(.answerLast, passage.tag(hidden.upperBound - 1).group)
    set(
      .tagBefore,
      hidden.lowerBound > statement.range.lowerBound
        ? passage.tag(hidden.lowerBound - 1).group : "start")
    let isAtEnd = hidden.upperBound >= statement.range.upperBound
    set(.tagAfter, isAtEnd ? "end" : passage.tag(hidden.upperBound).group)
    answer(hidden, passage, block)
    question(candidate, statement)
    shown(candidate, statement, traits, place)
    let clause = place.map { statement.propositions[$0] }
    spreads(hidden, clause?.range ?? statement.range, passage, vocabulary)
    sureness(hidden, clause, statement)
    neighbours(hidden, statement)
    if let place {
      self.clause(statement.propositions[place], traits.clauses[place], rule)
    } else {
      set(.subjectKind, "none")
    }
    set(.atEnd, isAtEnd)
    set(.sentenceIndex, Self.bucket(statement.index, [0, 1, 2]))
    set(.clauseCount, Self.bucket(statement.propositions.count, [0, 1, 2, 3]))
    set(.middle, candidate.doubts.contains(.middle))
    set(.stranded, candidate.doubts.contains(.stranded))
    set(.wholeRest, candidate.doubts.contains(.wholeRest))
    set(.deep, candidate.doubts.contains(.deep))
    set(.hasLabel, context.label != nil)
    set(.hasChildren, !block.children.isEmpty)
    set(.pathDepth, Self.bucket(context.path.count, [0, 1, 2, 3]))
    set(.strangeMarks, traits.hasStrangeMarks)
    set(.ruleAndAfter, rule, isAtEnd ? "end" : passage.tag(hidden.upperBound).group)
    set(
      .ruleAndBefore, rule,
      hidden.lowerBound > statement.range.lowerBound
        ? passage.tag(hidden.lowerBound - 1).group : "start")
    set(.ruleAndLength, rule, length)
    set(.ruleAndEnd, rule, isAtEnd ? "true" : "false")
    set(.ruleAndFirst, rule, first)
    if candidate.kind == .list {
      set(.listCount, Self.bucket(candidate.answer.split(separator: "\n").count, [2, 3, 4, 5]))
    }
  }

  private mutating func answer(_ hidden: Range<Int>, _ passage: Passage, _ block: Block) {
    var (content, common) = (0, 0)
    for index in hidden
    where passage.kind(index) != .punctuation && !FunctionWords.contains(passage.word(index)) {
      content += 1
      if passage.has(index, [.common, .generic]) { common += 1 }
    }
    set(
      .answerCommon,
      content == 0 ? "none" : common == content ? "all" : common == 0 ? "no" : "some")
    set(.rarity, Self.bucket(content - common, [0, 1, 2, 3]))
    let senses = passage.senses(of: hidden)
    set(.answerNumber, hidden.contains { passage.kind($0) == .number || passage.tag($0) == .cd })
    set(.answerPronoun, !senses.isDisjoint(with: [.anaphor, .personAnaphor, .you]))
    set(.answerEvaluative, !senses.isDisjoint(with: [.evaluative, .degree]))
    set(.answerName, hidden.contains { passage.tag($0) == .nnp || passage.tag($0) == .nnps })
    set(.answerVerb, hidden.contains { passage.isFinite($0) })
    set(.asideLeft, hidden.upperBound < passage.count && passage.word(hidden.upperBound) == "(")
    let bytes = passage.bytes(hidden)
    set(
      .markedAnswer,
      block.text.spans.contains { span in
        (span.mark == .bold || span.mark == .code || span.mark == .italic)
          && span.range.overlaps(bytes)
      })
  }

  /// How much the question tells of what it is about.
  private mutating func shown(
    _ candidate: Candidate, _ statement: Statement, _ traits: StatementTraits, _ place: Int?
  ) {
    let (hidden, clause) = (candidate.hidden, place.map { statement.propositions[$0].range })
    let range = candidate.kind == .gap ? statement.range : clause ?? statement.range
    let rare = range.count { traits.isRare[$0] && !hidden.contains($0) }
    set(.questionRarity, Self.bucket(rare, [0, 1, 2, 3, 5]))
    if let place, let first = traits.clauses[place].definite, !hidden.contains(first) {
      set(
        .definiteSubject,
        traits.clauses[place].isKnown ? "known" : statement.index > 0 ? "later" : "new")
    }
  }

  /// What the note speaks of again and again is given; what stands in it once is new.
  private mutating func spreads(
    _ hidden: Range<Int>, _ range: Range<Int>, _ passage: Passage, _ vocabulary: Vocabulary
  ) {
    func spread(_ index: Int) -> Int? {
      guard passage.isNoun(index) || passage.isAdjective(index), passage.kind(index) == .word,
        !FunctionWords.contains(passage.word(index))
      else { return nil }
      return vocabulary.spread(of: passage.spelling(index))
    }
    let answer = hidden.lazy.compactMap(spread).min()
    set(.answerSpread, answer.map { Self.bucket($0, [1, 2, 4, 8]) } ?? "none")
    let question = range.lazy.filter { !hidden.contains($0) }.compactMap(spread).max()
    set(.questionSpread, question.map { Self.bucket($0, [1, 2, 4, 8]) } ?? "none")
  }

  /// How sure the tagger was of the words that decide how the sentence is read.
  private mutating func sureness(
    _ hidden: Range<Int>, _ clause: Proposition?, _ statement: Statement
  ) {
    let tokens = statement.passage.tagged.tokens
    func weakest(_ range: Range<Int>) -> FeatureValue {
      Self.bucket(range.lazy.map { Int(tokens[$0].lead) }.min() ?? 255, [3, 8, 16, 32, 64])
    }
    set(.weakestTag, weakest(clause?.range ?? statement.range))
    if let clause { set(.weakestVerb, weakest(clause.verb.range)) }
    let edge = max(statement.range.lowerBound, hidden.lowerBound - 1)
    set(.weakestEdge, weakest(edge..<min(hidden.upperBound + 1, tokens.count)))
  }

  /// The closed-class words that touch the answer.
  private mutating func neighbours(_ hidden: Range<Int>, _ statement: Statement) {
    let passage = statement.passage
    func word(_ index: Int) -> FeatureValue? {
      guard statement.range.contains(index), FunctionWords.contains(passage.word(index)) else {
        return nil
      }
      return FeatureValue(passage.spelling(index))
    }
    if let before = word(hidden.lowerBound - 1) { set(.wordBefore, before) }
    if let after = word(hidden.upperBound) { set(.wordAfter, after) }
  }

  private mutating func question(_ candidate: Candidate, _ statement: Statement) {
    var (visible, anaphors) = (0, 0)
    var all: WordSense = []
    var last: WordSense?
    var asking: FeatureValue = "none"
    var asks = false
    Words.each(in: candidate.question) { word in
      let form = WordForm(word)
      let senses = Lexicon.senses(of: form)
      all.formUnion(senses)
      last = senses
      if !senses.isDisjoint(with: [.anaphor, .personAnaphor]) { anaphors += 1 }
      if !FunctionWords.contains(form) { visible += 1 }
      if !asks, senses.contains(.wh) {
        asks = true
        asking = FeatureValue(String(decoding: word, as: UTF8.self))
      }
      return true
    }
    set(.questionAnaphor, Self.bucket(anaphors, [0, 1, 2]))
    set(.questionYou, !all.isDisjoint(with: [.you, .writer]))
    set(.visibleWords, Self.bucket(visible, [0, 1, 2, 3, 5, 8]))
    set(.questionComma, Self.bucket(candidate.question.utf8.count(of: 0x2c), [0, 1, 2]))
    set(.answerComma, candidate.answer.utf8.contains(0x2c))
    set(
      .lastWord,
      last.map {
        $0.contains(.preposition) ? "preposition" : $0.contains(.wh) ? "wh" : "other"
      } ?? "none")
    set(.evaluative, all.contains(.evaluative))
    if candidate.kind != .gap { set(.questionWord, asking) }
  }

  private mutating func clause(
    _ clause: Proposition, _ traits: StatementTraits.Clause, _ rule: FeatureValue
  ) {
    set(.subjectKind, traits.subjectKind)
    set(.ruleAndSubject, rule, traits.subjectKind)
    set(.subjectLength, Self.bucket(traits.subjectLength, [1, 2, 3, 5, 8]))
    set(.verbKind, traits.verbKind)
    set(.verbAndRule, rule, traits.verbKind)
    set(.knownVerb, traits.hasKnownVerb ? "yes" : "no")
    set(.verb, FeatureValue(traits.verb))
    set(.hedge, traits.senses.contains(.hedge))
    set(.negation, traits.senses.contains(.negation))
    set(.focus, traits.senses.contains(.focus))
    set(.clauseIndex, Self.bucket(clause.index, [0, 1, 2]))
    set(.hasTail, clause.tail != nil)
    set(.hasLead, clause.lead != nil)
    set(.sharesSubject, clause.sharesSubject)
  }

  private static func name(_ opening: Opening) -> FeatureValue {
    switch opening {
    case .none: "none"
    case .label: "label"
    case .sentence: "sentence"
    case .path: "path"
    case .missing: "missing"
    }
  }

  /// The first limit that is not exceeded, `+` beyond the last.
  private static func bucket(_ count: Int, _ limits: [Int]) -> FeatureValue {
    limits.first { count <= $0 }.map { FeatureValue($0) } ?? "+"
  }
}

extension Tag {
  /// Coarse enough to be learnt from a few hundred judgements.
  var group: FeatureValue {
    switch self {
    case .nn, .fw, .gw, .add: "noun"
    case .nns: "nouns"
    case .nnp, .nnps: "name"
    case .jj, .jjr, .jjs: "adjective"
    case .rb, .rbr, .rbs: "adverb"
    case .dt, .pdt: "determiner"
    case .prp, .ex: "pronoun"
    case .prpPossessive, .pos: "possessive"
    case .cd: "number"
    case .vb: "base"
    case .vbg: "gerund"
    case .vbn: "participle"
    case .vbz, .vbp, .vbd, .md: "finite"
    case .in: "preposition"
    case .to: "to"
    case .cc: "and"
    case .wdt, .wp, .wrb, .wpPossessive: "wh"
    case .comma: "comma"
    case .openBracket, .closeBracket: "bracket"
    case .openQuote, .closeQuote: "quote"
    default: "other"
    }
  }
}
