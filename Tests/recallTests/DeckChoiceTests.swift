import Testing

@testable import recall

struct DeckChoiceTests {
  let decks = DeckChoice(names: ["Biology/Cells", "Biology/Plants", "Podcast Notes", "Æsop"])

  @Test(arguments: [
    (["Podcast Notes"], ["Podcast Notes"]), (["podcast notes"], ["Podcast Notes"]),
    (["Biology"], ["Biology"]), (["Biology/Cells", "Æsop"], ["Biology/Cells", "Æsop"]),
  ])
  func aDeckIsFoundByItsName(_ typed: [String], _ names: [String]) throws {
    #expect(try decks.resolve(typed) == names)
  }

  @Test func noNameMeansAllDecks() throws {
    #expect(try decks.resolve([]) == nil)
  }

  @Test(arguments: [
    ("Podcats Notes", "; did you mean ‘Podcast Notes’?"),
    ("Plants", "; did you mean ‘Biology/Plants’?"),
    ("Podcst", "; did you mean ‘Podcast Notes’?"),
    ("Biolgy", "; did you mean ‘Biology/Cells’?"),
    ("pod", "; did you mean ‘Podcast Notes’?"), ("Chemistry", "; recall decks lists them"),
  ])
  func anUnknownDeckGetsASuggestion(_ typed: String, _ hint: String) {
    #expect(throws: Failure("there is no deck ‘\(typed)’\(hint)", .noInput)) {
      try decks.resolve([typed])
    }
  }

  @Test(arguments: [
    ("kitten", "sitting", 3), ("", "abc", 3), ("abc", "abc", 0), ("ab", "ba", 1),
    ("ca", "abc", 3), ("sunday", "saturday", 3),
  ])
  func theDistanceCountsTypingErrors(_ left: String, _ right: String, _ distance: Int) {
    #expect(editDistance(Array(left), Array(right)) == distance)
    #expect(editDistance(Array(right), Array(left)) == distance)
    #expect(editDistance(Array(left), Array(right), limit: 2) == min(3, distance))
  }
}
