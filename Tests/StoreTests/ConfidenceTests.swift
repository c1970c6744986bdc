import Cards
import Testing

@testable import Store

struct ConfidenceTests {
  /// JSON keeps fifteen digits of a number that may have seventeen.
  @Test func howSureTheConverterIsComesOutTheSameInAReplay() throws {
    let fixture = try Fixture()
    var card = Fixture.card(1)
    card.confidence = 0.741_542_249_888_237_4
    try fixture.add([card])
    #expect(try fixture.store.doctor().isHealthy)
    #expect(try fixture.store.card(Fixture.id(card))?.card.confidence == 0.742)
  }
}
