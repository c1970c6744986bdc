import Synchronization

/// Where a block stands.
public struct RuleContext: Hashable, Sendable {
  /// What all blocks under one parent have in common, held once.
  private let group: Group
  private let place: Int

  /// - Parameters:
  ///   - path: See ``path``.
  ///   - label: See ``label``.
  ///   - language: See ``language``.
  ///   - siblings: See ``siblings``.
  ///   - index: See ``index``.
  public init(
    path: [String] = [], label: String? = nil, language: String = "en", siblings: [Block] = [],
    index: Int = 0
  ) {
    group = Group(path: path, label: label, language: language, siblings: siblings)
    place = index
  }

  private init(group: Group, place: Int) { (self.group, self.place) = (group, place) }

  /// The context of another block under the same parent.
  func at(_ index: Int) -> RuleContext { RuleContext(group: group, place: index) }

  /// Headings, labels and parent bullets, outermost first, as a card shows them.
  public var path: [String] { group.path }
  /// The nearest label or parent bullet, `nil` directly under a heading: who "this" may be.
  public var label: String? { group.label }
  /// BCP 47 code of the note's language, `und` when unclear.
  public var language: String { group.language }
  /// The blocks before and after it under the same parent.
  public var siblings: [Block] { group.siblings }
  /// Of the block among its siblings.
  public var index: Int { place }

  /// Of the path's words that carry meaning; worked out once for all blocks under one parent.
  var stems: PathStems { group.stems() }

  public var following: ArraySlice<Block> { siblings.dropFirst(index + 1) }

  private final class Group: Hashable, Sendable {
    let path: [String]
    let label: String?
    let language: String
    let siblings: [Block]
    private let known = Mutex<PathStems?>(nil)

    func stems() -> PathStems {
      known.withLock { known in
        let stems = known ?? PathStems(path)
        known = stems
        return stems
      }
    }

    init(path: [String], label: String?, language: String, siblings: [Block]) {
      (self.path, self.label, self.language) = (path, label, language)
      self.siblings = siblings
    }

    static func == (one: Group, other: Group) -> Bool {
      one === other
        || one.path == other.path && one.label == other.label && one.language == other.language
          && one.siblings == other.siblings
    }

    func hash(into hasher: inout Hasher) {
      hasher.combine(path)
      hasher.combine(label)
      hasher.combine(siblings.count)
    }
  }
}

/// The stems of the words that stand above a block.
struct PathStems: Sendable {
  let all: Set<String>
  /// Of the last three steps.
  let near: Set<String>

  init(_ path: [String]) {
    let steps = path.map { Words.content(in: $0).map(Stem.of) }
    (all, near) = (Set(steps.joined()), Set(steps.suffix(3).joined()))
  }
}
