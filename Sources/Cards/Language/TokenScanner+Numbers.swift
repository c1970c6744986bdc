/// Quantities: `1,000`, `4-6k`, `$5`, `~80`, `25%`, `3.5GHz`, `10x`, `2024-01-02`, `10:30`.
extension TokenScanner {
  /// Takes a number whose first digit, or currency sign, stands at `start`; falls back to a word.
  mutating func scanNumber(digitsAt start: Int) {
    if let numberEnd = quantityEnd(start) {
      emit(numberEnd, .number, isPlural(numberEnd) ? .nns : .cd)
    } else if start == position {
      scanWord()
    } else {
      emit(start, .symbol, .sym)
    }
  }

  /// Bytes of a sign before a quantity: `~`, `±`, `$`, `~$`; 0 when no quantity follows.
  func numberSign(at index: Int) -> Int {
    var offset = index
    var signs = 0
    while signs < 3 {
      if byte(offset).isDigit { return offset - index }
      if byte(offset) == 0x2e, byte(offset + 1).isDigit, offset > index { return offset - index }
      let (value, length) = scalar(at: offset)
      let isSign =
        value == 0x7e || value == 0x24 || value == 0x2b || value == 0x2d || value == 0xb1
        || value == 0x2212 || value == 0x2248 || value == 0x23 || ScalarClass.isCurrency(value)
      guard isSign else { return 0 }
      offset += length
      signs += 1
    }
    return 0
  }

  /// `80s`, `1990s`.
  private func isPlural(_ numberEnd: Int) -> Bool {
    byte(numberEnd - 1) == 0x73 && byte(numberEnd - 2) == 0x30
  }

  /// End of a quantity with its range; `nil` when it is a part of a word: `10-year`, `3rd`, `2FA`.
  private func quantityEnd(_ start: Int) -> Int? {
    guard var index = measureEnd(start) else { return nil }
    while true {
      let dash = dashLength(index)
      guard dash > 0 else { break }
      let next = index + dash + currencyLength(index + dash)
      if byte(next).isDigit {
        guard let rangeEnd = measureEnd(next) else { return nil }
        index = rangeEnd
      } else if letterLength(index + dash) > 0, dash == 1 {
        return nil
      } else {
        break
      }
    }
    if byte(index) == 0x2b, !byte(index + 1).isDigit { index += 1 }
    return index
  }

  private func dashLength(_ index: Int) -> Int {
    if byte(index) == 0x2d { return 1 }
    let isEnDash = byte(index) == 0xe2 && byte(index + 1) == 0x80 && byte(index + 2) == 0x93
    return isEnDash ? 3 : 0
  }

  private func currencyLength(_ index: Int) -> Int {
    if byte(index) == 0x24 { return 1 }
    let (value, length) = scalar(at: index)
    return ScalarClass.isCurrency(value) ? length : 0
  }

  /// End of digits with their separators and unit.
  private func measureEnd(_ start: Int) -> Int? {
    var index = start
    while index < end {
      let byte = bytes[index]
      if byte.isDigit {
        index += 1
      } else if separates(byte, at: index) {
        index += 1
      } else {
        break
      }
    }
    return unitEnd(index)
  }

  private func separates(_ byte: UInt8, at index: Int) -> Bool {
    guard self.byte(index + 1).isDigit else { return false }
    switch byte {
    case 0x2e, 0x3a, 0x2f, 0x5e: return true
    case 0x2c:
      return self.byte(index + 2).isDigit && self.byte(index + 3).isDigit
        && !self.byte(index + 4).isDigit
    default: return false
    }
  }

  /// End of the unit attached at `index`; `nil` when letters follow that are no unit.
  private func unitEnd(_ index: Int) -> Int? {
    var index = index
    if byte(index) == 0x25 { return index + 1 }
    if byte(index) == 0xc2, byte(index + 1) == 0xb0 { index += 2 }
    let start = index
    while index < start + 5 {
      let length = letterLength(index)
      if length == 0 || byte(index).isDigit { break }
      index += length
    }
    guard index > start else { return byte(index) == 0x5f ? nil : index }
    if byte(index).isDigit {
      let isTimes = index == start + 1 && byte(start) == 0x78
      return isTimes ? measureEnd(index) : nil
    }
    guard letterLength(index) == 0, isUnit(start..<index), byte(index) != 0x5f else { return nil }
    let isRate = byte(index) == 0x2f && byte(index + 1) == 0x73 && letterLength(index + 2) == 0
    return isRate ? index + 2 : index
  }

  private func isUnit(_ range: Range<Int>) -> Bool {
    if range.count == 1 {
      switch bytes[range.lowerBound] {
      case 0x4b, 0x4d, 0x42, 0x54, 0x58, 0x57, 0x56, 0x43, 0x46: return true
      case let letter where letter.isLower: return letter != 0x61
      default: return false
      }
    }
    return Self.units.contains(form(of: range))
  }

  private static let units: Set<WordForm> = [
    "ms", "us", "ns", "kb", "mb", "gb", "tb", "pb", "kib", "mib", "gib", "hz", "khz", "mhz", "ghz",
    "kw", "mw", "gw", "wh", "kwh", "mwh", "kg", "mg", "km", "cm", "mm", "nm", "ft", "lb", "lbs",
    "oz", "mph", "kph", "kmh", "fps", "dpi", "px", "pt", "em", "rem", "bn", "mn", "mio", "mrd",
    "am", "pm", "hr", "hrs", "min", "mins", "sec", "secs", "yr", "yrs", "bit", "bits", "ml", "cal",
    "kcal", "mbps", "gbps", "kbps", "qps", "rps", "tps", "usd", "eur", "μm", "µm", "µs", "μs", "m²",
    "km²", "bp", "bps", "ppm", "rpm", "mpg", "kj", "kpa", "db", "kv", "mv", "ma", "mah", "tok",
    "cts", "mil", "mill", "kt", "mt", "gwh", "ev", "kev", "mev", "gev", "ly", "au",
  ]
}
