import Testing

@testable import Store

struct StoreErrorTests {
  @Test func errorsCompareByValue() {
    #expect(StoreError.cannotOpen(path: "a") != StoreError.cannotOpen(path: "b"))
  }
}
