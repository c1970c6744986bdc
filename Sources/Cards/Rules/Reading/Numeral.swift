/// Small numbers in digits or words.
enum Numeral {
  static func value(_ word: String) -> Int? {
    Int(word) ?? names.firstIndex(of: word.lowercased()).map { $0 + 2 }
  }

  private static let names = [
    "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
  ]
}
