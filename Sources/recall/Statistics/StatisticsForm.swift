import ArgumentParser
import Foundation
import Scheduler
import Store

/// What the statistics are shown as.
struct StatisticsForm: ParsableArguments {
  @Flag(help: "Print every figure as JSON.")
  var json = false
  @Option(
    help: ArgumentHelp("Print one table as CSV; --explain lists their names.", valueName: "table"))
  var csv: String?
  @Option(
    help: ArgumentHelp("Write a page with charts into this file; - prints it.", valueName: "file"),
    completion: .file(extensions: ["html"]))
  var html: String?
  @Flag(help: "Say of each figure what exactly is counted.")
  var explain = false
  @Option(help: ArgumentHelp("Columns, instead of what the terminal has.", valueName: "columns"))
  var width: Int?
  @Option(
    help: ArgumentHelp(
      "Pictures: unicode, ascii, or none for text alone (a screen reader).", valueName: "kind"))
  var charts: ChartStyle?

  func validate() throws {
    if let width, !(20...1000).contains(width) {
      throw ValidationError("--width takes a number from 20 to 1000.")
    }
    if [json, csv != nil, html != nil, explain].count(where: \.self) > 1 {
      throw ValidationError("Give only one of --json, --csv, --html and --explain.")
    }
  }

  func show(_ statistics: Statistics, in environment: Environment) throws {
    let terminal = environment.terminal
    if json {
      terminal.write(try StatisticsJSON(statistics: statistics).text())
    } else if let csv {
      terminal.write(try StatisticsCSV(statistics, table: csv).text)
    } else if explain {
      ExplainStatistics(
        terminal: terminal, statistics: statistics, width: width ?? terminal.output.textWidth
      ).show()
    } else if let html {
      let page = StatisticsPage(statistics: statistics).text
      guard html != "-" else { return terminal.write(page) }
      try Self.write(page, to: html)
      terminal.print(error: "The page is in ‘\(visible(html, keepingLines: false))’.")
    } else {
      StatisticsScreen(statistics, in: environment, width: width, charts: charts).show()
    }
  }

  /// Readable by its owner alone, whole or not at all.
  private static func write(_ page: String, to path: String) throws {
    let url = URL(filePath: path)
    do {
      try Data(page.utf8).write(to: url, options: .atomic)
      try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: url.path)
    } catch {
      throw Failure(
        "cannot write ‘\(path)’; check that its folder exists and that you may write there",
        .cannotCreate)
    }
  }

  /// There is no collection yet.
  func showNothing(
    _ choice: StatisticsOptions, _ decks: [String], in environment: Environment
  ) throws {
    try choice.check(in: environment)
    _ = try DeckChoice(names: []).resolve(decks + choice.deckNames)
    guard !json, csv == nil, html == nil else {
      throw Failure("there is no collection yet; recall import notes.md", .noInput)
    }
    environment.terminal.print("There are no cards yet: recall import notes.md")
  }
}
