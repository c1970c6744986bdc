/// Insertions, deletions, replacements and swaps of neighbours that turn one into the other
/// (optimal string alignment).
///
/// - Returns: `limit` + 1 when it is more than `limit`.
func editDistance(_ left: [Character], _ right: [Character], limit: Int = .max - 1) -> Int {
  guard abs(left.count - right.count) <= limit else { return limit + 1 }
  var (older, previous) = ([Int](), Array(0...right.count))
  for i in left.indices {
    var current = [i + 1]
    current.reserveCapacity(right.count + 1)
    for j in right.indices {
      let change = previous[j] + (left[i] == right[j] ? 0 : 1)
      var best = min(change, previous[j + 1] + 1, current[j] + 1)
      if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
        best = min(best, older[j - 1] + 1)
      }
      current.append(best)
    }
    (older, previous) = (previous, current)
  }
  return min(previous[right.count], limit < .max - 1 ? limit + 1 : previous[right.count])
}
