import Foundation
import Store
import Synchronization

/// Ctrl-C, SIGTERM and SIGHUP during work without a prompt: whatever instant they come at, the work
/// is stored whole or not at all, and one line says which.
enum StopSignals {
  private enum Phase {
    /// Nothing has been stored, so the process may end at once.
    case working
    /// A transaction is under way; the closure has SQLite give it up.
    case storing(@Sendable () -> Void)
    /// Soon done, and not to be given up any more.
    case finishing
    case done
  }

  private static let phase = Mutex<Phase?>(nil)
  private static let signals = [SIGINT, SIGTERM, SIGHUP]

  /// From now on the signals are waited for by a thread of their own.
  static func watch() {
    let isWatching = phase.withLock { phase in
      defer { phase = .working }
      return phase != nil
    }
    guard !isWatching else { return }
    change(SIG_BLOCK)
    Thread.detachNewThread {
      var set = signalSet()
      while true {
        var number: Int32 = 0
        if sigwait(&set, &number) == 0 { answer(number) }
      }
    }
  }

  /// Work that a signal has rolled back.
  ///
  /// - Throws: ``StoreError/stopped`` when a signal came.
  static func storing<T>(_ store: CardStore, _ body: () throws -> T) throws -> T {
    let interrupt = store.interruption
    enter(.storing(interrupt))
    defer { enter(.done) }
    return try body()
  }

  /// The last step, which is too short to be given up.
  static func finish() { enter(.finishing) }

  private static func enter(_ new: Phase) {
    phase.withLock { phase in if phase != nil { phase = new } }
  }

  private static func answer(_ number: Int32) {
    phase.withLock { phase in
      switch phase {
      case .storing(let interrupt): interrupt()
      case .finishing: break
      case .working:
        let line = "recall: \(StoreError.stopped)\n"
        _ = FileOutput(descriptor: STDERR_FILENO).write(line)
        die(number)
      case .done, nil: die(number)
      }
    }
  }

  /// As the signal would have it.
  private static func die(_ number: Int32) {
    signal(number, SIG_DFL)
    change(SIG_UNBLOCK)
    kill(getpid(), number)
  }

  private static func change(_ how: Int32) {
    var set = signalSet()
    pthread_sigmask(how, &set, nil)
  }

  private static func signalSet() -> sigset_t {
    var set = sigset_t()
    sigemptyset(&set)
    for signal in signals { sigaddset(&set, signal) }
    return set
  }
}
