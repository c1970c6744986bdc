import TestSupport
import Testing

@testable import Cards

struct DocumentGateTests {
  private func convert(_ note: String, gated: Bool = true) throws -> Conversion {
    var options = CardConverter.Options()
    options.gatesDocuments = gated
    return try CardConverter(options: options).convert(Array(note.utf8), fileName: "note.md")
  }

  static let minutes = """
    # Garden committee, 2024-05-14

    ## Attendees
    - Ann: chair
    - Bob: treasurer

    ## Decisions
    - Compost: the heap by the gate has to be moved before summer
    - Water butt: an old barrel that collects the rain of the shed roof

    ## Action items
    - [ ] Bob orders a hose (#41)
    """

  static let protocolInGerman = """
    # Protokoll der Sitzung vom Dienstag

    ## Anwesend
    - Ann, Bob
    ## Beschlüsse
    - Kompost: der Haufen am Tor wird vor dem Sommer verlegt
    """

  static let readme = """
    # sievebox

    ![build](https://img.shields.io/badge/build-passing-green.svg)

    A tool that sorts mail.

    ## Features
    - Fast: sorts a thousand letters in a second
    - Filters: rules that move a letter into a folder

    ## Installation
    ```
    make install
    ```
    - Linux: use the package of your distribution, which is usually older

    ## License
    - MIT: short for a licence that allows nearly everything
    """

  static let changes = """
    # Changelog

    ## [1.2.0] - 2024-03-01
    ### Added
    - Parser: reads tables with a caption above them now
    ## [1.1.0] - 2024-01-20
    ### Fixed
    - Printer: no longer leaves out the last line of a page
    """

  static let links = """
    # Typography on the web

    - [Slab](https://example.org/slab) - a foundry that draws typefaces with heavy serifs
    - [Kern](https://example.org/kern) - a tool that measures the space between letters
    - [Ligature](https://example.org/liga) - a list of all typefaces with joined letters
    - [Glyph](https://example.org/glyph) - a search engine for single characters
    - [Baseline](https://example.org/base) - a grid on which lines of text can stand
    - x-height: the height of the small letters without their strokes
    """

  static let questions = """
    # For the interview

    - What does a day in the team look like? (and in the night shift?)
    - Wie oft wird ausgeliefert?
    - Describe the last incident.
      - Who was told first?
    - How are priorities set? Who may change them?
    - Name a decision that you regret.
    """

  @Test(arguments: [
    (minutes, "looks like the minutes of a meeting"),
    (protocolInGerman, "looks like the minutes of a meeting"),
    (readme, "looks like a project's README"),
    (changes, "looks like a change log"), (links, "5 of 6 bullets are links"),
    (questions, "6 of 6 bullets are questions without an answer"),
  ])
  func whatIsNoNotesSaysSoInOneLine(note: String, beginning: String) throws {
    let remark = try #require(try convert(note).remark)
    #expect(remark.hasPrefix(beginning), "\(remark)")
    #expect(!remark.contains("\n"))
  }

  @Test(arguments: [minutes, readme, changes, questions])
  func itGivesNoCardsUnlessTheyAreMarked(note: String) throws {
    #expect(try convert(note).cards.isEmpty)
    let marked = note + "\n- capital of Peru :: Lima\n- Q: Who sorts mail? A: sievebox\n"
    #expect(try convert(marked).cards.map(\.answer) == ["Lima", "sievebox"])
  }

  @Test func ofAListOfLinksOnlyTheLinksAreClosed() throws {
    let conversion = try convert(Self.links)
    #expect(Set(conversion.cards.map(\.line)) == [8])
    #expect(conversion.bullets[0].outcome == .skipped(reason: "an entry of a list of links"))
  }

  @Test(arguments: [minutes, readme, changes, links])
  func theAuthorKnowsBetter(note: String) throws {
    let open = try convert(note, gated: false)
    #expect(open.remark == nil)
    #expect(!open.cards.isEmpty)
    let said = try convert("---\ngate: false\n---\n" + note)
    #expect(said.remark == nil)
    #expect(said.cards.map(\.question) == open.cards.map(\.question))
  }

  @Test func aBulletInMinutesSaysWhy() throws {
    let reasons = try convert(Self.minutes).bullets.map(\.outcome)
    #expect(reasons[2] == .skipped(reason: "in what looks like the minutes of a meeting"))
    #expect(reasons[4] == .skipped(reason: "a task, not something to remember"))
  }

