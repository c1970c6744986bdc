import Foundation
import Scheduler
import Store
import TestSupport
import Testing

@testable import recall

struct ConfigTests {
  private func inFolder(_ body: (URL, URL) throws -> Void) throws {
    try Command.inFolder { folder in
      let file = folder.appending(path: ".config/recall/config.yml")
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try body(folder, file)
    }
  }

  private func text(_ file: URL) throws -> String { try String(contentsOf: file, encoding: .utf8) }

  @Test func aSettingIsSetShownAndTakenOut() throws {
    try Command.inFolder { folder in
      let file = folder.appending(path: ".config/recall/config.yml")
      let set = try Command(["config", "newPerDay", "7"], in: folder)
      #expect((set.status, set.output) == (0, "newPerDay: 7\n"))
      #expect(try text(file) == "newPerDay: 7\n")
      #expect(try Command(["config", "newPerDay"], in: folder).output == "7\n")
      let all = try Command(["config"], in: folder).output
      #expect(all.contains("newPerDay       7  (line 1; unless set 20)\n"))
      #expect(all.contains("reviewsPerDay   200\n"))
      let unset = try Command(["config", "newPerDay", "--unset"], in: folder)
      #expect(unset.output == "newPerDay: 20 (as it comes)\n")
      #expect(try text(file) == "")
      let mode = try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions]
      #expect(mode as? Int == 0o600)
    }
  }

  @Test func commentsAndLinesOfOthersStay() throws {
    try inFolder { folder, file in
      let before = """
        # my settings
        newPerDay: 10   # not too many
        "editor": 'vi # -R'  # look
        colours: {bright: yes}

        """
      try before.write(to: file, atomically: true, encoding: .utf8)
      #expect(try Command(["config", "newPerDay"], in: folder).status == 78)
      let plain = before.replacing("colours: {bright: yes}", with: "shade: dark")
      try plain.write(to: file, atomically: true, encoding: .utf8)
      #expect(try Command(["config", "newPerDay", "12"], in: folder).status == 0)
      #expect(try Command(["config", "editor", "my vi -R"], in: folder).status == 0)
      #expect(try Command(["config", "maxWidth", "60"], in: folder).status == 0)
      #expect(
        try text(file) == """
          # my settings
          newPerDay: 12   # not too many
          editor: 'my vi -R'  # look
          shade: dark
          maxWidth: 60

          """)
      let list = try Command(["config"], in: folder)
      #expect(list.errors.contains("config.yml:4: there is no setting ‘shade’"))
      #expect(try Command(["config", "editor"], in: folder).output == "my vi -R\n")
    }
  }

  @Test(arguments: [
    ("newPerDay: many\n", "1: newPerDay is ‘many’; it takes a whole number from 0 to 9999"),
    ("# x\nrolloverHour: 24\n", "2: rolloverHour is ‘24’; it takes a whole number from 0 to 23"),
    ("- 1\n- 2\n", "1: settings are written like newPerDay: 20"),
    ("newPerDay: 1\nmaxWidth: [1, 2]\n", "2: settings are written like newPerDay: 20, one a line"),
    ("newPerDay: 1\n\"x\n", "3: this is no YAML; write it like newPerDay: 20"),
  ])
  func aBadFileIsOneLineWithItsPlace(_ content: String, _ expected: String) throws {
    try inFolder { folder, file in
      try content.write(to: file, atomically: true, encoding: .utf8)
      for command in [["due"], ["review"], ["config"], ["config", "newPerDay", "3"]] {
        let result = try Command(command, in: folder)
        // Setting the very key that is wrong puts it right.
        if command.count == 3, expected.contains("newPerDay is") {
          #expect(result.status == 0, "\(result.errors)")
          continue
        }
        #expect(result.status == 78, "\(command) \(result.output)")
        #expect(result.errors == "recall: \(file.path):\(expected)\n")
        #expect(try text(file) == content)
      }
      #expect(try Command(["--help"], in: folder).status == 0)
    }
  }

  @Test(arguments: ["", "\n", "# nothing set\n", "---\n", "\u{FEFF}newPerDay: 20\n"])
  func aFileThatSetsNothingIsFine(_ content: String) throws {
    try inFolder { folder, file in
      try content.write(to: file, atomically: true, encoding: .utf8)
      let result = try Command(["config", "newPerDay"], in: folder)
      #expect((result.status, result.output) == (0, "20\n"), "\(result.errors)")
    }
  }

  @Test func whatIsNoSettingOrNoValueIsAUsageError() throws {
    try Command.inFolder { folder in
      let key = try Command(["config", "newperday", "3"], in: folder)
      #expect(key.status == 64)
      #expect(
        key.errors == "recall: there is no setting ‘newperday’; did you mean ‘newPerDay’?\n")
      let value = try Command(["config", "colour", "pink"], in: folder)
      #expect(value.errors == "recall: colour cannot be ‘pink’; it takes auto or never\n")
      #expect(value.status == 64)
      #expect(!FileManager.default.fileExists(atPath: folder.path + "/.config"))
    }
  }

  @Test func everySettingTakesWhatItPrints() {
    for setting in Setting.all {
      var settings = Settings()
      let standard = setting.print(settings)
      #expect(setting.parse(standard, &settings), "\(setting.key)")
      #expect(setting.print(settings) == standard)
      #expect(setting.explanation.hasSuffix("."))
    }
    #expect(Set(Setting.all.map(\.key)).count == Setting.all.count)
  }

  @Test func limitsAndTheRolloverHourTakeEffect() throws {
    try inFolder { folder, file in
      try "newPerDay: 2\nrolloverHour: 12\n".write(to: file, atomically: true, encoding: .utf8)
      let note = folder.appending(path: "n.md")
      try (1...5).map { "- q\($0) :: a\($0)" }.joined(separator: "\n")
        .write(to: note, atomically: true, encoding: .utf8)
      _ = try Command(["import", "n.md"], in: folder, now: "2026-06-03T10:00")
      let due = try Command(["due"], in: folder, now: "2026-06-03T10:00")
      #expect(due.output == "2 new: recall review\n")
      let review = try Command(
        ["review"], in: folder, input: "\n4\n\n4\n", now: "2026-06-03T11:00")
      #expect(review.output.contains("2 cards asked"))
      // Noon begins the next day.
      #expect(
        try Command(["due"], in: folder, now: "2026-06-03T11:59").output == "nothing due\n")
      #expect(
        try Command(["due"], in: folder, now: "2026-06-03T12:01").output
          == "2 due, 2 new: recall review\n")
      let json = try Command(["due", "--json"], in: folder, now: "2026-06-03T11:59")
      #expect(json.output.contains("\"day\" : \"2026-06-02\""))
      #expect(try Command(["doctor"], in: folder).status == 0)
    }
  }

  @Test func theJSONListsEverySetting() throws {
    try inFolder { folder, file in
      try "maxWidth: 60\n".write(to: file, atomically: true, encoding: .utf8)
      let output = try Command(["config", "maxWidth", "--json"], in: folder).output
      #expect(
        output.replacing(file.path, with: "config.yml") == """
          {
            "exists" : true,
            "file" : "config.yml",
            "settings" : [
              {
                "default" : "88",
                "explanation" : "Columns of text at most.",
                "key" : "maxWidth",
                "line" : 1,
                "takes" : "a whole number from 20 to 400",
                "value" : "60"
              }
            ]
          }

          """)
    }
  }
}
