import Dispatch

extension Array where Element: Sendable {
  /// As `map`, on every core when there is enough to do; the order of the results is the order of
  /// the elements, so the result is the same on any machine.
  func concurrentMap<Result: Sendable>(
    chunk: Int = 12, _ transform: @Sendable (Element) -> Result
  ) -> [Result] {
    guard count > chunk * 2 else { return map(transform) }
    let chunks = (count + chunk - 1) / chunk
    return [Result](unsafeUninitializedCapacity: count) { buffer, initialized in
      nonisolated(unsafe) let results = buffer
      DispatchQueue.concurrentPerform(iterations: chunks) { number in
        let start = number * chunk
        for index in start..<Swift.min(start + chunk, count) {
          results.initializeElement(at: index, to: transform(self[index]))
        }
      }
      initialized = count
    }
  }
}
