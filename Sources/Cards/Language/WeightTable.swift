/// The weights of a ``TaggerModel``, ready for adding.
///
/// A slot is 16 bits of check and three entries; an entry is 6 bits of tag and 10 of weight. When the
/// first entry's tag is 63 its weight counts the row's entries, and the others give its place; a row
/// with a count of 0 is ``TaggerModel/rowWidth`` weights of 16 bits.
struct WeightTable {
  let filter: UnsafeRawPointer
  let slots: UnsafeRawPointer
  let count: Int
  let rows: UnsafeRawPointer

  /// Memory for one word.
  struct Scratch {
    /// Keys that pass the filter, and the slots they hash to.
    let keys: UnsafeMutablePointer<UInt64>
    let slots: UnsafeMutablePointer<UInt64>
    /// Places of rows with a weight for each tag.
    let full: UnsafeMutablePointer<Int>
    /// A score for each tag, and some room for the last vector.
    let scores: UnsafeMutablePointer<Int16>

    init() {
      keys = .allocate(capacity: TaggerFeatures.count)
      keys.initialize(repeating: 0, count: TaggerFeatures.count)
      slots = .allocate(capacity: TaggerFeatures.count)
      slots.initialize(repeating: 0, count: TaggerFeatures.count)
      full = .allocate(capacity: TaggerFeatures.count)
      full.initialize(repeating: 0, count: TaggerFeatures.count)
      scores = .allocate(capacity: 64)
      scores.initialize(repeating: 0, count: 64)
    }

    func deallocate() {
      keys.deallocate()
      slots.deallocate()
      full.deallocate()
      scores.deallocate()
    }
  }

  /// The tag with the highest score, of those with the same the first, and how far it is ahead.
  func best(_ keys: UnsafePointer<UInt64>, _ scratch: Scratch) -> (tag: UInt8, lead: Int16) {
    let found = lookUp(keys, scratch)
    scratch.scores.update(repeating: 0, count: 64)
    let full = addShort(found, scratch)
    addFull(full, scratch)
    return Self.best(scratch.scores)
  }

  /// Reads every slot before the first is looked at, so that the memory is waited for once.
  @inline(__always)
  private func lookUp(_ keys: UnsafePointer<UInt64>, _ scratch: Scratch) -> Int {
    var found = 0
    for index in 0..<TaggerFeatures.count {
      let key = keys[index]
      scratch.keys[found] = key
      let bit = TaggerModel.filterBit(key)
      found &+= Int(filter.load(fromByteOffset: bit >> 3, as: UInt8.self) >> UInt8(bit & 7) & 1)
    }
    for index in 0..<found {
      scratch.slots[index] = slot(TaggerModel.slot(scratch.keys[index], of: count))
    }
    return found
  }

  /// - Returns: How many rows are left, those with a weight for each tag.
  @inline(__always)
  private func addShort(_ found: Int, _ scratch: Scratch) -> Int {
    var full = 0
    for index in 0..<found {
      var slot = scratch.slots[index]
      let check = TaggerModel.weightCheck(scratch.keys[index])
      if slot & 0xffff != check {
        if slot != 0 { slot = probe(scratch.keys[index], check) }
        if slot == 0 { continue }
      }
      if slot >> 16 & 0xffff == 63 {
        scratch.full[full] = Int(slot >> 32) &* 2
        full &+= 1
      } else {
        add(slot, to: scratch.scores)
      }
    }
    return full
  }

  @inline(__always)
  private func addFull(_ full: Int, _ scratch: Scratch) {
    let scores = UnsafeMutableRawPointer(scratch.scores)
    var first = scores.loadUnaligned(as: SIMD32<Int16>.self)
    var second = scores.loadUnaligned(fromByteOffset: 64, as: SIMD16<Int16>.self)
    var third = scores.loadUnaligned(fromByteOffset: 96, as: SIMD8<Int16>.self)
    for index in 0..<full {
      let row = rows + scratch.full[index]
      first &+= row.loadUnaligned(as: SIMD32<Int16>.self)
      second &+= row.loadUnaligned(fromByteOffset: 64, as: SIMD16<Int16>.self)
      third &+= row.loadUnaligned(fromByteOffset: 96, as: SIMD8<Int16>.self)
    }
    scores.storeBytes(of: first, as: SIMD32<Int16>.self)
    scores.storeBytes(of: second, toByteOffset: 64, as: SIMD16<Int16>.self)
    scores.storeBytes(of: third, toByteOffset: 96, as: SIMD8<Int16>.self)
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
  private static func best(_ scores: UnsafePointer<Int16>) -> (tag: UInt8, lead: Int16) {
    var best = 0
    var most = scores[0]
    var next = Int16.min / 2
    for tag in 1..<Tag.count {
      let score = scores[tag]
      if score > most {
        (best, next, most) = (tag, most, score)
      } else if score > next {
        next = score
      }
    }
    return (UInt8(truncatingIfNeeded: best), most &- next)
  }
}
