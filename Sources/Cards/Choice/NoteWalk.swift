/// Every block of a note in order, each with where it stands.
struct NoteWalk {
  struct Place {
    var block: Block
    var context: RuleContext
    /// Index of the place it stands under.
    var parent: Int?
    /// Under "References", "Further reading": titles, not facts.
    var isFurniture: Bool

    /// Looked at for cards its author did not mark.
    var mayHoldCards: Bool { !isFurniture && !(block.isBullet && block.text.isOnlyLinks) }
  }

  private(set) var places: [Place] = []

  init(_ outline: Outline) {
    add(outline.blocks, path: [], label: nil, parent: nil, isFurniture: false)
  }

  private mutating func add(
    _ blocks: [Block], path: [String], label: String?, parent: Int?, isFurniture: Bool
  ) {
    for (index, block) in blocks.enumerated() {
      let context = RuleContext(path: path, label: label, siblings: blocks, index: index)
      let isFurniture = isFurniture || block.text.isContentsEntry
      let place = Place(block: block, context: context, parent: parent, isFurniture: isFurniture)
      places.append(place)
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
