import Scheduler

/// What a person can choose once and for all. ``Setting`` says how each is written.
struct Settings: Hashable {
  /// When recall prints in colour.
  enum Colour: String, CaseIterable {
    /// On a terminal, unless `NO_COLOR` is set.
    case auto
    case never
  }

  /// The local hour, 0...23, at which a study day begins; `nil` for what the collection has.
  var rolloverHour: Int?
  static let rolloverHour = 4
  /// New cards a day, over all sessions.
  var newPerDay = 20
  /// Reviews a day, over all sessions; drill does not count.
  var reviewsPerDay = 200
  /// Lapses at which a session calls a card a leech.
  var leechThreshold = 8
  /// Columns of text at most.
  var maxWidth = 88
  var colour = Colour.auto
  /// Nothing is ever drawn anew, as with `TERM=dumb`.
  var screenReader = false
  /// Goes before `$VISUAL` and `$EDITOR`; empty for theirs.
  var editor = ""

  /// Which grades a session offers.
  var grades = GradeScheme.six

  var limits: DailyLimits { DailyLimits(new: newPerDay, reviews: reviewsPerDay) }

  /// The variables as a program without settings would need them to do the same.
  func applied(to variables: [String: String]) -> [String: String] {
    var variables = variables
    if !editor.isEmpty { variables["VISUAL"] = editor }
    if colour == .never { variables["NO_COLOR"] = "1" }
    if screenReader { variables["TERM"] = "dumb" }
    return variables
  }
}
