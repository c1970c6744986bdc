import Foundation
import Scheduler
import Store

/// docs/JSON.md describes these.
struct ContentsJSON: Encodable {
  var cards: Int
  var answers: Int
  var lastAnswer: String?

  init(_ contents: CollectionContents) {
    (cards, answers) = (contents.cards, contents.answers)
    lastAnswer = contents.lastAnswer.map { CivilDate(Day(of: $0, rolloverHour: 0)).iso8601 }
  }
}

struct BackupListJSON: Encodable {
  struct Entry: Encodable {
    var name: String
    var path: String
    var date: String
    var reason: String
    var bytes: Int
    /// Left out for a file that cannot be read.
    var contents: ContentsJSON?
  }

  var backups: [Entry]

  init(_ entries: [BackupEntry]) {
    backups = entries.map { entry in
      let attributes = try? FileManager.default.attributesOfItem(atPath: entry.backup.path)
      return Entry(
        name: entry.backup.name, path: entry.backup.path, date: entry.backup.date,
        reason: entry.backup.reason.rawValue, bytes: attributes?[.size] as? Int ?? 0,
        contents: entry.contents.map(ContentsJSON.init))
    }
  }
}

struct RestoreJSON: Encodable {
  var backup: String
  var contents: ContentsJSON
  var newerAnswers: Int
  var keptAnswers: Bool
  /// The backup of what was there; left out when nothing was.
  var before: String?

  init(_ source: String, _ outcome: Restoration.Outcome) {
    backup = source
    contents = ContentsJSON(outcome.contents)
    (newerAnswers, keptAnswers) = (outcome.newerAnswers, outcome.keptAnswers)
    before = outcome.before?.name
  }
}
