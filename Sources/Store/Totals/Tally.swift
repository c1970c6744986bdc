import Scheduler

/// Counts of some answers, sparse: only what is not zero takes room.
///
/// Tallies are added and taken away, and nothing else is ever done to them, so the total of any
/// days and facets is the sum of theirs, and an answer taken back leaves no trace.
package struct Tally: Hashable, Sendable {
  struct Count: Hashable, Sendable {
    var slot: UInt16
    var amount: Int
  }

  /// By slot; amounts are never 0.
  private(set) var counts: [Count] = []

  package init() {}

  package var isEmpty: Bool { counts.isEmpty }

  package subscript(slot: TallySlot) -> Int {
    let place = place(of: slot.rawValue)
    return place < counts.count && counts[place].slot == slot.rawValue ? counts[place].amount : 0
  }

  package mutating func add(_ amount: Int, to slot: TallySlot) { add(amount, to: slot.rawValue) }

  package static func += (left: inout Tally, right: Tally) {
    if left.counts.isEmpty { return left = right }
    if right.counts.count < 8 {
      for count in right.counts { left.add(count.amount, to: count.slot) }
    } else {
      left.counts = merged(left.counts, right.counts)
    }
  }

  private static func merged(_ left: [Count], _ right: [Count]) -> [Count] {
    var sum: [Count] = []
    sum.reserveCapacity(left.count + right.count)
    var rest = right[...]
    for var count in left {
      while let next = rest.first, next.slot < count.slot {
        sum.append(next)
        rest.removeFirst()
      }
      if let same = rest.first, same.slot == count.slot {
        count.amount += same.amount
        rest.removeFirst()
      }
      if count.amount != 0 { sum.append(count) }
    }
    return sum + rest
  }

  static prefix func - (tally: Tally) -> Tally {
    var negative = tally
    for index in negative.counts.indices { negative.counts[index].amount.negate() }
    return negative
  }

  private mutating func add(_ amount: Int, to slot: UInt16) {
    guard amount != 0 else { return }
    let place = place(of: slot)
    guard place < counts.count, counts[place].slot == slot else {
      return counts.insert(Count(slot: slot, amount: amount), at: place)
    }
    counts[place].amount += amount
    if counts[place].amount == 0 { counts.remove(at: place) }
  }

  /// Of the first count that is not below this slot.
  private func place(of slot: UInt16) -> Int {
    var (low, high) = (0, counts.count)
    while low < high {
      let middle = (low + high) / 2
      if counts[middle].slot < slot { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension Tally {
  /// One way to write each tally: for each count its slot less the one before, and its amount,
  /// both as LEB128.
  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    var last = 0
    for count in counts {
      Self.write(Int(count.slot) - last, to: &bytes)
      Self.write(count.amount, to: &bytes)
      last = Int(count.slot)
    }
    return bytes
  }

  /// Bytes that are cut off, or that nothing here has written, give what can be read of them.
  ///
  /// - Parameter end: Slots from this one on are left out.
  init(bytes: UnsafeRawBufferPointer, before end: UInt16 = .max) {
    counts.reserveCapacity(bytes.count / 2)
    var (index, last) = (0, 0)
    while index < bytes.count {
      guard let step = Self.read(bytes, &index), let amount = Self.read(bytes, &index) else {
        return
      }
      last += step
      guard let slot = UInt16(exactly: last), slot < end, amount != 0,
        step > 0 || counts.isEmpty
      else { return }
      counts.append(Count(slot: slot, amount: amount))
    }
  }

  private static func write(_ value: Int, to bytes: inout [UInt8]) {
    var rest = UInt64(bitPattern: Int64(value))
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  private static func read(_ bytes: UnsafeRawBufferPointer, _ index: inout Int) -> Int? {
    var (value, shift): (UInt64, UInt64) = (0, 0)
    while index < bytes.count, shift < 64 {
      let byte = bytes[index]
      index += 1
      value |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return Int(exactly: Int64(bitPattern: value)) }
      shift += 7
    }
    return nil
  }
}
