/// The name a person may have meant: the one that begins with what they typed or holds it, else
/// the one with the fewest typing errors, at most one in three letters.
func nearest(_ typed: String, in names: [String]) -> String? {
  let wanted = typed.lowercased()
  guard !wanted.isEmpty else { return nil }
  let folded = names.map { ($0, $0.lowercased()) }
  if let name = folded.first(where: { $0.1.hasPrefix(wanted) }) { return name.0 }
  if let name = folded.first(where: { $0.1.contains(wanted) }) { return name.0 }
  let limit = max(1, wanted.count / 3)
  let distances = folded.map { name, text in
    (name, editDistance(Array(wanted), Array(text), limit: limit))
  }
  return distances.filter { $0.1 <= limit }.min { $0.1 < $1.1 }?.0
}
