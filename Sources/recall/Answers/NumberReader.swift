import Foundation

/// Numbers in a row of tokens: digits in every country's way, words, fractions, powers, ordinals,
/// centuries, Roman numerals; with the unit behind them.
struct NumberReader {
  struct Found {
    var quantity: Quantity
    /// Tokens it takes.
    var count: Int
    /// Other forms in which it may be met, such as `century:19`.
    var keys: [String] = []
    var isOrdinal = false
  }

  let tokens: [AnswerToken]

  func number(at index: Int) -> Found? {
    let word = tokens[index].folded
    if ["minus", "negative"].contains(word),
      let found = folded(index + 1).flatMap({ _ in
        number(at: index + 1)
      })
    {
      return negated(found)
    }
    if "$€£¥".contains(word), let unit = UnitOfMeasure(word), index + 1 < tokens.count,
      var found = digits(at: index + 1) ?? words(at: index + 1)
    {
      found.quantity = found.quantity.measured(in: unit)
      found.count += 1
      return found
    }
    guard var found = digits(at: index) ?? words(at: index) ?? fraction(at: index) else {
      return decade(at: index) ?? roman(at: index)
    }
    let behind = index + found.count
    if !found.isOrdinal, folded(behind) == "and", folded(behind + 1) == "a",
      folded(behind + 2) == "half", let value = found.quantity.readings.first?.value
    {
      found = Found(quantity: Quantity(value + 0.5), count: found.count + 3)
    }
    return withUnit(found, at: index)
  }

  private func folded(_ index: Int) -> String? {
    index < tokens.count ? tokens[index].folded : nil
  }

  private func negated(_ found: Found) -> Found {
    var found = found
    for place in found.quantity.readings.indices {
      found.quantity.readings[place].value.negate()
      found.quantity.readings[place].written.negate()
    }
    found.count += 1
    return found
  }

  // MARK: Digits

  private func digits(at index: Int) -> Found? {
    if let value = Self.vulgar(tokens[index].text) {
      return Found(quantity: Quantity(value), count: 1)
    }
    guard let literal = NumberLiteral(tokens[index].folded) else { return nil }
    var found = Found(quantity: literal.quantity, count: 1)
    switch literal.rest {
    case "": extend(&found, literal, at: index)
    case "st", "nd", "rd", "th": return ordinal(literal.quantity, count: 1, at: index)
    case "s":
      guard let value = literal.quantity.readings.first?.value, value >= 20,
        Int(value) % 10 == 0
      else { return nil }
      found.keys = Self.decadeKeys(Int(value))
      found.quantity = Quantity(value, "decade")
      return found
    case let rest:
      if let scale = NumberWords.suffixes[rest] {
        found.quantity = literal.quantity.scaled(by: scale)
        if rest == "m", let metre = UnitOfMeasure("m") {
          found.quantity.add(literal.quantity.measured(in: metre))
        }
      } else if let unit = UnitOfMeasure(rest) {
        found.quantity = literal.quantity.measured(in: unit)
      } else {
        return nil
      }
    }
    return found
  }

  /// What goes on behind the digits: groups of three, a power of ten, a fraction, `million`.
  private func extend(_ found: inout Found, _ literal: NumberLiteral, at index: Int) {
    var value = literal.quantity.readings[0].value
    if literal.isPlain, literal.length <= 3 {
      while let next = folded(index + found.count), next.count == 3, next.allSatisfy(\.isASCII),
        let group = Double(next), next.allSatisfy(\.isNumber), tokens[index + found.count].isNext,
        tokens[index + found.count - 1].mark == nil
      {
        value = value * 1000 + group
        found.count += 1
        found.quantity = Quantity(value, digits: literal.digits + 3)
      }
    }
    if let times = folded(index + found.count), ["x", "×", "*", "·", "⋅"].contains(times),
      let next = folded(index + found.count + 1), let power = NumberLiteral(next), power.isPower
    {
      found.quantity = found.quantity.scaled(by: power.quantity.readings[0].value)
      found.count += 2
    }
    if index + found.count < tokens.count,
      let part = Self.vulgar(tokens[index + found.count].text)
    {
      found.quantity = Quantity(value + part)
      found.count += 1
    }
    while let next = folded(index + found.count), let scale = NumberWords.scales[next] {
      found.quantity = found.quantity.scaled(by: scale)
      found.count += 1
    }
  }

  private static func vulgar(_ text: String) -> Double? {
    guard let scalar = text.unicodeScalars.first, text.unicodeScalars.count == 1,
      scalar.properties.numericType == .numeric
    else { return nil }
    return scalar.properties.numericValue
  }

  // MARK: Words

