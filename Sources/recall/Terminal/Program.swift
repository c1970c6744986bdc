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
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
    var pointers = arguments.map { strdup($0) } + [nil]
    defer { for pointer in pointers { free(pointer) } }
    var child = pid_t()
    let error = posix_spawnp(
      &child, pointers[0] ?? strdup(""), nil, &attributes, &pointers, environ)
    guard error == 0 else {
      throw Failure("cannot start ‘\(arguments[0])’: \(String(cString: strerror(error)))", .noInput)
    }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    let signal = status & 0x7F
    return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
  }
}
