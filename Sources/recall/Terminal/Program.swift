import Glibc

/// Another program that takes over the terminal, such as an editor; no shell in between.
enum Program {
  /// - Returns: The exit status; 128 and the signal when one ended it.
  /// - Throws: ``Failure`` when it cannot be started.
  static func run(_ arguments: [String]) throws -> Int32 {
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var defaults = sigset_t()
    sigemptyset(&defaults)
    sigaddset(&defaults, SIGPIPE)
    sigaddset(&defaults, SIGXFSZ)
    posix_spawnattr_setsigdefault(&attributes, &defaults)
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETSIGDEF) | Int16(POSIX_SPAWN_SETSIGMASK))
    var pointers = arguments.map { strdup($0) } + [nil]
    defer { for pointer in pointers { free(pointer) } }
    var child = pid_t()
    let ownMask = umask(Privacy.startMask)
    defer { umask(ownMask) }
    let error = posix_spawnp(
      &child, pointers[0] ?? strdup(""), nil, &attributes, &pointers, environ)
    guard error == 0 else {
      throw Failure("cannot start ‘\(arguments[0])’: \(String(cString: strerror(error)))", .noInput)
    }
    let status = wait(for: child)
    let signal = status & 0x7F
    return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
  }

  /// Who asks this process to end asks the other program, too; the signal takes effect here when
  /// that one has ended.
  private static func wait(for child: pid_t) -> Int32 {
    let (ending, ended) = ([SIGTERM, SIGHUP], SIGCHLD)
    var awaited = sigset_t()
    sigemptyset(&awaited)
    for number in ending + [ended] { sigaddset(&awaited, number) }
    var asked: Int32?
    var status: Int32 = 0
    SignalsHeld.during(ending + [ended]) {
      var second = timespec(tv_sec: 1, tv_nsec: 0)
      while true {
        let result = waitpid(child, &status, WNOHANG)
        if result == child || result < 0 && errno != EINTR { break }
        let number = sigtimedwait(&awaited, nil, &second)
        if ending.contains(number) {
          asked = number
          kill(child, number)
        }
      }
      if let asked { raise(asked) }
    }
    return status
  }
}
