/// Numbers in words, and in the signs that are no digits.
enum NumberWords {
  static let small: [String: Double] = {
    let names = [
      "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
      "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
      "nineteen",
    ]
    return Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, Double($0)) })
  }()

  static let tens: [String: Double] = [
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
    "eighty": 80, "ninety": 90,
  ]

  static let scales: [String: Double] = [
    "hundred": 100, "thousand": 1000, "million": 1e6, "billion": 1e9, "trillion": 1e12,
    "dozen": 12, "mn": 1e6, "mio": 1e6, "bn": 1e9, "mrd": 1e9, "hundreds": 100, "thousands": 1000,
    "millions": 1e6, "billions": 1e9, "k": 1000,
  ]

  /// Behind a number without a space.
  static let suffixes: [String: Double] = ["k": 1000, "m": 1e6, "b": 1e9, "bn": 1e9, "mn": 1e6]

  static let ordinals: [String: Double] = {
    var table: [String: Double] = [
      "first": 1, "second": 2, "third": 3, "fifth": 5, "eighth": 8, "ninth": 9, "twelfth": 12,
      "hundredth": 100, "thousandth": 1000, "quarter": 4,
    ]
    for (word, value) in small where value > 3 && ![5, 8, 9, 12].contains(value) {
      table[word + "th"] = value
    }
    for (word, value) in tens { table[word.dropLast() + "ieth"] = value }
    return table
  }()

  static let months: [String: Double] = {
    let names = [
      "january", "february", "march", "april", "may", "june", "july", "august", "september",
      "october", "november", "december",
    ]
    var table: [String: Double] = ["sept": 9]
    for (index, name) in names.enumerated() {
      table[name] = Double(index + 1)
      if name.count > 4 { table[String(name.prefix(3))] = Double(index + 1) }
    }
    return table
  }()

  static let decades: [String: Double] = [
    "twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70,
    "eighties": 80, "nineties": 90,
  ]

  /// In other languages, where English has no such word; these keep their own form as well.
  static let foreign: [String: Double] = [
    "eins": 1, "zwei": 2, "drei": 3, "vier": 4, "funf": 5, "sechs": 6, "sieben": 7, "acht": 8,
    "neun": 9, "zehn": 10, "zwolf": 12, "zwanzig": 20, "hundert": 100, "tausend": 1000,
    "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "sept": 7, "huit": 8, "neuf": 9, "dix": 10,
    "vingt": 20, "trente": 30, "mille": 1000, "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5,
    "seis": 6, "siete": 7, "ocho": 8, "nueve": 9, "diez": 10, "veinte": 20, "quattro": 4,
    "cinque": 5, "sette": 7, "otto": 8, "dieci": 10, "venti": 20,
  ]

  /// `XIV`, and `xiv` where only `i`, `v` and `x` are in it.
  static func roman(_ text: String) -> Double? {
    let digits: [Character: Int] = [
      "I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000,
    ]
    let isLower = text.allSatisfy { "ivx".contains($0) }
    let values = (isLower ? text.uppercased() : text).compactMap { digits[$0] }
    guard !values.isEmpty, values.count == text.count, text.count < 8 else { return nil }
    var sum = 0
    for (index, value) in values.enumerated() {
      sum += index + 1 < values.count && values[index + 1] > value ? -value : value
    }
    // Only the usual way of writing it: `IIX` and `VIX` are none.
    return written(sum) == (isLower ? text.uppercased() : text) ? Double(sum) : nil
  }

  private static func written(_ number: Int) -> String {
    let steps = [
      (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"),
      (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ]
    var (rest, text) = (number, "")
    for (value, letters) in steps {
      while rest >= value { (rest, text) = (rest - value, text + letters) }
    }
    return text
  }
}
