/// Reads a verb group from its finite verb on.
struct VerbGroupReader {
  let passage: Passage
  let end: Int

  /// - Parameter start: Where adverbs before the verb begin; the verb itself when there are none.
  func group(from start: Int, finite: Int) -> VerbGroup? {
    var group = VerbGroup(main: finite, range: start..<finite + 1)
    var next = finite + 1
    if passage.has(finite, [.be, .modal, .do, .have]) || passage.tag(finite) == .md {
      group.auxiliary = finite
    }
    next = skipAdverbs(from: next, into: &group)
    guard let auxiliary = group.auxiliary else {
      group.range = start..<finite + 1
      return group
    }
    if passage.has(auxiliary, .do) { return afterDo(group, next) }
    if passage.has(auxiliary, .have), passage.tag(auxiliary) != .md {
      return afterHave(group, next)
    }
    if passage.has(auxiliary, .be) { return afterBe(group, next) }
    return afterModal(group, next)
  }

  private func skipAdverbs(from start: Int, into group: inout VerbGroup) -> Int {
    var next = start
    while next < end,
      passage.isAdverb(next) || passage.word(next) == "not" || passage.word(next) == "n't"
    {
      if passage.word(next) == "not" || passage.word(next) == "n't" { group.negation = next }
      next += 1
    }
    return next
  }

  private func afterDo(_ group: VerbGroup, _ next: Int) -> VerbGroup? {
    var group = group
    guard next < end, passage.tag(next) == .vb || passage.tag(next) == .vbp else {
      group.auxiliary = nil
      group.main = group.range.upperBound - 1
      return group.negation == nil ? group : nil
    }
    group.main = next
    group.range = group.range.lowerBound..<next + 1
    return group
  }

  private func afterHave(_ group: VerbGroup, _ next: Int) -> VerbGroup? {
    var group = group
    guard next < end, isParticiple(next) else {
      // The main verb: have something.
      if group.negation != nil, next < end { return nil }
      group.auxiliary = nil
      return group
    }
    group.main = next
    group.range = group.range.lowerBound..<next + 1
    return passage.word(next) == "been" ? afterBeen(group, next + 1) : group
  }

  private func afterBeen(_ group: VerbGroup, _ start: Int) -> VerbGroup {
    var group = group
    let next = skipAdverbs(from: start, into: &group)
    guard next < end, isParticiple(next) || passage.tag(next) == .vbg else {
      group.isCopula = true
      return group
    }
    group.isPassive = isParticiple(next)
    group.main = next
    group.range = group.range.lowerBound..<next + 1
    return group
  }

  private func afterBe(_ group: VerbGroup, _ next: Int) -> VerbGroup? {
    var group = group
    if next < end, passage.tag(next) == .vbg {
      group.main = next
      group.range = group.range.lowerBound..<next + 1
      return group
    }
    if next < end, isParticiple(next) {
      group.main = next
      group.isPassive = true
      group.range = group.range.lowerBound..<next + 1
      return group
    }
    if next + 1 < end, passage.word(next) == "being", isParticiple(next + 1) {
      group.main = next + 1
      group.isPassive = true
      group.range = group.range.lowerBound..<next + 2
      return group
    }
    group.isCopula = true
    var upper = group.range.lowerBound
    if let auxiliary = group.auxiliary { upper = auxiliary + 1 }
    if let negation = group.negation { upper = max(upper, negation + 1) }
    group.range = group.range.lowerBound..<upper
    return group
  }

  private func afterModal(_ group: VerbGroup, _ start: Int) -> VerbGroup? {
    var group = group
    var next = start
    if next < end, passage.word(next) == "have", next + 1 < end, isParticiple(next + 1) {
      next += 1
      if passage.word(next) == "been" {
        group.main = next
        group.range = group.range.lowerBound..<next + 1
        return afterBeen(group, next + 1)
      }
    } else if next < end, passage.word(next) == "be" {
      group.main = next
      group.range = group.range.lowerBound..<next + 1
      let copula = next
      let after = skipAdverbs(from: next + 1, into: &group)
      guard after < end, isParticiple(after) || passage.tag(after) == .vbg else {
        group.isCopula = true
        group.main = copula
        return group
      }
      group.isPassive = isParticiple(after)
      next = after
    } else if next < end, passage.tag(next) != .vb, passage.tag(next) != .vbp {
      return nil
    }
    guard next < end else { return nil }
    group.main = next
    group.range = group.range.lowerBound..<next + 1
    return group
  }

  private func isParticiple(_ index: Int) -> Bool {
    (passage.tag(index) == .vbn
      || passage.tag(index) == .vbd && !passage.has(index, [.be, .have, .do]))
      && !passage.spelling(index).utf8.contains(0x2d)
  }

}
