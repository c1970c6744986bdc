import Foundation
import Store
import TestSupport
import Testing

@testable import recall

/// Histories follow what is edited, whatever is done to the notes.
///
/// `RECALL_EDIT_SEEDS=FROM-TO` runs more seeds than an ordinary test run; scripts/edits does so.
struct EditedNotesTests {
  private static let seeds: Range<UInt64> = {
    let parts = (ProcessInfo.processInfo.environment["RECALL_EDIT_SEEDS"] ?? "")
      .split(separator: "-").compactMap { UInt64($0) }
    return parts.count == 2 && parts[0] < parts[1] ? parts[0]..<parts[1] : 0..<200
  }()

  @Test func historyFollowsEveryEdit() throws {
    let results = try Array(Self.seeds).concurrent { seed in
      // Sentences are slow to read, so most notebooks have few of them.
      try Self.live(seed: seed, sentences: seed % 8 == 0 ? 50 : 0)
    }
    var figures = EditFigures()
    for result in results { figures.add(result) }
    print(figures.report(seeds: Self.seeds.count))
    if let path = ProcessInfo.processInfo.environment["RECALL_EDIT_EXAMPLES"] {
      try figures.examples.joined(separator: "\n").write(
        toFile: path, atomically: true, encoding: .utf8)
    }
    #expect(figures.oneWord.rate >= 0.995)
    #expect(figures.ownRate >= 0.999)
    #expect(figures.changedOwnRate >= 0.999)
    #expect(figures.untouched.lost == 0)
    #expect(figures.reworded.rate >= 0.95)
    // The figures are worth nothing when they are about nothing.
    #expect(figures.oneWord.kept > 2 * Self.seeds.count)
    #expect(figures.unclear * 50 < figures.goingOn.all)
  }

  /// A notebook's life; what must always hold is checked on the way.
  private static func live(seed: UInt64, sentences: UInt64) throws -> EditFigures {
    let trial = try EditTrial(seed: seed, sentences: sentences)
    try trial.write()
    try trial.importNotes()
    for round in 0..<4 {
      let comment: Comment = "seed \(seed), round \(round)"
      try trial.study()
      let (before, cards) = (trial.notes, try trial.visibleCards())
      let oracle = try EditOracle(trial)
      edit(trial)
      try trial.write()
      if round == 1 { try importAndUndo(trial, comment) }
      try importAll(trial, isWhole: round != 2)
      try trial.expectNothingLost(comment)
      try oracle.judge(EditOracle(trial), script: trial.notes.script, into: &trial.figures)
      if round % 2 == 1 { try expectTwiceIsOnce(trial, comment) }
      if round == 0 {
        let after = trial.notes
        trial.notes = before
        try trial.write()
        try trial.importNotes()
        let difference = try Set(trial.visibleCards()).symmetricDifference(cards).sorted()
        #expect(difference.isEmpty, "\(comment) after \(script(after))")
        trial.figures.reverts += 1
        trial.notes = after
        try trial.write()
        try trial.importNotes()
      }
    }
    return trial.figures
  }

  private static func script(_ notes: WrittenFolder) -> String {
    notes.script.map(\.edit.rawValue).joined(separator: ", ")
  }

  private static func edit(_ trial: EditTrial) {
    trial.notes.returnFiles()
    trial.notes.script = []
    for _ in 0..<trial.writer.number(1...4) {
      let edits = NoteEdit.allCases
      let edit = edits[trial.writer.number(0...edits.count - 1)]
      // Most edits are of a word or two.
      let oneWord = edits.filter(\.isOneWord)
      trial.notes.apply(
        trial.writer.chance(40) ? oneWord[trial.writer.number(0...oneWord.count - 1)] : edit,
        &trial.writer)
    }
  }

  /// The folder, or each file by its name.
  private static func importAll(_ trial: EditTrial, isWhole: Bool) throws {
    if isWhole {
      try trial.importNotes()
    } else {
      let paths = trial.notes.files.map(\.path).shuffled(using: &trial.writer.random)
      for path in paths { try trial.importNotes([path]) }
    }
    trial.figures.imports += 1
  }

  private static func importAndUndo(_ trial: EditTrial, _ comment: Comment) throws {
    let before = try trial.derived()
    let outcomes = try trial.importNotes()
    guard try trial.derived() != before else { return }
    let store = try #require(trial.store)
    let undone = try store.undo(at: trial.now)
    guard case .importing = undone else {
      Issue.record("\(String(describing: undone)) was taken back, not the import; \(comment)")
      return
    }
    let difference = try Set(trial.derived()).symmetricDifference(before).sorted()
    #expect(difference.isEmpty, comment)
    #expect(outcomes.contains { !$0.plan.isUnread }, comment)
    trial.figures.undos += 1
  }

  private static func expectTwiceIsOnce(_ trial: EditTrial, _ comment: Comment) throws {
    let once = try trial.visibleCards()
    _ = try trial.importNotes(trial.notes.files.map(\.path), always: true)
    let difference = try Set(trial.visibleCards()).symmetricDifference(once).sorted()
    #expect(difference.isEmpty, comment)
  }
}

extension Array where Element: Sendable {
  /// As `map`, on every core.
  fileprivate func concurrent<Result: Sendable>(
    _ transform: @Sendable (Element) throws -> Result
  ) throws -> [Result] {
    nonisolated(unsafe) var results = [Swift.Result<Result, any Error>?](
      repeating: nil, count: count)
    let lock = NSLock()
    DispatchQueue.concurrentPerform(iterations: count) { index in
      let result = Swift.Result { try transform(self[index]) }
      lock.withLock { results[index] = result }
    }
    return try results.compactMap { $0 }.map { try $0.get() }
  }
}
