import Glibc

/// Signals that wait while something must be finished.
enum SignalsHeld {
  /// What came meanwhile takes effect when the body is done.
  static func during<T>(_ numbers: [Int32], _ body: () throws -> T) rethrows -> T {
    var held = sigset_t()
    sigemptyset(&held)
    for number in numbers { sigaddset(&held, number) }
    var before = sigset_t()
    pthread_sigmask(SIG_BLOCK, &held, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    return try body()
  }
}
