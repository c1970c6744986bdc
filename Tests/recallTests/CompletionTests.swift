import Foundation
import TestSupport
import Testing

/// What the shell completes after `recall review`.
struct CompletionTests {
  /// Deck names come from files, which may be named by anybody.
  @Test func bashCompletesDecksAndRunsNothing() throws {
    try Command.inFolder { folder in
      let names = ["$(touch harm)", "Two 'quoted' words", "`touch harm`", "a;touch harm", "Plain"]
      for (number, name) in names.enumerated() {
        try "- q\(number) :: a".write(
          to: folder.appending(path: "\(number).md"), atomically: true, encoding: .utf8)
        _ = try Command(["import", "--deck", name, "\(number).md"], in: folder)
      }
      let script = try Command(["--generate-completion-script", "bash"], in: folder).output
      try
        (script + """

          recall() { "$RECALL" "$@"; }
          COMP_WORDS=(recall review ''); COMP_CWORD=2; COMP_LINE="recall review "; COMP_POINT=14
          _recall recall '' review
          for reply in "${COMPREPLY[@]}"; do eval "printf '%s\\n' $reply"; done
          """).write(
          to: folder.appending(path: "try.bash"), atomically: true, encoding: .utf8)
      let process = Process()
      process.executableURL = URL(filePath: "/bin/bash")
      process.arguments = ["try.bash"]
      process.currentDirectoryURL = folder
      process.environment = [
        "RECALL": Command.recall.path, "PATH": "/usr/bin:/bin", "HOME": folder.path,
        "RECALL_DATABASE": folder.path + "/recall.db", "LANG": "C.UTF-8",
      ]
      let pipe = Pipe()
      process.standardOutput = pipe
      try process.run()
      let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      process.waitUntilExit()
      let lines = output.split(separator: "\n").map(String.init)
      #expect(Set(lines).isSuperset(of: names), "\(lines)")
      #expect(!FileManager.default.fileExists(atPath: folder.path + "/harm"))
    }
  }
}
