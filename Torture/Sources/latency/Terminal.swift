import Foundation

/// A program in a terminal of its own; looks at what it writes and keeps none of it.
final class Terminal {
  private let controller: Int32
  private let process: pid_t
  private var unread: [UInt8] = []

  struct Trouble: Error {
    var text: String
  }

  // <asm-generic/ioctls.h> and <spawn.h>, which Swift does not import.
  private static let (unlock, getNumber): (UInt, UInt) = (0x4004_5431, 0x8004_5430)
  private static let newSession: Int16 = 0x80

  init(_ arguments: [String], environment: [String]) throws {
    controller = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var (number, lock): (Int32, Int32) = (0, 0)
    guard controller >= 0, ioctl(controller, Self.unlock, &lock) == 0,
      ioctl(controller, Self.getNumber, &number) == 0
    else { throw Trouble(text: "no pseudo-terminal") }
    var size = winsize(ws_row: 24, ws_col: 80, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(controller, UInt(TIOCSWINSZ), &size)
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    // The first terminal that the leader of a new session opens becomes its own.
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/pts/\(number)", O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    posix_spawnattr_setflags(&attributes, Self.newSession)
    var argv = arguments.map { strdup($0) } + [nil]
    var envp = environment.map { strdup($0) } + [nil]
    defer { for pointer in argv + envp { free(pointer) } }
    var child = pid_t()
    guard posix_spawn(&child, arguments[0], &actions, &attributes, &argv, &envp) == 0 else {
      throw Trouble(text: "‘\(arguments[0])’ does not start")
    }
    process = child
  }

  deinit {
    kill(process, SIGKILL)
    waitpid(process, nil, 0)
    close(controller)
  }

  func type(_ keys: String) {
    let bytes = Array(keys.utf8)
    _ = write(controller, bytes, bytes.count)
  }

  /// Reads until these bytes come.
  func wait(for text: String) throws {
    let wanted = Array(text.utf8)
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      if let end = unread.firstEnd(of: wanted) {
        unread.removeFirst(end)
        return
      }
      var ready = pollfd(fd: controller, events: Int16(POLLIN), revents: 0)
      guard poll(&ready, 1, 60_000) > 0 else { throw Trouble(text: "‘\(text)’ did not come") }
      let count = read(controller, &chunk, chunk.count)
      guard count > 0 else { throw Trouble(text: "the program ended") }
      unread += chunk[..<count]
    }
  }
}

extension [UInt8] {
  /// The place behind the first occurrence.
  fileprivate func firstEnd(of wanted: [UInt8]) -> Int? {
    guard count >= wanted.count else { return nil }
    for start in 0...count - wanted.count where self[start] == wanted[0] {
      if self[start..<start + wanted.count].elementsEqual(wanted) { return start + wanted.count }
    }
    return nil
  }
}
