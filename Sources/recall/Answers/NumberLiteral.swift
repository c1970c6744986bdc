import Foundation

/// A number in digits, as people of any country write it, with what is stuck to its end.
struct NumberLiteral {
  var quantity: Quantity
  /// Letters behind the digits.
  var rest: String
  /// Digits that count.
  var digits: Int
  /// Digits in all.
  var length: Int
  /// Digits and nothing else.
  var isPlain: Bool
  /// `10^6`
  var isPower = false

  /// - Parameter text: Folded, such as `-1,234.5km`.
  init?(_ text: String) {
    var rest = text[...]
    let isNegative = rest.first == "-"
    if isNegative { rest.removeFirst() }
    guard
      rest.first?.isNumber == true || rest.first == "." && rest.dropFirst().first?.isNumber == true
    else { return nil }
    let body = String(rest.prefix { $0.isNumber || $0 == "." || $0 == "," })
    rest = rest.dropFirst(body.count)
    var values = Self.values(body)
    guard !values.isEmpty else { return nil }
    let counted = body.filter(\.isNumber).drop { $0 == "0" }
    length = body.count(where: \.isNumber)
    digits = counted.count
    if !body.contains(where: { $0 == "." || $0 == "," }) {
      digits -= counted.reversed().prefix { $0 == "0" }.count
    }
    isPlain = body.allSatisfy(\.isNumber)
    if rest.first == "^", let power = Double(rest.dropFirst()) {
      values = values.map { pow($0, power) }
      (isPower, rest) = (true, "")
    } else if rest.first == "/", let divisor = Double(rest.dropFirst()), divisor != 0 {
      values = values.map { $0 / divisor }
      rest = ""
      digits = 3
    } else if rest.first == "e", let power = Int(rest.dropFirst()), abs(power) < 300 {
      values = values.map { $0 * pow(10, Double(power)) }
      rest = ""
    }
    self.rest = String(rest)
    quantity = Quantity(isNegative ? -values[0] : values[0], digits: digits)
    for value in values.dropFirst() {
      quantity.add(Quantity(isNegative ? -value : value, digits: digits))
    }
  }

  /// `1,234.5`, `1.234,5`, `1.000.000`, `3,5`; `1.234` may be a thousand or one and a bit.
  private static func values(_ body: String) -> [Double] {
    let (dots, commas) = (body.count { $0 == "." }, body.count { $0 == "," })
    let bare = body.filter(\.isNumber)
    if dots + commas == 0 { return Double(body).map { [$0] } ?? [] }
    if dots > 0, commas > 0 {
      let decimal: Character =
        body.lastIndex(of: ".").map { dot in
          body.lastIndex(of: ",").map { $0 < dot } ?? true
        } == true ? "." : ","
      let text = body.filter { $0.isNumber || $0 == decimal }.replacing(String(decimal), with: ".")
      return Double(text).map { [$0] } ?? []
    }
    if dots + commas > 1 { return Double(bare).map { [$0] } ?? [] }
    let parts = body.split(omittingEmptySubsequences: false) { !$0.isNumber }
    let decimal = Double((parts[0].isEmpty ? "0" : parts[0]) + "." + parts[1])
    let isGroup = parts[1].count == 3 && (1...3).contains(parts[0].count) && parts[0] != "0"
    let thousands = isGroup ? Double(bare) : nil
    if commas == 1, let thousands { return [thousands] }
    return [decimal, thousands].compactMap(\.self)
  }
}