  @Test func ofAReadmeThatTeachesOnlyTheFurnitureIsClosed() throws {
    let topics = (1...6).map { number in
      """
      ## Chapter \(number)
      - valve \(number): a part that lets water pass in one direction only
      - pump \(number): a machine that lifts water to a higher place

      """
    }
    let note =
      "# Plumbing, a course\n\n" + topics.joined() + """
        ## Security
        - siphon: a bend in a pipe that keeps the smell of the sewer out
        ## Contributing
        - Typos: send a patch with the word and the line it stands in
        ## License
        - Text: may be copied as long as the name of its author stays
        """
    let conversion = try convert(note)
    #expect(
      Set(conversion.cards.map { $0.context.last ?? "" })
        == Set((1...6).map { "Chapter \($0)" } + ["Security"]))
    #expect(
      conversion.remark?.hasPrefix("2 of 15 bullets stand in parts of a README") == true)
  }

  @Test func aMeetingInAJournalIsClosedAndTheRestIsNot() throws {
    let note = """
      # Tuesday

      ## Reading
      - meander: a bend of a river that grows on its outer side
      - delta: land that a river builds up where it meets the sea

      ## Sync meeting
      ### Attendees
      - Ann: on the phone from the other building
      ### Action items
      - Bob: asks the office for the key of the shed
      """
    let conversion = try convert(note)
    #expect(Set(conversion.cards.map(\.line)) == [4, 5])
    #expect(conversion.remark?.hasPrefix("2 of 4 bullets stand in what looks like minutes") == true)
  }

  /// Each has something of what the gate looks for, and is notes.
  static let notes = [
    """
    # Software engineering, lecture 3 (2024-05-14)
    ## Requirements
    - functional requirement: something the system must do for its users
    ## Testing
    - unit test: a test of one part without the parts around it
    ## Deployment
    - canary release: a version that few users get first
    ## Security
    - principle of least privilege: a part may do only what its task needs
    """,
    """
    # Docker
    ## Installation
    - docker engine: the part that runs in the background and starts containers
    ## Usage
    - image: a read-only template from which containers are started
    ## Networking
    - bridge: a private network to which containers of one host belong
    """,
    """
    # Python
    ## 3.8
    - walrus operator: an assignment that is an expression as well
    ## 3.10
    - match statement: chooses a branch by the shape of a value
    """,
    """
    # Glossary
    - [Mutex](https://example.org/m) - a lock that one thread holds at a time
    - Semaphore - a counter that threads wait for
    - Monitor - an object whose methods exclude each other
    - Barrier - a point that all threads must reach
    - Latch - a barrier that opens once
    """,
    """
    # How to write
    - Write short sentences, because long ones hide their verb
    - Name the actor, because the passive hides him
    - Make one point in each paragraph
    - Show an example before the rule
    - Find the verb that hides in a noun
    """,
    """
    # How to run a meeting
    ## Agenda
    - agenda: the list of what has to be decided, sent a day before
    ## Minutes
    - minutes: a record of what was decided, and by whom
    ## Action items
    - action item: something that one person does by a certain day
    """,
    """
    # Cells
    - [Mitosis](https://en.wikipedia.org/wiki/Mitosis): a division that keeps all chromosomes
    - [Meiosis](https://en.wikipedia.org/wiki/Meiosis): a division that halves them
    - [Osmosis](https://en.wikipedia.org/wiki/Osmosis): the way of water through a membrane
    - [Cytosol](https://en.wikipedia.org/wiki/Cytosol): the fluid between the organelles
    - [Lysosome](https://en.wikipedia.org/wiki/Lysosome): an organelle that digests things
    """,
    """
    # Questions and answers
    - Why is the sky blue?
      - air scatters short waves more than long ones
    - Why are sunsets red?
      - the light has lost its short waves on the long way
    - Who explained it?
      - Lord Rayleigh
    - When did he?
      - 1871
    - What is scattered most?
      - violet
    """,
  ]

  @Test(arguments: notes)
  func notesStayOpen(note: String) throws {
    let conversion = try convert(note)
    #expect(conversion.remark == nil)
    #expect(conversion.cards == (try convert(note, gated: false)).cards)
  }

  @Test(
    .enabled(if: Shared.exists, "needs the notes beside the project"),
    arguments: [
      "podcast-notes", "open/01-swyx-rlhf-tabs", "open/02-concurrency-booknotes",
      "open/03-atomic-habits", "open/05-fr-travail-equipe", "open/06-system-design-readme",
      "open/07-react-qa-readme", "open/35-figma-config-talks",
    ])
  func otherPeoplesNotesKeepEveryCard(name: String) throws {
    let text = try Shared.text("notes/\(name).md")
    #expect(try convert(text).cards == (try convert(text, gated: false)).cards)
  }

  @Test(
    .enabled(if: Shared.exists, "needs the notes beside the project"),
    arguments: ["open/04-js-interview-questions-only", "open/08-rust-triage-meeting"])
  func otherPeoplesDocumentsThatAreNoNotesGiveNone(name: String) throws {
    let conversion = try convert(Shared.text("notes/\(name).md"))
    #expect(conversion.cards.isEmpty)
    #expect(conversion.remark != nil)
  }
}
