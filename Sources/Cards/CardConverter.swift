/// Notes in, cards out: the whole way on one screen.
public struct CardConverter: Sendable {
  /// Grows when the same notes give other cards; part of what tells whether a file is unchanged.
  public static let version = 3

  public struct Options: Hashable, Sendable {
    /// Put damaged text right before reading it.
    public var repairsText = true
    /// Take only the cards the note's author marked.
    public var onlyMarked = false
    /// Take only marked cards of what is no notes: minutes, READMEs, lists of links.
    public var gatesDocuments = true

    public init() {}
  }

  public var options: Options

  public init(options: Options = Options()) { self.options = options }

  /// - Parameters:
  ///   - bytes: The file as it lies on disk.
  ///   - fileName: Its last path component; the extension chooses the dialect (`.org`, else Markdown).
  /// - Returns: The cards, and what became of every bullet.
  public func convert(_ bytes: [UInt8], fileName: String) throws(NoteError) -> Conversion {
    let (text, repair) = try TextDecoder(repairsDamage: options.repairsText).decode(bytes)
    let outline = try OutlineParser().parse(text, fileName: fileName).plainLinesAsBullets
    let language = NoteLanguage.guess(text)
    var walk = NoteWalk(outline, language: language)
    let isGated = options.gatesDocuments && outline.frontMatter.isGated
    let remark = isGated ? DocumentGate.close(&walk, title: outline.frontMatter.title) : nil

    var choice = CardChoice()
    choice.offerMarks(of: walk.places, to: CardRules.markerList)
    if !options.onlyMarked {
      choice.offerWords(of: walk.places, to: CardRules.structureList)
      let prose = ProseChoice(vocabulary: Vocabulary(walk.places.lazy.map(\.block.text.plain)))
      let open = walk.places.indices.filter { choice.isOpen($0, walk.places[$0]) }
      let places = walk.places
      let results = open.concurrentMap { prose.cards(of: places[$0].untagged) }
      for (index, result) in zip(open, results) { choice.take(result, at: index) }
    }

    var reports = Reports(walk, choice, unread: outline.unread)
    reports.tag(outline.frontMatter.tags)
    return Conversion(
      deck: outline.frontMatter.deck ?? outline.frontMatter.title, repair: repair,
      language: language, cards: reports.cards,
      bullets: reports.bullets, remark: remark)
  }
}
