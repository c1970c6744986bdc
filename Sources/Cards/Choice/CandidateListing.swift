/// Every card the sentence rules could make of a note, for judging and for training the ranker.
@_spi(Training) public struct CandidateListing: Sendable {
  public struct Row: Hashable, Sendable {
    public var line: Int
    public var note: String
    public var context: [String]
    public var question: String
    public var answer: String
    public var kind: CardKind
    public var rule: String
    /// What the ranker sees: `family=value`.
    public var features: [String]
    /// 0...1
    public var score: Double
  }

  public private(set) var rows: [Row] = []

  /// - Parameters:
  ///   - bytes: The file as it lies on disk.
  ///   - fileName: Its last path component.
  public init(_ bytes: [UInt8], fileName: String) throws(NoteError) {
    let (text, _) = try TextDecoder(repairsDamage: true).decode(bytes)
    let outline = try OutlineParser().parse(text, fileName: fileName)
    let walk = NoteWalk(outline, language: NoteLanguage.guess(text))
    var prose = ProseChoice(vocabulary: Vocabulary(walk.places.lazy.map(\.block.text.plain)))
    prose.keepsNames = true
    for place in walk.places where place.mayHoldCards && place.context.isEnglish {
      rows += prose.rows(of: place.untagged.block, in: place.context)
    }
  }
}

extension ProseChoice {
  func rows(of block: Block, in context: RuleContext) -> [CandidateListing.Row] {
    candidates(of: block, in: context).map { candidate in
      CandidateListing.Row(
        line: block.line, note: block.text.plain, context: context.path,
        question: candidate.question, answer: candidate.answer, kind: candidate.kind,
        rule: candidate.rule, features: candidate.features, score: candidate.score)
    }
  }
}
