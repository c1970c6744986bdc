/// A feature's family with its value, or with two, as a number.
struct Feature: Hashable, Sendable {
  let hash: UInt64

  @inline(__always)
  init(_ family: CandidateFeatures.Family, _ value: FeatureValue, _ more: FeatureValue? = nil) {
    var hash = UInt64(family.rawValue + 1) &* 0x9e37_79b9_7f4a_7c15
    hash = (hash ^ value.hash) &* 0xff51_afd7_ed55_8ccd
    if let more { hash = (hash ^ hash >> 32 ^ more.hash) &* 0xc4ce_b9fe_1a85_ec53 }
    self.hash = hash ^ hash >> 32
  }
}

/// A feature's value; one that stands in the source costs nothing to hash.
struct FeatureValue: Sendable {
  private enum Text: Sendable {
    case literal(StaticString), word(String), number(Int)
  }

  private let text: Text
  let hash: UInt64

  init(_ word: String) {
    text = .word(word)
    hash = WordForm(word).hash
  }

  /// - Parameter number: Not negative.
  init(_ number: Int) {
    text = .number(number)
    var form = WordForm()
    if number >= 10 { form = WordForm("\(number / 10)") }
    form.add(UInt8(ascii: "0") + UInt8(number % 10))
    hash = form.hash
  }
}

extension FeatureValue: ExpressibleByStringLiteral {
  init(stringLiteral word: StaticString) {
    text = .literal(word)
    hash = WordForm(stringLiteral: word).hash
  }
}

extension FeatureValue: CustomStringConvertible {
  var description: String {
    switch text {
    case .literal(let word): word.description
    case .word(let word): word
    case .number(let number): "\(number)"
    }
  }
}
