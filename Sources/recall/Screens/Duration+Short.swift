extension Duration {
  /// `8 s`, `4 min 12 s`, `1 h 5 min`
  var short: String {
    let seconds = components.seconds
    if seconds < 60 { return "\(seconds) s" }
    if seconds < 3600 {
      return seconds % 60 == 0 ? "\(seconds / 60) min" : "\(seconds / 60) min \(seconds % 60) s"
    }
    return "\(seconds / 3600) h \(seconds % 3600 / 60) min"
  }
}
