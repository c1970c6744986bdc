import TestSupport
import Testing

@testable import recall

struct LinkTests {
  private var display: Display {
    Display(isTerminal: true, columns: 60, hasColour: true, hasCursor: true, hasLinks: true)
  }

  @Test func aLinkIsOneForTheTerminal() {
    #expect(
      display.lines(markdown: "see [it](https://a.example/b)") == [
        "see \u{1B}]8;;https://a.example/b\u{1B}\\\u{1B}[4mit\u{1B}[0m\u{1B}]8;;\u{1B}\\"
      ])
  }

  @Test(arguments: [
    ("https://a.example/é", "https://a.example/%C3%A9"), ("HTTP://a.example", "HTTP://a.example"),
    ("mailto:a@b.example", "mailto:a@b.example"), ("javascript:alert(1)", nil),
    ("file:///etc", nil),
    ("#heading", nil), ("note.md", nil), ("", nil),
    ("https://a.example/\u{1B}\\\u{07}", "https://a.example/%1B\\%07"),
    ("https://a.example/\u{9C}", "https://a.example/%C2%9C"),
    ("https://" + String(repeating: "a", count: 2000), nil),
  ])
  func onlyPlainAddressesReachIt(_ url: String, _ address: String?) {
    #expect(LinkAddress(url)?.text == address)
  }

  @Test(arguments: EscapeSequences.all)
  func nothingOfANoteIsObeyed(_ text: String) {
    let templates = [
      "[a\(text)b](https://a.example/\(text))", "[a](<https://a.example/ \(text)>)", "`a\(text)`",
      "$a\(text)b$", "| a\(text) | b |\n|---|---|\n| \(text) | c |", "![a\(text)](b\(text).png)",
      "> \(text)", "- [ ] \(text)\n- b", "```\n\(text)\n```", "&#27;[2J&#x9b;2J \(text)",
      "<a \(text)>",
    ]
    for template in templates {
      for origin in [MarkdownText.Origin.card, .note] {
        let shown = display.lines(MarkdownText(template, styles: [.bold], origin: origin))
          .joined(separator: "\n")
          .replacing(/\u{1B}\[[0-9;]+m/, with: "")
          .replacing(/\u{1B}\]8;;[\u{21}-\u{7E}]*\u{1B}\\/, with: "")
        #expect(EscapeSequences.harm(in: Array(shown.utf8)) == nil, "\(template.debugDescription)")
      }
    }
  }

  @Test(
    arguments: [
      (["TERM": "xterm-256color"], false, nil), (["TERM": "xterm-kitty"], true, .kitty),
      (["TERM": "xterm-256color", "VTE_VERSION": "7600"], true, nil),
      (["TERM": "xterm-256color", "VTE_VERSION": "4200"], false, nil),
      (["TERM": "xterm-256color", "TERM_PROGRAM": "iTerm.app"], true, .iTerm),
      (["TERM": "tmux-256color", "TMUX": "/tmp/x", "TERM_PROGRAM": "iTerm.app"], false, nil),
      (["TERM": "screen", "KITTY_WINDOW_ID": "1"], false, nil),
      (["TERM": "xterm", "FORCE_HYPERLINK": "1"], true, nil),
      (["TERM": "foot", "FORCE_HYPERLINK": "0"], false, nil),
    ] as [([String: String], Bool, PictureProtocol.Kind?)])
  func terminalsAreKnownByTheirVariables(
    _ variables: [String: String], _ hasLinks: Bool, _ pictures: PictureProtocol.Kind?
  ) {
    let kind = TerminalKind(variables: variables)
    #expect(kind.hasLinks == hasLinks)
    #expect(kind.pictures?.kind == pictures)
  }
}
