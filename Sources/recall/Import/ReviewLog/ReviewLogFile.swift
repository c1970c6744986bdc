import Cards
import Scheduler
import Store

/// A review log as other programs write it; docs/REVIEWS.md lists the columns.
struct ReviewLogFile {
  /// As a person would name it.
  let name: String
  /// Absolute.
  let path: String
  /// For cards whose row names none.
  let deck: String
  let rolloverHour: Int

  private struct Columns {
    var card: Int
    var grade: Int?
    var rating: Int?
    var time: Int
    var took: Int?
    var kind: Int?
    var deck: Int?
    var question: Int?
    var answer: Int?
  }

  private struct Row {
    var card: String
    var grade: Grade
    var at: Moment
    var took: Int
    var kind: ReviewKind?
  }

  /// - Throws: ``Failure`` that names the line of the first row that cannot be understood.
  func read(_ bytes: [UInt8]) throws -> ReviewLog {
    var reader = CSVReader(bytes)
    guard let header = reader.next() else {
      throw Failure("‘\(name)’ is empty; its first line must name the columns", .badData)
    }
    let columns = try columns(header)
    var rows: [Row] = []
    var cards: [String: ReviewLog.Entry] = [:]
    while let fields = reader.next() {
      let row = try row(fields, columns, line: reader.line)
      rows.append(row)
      if cards[row.card] == nil {
        cards[row.card] = entry(row.card, fields, columns, line: reader.line)
      }
    }
    rows.sort { $0.at.milliseconds < $1.at.milliseconds }
    var log = ReviewLog(path: path, deck: deck)
    log.reviews = reviews(rows, cards)
    for row in rows {
      guard var entry = cards.removeValue(forKey: row.card) else { continue }
      entry.first = row.at
      log.cards.append(entry)
    }
    return log
  }

  private func columns(_ header: [String]) throws -> Columns {
    let names = header.map { $0.lowercased() }
    func place(_ choices: String...) -> Int? {
      choices.lazy.compactMap { names.firstIndex(of: $0) }.first
    }
    guard let card = place("card", "card_id"), let time = place("time", "review_time") else {
      throw Failure("‘\(name)’ needs the columns card and time; docs/REVIEWS.md has all", .badData)
    }
    let columns = Columns(
      card: card, grade: place("grade"), rating: place("rating", "review_rating"), time: time,
      took: place("milliseconds", "review_duration"), kind: place("kind"), deck: place("deck"),
      question: place("question"), answer: place("answer"))
    guard columns.grade != nil || columns.rating != nil else {
      throw Failure("‘\(name)’ needs a column grade (0–5) or rating (1–4)", .badData)
    }
    return columns
  }

  private func row(_ fields: [String], _ columns: Columns, line: Int) throws -> Row {
    func field(_ index: Int?) -> String? {
      guard let index, index < fields.count, !fields[index].isEmpty else { return nil }
      return fields[index]
    }
    func bad(_ what: String, _ text: String?) -> Failure {
      Failure("‘\(name)’ line \(line): ‘\(text ?? "")’ is no \(what)", .badData)
    }
    guard let card = field(columns.card) else { throw bad("card", nil) }
    let grade = field(columns.grade).flatMap(Int.init).flatMap(Grade.init)
    guard let grade = grade ?? field(columns.rating).flatMap(Self.grade) else {
      throw bad("grade", field(columns.grade) ?? field(columns.rating))
    }
    guard let at = field(columns.time).flatMap(Self.moment) else {
      throw bad("time", field(columns.time))
    }
    guard let took = Int(field(columns.took) ?? "0"), took >= 0 else {
      throw bad("number of milliseconds", field(columns.took))
    }
    var kind: ReviewKind?
    if let text = field(columns.kind) {
      guard let known = ["scheduled", "drill", "cram"].firstIndex(of: text) else {
        throw bad("kind (scheduled, drill, cram)", text)
      }
      kind = ReviewKind(rawValue: known)
    }
    return Row(card: card, grade: grade, at: at, took: took, kind: kind)
  }

  /// Again, hard, good, easy.
  private static func grade(_ rating: String) -> Grade? {
    let grades: [String: Grade] = ["1": .wrong, "2": .hard, "3": .good, "4": .easy]
    return grades[rating]
  }

  /// ISO 8601, or milliseconds since 1970 on the clock of here.
  private static func moment(_ text: String) -> Moment? {
    if let milliseconds = Int64(text) {
      return Moment(
        milliseconds: milliseconds, utcOffset: Clock.offset(atLocal: milliseconds / 1000))
    }
    return Moment(iso8601: text, offset: Clock.offset(atLocal:))
  }

  private func entry(
    _ card: String, _ fields: [String], _ columns: Columns, line: Int
  ) -> ReviewLog.Entry {
    func field(_ index: Int?) -> String? {
      guard let index, index < fields.count, !fields[index].isEmpty else { return nil }
      return visible(fields[index])
    }
    let question = field(columns.question) ?? "Card \(visible(card, keepingLines: false))"
    let made = Card(
      question: question, answer: field(columns.answer) ?? "its text is not in the review log",
      kind: .explicit, rule: "review-log", line: line, bulletLine: line, note: question)
    var hash = StableHash()
    for part in ["review log", card] { hash.combine(part) }
    return ReviewLog.Entry(
      id: CardID(rawValue: Int64(bitPattern: hash.value)), card: made,
      deck: field(columns.deck) ?? deck)
  }

  /// Where a row does not say it, the first answer of a card on a day is a scheduled one and the
  /// later ones are its repetitions, as in a session.
  private func reviews(
    _ rows: [Row], _ cards: [String: ReviewLog.Entry]
  ) -> [ReviewLog.Review] {
    var last: [CardID: Day] = [:]
    return rows.compactMap { row in
      guard let id = cards[row.card]?.id else { return nil }
      let day = Day(of: row.at, rolloverHour: rolloverHour)
      let kind = row.kind ?? (last[id] == day ? .drill : .scheduled)
      if kind == .scheduled { last[id] = day }
      return ReviewLog.Review(card: id, grade: row.grade, kind: kind, at: row.at, took: row.took)
    }
  }
}
