import Foundation
import TestSupport

/// Notes with every hostile sequence in every place of a note, under names that hold them, too.
struct HostileFolder {
  let folder: URL
  private let sequences = EscapeSequences.all

  /// Names of files below ``folder``, all of them UTF-8.
  let names = [
    "plain.md", "bell\u{07}\u{1B}]0;title\u{07}.md", "colour\u{1B}[5;31m.md", "two\nlines.md",
    "c1\u{9B}2J.md", "turned\u{202E}dm.md", "zero\u{200B}\u{200B}\u{200B}.md", "outline.org",
  ]

  init(_ folder: URL) throws {
    self.folder = folder
    for name in names {
      let text = name == "plain.md" ? markdown : name == "outline.org" ? org : few
      try Data(text.utf8).write(to: folder.appending(path: name))
    }
    try Data(text(inFrontMatter: "deck").utf8).write(to: folder.appending(path: "front.md"))
    try Data(text(inFrontMatter: "title").utf8).write(to: folder.appending(path: "title.md"))
    let inner = folder.appending(path: "inner\u{1B}[2J\u{9D}0;x\u{9C}")
    try FileManager.default.createDirectory(at: inner, withIntermediateDirectories: true)
    try Data("- Rhine ::: Basel\n".utf8).write(to: inner.appending(path: "a.md"))
  }

  /// A front matter that writes the sequences with YAML's own escapes.
  private func text(inFrontMatter key: String) -> String {
    "---\n\(key): \"Deck\\e[5;31m \\u009b2J \\e]0;x\\a \\u202e \\L \\r\\n end\"\ntags: [\"\\e[2J\"]\n"
      + "---\n\n- Rhine \(key) ::: Basel\n"
  }

  private var markdown: String {
    var lines = ["# Head\u{1B}[5;31ming \u{9B}2J", ""]
    for (index, hostile) in sequences.enumerated() {
      lines += [
        "## Part \(index) \(hostile) end", "", "Kinds of part\(index)\(hostile):", "",
        "- term\(index) \(hostile) of it :: meaning\(index)\(hostile) of it",
        "- Q: what \(hostile) is \(index)?", "  A: it is \(hostile) \(index)",
        "- the {{gap \(hostile)\(index)}} of \(hostile) it",
        "- [link\(hostile)](http://example.org/\(index)\(hostile)) and `code\(hostile)`",
        "- Why is \(index) \(hostile) so?", "  - because of \(hostile) \(index)", "",
      ]
    }
    // A label over sentences, which no question fits well, makes a draft.
    for (index, hostile) in sequences.prefix(12).enumerated() {
      lines += [
        "", "## Year \(index)", "", "Things I would \(hostile)do differently in year \(index):",
        "- Feed them in August \(hostile), not in September",
        "- Treat against mites before the \(hostile) honey is off",
        "- Leave the old queen where she\(hostile) is", "",
      ]
    }
    // Sentences take long to read.
    for hostile in ["\u{1B}[2J", "\u{9D}0;x\u{9C}", "\u{202E}"] {
      lines += ["- Rust\(hostile) eats iron \(hostile) because it is \(hostile) wet and cold."]
    }
    for code in ["&#27;", "&#x1b;", "&#155;", "&#x9b;", "&#x202e;", "&#7;", "&#13;", "&#x200b;"] {
      lines += ["- entity \(code)[5;31m of \(code)]0;x\(code) :: meaning \(code)[2J"]
    }
    lines += ["- accents of e\(String(repeating: "&#x301;", count: 60)) :: flood"]
    lines += ["", "| a | b |", "|---|---|"]
    lines += sequences.enumerated().map { "| term \($0)\($1) | meaning \($0)\($1) |" }
    return lines.joined(separator: "\n") + "\n"
  }

  private var few: String {
    "# Head\(sequences[0])ing\n\n- term \(sequences[1]) :: meaning \(sequences[16])\n"
  }

  private var org: String {
    "#+title: Or\u{1B}[5;31mg\u{9D}0;x\u{9C}\n"
      + sequences.enumerated().map { "* Head \($0) \($1)\n- a\($0) :: b\($1)\n" }.joined()
  }

  /// What the program itself sends a terminal: its attributes, and their end.
  static let colours: [[UInt8]] = {
    let styles = ["1", "2", "3", "4", "31", "32", "33", "34", "35", "36"]
    let codes = styles + styles.flatMap { one in styles.map { "\(one);\($0)" } } + ["0"]
    return codes.map { Array("\u{1B}[\($0)m".utf8) }
  }()

  /// What readline and the program's own hint at a prompt send it: bracketed paste on and off, the
  /// cursor's place kept and restored, moved to a column, the line cleared; and the terminal's own
  /// carriage return before each line feed.
  static let prompt: [[UInt8]] =
    (["\u{1B}[?2004h", "\u{1B}[?2004l", "\u{1B}7", "\u{1B}8", "\u{1B}[K", "\u{1B}[C", "\u{1B}[J"]
    + (1...120).map { "\u{1B}[\($0)C" } + ["\r", "\u{08}"]).map { Array($0.utf8) }
}
