/// The weights of a ``TaggerModel``, ready for adding.
///
/// A slot is 16 bits of check and three entries; an entry is 6 bits of tag and 10 of weight. When the
/// first entry's tag is 63 its weight counts the row's entries, and the others give its place.
struct WeightTable {
  let slots: UnsafeRawPointer
  let count: Int
  let rows: UnsafeRawPointer

  /// Memory for one word: the slots its features hash to, and a score for each tag.
  struct Scratch {
    let slots: UnsafeMutablePointer<UInt64>
    let scores: UnsafeMutablePointer<Int16>

    init() {
      slots = .allocate(capacity: TaggerFeatures.count)
      slots.initialize(repeating: 0, count: TaggerFeatures.count)
      scores = .allocate(capacity: 64)
      scores.initialize(repeating: 0, count: 64)
    }

    func deallocate() {
      slots.deallocate()
      scores.deallocate()
    }
  }

  /// The tag with the highest score, of those with the same the first.
  ///
  /// Every slot is read before the first is looked at, so that the memory is waited for once.
  func best(_ keys: UnsafePointer<UInt64>, _ scratch: Scratch) -> UInt8 {
    for index in 0..<TaggerFeatures.count {
      scratch.slots[index] = slot(TaggerModel.slot(keys[index], of: count))
    }
    scratch.scores.update(repeating: 0, count: 64)
    for index in 0..<TaggerFeatures.count {
      var found = scratch.slots[index]
      let check = TaggerModel.weightCheck(keys[index])
      if found & 0xffff != check {
        if found == 0 { continue }
        found = probe(keys[index], check)
        if found == 0 { continue }
      }
      add(found, to: scratch.scores)
    }
    return Self.best(scratch.scores)
  }

  @inline(__always)
  private func slot(_ index: Int) -> UInt64 {
    slots.load(fromByteOffset: index &* 8, as: UInt64.self).littleEndian
  }

  /// The slot with a key's check behind the first; 0 for none.
  @inline(__always)
  private func probe(_ key: UInt64, _ check: UInt64) -> UInt64 {
    var index = TaggerModel.slot(key, of: count)
    while true {
      index &+= 1
      if index == count { index = 0 }
      let found = slot(index)
      if found & 0xffff == check || found == 0 { return found }
    }
  }

  @inline(__always)
  private func add(_ slot: UInt64, to scores: UnsafeMutablePointer<Int16>) {
    let first = UInt16(truncatingIfNeeded: slot >> 16)
    guard first & 63 == 63 else {
      Self.add(first, to: scores)
      Self.add(UInt16(truncatingIfNeeded: slot >> 32), to: scores)
      Self.add(UInt16(truncatingIfNeeded: slot >> 48), to: scores)
      return
    }
    var offset = Int(slot >> 32) &* 2
    for _ in 0..<first >> 6 {
      Self.add(rows.load(fromByteOffset: offset, as: UInt16.self).littleEndian, to: scores)
      offset &+= 2
    }
  }

  @inline(__always)
  private static func add(_ entry: UInt16, to scores: UnsafeMutablePointer<Int16>) {
    scores[Int(entry & 63)] &+= Int16(bitPattern: entry) >> 6
  }

  @inline(__always)
  private static func best(_ scores: UnsafePointer<Int16>) -> UInt8 {
    var best = 0
    var most = scores[0]
    for tag in 1..<Tag.count where scores[tag] > most { (best, most) = (tag, scores[tag]) }
    return UInt8(truncatingIfNeeded: best)
  }
}
