/// Memory in, grade in, memory out: no clock, no randomness, no input or output.
public protocol SchedulingAlgorithm: Sendable {
  associatedtype Memory: Hashable, Codable, Sendable

  /// The memory after an answer.
  ///
  /// - Parameters:
  ///   - memory: What is known of the card; `nil` before its first answer.
  ///   - grade: The grade of a scheduled answer. Drill and cram answers never come here.
  ///   - elapsed: Days since the last scheduled answer; 0 for a new card.
  func review(_ memory: Memory?, grade: Grade, elapsed: Days) -> Memory

  /// Days from the answer that led to `memory` until the card is due; at least 1.
  func interval(after memory: Memory) -> Days
}
