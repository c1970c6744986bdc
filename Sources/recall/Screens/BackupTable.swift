import Foundation
import Scheduler
import Store

/// A backup with what it holds; `nil` where it cannot be read.
struct BackupEntry {
  var backup: Backup
  var contents: CollectionContents?

  init(_ backup: Backup) {
    self.backup = backup
    contents = try? CollectionContents(ofFile: backup.path)
  }
}

/// What `recall restore` offers, newest first.
struct BackupTable {
  let terminal: any Terminal

  func show(_ entries: [BackupEntry], of folder: BackupFolder) {
    guard !entries.isEmpty else {
      return terminal.print("There are no backups yet. Make one:   recall backup")
    }
    let width = entries.map(\.backup.name.count).max() ?? 0
    for entry in entries {
      let name = entry.backup.name.padding(toLength: width, withPad: " ", startingAt: 0)
      let contents = entry.contents.map { ContentsText($0).text } ?? "cannot be read"
      let reason = terminal.output.styled(entry.backup.reason.words, .dim)
      terminal.print("\(name)  \(contents)  \(reason)")
    }
    terminal.print()
    terminal.print("They are in ‘\(visible(folder.path))’.   recall restore NAME")
  }
}

extension Backup.Reason {
  var words: String {
    switch self {
    case .daily: "before the day's first change"
    case .upgrade: "before an upgrade"
    case .restore: "before a restore"
    case .manual: "made by you"
    case .damaged: "a damaged file, kept as it was"
    }
  }
}

/// “47 cards and 263 answers, the last on 2026-11-23”
struct ContentsText {
  let text: String

  init(_ contents: CollectionContents) {
    let answers = contents.answers == 1 ? "1 answer" : "\(contents.answers) answers"
    let last = contents.lastAnswer.map {
      ", the last on \(CivilDate(Day(of: $0, rolloverHour: 0)).iso8601)"
    }
    text = "\(cards(contents.cards)) and \(answers)\(last ?? "")"
  }
}

/// What a restore did, and how to take it back.
struct RestoredText {
  let lines: [String]

  init(_ outcome: Restoration.Outcome) {
    var lines = ["Restored: \(ContentsText(outcome.contents).text)."]
    let newer = outcome.newerAnswers == 1 ? "1 answer" : "\(outcome.newerAnswers) answers"
    if outcome.newerAnswers > 0 {
      lines.append(
        outcome.keptAnswers
          ? "\(newer) given since the backup \(outcome.newerAnswers == 1 ? "was" : "were") added to it."
          : "\(newer) given since the backup \(outcome.newerAnswers == 1 ? "is" : "are") not in it."
      )
    }
    if let before = outcome.before {
      lines.append("What was there is kept:   recall restore --exact \(before.name)")
    }
    self.lines = lines
  }
}

/// What became of a damaged collection that was made anew from its own log.
struct SalvagedText {
  let lines: [String]

  init(_ outcome: Restoration.Outcome) {
    var lines = ["Everything was made anew from the log: \(ContentsText(outcome.contents).text)."]
    if !outcome.isWhole {
      lines.append("Part of the log could not be read; a backup may have more:   recall restore")
    }
    if let before = outcome.before {
      lines.append("The damaged file is kept: ‘\(visible(before.path))’.")
    }
    self.lines = lines
  }
}