  private func words(at index: Int) -> Found? {
    var reader = NumberWordReader()
    var place = index
    if folded(index) == "a" || folded(index) == "an" {
      guard let next = folded(index + 1), NumberWords.scales[next] != nil, next != "k" else {
        return nil
      }
      place += 1
    }
    while let word = folded(place) {
      if word == "and", reader.mayTakeAnd, let next = folded(place + 1),
        NumberWords.small[next] != nil || NumberWords.tens[next] != nil
      {
        place += 1
      } else if reader.take(word) {
        place += 1
      } else {
        break
      }
    }
    guard let value = reader.value else { return foreign(at: index) }
    let count = place - index
    if let next = folded(place) {
      let one = next.hasSuffix("s") ? String(next.dropLast()) : next == "halves" ? "half" : next
      if value <= 20, next != one || value == 1, one != "second", one != "first",
        let parts = one == "half" ? 2 : NumberWords.ordinals[one]
      {
        return Found(quantity: Quantity(value / parts, digits: 3), count: count + 1)
      }
      if let last = NumberWords.ordinals[next], value.truncatingRemainder(dividingBy: 10) == 0,
        value >= 20, last < 10
      {
        return ordinal(Quantity(value + last), count: count + 1, at: index)
      }
    }
    return Found(quantity: Quantity(value), count: count)
  }

  private func foreign(at index: Int) -> Found? {
    guard let word = folded(index), let value = NumberWords.foreign[word] else { return nil }
    return Found(quantity: Quantity(value), count: 1, keys: [word])
  }

  /// `half`, `a quarter`, `third`
  private func fraction(at index: Int) -> Found? {
    let hasArticle = folded(index) == "a"
    guard let word = folded(index + (hasArticle ? 1 : 0)) else { return nil }
    if word == "half" || word == "quarter" && hasArticle || word == "third" && hasArticle {
      let parts: Double = word == "half" ? 2 : word == "quarter" ? 4 : 3
      return Found(
        quantity: Quantity(1 / parts, digits: 3), count: hasArticle ? 2 : 1, keys: [word])
    }
    guard !hasArticle, let value = NumberWords.ordinals[word], word != "quarter" else { return nil }
    return ordinal(Quantity(value), count: 1, at: index)
  }

  // MARK: Ordinals, decades, Roman numerals

  private func ordinal(_ quantity: Quantity, count: Int, at index: Int) -> Found {
    var found = Found(quantity: quantity, count: count, isOrdinal: true)
    if folded(index + count) == "century" {
      let value = quantity.readings.first?.value ?? 0
      found.count += 1
      found.keys = ["century:\(Int(value))"]
      found.quantity = Quantity(value, "century")
    }
    return found
  }

  private func decade(at index: Int) -> Found? {
    guard let value = NumberWords.decades[tokens[index].folded] else { return nil }
    return Found(
      quantity: Quantity(value, "decade"), count: 1, keys: Self.decadeKeys(Int(value)))
  }

  private static func decadeKeys(_ value: Int) -> [String] {
    if value < 100 { return ["decade:\(1900 + value)", "decade:\(1800 + value)"] }
    return value % 100 == 0
      ? ["decade:\(value)", "century:\(value / 100 + 1)"] : ["decade:\(value)"]
  }

  /// Behind a name one letter is enough: `Henry V`.
  private func roman(at index: Int) -> Found? {
    let text = tokens[index].text
    let isBehindName = index > 0 && tokens[index - 1].text.first?.isUppercase == true
    guard text.count > 1 || isBehindName && text.first?.isUppercase == true,
      let value = NumberWords.roman(text)
    else { return nil }
    var found = ordinal(Quantity(value), count: 1, at: index)
    found.keys.append(tokens[index].folded)
    return found
  }

  // MARK: Units

  private func withUnit(_ found: Found, at index: Int) -> Found {
    var found = found
    guard !found.isOrdinal, found.keys.isEmpty || found.quantity.readings[0].dimension.isEmpty,
      found.quantity.readings.contains(where: \.dimension.isEmpty),
      let name = folded(index + found.count), let unit = UnitOfMeasure(name)
    else { return found }
    found.count += 1
    found.quantity = found.quantity.measured(in: unit)
    if unit.dimension == "°", let scale = folded(index + found.count),
      let degrees = UnitOfMeasure(scale), ["°c", "°f"].contains(degrees.dimension)
    {
      found.count += 1
      found.quantity = found.quantity.measured(in: degrees)
    }
    return found
  }
}

extension Quantity {
  func scaled(by factor: Double) -> Quantity {
    var copy = self
    copy.readings = readings.map { reading in
      var reading = reading
      reading.value *= factor
      reading.written *= factor
      reading.isWhole = reading.value == reading.value.rounded()
      return reading
    }
    return copy
  }
}
