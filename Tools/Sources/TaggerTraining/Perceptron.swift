@_spi(Training) import Cards

/// Averaged perceptron whose features have weights only for the tags that were ever mistaken.
struct Perceptron {
  /// A weight of one feature for one tag, in a list.
  private struct Node {
    var tag: UInt8
    var next: Int32
    var weight: Int32 = 0
    var stamp: Int32 = 0
    var total: Int64 = 0
  }

  private var keys: [UInt64]
  private var heads: [Int32]
  private var used = 0
  private var nodes: [Node] = []
  private var time: Int32 = 0
  private var scores = [Int32](repeating: 0, count: 64)

  init() {
    keys = Array(repeating: 0, count: 1 << 22)
    heads = Array(repeating: -1, count: 1 << 22)
  }

  mutating func predict(_ features: UnsafeBufferPointer<UInt64>) -> UInt8 {
    for tag in 0..<64 { scores[tag] = 0 }
    for key in features where key != 0 {
      var node = heads[slot(of: key)]
      while node >= 0 {
        scores[Int(nodes[Int(node)].tag)] += nodes[Int(node)].weight
        node = nodes[Int(node)].next
      }
    }
    var best = 0
    for tag in 1..<Tag.allCases.count where scores[tag] > scores[best] { best = tag }
    return UInt8(best)
  }

  /// The best of the other tags, when it comes nearer to the right one than the margin.
  func rival(of truth: UInt8, margin: Int32) -> UInt8? {
    var best = truth == 0 ? 1 : 0
    for tag in 0..<Tag.allCases.count where tag != Int(truth) && scores[tag] > scores[best] {
      best = tag
    }
    return scores[Int(truth)] - scores[best] < margin ? UInt8(best) : nil
  }

  mutating func step() { time += 1 }

  mutating func update(
    _ features: UnsafeBufferPointer<UInt64>, truth: UInt8, guess: UInt8
  ) {
    for key in features where key != 0 {
      if used * 4 > keys.count * 3 { grow() }
      let slot = slot(of: key)
      if keys[slot] == 0 {
        keys[slot] = key
        used += 1
      }
      add(1, to: truth, slot)
      add(-1, to: guess, slot)
    }
  }

  /// Every averaged weight, in an order that depends on the training alone.
  func average() -> [(key: UInt64, weights: [(tag: UInt8, weight: Double)])] {
    var rows: [(key: UInt64, weights: [(tag: UInt8, weight: Double)])] = []
    for slot in keys.indices where keys[slot] != 0 {
      var weights: [(tag: UInt8, weight: Double)] = []
      var index = heads[slot]
      while index >= 0 {
        let node = nodes[Int(index)]
        let total = node.total + Int64(node.weight) * Int64(time - node.stamp)
        weights.append((node.tag, Double(total) / Double(max(time, 1))))
        index = node.next
      }
      rows.append((keys[slot], weights.sorted { $0.tag < $1.tag }))
    }
    return rows.sorted { $0.key < $1.key }
  }

  private mutating func add(_ change: Int32, to tag: UInt8, _ slot: Int) {
    var index = heads[slot]
    while index >= 0, nodes[Int(index)].tag != tag { index = nodes[Int(index)].next }
    if index < 0 {
      index = Int32(nodes.count)
      nodes.append(Node(tag: tag, next: heads[slot], stamp: time))
      heads[slot] = index
    }
    let position = Int(index)
    nodes[position].total += Int64(nodes[position].weight) * Int64(time - nodes[position].stamp)
    nodes[position].stamp = time
    nodes[position].weight += change
  }

  private func slot(of key: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: key >> 20) & (keys.count - 1)
    while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & (keys.count - 1) }
    return slot
  }

  private mutating func grow() {
    let (oldKeys, oldHeads) = (keys, heads)
    keys = Array(repeating: 0, count: oldKeys.count * 2)
    heads = Array(repeating: -1, count: keys.count)
    for (key, head) in zip(oldKeys, oldHeads) where key != 0 {
      let slot = slot(of: key)
      (keys[slot], heads[slot]) = (key, head)
    }
  }
}
