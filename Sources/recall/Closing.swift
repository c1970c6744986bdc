import Glibc
import Store

/// What is finished after a command has done its work: the day's backup, begun before its first
/// write.
final class Closing {
  private var backups: [DailyBackup] = []

  func add(_ backup: DailyBackup) { backups.append(backup) }

  /// Waits; a backup that could not be made is said and no failure, because the work is done.
  func finish(_ terminal: any Terminal) {
    if backups.contains(where: \.isUnfinished) {
      // Whoever does not want to wait may leave; the next change makes another.
      for number in [SIGINT, SIGTERM, SIGHUP] { signal(number, SIG_DFL) }
      if terminal.isInteractive { terminal.print(error: "finishing today's backup …") }
    }
    for failure in backups.compactMap({ $0.finish() }) {
      let words = visible(failure.description, keepingLines: false)
      terminal.print(error: "recall: there is no backup of today: \(words)")
    }
    backups = []
  }

  /// Ends at once.
  func abandon() {
    for backup in backups { backup.abandon() }
    backups = []
  }
}
