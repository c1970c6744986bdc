import ArgumentParser
import Foundation
import Scheduler
import TestSupport
import Testing

@testable import recall

/// A collection made of a review log, as `recall import --reviews` takes it in.
struct StatisticsFixture {
  let folder: URL
  /// Noon of the last day.
  static let now = "2026-06-30T12:00Z"

  /// Half a year of three decks from a fixed seed: 40 cards, grades that get better.
  static func halfYear() -> String {
    var random = SplitMix64(seed: 7)
    var lines = ["card,grade,time,milliseconds,kind,deck,question,answer"]
    for card in 0..<40 {
      let deck = ["Latin", "Latin/Verbs", "Bridges & <Locks>"][card % 3]
      var (day, interval) = (Int(random.next() % 60), 1)
      while day < 181 {
        let luck = Int(random.next() % 100) + day / 20
        let grade = luck < 4 ? 0 : luck < 14 ? 2 : luck < 30 ? 3 : luck < 80 ? 4 : 5
        let hour = [7, 8, 13, 20, 21][Int(random.next() % 5)]
        lines.append(row(card, grade, day, hour, Int(random.next() % 20_000), "scheduled", deck))
        if grade < 4 { lines.append(row(card, 4, day, hour + 1, 3000, "drill", deck)) }
        interval = grade < 3 ? 1 : interval == 1 ? 6 : interval * 2
        day += interval
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func row(
    _ card: Int, _ grade: Int, _ day: Int, _ hour: Int, _ took: Int, _ kind: String, _ deck: String
  ) -> String {
    let start = 1_767_225_600  // 2026-01-01
    let date = Date(timeIntervalSince1970: Double(start + day * 86_400 + hour * 3600 + card))
    return "\(card),\(grade),\(date.formatted(.iso8601)),\(took),\(kind),\(deck),"
      + "What is number \(card)?,It is \(card)"
  }

  /// - Parameter log: `nil` for no collection at all.
  init(_ log: String?, in folder: URL) throws {
    self.folder = folder
    guard let log else { return }
    let file = folder.appending(path: "reviews.csv")
    try Data(log.utf8).write(to: file)
    let result = try run(["import", "--reviews", file.path])
    #expect(result.status == 0, "\(result.errors)")
  }

  struct Result {
    var status: Int32
    var output: String
    var errors: String
  }

  /// Runs a command in this process.
  func run(_ arguments: [String]) throws -> Result {
    let terminal = ScriptedTerminal()
    let now = try #require(Moment(iso8601: Self.now) { _ in 0 })
    do {
      let command = try #require(try Recall.parseAsRoot(arguments) as? any RecallCommand)
      try command.run(
        in: .test(
          terminal, now: now,
          variables: ["RECALL_DATABASE": folder.appending(path: "recall.db").path]))
      return Result(status: 0, output: terminal.written, errors: terminal.complaints)
    } catch let error as any ExitCoded {
      return Result(
        status: error.exitCode, output: terminal.written, errors: error.description)
    } catch {
      let status = Recall.exitCode(for: error).rawValue
      return Result(
        status: status, output: terminal.written, errors: Recall.message(for: error))
    }
  }

  /// Standard output of `recall stats`, with the folder's name left out.
  func stats(_ arguments: String...) throws -> String {
    let result = try run(["stats"] + arguments)
    #expect(result.status == 0, "\(arguments): \(result.errors)")
    return result.output.replacing(folder.path, with: "~").replacing("/private~", with: "~")
  }

  func json(_ arguments: String...) throws -> [String: Any] {
    let result = try run(["stats", "--json"] + arguments)
    #expect(result.status == 0, "\(result.errors)")
    return try #require(
      JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
  }
}
