import Foundation
import GRDB
import Scheduler
import Store
import Synchronization
import TestSupport
import Testing

@testable import recall

/// Every command at every prompt in every order of three, through a real terminal: no crash, no
/// stuck prompt, nothing that the doctor refuses, and undoing it all gives back the first state.
///
/// There are thousands of orders. Here some hundred are drawn by a fixed seed; `scripts/sessions`
/// plays all of them (`RECALL_SESSIONS`: how many, or `all`).
@Suite(.serialized)
struct CommandOrderTests {
  /// A command, and the prompt at which it is given.
  struct Step: Hashable, CustomStringConvertible {
    enum Place: String, CaseIterable {
      case answer = "recall"
      case grade
    }

    var command: SessionCommand
    var place: Place

    var description: String { "\(command.rawValue) at \(place.rawValue)" }

    static let all = SessionCommand.allCases.flatMap { command in
      Place.allCases.map { Step(command: command, place: $0) }
    }
  }

  private static func orders() -> [[Step]] {
    let steps = Step.all
    var orders = steps.flatMap { first in
      steps.flatMap { second in steps.map { third in [first, second, third] } }
    }
    let wanted = ProcessInfo.processInfo.environment["RECALL_SESSIONS"] ?? "300"
    if wanted == "all" { return orders }
    var random = SplitMix64(seed: 5)
    orders.shuffle(using: &random)
    return Array(orders.prefix(Int(wanted) ?? 300))
  }

  private struct Trouble: Error, CustomStringConvertible {
    var description: String
  }

  /// What every session begins with: three answers, one of them to be repeated.
  private struct Start: Sendable {
    var folder: String
    /// Before the answers.
    var derived: [String]
    var rows: Int
    var program: String
    var editor: String

    init(_ folder: URL) throws {
      self.folder = folder.path
      let collection = try TestCollection(
        TestCollection.doubles(12),
        note: (1...12).map { "- twice \($0): it is \(2 * $0)\n" }.joined())
      derived = try CommandOrderTests.derived(collection.path)
      _ = try collection.review(["", "1", "", "4", "", "5"])
      collection.store.close()
      try FileManager.default.copyItem(atPath: collection.path, toPath: folder.path + "/start.db")
      rows = try CommandOrderTests.rows(folder.path + "/start.db")
      let tests = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
      program = (tests as NSString).deletingLastPathComponent + "/recall"
      editor = folder.path + "/editor"
      try "#!/bin/sh\nfor file; do :; done\necho indeed >> \"$file\"\n".write(
        toFile: editor, atomically: true, encoding: .utf8)
      chmod(editor, 0o700)
    }
  }

  @Test func noOrderOfCommandsDoesHarm() throws {
    try Command.inFolder { folder in
      let start = try Start(folder)
      let orders = Self.orders()
      let troubles = Mutex<[String]>([])
      let rows = Mutex(0)
      DispatchQueue.concurrentPerform(iterations: 4) { worker in
        for index in stride(from: worker, to: orders.count, by: 4) {
          do {
            let written = try Self.play(orders[index], start, number: index)
            rows.withLock { $0 += written }
          } catch {
            troubles.withLock { $0.append("\(orders[index]): \(error)") }
          }
        }
      }
      #expect(troubles.withLock { $0 } == [])
      // The commands were given: a session answers or changes something in most orders.
      #expect(rows.withLock { $0 } > orders.count)
    }
  }

  /// - Returns: How many rows the session wrote into the log.
  private static func play(_ order: [Step], _ start: Start, number: Int) throws -> Int {
    let home = start.folder + "/\(number)"
    try FileManager.default.createDirectory(atPath: home, withIntermediateDirectories: false)
    defer { try? FileManager.default.removeItem(atPath: home) }
    let path = home + "/recall.db"
    try FileManager.default.copyItem(atPath: start.folder + "/start.db", toPath: path)
    let environment = [
      "PATH": "/usr/bin:/bin", "HOME": home, "TERM": "xterm-256color", "LANG": "C.UTF-8",
      "RECALL_NOW": "2026-06-03T10:00Z", "RECALL_DATABASE": path, "INPUTRC": "/dev/null",
      "EDITOR": start.editor, "TMPDIR": home,
    ]
    let terminal = try PseudoTerminal(
      [start.program, "review"], environment: environment.map { "\($0.key)=\($0.value)" })
    var prompt = try terminal.expectPrompt()
    for step in order {
      prompt = try reach(step.place, from: prompt, terminal)
      guard prompt != nil else { break }
      prompt = try type(":\(step.command.letter)", terminal)
    }
    if prompt != nil { prompt = try type(":q", terminal) }
    // A prompt of another kind, such as a question that a command asks, is left first.
    if prompt != nil { prompt = try type(":q", terminal) }
    guard prompt == nil else { throw Trouble(description: "it does not leave: \(prompt ?? "")") }
    let status = try terminal.end()
    guard status == 0 else { throw Trouble(description: "ended with \(status)") }
    let rows = try self.rows(path)
    try check(path, start)
    return rows - start.rows
  }

  private static func rows(_ path: String) throws -> Int {
    try DatabaseQueue(path: path).read { db in
      try Int.fetchOne(
        db, sql: "SELECT (SELECT count(*) FROM review) + (SELECT count(*) FROM change)") ?? 0
    }
  }

  private static func type(_ text: String, _ terminal: PseudoTerminal) throws -> String? {
    terminal.type(text + "\r")
    // The line that was typed ends before the next prompt begins.
    _ = try? terminal.expect("\n")
    return try terminal.expectPrompt()
  }

  /// Gets to a prompt by showing the answer, or by grading.
  private static func reach(
    _ place: Step.Place, from prompt: String?, _ terminal: PseudoTerminal
  ) throws -> String? {
    var prompt = prompt
    for _ in 0..<4 where prompt != nil && prompt != place.rawValue {
      prompt = try type(prompt == "grade" ? "4" : "", terminal)
    }
    guard prompt == nil || prompt == place.rawValue else {
      throw Trouble(description: "does not get to \(place.rawValue) but to \(prompt ?? "")")
    }
    return prompt
  }

  private static func check(_ path: String, _ start: Start) throws {
    guard let store = try CardStore.open(path: path, create: false) else {
      throw Trouble(description: "the collection is gone")
    }
    let report = try store.doctor(rebuild: false)
    guard report.isHealthy else {
      throw Trouble(description: "the doctor says \(report.damage + report.differences)")
    }
    while try store.undo(at: TestCollection.start, imports: false) != nil {}
    let left = Set(try derived(path)).symmetricDifference(start.derived)
    guard left.isEmpty else {
      throw Trouble(description: "undoing everything leaves \(left.sorted())")
    }
    guard try store.doctor(rebuild: false).isHealthy else {
      throw Trouble(description: "the doctor refuses what was taken back")
    }
  }

  /// Every row of what follows from the log.
  private static func derived(_ path: String) throws -> [String] {
    try DatabaseQueue(path: path).read { db in
      try ["deck", "source", "facet", "card", "study", "total"].flatMap { table in
        try Row.fetchAll(db, sql: "SELECT * FROM \(table)").map { "\(table) \($0)" }.sorted()
      }
    }
  }
}
