/// Every block of a note in order, each with where it stands.
struct NoteWalk {
  struct Place {
    var block: Block
    var context: RuleContext
    /// Index of the place it stands under.
    var parent: Int?
    /// Under "References", "Further reading", or an entry of the contents: titles, not facts.
    var isFurniture: Bool
    /// Why only marked cards are taken here, when the document is no notes.
    var closed: String?
  }

  private(set) var places: [Place] = []
  private let language: String

  init(_ outline: Outline, language: String) {
    self.language = language
    places.reserveCapacity(outline.blocks.reduce(0) { $0 + $1.size })
    add(outline.blocks, path: [], label: nil, parent: nil, isFurniture: false)
  }

  /// Lets nothing but marked cards be made of a place.
  mutating func close(_ index: Int, _ reason: String) {
    places[index].closed = places[index].closed ?? reason
  }

  private mutating func add(
    _ blocks: [Block], path: [String], label: String?, parent: Int?, isFurniture: Bool
  ) {
    let blocks = LabelScope.cut(blocks)
    let first = RuleContext(path: path, label: label, language: language, siblings: blocks)
    for (index, block) in blocks.enumerated() {
      let context = first.at(index)
      let isFurniture = isFurniture || block.text.isContentsEntry
      places.append(
        Place(block: block, context: context, parent: parent, isFurniture: isFurniture))
      guard !block.children.isEmpty else { continue }
      let here = places.count - 1
      let step = Self.step(block)
      add(
        block.children, path: step.isEmpty ? path : path + [step],
        label: Self.label(block, step, outer: label), parent: here,
        isFurniture: isFurniture || Furniture.isHeading(step))
    }
  }

  /// What the block adds to the path of what stands under it.
  private static func step(_ block: Block) -> String {
    switch block.kind {
    case .label where Labels.isRemark(block.text.plain): ""
    case .heading, .label, .term: PathStep.of(block)
    case .bullet: block.text.isOnlyLinks ? "" : PathStep.of(block)
    default: ""
    }
  }

  private static func label(_ block: Block, _ step: String, outer: String?) -> String? {
    if case .heading = block.kind { return nil }
    guard !step.isEmpty, Words.count(in: step) <= 8, !Question.endsInMark(step) else {
      return outer
    }
    return Labels.isMetadata(Words.all(in: step)) ? outer : step
  }
}

extension NoteWalk.Place {
  /// Code and formulas hold no marks of the author's.
  var mayHoldMarks: Bool {
    switch block.kind {
    case .code, .math: false
    default: true
    }
  }

  /// Looked at for cards its author did not mark.
  var mayHoldCards: Bool {
    mayHoldMarks && !isFurniture && closed == nil && !(block.isBullet && block.text.isOnlyLinks)
  }

  /// As rules that read the words see it: without tags behind them.
  var untagged: Self {
    guard block.text.spans.contains(where: { $0.mark == .tag }) else { return self }
    var place = self
    place.block.text = block.text.withoutTrailingTags
    return place
  }
}
