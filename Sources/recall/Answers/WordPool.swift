/// The words of a typed answer, of which each can stand for one word of the card's answer.
struct WordPool {
  let words: [AnswerWord]
  private var isTaken: [Bool]
  private let isLarge: Bool

  /// Pairs of words of which each is looked at closely.
  private static let mostPairs = 40_000

  /// - Parameter count: Words of the card's answer, over all its parts.
  init(_ words: [AnswerWord], beside count: Int = 0) {
    self.words = words
    isLarge = words.count * count > Self.mostPairs
    isTaken = words.map { _ in false }
  }

  /// Words that nothing of the card's answer has taken.
  var left: [AnswerWord] { zip(words, isTaken).filter { !$0.1 }.map(\.0) }
  var takenCount: Int { isTaken.count(where: \.self) }

  /// Takes the words of one part of the card's answer: first those that are the same, so that a slip
  /// takes no other's place, then other forms, then slips, then what is nearly right.
  mutating func take(_ expected: [AnswerWord]) -> WordMatch {
    var match = WordMatch(expected)
    // Beside an essay a person sees without help what is what.
    if isLarge || expected.count * words.count > Self.mostPairs {
      takeByKey(&match)
    } else if expected.count(where: { $0.key.first?.isSyllabic == true }) * 2 > expected.count {
      takeInOrder(&match)
    } else {
      takeAny(&match, .same)
      takeAny(&match, .form)
      takeJoined(&match)
      takeAny(&match, .slip)
      takeAny(&match, .near)
    }
    return match
  }

  private mutating func takeAny(_ match: inout WordMatch, _ limit: AnswerWord.Likeness) {
    let order = match.expected.indices.sorted { !match.isOptional($0) && match.isOptional($1) }
    for index in order where match.states[index] == .missed {
      let word = match.expected[index]
      for place in words.indices where !isTaken[place] {
        let typed = words[place]
        let likeness =
          word.likeness(of: typed, upTo: limit) ?? (word.isInitial(typed) ? .same : nil)
        guard let likeness, likeness <= limit else { continue }
        if match.isOptional(index), likeness > .form { continue }
        isTaken[place] = true
        match.take(index, by: typed, place, likeness)
        break
      }
    }
  }

  /// Only words that are written alike, in one pass.
  private mutating func takeByKey(_ match: inout WordMatch) {
    var places: [String: [Int]] = [:]
    for place in words.indices.reversed() where !isTaken[place] {
      places[words[place].key, default: []].append(place)
    }
    for index in match.expected.indices {
      guard let place = places[match.expected[index].key]?.popLast() else { continue }
      isTaken[place] = true
      match.take(index, by: words[place], place, .same)
    }
  }

  /// Words that one side writes as one and the other as several: `data base`, `state-of-the-art`.
  private mutating func takeJoined(_ match: inout WordMatch) {
    for index in match.expected.indices where match.states[index] == .missed {
      for length in 2...3 {
        for start in words.indices.dropLast(length - 1) {
          let places = start..<(start + length)
          guard match.states[index] == .missed,
            match.expected[index].key.hasPrefix(words[start].key),
            places.allSatisfy({ !isTaken[$0] }),
            places.map({ words[$0].key }).joined() == match.expected[index].key
          else { continue }
          for place in places { isTaken[place] = true }
          match.take(index, by: words[start], start, .same)
        }
        guard index + length <= match.expected.count else { continue }
        let indices = index..<(index + length)
        let joined = indices.map { match.expected[$0].key }.joined()
        guard indices.allSatisfy({ match.states[$0] == .missed }),
          let place = words.indices.first(where: { !isTaken[$0] && words[$0].key == joined })
        else { continue }
        isTaken[place] = true
        for index in indices { match.take(index, by: words[place], place, .same) }
      }
    }
  }

  /// Where characters are words, their order tells one word from another: the longest common
  /// sequence counts.
  private mutating func takeInOrder(_ match: inout WordMatch) {
    let (ours, theirs) = (match.expected, words)
    var lengths = Array(
      repeating: Array(repeating: 0, count: theirs.count + 1), count: ours.count + 1)
    func areSame(_ i: Int, _ j: Int) -> Bool {
      !isTaken[j] && ours[i].likeness(of: theirs[j], upTo: .same) == .same
    }
    for i in ours.indices.reversed() {
      for j in theirs.indices.reversed() {
        lengths[i][j] =
          areSame(i, j)
          ? lengths[i + 1][j + 1] + 1 : max(lengths[i + 1][j], lengths[i][j + 1])
      }
    }
    var (i, j) = (0, 0)
    while i < ours.count, j < theirs.count {
      if areSame(i, j) {
        isTaken[j] = true
        match.take(i, by: theirs[j], j, .same)
        (i, j) = (i + 1, j + 1)
      } else if lengths[i + 1][j] >= lengths[i][j + 1] {
        i += 1
      } else {
        j += 1
      }
    }
  }
}
