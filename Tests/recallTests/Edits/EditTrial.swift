import Cards
import Foundation
import GRDB
import Scheduler
import Store
import TestSupport
import Testing

@testable import recall

/// One person's notebook over some months: written, imported, answered, edited, imported again.
final class EditTrial {
  let folder: String
  var notes: WrittenFolder
  var writer: NoteWriter
  var figures = EditFigures()
  private(set) var store: CardStore?
  private var answered: [CardID: Int] = [:]
  private var ownWords: [CardID: String] = [:]
  private var minutes: Int64 = 0

  /// - Parameter sentences: Of 100 bullets, how many are plain sentences.
  init(seed: UInt64, sentences: UInt64) throws {
    let memory = "/dev/shm"
    let isFast = FileManager.default.isWritableFile(atPath: memory)
    folder = (isFast ? memory : NSTemporaryDirectory()) + "/recall-edits-" + UUID().uuidString
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true)
    writer = NoteWriter(seed: seed, sentences: sentences)
    notes = WrittenFolder(files: [])
    for number in 0..<writer.number(1...3) { notes.files.append(writer.file("notes\(number).md")) }
    store = try CardStore.open(path: folder + "/recall.db", create: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  var now: Moment {
    minutes += 1
    return Moment(milliseconds: 1_780_480_800_000 + minutes * 60_000, utcOffset: 0)
  }

  var notesFolder: String { folder + "/notes" }

  /// Puts the files on disk as they are now.
  func write() throws {
    try? FileManager.default.removeItem(atPath: notesFolder)
    for file in notes.files {
      let url = URL(filePath: notesFolder).appending(path: file.path)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try file.rendered().text.write(to: url, atomically: false, encoding: .utf8)
    }
  }

  /// - Parameters:
  ///   - paths: Relative to the folder of the notes; `nil` for the folder.
  ///   - always: Read unchanged files, too.
  @discardableResult
  func importNotes(_ paths: [String]? = nil, always: Bool = false) throws -> [Importer.Outcome] {
    let now = self.now
    var run = ImportRun(environment: .test(now: now), options: .init())
    run.store = store
    run.openStore = { [store] in try #require(store) }
    run.readsAlways = always
    try run.go(NoteFiles(paths?.map { notesFolder + "/" + $0 } ?? [notesFolder]))
    return run.outcomes
  }

  /// Answers most of the cards that can be asked, and puts one into other words.
  func study() throws {
    let store = try #require(store)
    for card in try cards() where card.stored.status == .active && writer.chance(40) {
      let grade = Grade(rawValue: writer.number(0...5)) ?? .good
      _ = try store.answer(
        card.stored.id, grade: grade, kind: .scheduled, at: now, took: 2_000)
      answered[card.stored.id, default: 0] += 1
    }
    if writer.chance(30), let card = try cards().randomElement(using: &writer.random) {
      let question = "in my own words \(minutes)?"
      _ = try store.record(
        .edit(question: question, answer: card.stored.card.answer), on: card.stored.id, at: now)
      ownWords[card.stored.id] = question
    }
  }

  /// Live cards.
  func cards() throws -> [NotedCard] {
    let store = try #require(store)
    return try store.sources().flatMap { try store.notedCards(ofSource: $0.path) }
      .filter { !$0.stored.isRetired }
  }

  /// No answer is lost, and what the person wrote is as they wrote it.
  func expectNothingLost(_ comment: Comment) throws {
    let store = try #require(store)
    for (id, count) in answered {
      #expect(try store.history(of: id).count == count, comment)
      #expect(try store.card(id) != nil, comment)
    }
    for (id, question) in ownWords {
      #expect(try store.card(id)?.card.question == question, comment)
    }
  }

  /// Every row of every derived table.
  func derived() throws -> [String] {
    let queue = try DatabaseQueue(path: folder + "/recall.db")
    return try queue.read { db in
      try ["deck", "source", "facet", "card", "study", "total"].flatMap { table in
        try Row.fetchAll(db, sql: "SELECT * FROM \(table)").map { "\(table) \($0)" }.sorted()
      }
    }
  }

  /// What the person sees of the cards they have.
  func visibleCards() throws -> [String] {
    try cards().map { card in
      let (stored, text) = (card.stored, card.stored.card)
      // What the converter was sure of once is never a draft again, also when its words are back.
      let status = stored.status == .draft ? .active : stored.status
      return [
        stored.id.description, stored.path, stored.deck, String(text.line), text.kind.rawValue,
        text.rule, text.context.joined(separator: "›"), text.question, text.answer, text.note,
        "\(status) \(stored.reviews)",
      ].joined(separator: " | ")
    }.sorted()
  }
}
