import Testing

@testable import recall

struct PathsTests {
  @Test(arguments: [
    (["HOME": "/home/ada"], "/home/ada/.local/share/recall/recall.db"),
    (["HOME": "/home/ada", "XDG_DATA_HOME": "/data"], "/data/recall/recall.db"),
    (["HOME": "/home/ada", "XDG_DATA_HOME": ""], "/home/ada/.local/share/recall/recall.db"),
    (["HOME": "/h", "XDG_DATA_HOME": "relative"], "/h/.local/share/recall/recall.db"),
    (["HOME": "/h", "XDG_DATA_HOME": "/d", "RECALL_DATABASE": "my.db"], "my.db"),
    (["XDG_DATA_HOME": "/data"], "/data/recall/recall.db"),
  ])
  func theCollectionHasAPlace(_ variables: [String: String], _ path: String) throws {
    #expect(try Paths(variables: variables).database == path)
  }

  @Test func withoutAHomeThereIsNone() {
    #expect(
      throws: Failure(
        "$HOME is not set, so the cards have no place; set $HOME or $RECALL_DATABASE", .noInput)
    ) { try Paths(variables: [:]).database }
  }
}
