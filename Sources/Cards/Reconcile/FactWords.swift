/// The words of the cards that are compared, each kept once under a number.
///
/// A word is a run of letters and digits in lower case; a letter of a script without spaces is a
/// word by itself.
struct FactWords {
  typealias Number = Int32

  private var numbers: [String: Number] = [:]
  private(set) var letters: [[UInt16]] = []
  /// Words with a digit; they are the same or they are not.
  private(set) var hasDigit: [Bool] = []
  /// Seen with a capital that no sentence begins with: mostly a name.
  private(set) var isName: [Bool] = []
  /// How much it says that two texts share the word.
  private(set) var weights: [Double] = []
  /// The same by the word alone, however often these texts have it.
  private(set) var ownWeights: [Double] = []

  /// The words of a text, in order.
  mutating func read(_ text: String) -> [Number] {
    var result: [Number] = []
    var word = ""
    var startsWithCapital = false
    var beginsSentence = true
    var isStart = true
    func isSingle(_ value: UInt32) -> Bool {
      (0x0E00...0x0EFF).contains(value) || (0x3041...0x30FF).contains(value)
        || (0x3400...0x9FFF).contains(value) || (0x20000...0x323AF).contains(value)
    }
    func isMark(_ scalar: Unicode.Scalar) -> Bool {
      scalar.value >= 0x300 && scalar.properties.generalCategory == .nonspacingMark
    }
    for scalar in text.unicodeScalars {
      let isLetter =
        scalar.isASCII
        ? (scalar.value | 0x20) &- 0x61 < 26 || scalar.value &- 0x30 < 10
        : scalar.properties.isAlphabetic || scalar.properties.numericType != nil || isMark(scalar)
      if isLetter, !isSingle(scalar.value) {
        if word.isEmpty {
          startsWithCapital = scalar.properties.isUppercase
          beginsSentence = isStart
        }
        word.unicodeScalars.append(scalar)
        continue
      }
      if !word.isEmpty {
        result.append(number(word, isName: startsWithCapital && !beginsSentence))
        word = ""
        isStart = false
      }
      if isLetter { result.append(number(String(scalar), isName: false)) }
      if ".!?:\n".unicodeScalars.contains(scalar) { isStart = true }
    }
    if !word.isEmpty { result.append(number(word, isName: startsWithCapital && !beginsSentence)) }
    return result
  }

  private mutating func number(_ word: String, isName: Bool) -> Number {
    let key = word.lowercased()
    if let number = numbers[key] {
      if isName { self.isName[Int(number)] = true }
      return number
    }
    let number = Number(letters.count)
    numbers[key] = number
    let scalars = key.unicodeScalars.map { UInt16(truncatingIfNeeded: $0.value) }
    let hasDigit = key.unicodeScalars.contains { $0.properties.numericType != nil }
    letters.append(scalars)
    self.hasDigit.append(hasDigit)
    self.isName.append(isName)
    let isShort = scalars.count <= 3 && !isName && scalars.allSatisfy { $0 < 0x300 }
    ownWeights.append(hasDigit ? 1.5 : isShort ? 0.4 : 1)
    weights.append(ownWeights[Int(number)])
    return number
  }

  /// Makes words weigh less that many of these texts have.
  mutating func discount(_ texts: [[Number]]) {
    guard texts.count >= 8 else { return }
    var counts = [Int](repeating: 0, count: weights.count)
    for text in texts { for word in text { counts[Int(word)] += 1 } }
    for word in weights.indices where counts[word] > 2 {
      let share = Double(counts[word]) / Double(texts.count)
      weights[word] *= 1 - 0.6 * min(1, share * 5)
    }
  }

  /// The same word with another ending, or with a slip of the finger.
  func areAlike(_ left: Number, _ right: Number) -> Bool {
    if left == right { return true }
    let (one, other) = (letters[Int(left)], letters[Int(right)])
    guard !hasDigit[Int(left)], !hasDigit[Int(right)], min(one.count, other.count) >= 3,
      abs(one.count - other.count) <= 3
    else { return false }
    let longer = max(one.count, other.count)
    let common = zip(one, other).prefix { $0 == $1 }.count
    if common >= 4, common * 10 >= longer * 6 { return true }
    return longer >= 5 && Self.distance(one, other, limit: longer >= 10 ? 2 : 1) != nil
  }

  /// Letters put in, left out, changed or swapped with the next one.
  ///
  /// - Returns: `nil` above the limit.
  private static func distance(_ one: [UInt16], _ other: [UInt16], limit: Int) -> Int? {
    guard abs(one.count - other.count) <= limit else { return nil }
    var before: [Int] = []
    var last = Array(0...other.count)
    for row in one.indices {
      var next = [row + 1]
      for column in other.indices {
        var cost = min(
          last[column] + (one[row] == other[column] ? 0 : 1), last[column + 1] + 1,
          next[column] + 1)
        if row > 0, column > 0, one[row] == other[column - 1], one[row - 1] == other[column] {
          cost = min(cost, before[column - 1] + 1)
        }
        next.append(cost)
      }
      if (next.min() ?? 0) > limit { return nil }
      (before, last) = (last, next)
    }
    return last[other.count] <= limit ? last[other.count] : nil
  }
}
