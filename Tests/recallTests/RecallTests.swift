import ArgumentParser
import Testing

@testable import recall

struct RecallTests {
  @Test func theCommandIsCalledRecall() {
    #expect(Recall.configuration.commandName == "recall")
  }
}
