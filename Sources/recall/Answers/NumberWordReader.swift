/// `one hundred and twenty-five`, `two thousand`, `nineteen sixty-nine`: one word after the other.
struct NumberWordReader {
  private var total = 0.0
  private var current = 0.0
  private enum Last { case none, small, tens, scale }
  private var last = Last.none

  var value: Double? { last == .none ? nil : total + current }
  var mayTakeAnd: Bool { last == .scale }

  /// - Returns: False when the word does not go on the number.
  mutating func take(_ word: String) -> Bool {
    if let value = NumberWords.small[word] {
      switch last {
      case .none, .scale: current += value
      case .tens where value > 0 && value < 10: current += value
      case .small where current >= 10 && current < 20 && value >= 10:
        current = current * 100 + value
      default: return false
      }
      last = .small
    } else if let value = NumberWords.tens[word] {
      switch last {
      case .none, .scale: current += value
      case .small where current >= 10 && current < 20: current = current * 100 + value
      case .tens where current >= 20 && current < 100: current = current * 100 + value
      default: return false
      }
      last = .tens
    } else if let scale = NumberWords.scales[word], word != "k" || last != .none {
      if last == .none { current = 1 }
      if scale >= 1000 {
        total = (total + current) * scale
        current = 0
      } else {
        current *= scale
      }
      last = .scale
    } else {
      return false
    }
    return true
  }
}
