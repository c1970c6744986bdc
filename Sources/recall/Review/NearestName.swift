/// The name a person may have meant: the one that begins with what they typed or holds it, else
/// the one with the fewest typing errors in the whole or in one of its words, at most one in
/// three letters.
func nearest(_ typed: String, in names: [String]) -> String? {
  let wanted = typed.lowercased()
  guard !wanted.isEmpty else { return nil }
  let folded = names.map { ($0, $0.lowercased()) }
  if let name = folded.first(where: { $0.1.hasPrefix(wanted) }) { return name.0 }
  if let name = folded.first(where: { $0.1.contains(wanted) }) { return name.0 }
  let limit = max(1, wanted.count / 3)
  let distances = folded.map { name, text in
    let words = text.split { !$0.isLetter && !$0.isNumber }.map(Array.init)
    let errors = ([Array(text)] + words).map { editDistance(Array(wanted), $0, limit: limit) }
    return (name, errors.min() ?? .max)
  }
  return distances.filter { $0.1 <= limit }.min { $0.1 < $1.1 }?.0
}
