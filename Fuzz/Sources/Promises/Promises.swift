@_spi(Training) import Cards

/// What the converter promises of any bytes at all.
package enum Promises {
  private static let markers = Set(CardRules.markers.map { type(of: $0).name })

  /// - Parameter input: Its first byte chooses the dialect, the rest is the file.
  package static func broken(by input: [UInt8]) -> String? {
    guard let first = input.first else { return nil }
    let fileName = ["note.md", "note.txt", "note.org"][Int(first) % 3]
    return broken(by: Array(input.dropFirst()), fileName: fileName)
  }

  /// - Returns: Which promise is broken, in words, `nil` when all are kept.
  package static func broken(by bytes: [UInt8], fileName: String) -> String? {
    let result = convert(bytes, fileName)
    guard convert(bytes, fileName) == result else { return "the same bytes gave other cards" }
    guard case .success(let conversion) = result else { return nil }
    return conversion.cards.lazy.compactMap(broken(by:)).first ?? broken(in: conversion)
  }

  private static func convert(_ bytes: [UInt8], _ fileName: String)
    -> Result<Conversion, NoteError>
  {
    Result { () throws(NoteError) in try CardConverter().convert(bytes, fileName: fileName) }
  }

  private static func broken(by card: Card) -> String? {
    guard !markers.contains(card.rule) else { return nil }
    if card.question.isEmpty || card.answer.isEmpty { return "an empty side: \(card)" }
    if card.kind == .gap, !card.note.contains(card.answer) {
      return "the hidden words do not stand in the bullet: \(card)"
    }
    if let objection = CardCheck.objection(to: card, isMarked: false) {
      return "a card that its own check refuses (\(objection)): \(card)"
    }
    return nil
  }

  /// The reports name each card once.
  private static func broken(in conversion: Conversion) -> String? {
    var named: [Int] = []
    for bullet in conversion.bullets {
      if case .cards(let indices) = bullet.outcome { named += indices }
    }
    return named.sorted() == Array(conversion.cards.indices)
      ? nil : "the reports name other cards than there are: \(named)"
  }
}
