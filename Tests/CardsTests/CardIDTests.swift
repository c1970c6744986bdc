import Testing

@testable import Cards

struct CardIDTests {
  @Test(arguments: [0, 1, -1, Int64.max, Int64.min, 0x0123_4567_89ab_cdef])
  func printedAndReadBackIsTheSame(raw: Int64) {
    let id = CardID(rawValue: raw)
    #expect(id.description.count == 13)
    #expect(CardID(id.description) == id)
  }

  @Test(arguments: ["", "abc", "zzzzzzzzzzzzz", "ilou000000000", "00000000000000"])
  func textThatIsNoIdentityIsRefused(text: String) {
    #expect(CardID(text) == nil)
  }
}
