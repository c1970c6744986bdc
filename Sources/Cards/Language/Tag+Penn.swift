extension Tag {
  /// Verbs that carry a tense: `MD VBZ VBP VBD`.
  public var isFiniteVerb: Bool { self == .md || self == .vbz || self == .vbp || self == .vbd }
  /// Every form of a verb, modals included.
  public var isVerb: Bool { rawValue >= Tag.vb.rawValue && rawValue <= Tag.md.rawValue }
  /// `NN NNS NNP NNPS`.
  public var isNoun: Bool { rawValue <= Tag.nnps.rawValue }
  public var isAdjective: Bool { self == .jj || self == .jjr || self == .jjs }
  public var isAdverb: Bool { self == .rb || self == .rbr || self == .rbs }

  /// The treebank's name: `PRP$`, `-LRB-`, `,`.
  public var penn: String {
    switch self {
    case .prpPossessive: "PRP$"
    case .wpPossessive: "WP$"
    case .in: "IN"
    case .comma: ","
    case .period: "."
    case .colon: ":"
    case .dollar: "$"
    case .hyphen: "HYPH"
    case .openQuote: "``"
    case .closeQuote: "''"
    case .openBracket: "-LRB-"
    case .closeBracket: "-RRB-"
    default: String(describing: self).uppercased()
    }
  }

  public init?(penn: String) {
    guard let tag = Self.byName[penn] else { return nil }
    self = tag
  }

  private static let byName = Dictionary(
    allCases.map { ($0.penn, $0) }, uniquingKeysWith: { first, _ in first })
}
