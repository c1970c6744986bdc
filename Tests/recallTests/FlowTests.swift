import ArgumentParser
import Cards
import Foundation
import Scheduler
import Store
import TestSupport
import Testing

@testable import recall

/// How a session begins, goes and ends, besides its cards.
struct FlowTests {
  private func run(
    _ arguments: [String], on collection: TestCollection, typing lines: [String] = [],
    days: Int = 0, isInteractive: Bool = false, settings: Settings = Settings(),
    stopwatch: @escaping () -> Int64 = { 0 }
  ) throws -> ScriptedTerminal {
    let terminal = ScriptedTerminal(lines, isInteractive: isInteractive)
    let command = try Recall.parseAsRoot(arguments + ["--database", collection.path])
    let review = try #require(command as? any RecallCommand)
    var now = TestCollection.start
    now.milliseconds += Int64(days) * 86_400_000
    var environment = Environment.test(terminal, now: now)
    environment.settings = settings
    environment.stopwatch = stopwatch
    try review.run(in: environment)
    return terminal
  }

  private let today = Day(of: TestCollection.start, rolloverHour: 4)

  // MARK: Cram

  @Test func crammingIsLoggedAsSuchAndLeavesTheSchedule() throws {
    let cards = TestCollection.doubles(3)
    let collection = try TestCollection(cards)
    _ = try run(["review", "--limit", "1"], on: collection, typing: ["", "4"])
    let terminal = try run(
      ["review", "--cram", "--order", "due"], on: collection,
      typing: ["", "1", "", "4", "", "4", "", "4"])
    let events = try cards.flatMap { try collection.events(of: $0) }
    #expect(events.map(\.kind) == [.scheduled, .cram, .cram, .cram, .cram])
    #expect(terminal.written.contains("1/3\nWhat is twice 1?"))
    #expect(terminal.written.contains("3 cards crammed · 2 passed (67 %) · 1 repeated"))
    #expect(
      terminal.written.contains("• What is twice 1?\n  it is 2\nThe schedule is as it was.\n"))
    #expect(try collection.store.doctor(rebuild: false).isHealthy)
    // The new cards are new still, and cramming can be repeated.
    #expect(try run(["due"], on: collection).written == "2 new: recall review\n")
    let again = try run(["review", "--cram"], on: collection, typing: ["", "u"])
    #expect(again.written.contains("1/3"))
  }

  @Test func anUndoInACramComesBackToTheCard() throws {
    let collection = try TestCollection(TestCollection.doubles(3))
    let terminal = try run(
      ["review", "--cram", "--order", "due"], on: collection,
      typing: ["", "4", "", "4", "u", "u", "", "5", "", "4", "", "4"])
    let asked = terminal.written.components(separatedBy: "\n").filter { $0.hasPrefix("What is") }
    #expect(asked.map { $0.suffix(2) } == ["1?", "2?", "3?", "2?", "1?", "2?", "3?"])
    #expect(terminal.written.contains("3 cards crammed · 3 passed (100 %)"))
  }

  // MARK: Before the day

  @Test func workingAheadCountsTheDaysThatHavePassed() throws {
    let cards = TestCollection.doubles(1)
    let collection = try TestCollection(cards)
    for (day, _) in [(0, 1), (1, 6)] {
      _ = try run(["review"], on: collection, typing: ["", "4"], days: day)
    }
    // Due on day 7; on day 4 three of six days have passed, and 15 · 3 / 6 is 8.
    #expect(try run(["review"], on: collection, days: 4).prompts.isEmpty)
    let terminal = try run(
      ["review", "--ahead", "3"], on: collection, typing: ["", "4"], days: 4)
    #expect(terminal.written.contains("3 hard 8 d · 4 good 8 d"))
    let card = try collection.store.card(CardID(card: cards[0], deck: "Notes", occurrence: 0))
    #expect(card?.due == today + Days(12))
    #expect(try run(["review", "--ahead", "30"], on: collection, days: 4).prompts.isEmpty)
  }

  // MARK: A search, time, limits

  @Test func aSearchIsADeck() throws {
    let collection = try TestCollection(TestCollection.doubles(12))
    let terminal = try run(["review", "--search", "twice 1"], on: collection)
    #expect(terminal.written.contains("1/4 · 4 new\n"))
    let none = try run(["review", "--search", "nowhere"], on: collection)
    #expect(none.written == "No card has ‘nowhere’.\n")
  }

  @Test func theTimeEndsWithTheCardInHand() throws {
    let collection = try TestCollection(TestCollection.doubles(9))
    var seconds: Int64 = 0
    let terminal = try run(
      ["review", "--minutes", "1"], on: collection, typing: ["", "4", "", "4", "", "4"],
      stopwatch: {
        // Each card reads it when it is asked, when it is graded, and for the time that is over.
        seconds += 10
        return seconds * 1000
      })
    #expect(terminal.prompts.count == 4)
    #expect(terminal.written.contains("\nThe minute is over.\n2 cards asked"))
    #expect(terminal.written.contains("7 cards left for today"))
  }

  @Test func aBreakIsWorkedOffAtTheLimit() throws {
    let collection = try TestCollection(TestCollection.doubles(9))
    for day in [0, 1] {
      _ = try run(
        ["review"], on: collection, typing: Array(repeating: ["", "4"], count: 9).flatMap(\.self),
        days: day)
    }
    var settings = Settings()
    settings.reviewsPerDay = 4
    let said =
      "5 more cards are due; at 4 reviews a day, the most urgent first, they will be done about "
    let terminal = try run(
      ["review"], on: collection, typing: ["", "4", "", "4", "", "4", "", "4"], days: 90,
      settings: settings)
    let lines = terminal.written.components(separatedBy: "\n").filter { $0 != "" }
    #expect((lines[0] + " " + lines[1]).hasPrefix(said), "\(lines[0...1])")
    #expect(terminal.prompts.count == 8)
    #expect(terminal.written.contains("Remembered 100 % of 4 today.\n"))
    let home = try run(["today"], on: collection, days: 91, settings: settings)
    #expect(home.written.contains("at 4 reviews a day"))
    let more = try run(
      ["review", "--reviews", "9"], on: collection, days: 90, settings: settings)
    #expect(more.written.contains("1/5 · 5 due\n"))
  }

  // MARK: Leeches

  @Test func aLeechIsSaidTheMomentItBecomesOneAndCanBeMendedThere() throws {
    let cards = TestCollection.doubles(2)
    let collection = try TestCollection(cards)
    var settings = Settings()
    settings.leechThreshold = 2
    let pass = Array(repeating: ["", "4"], count: 2).flatMap(\.self)
    _ = try run(["review"], on: collection, typing: pass, settings: settings)
    let first = try run(
      ["review"], on: collection, typing: ["", "1", "", "4", "", "4"], days: 1, isInteractive: true,
      settings: settings)
    #expect(!first.written.contains("leech"))
    _ = try run(["review"], on: collection, typing: ["", "4"], days: 2, settings: settings)
    let second = try run(
      ["review"], on: collection, typing: ["", "1", "x", "s", "q"], days: 3, isInteractive: true,
      settings: settings)
    let prompts = ["recall ❯ ", "grade ❯ ", "leech ❯ ", "leech ❯ "]
    #expect(second.prompts.map(\.text).prefix(4) == prompts[...])
    #expect(second.written.contains("A leech: forgotten 2 times."))
    let card = try collection.store.card(CardID(card: cards[0], deck: "Notes", occurrence: 0))
    #expect((card?.status, card?.memory?.lapses) == (.suspended, 2))
    #expect(try collection.store.doctor(rebuild: false).isHealthy)
  }

  // MARK: Nothing due

  @Test func whenAllAreSuspendedItSaysHowToResume() throws {
    let cards = TestCollection.doubles(2)
    let collection = try TestCollection(cards)
    let ids = cards.map { CardID(card: $0, deck: "Notes", occurrence: 0) }
    for id in ids { _ = try collection.store.record(.suspend, on: id, at: TestCollection.start) }
    let terminal = try run(["review"], on: collection)
    let words = ids.map(\.description).joined(separator: " ")
    #expect(
      terminal.written
        == "All 2 cards are suspended. To ask them again:\n  recall resume \(words)\n")
    #expect(try run(["today"], on: collection).written.contains("All 2 cards are suspended"))
  }

  @Test func whenAllAreDraftsItSaysSo() throws {
    var cards = TestCollection.doubles(2)
    for index in cards.indices { cards[index].isDraft = true }
    let collection = try TestCollection(cards)
    #expect(
      try run(["review", "Notes"], on: collection).written
        == "All 2 cards are drafts, to be asked when you say yes:\n  recall drafts 'Notes'\n")
  }

  @Test func whenTheLimitIsReachedItSaysHowToGoOn() throws {
    let collection = try TestCollection(TestCollection.doubles(3))
    let all = Array(repeating: ["", "4"], count: 3).flatMap(\.self)
    _ = try run(["review"], on: collection, typing: all)
    var settings = Settings()
    settings.reviewsPerDay = 0
    let terminal = try run(["review"], on: collection, days: 1, settings: settings)
    #expect(terminal.prompts.isEmpty)
    #expect(terminal.written.contains("Today's limit of 0 reviews is reached; 3 cards wait"))
    #expect(terminal.written.contains("  recall review --reviews 3\n"))
  }

  // MARK: First run

  @Test func onATerminalTheSampleDecksAreOffered() throws {
    try Command.inFolder { folder in
      let place = folder.appending(path: "recall.db").path
      func review(_ lines: [String], isInteractive: Bool) throws -> ScriptedTerminal {
        let terminal = ScriptedTerminal(lines, isInteractive: isInteractive)
        let command = try Recall.parseAsRoot(["review", "--database", place])
        try (command as? any RecallCommand)?.run(in: .test(terminal))
        return terminal
      }
      #expect(try review(["y"], isInteractive: false).prompts.isEmpty)
      let no = try review(["what", "n"], isInteractive: true)
      #expect(no.written.hasSuffix("  recall import notes.md\n"))
      #expect(!FileManager.default.fileExists(atPath: place))
      let yes = try review(["y", "q"], isInteractive: true)
      #expect(yes.written.contains(" from 4 sample decks; recall undo takes them back.\n"))
      #expect(yes.prompts.map(\.text).last == "recall ❯ ")
      let undo = try Recall.parseAsRoot(["undo", "--database", place])
      let terminal = ScriptedTerminal()
      try (undo as? any RecallCommand)?.run(in: .test(terminal))
      #expect(terminal.written.contains("Took back the import of"))
    }
  }

  /// The samples in the binary are the decks of the project, to the byte.
  @Test func theSamplesAreTheDecks() throws {
    let folder = ReadmeTests.project.appending(path: "decks")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".md") }.sorted()
    let samples = SampleNotes.files.files
    #expect(samples.map(\.path) == names.map { "sample/" + $0 })
    for (sample, name) in zip(samples, names) {
      #expect(try sample.bytes == [UInt8](Data(contentsOf: folder.appending(path: name))))
    }
  }

  // MARK: Streaks

  @Test func aStreakIsSaidAtTheEnd() throws {
    let collection = try TestCollection(TestCollection.doubles(3))
    for day in 0...2 {
      let terminal = try run(
        ["review", "--new", "1"], on: collection,
        typing: Array(repeating: ["", "4"], count: 3).flatMap(\.self), days: day)
      #expect(terminal.written.contains("days in a row") == (day > 0))
      if day == 2 { #expect(terminal.written.hasSuffix("3 days in a row.\n")) }
    }
  }
}
