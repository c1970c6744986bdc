import Foundation
import FoundationXML
import TestSupport
import Testing

@testable import recall

/// What the page promises to every reader, checked on its elements.
struct StatisticsPageTests {
  /// The page as a tree: its own HTML is XML but for the doctype and elements without an end.
  private func page(_ log: String) throws -> (text: String, root: XMLElement) {
    try Command.inFolder { folder in
      let text = try StatisticsFixture(log, in: folder).stats("--html", "-")
      let closed = text.replacing("<!doctype html>", with: "").replacing(/<(meta|link)([^>]*)>/) {
        "<\($0.1)\($0.2)/>"
      }
      // Styles and scripts are no XML; they hold no text of anyone's.
      let bare = closed.replacing(/<style>(?s:.*?)<\/style>|<script>(?s:.*?)<\/script>/, with: "")
      let document = try XMLDocument(xmlString: bare)
      return (text, try #require(document.rootElement()))
    }
  }

  private func elements(_ root: XMLElement, _ path: String) throws -> [XMLElement] {
    try root.nodes(forXPath: path).compactMap { $0 as? XMLElement }
  }

  private func attribute(_ element: XMLElement, _ name: String) -> String {
    element.attribute(forName: name)?.stringValue ?? ""
  }

  @Test func nothingIsFetchedAndNothingLeaves() throws {
    let (text, root) = try page(StatisticsFixture.halfYear())
    #expect(text.contains("default-src 'none'"))
    for mark in [
      "http:", "https:", "//", "url(", "@import", "fetch(", "XMLHttp", "<img", "<iframe",
    ] {
      #expect(!text.contains(mark), "\(mark)")
    }
    #expect(try elements(root, "//*[@src]").isEmpty)
    for link in try elements(root, "//*[@href]") {
      #expect(attribute(link, "href").hasPrefix("#") || attribute(link, "href") == "data:,")
    }
    #expect(text.utf8.count < 300_000)
  }

  @Test func itIsPlainToAScreenReader() throws {
    let (_, root) = try page(StatisticsFixture.halfYear())
    #expect(attribute(root, "lang") == "en")
    #expect(try elements(root, "//title[parent::head]").count == 1)
    #expect(try elements(root, "//h1").count == 1)
    #expect(try elements(root, "//main").count == 1)
    let ids = try elements(root, "//*[@id]").map { attribute($0, "id") }
    #expect(Set(ids).count == ids.count)
    for section in try elements(root, "//section") {
      #expect(ids.contains(attribute(section, "aria-labelledby")))
      #expect(try elements(section, "./h2").count == 1)
    }
    for link in try elements(root, "//nav//a") {
      #expect(ids.contains(String(attribute(link, "href").dropFirst())))
    }
    for drawing in try elements(root, "//svg[not(ancestor::svg)]") {
      let isNamed = attribute(drawing, "role") == "img" && !attribute(drawing, "aria-label").isEmpty
      #expect(isNamed || attribute(drawing, "aria-hidden") == "true")
    }
    for table in try elements(root, "//table") {
      #expect(try elements(table, "./caption").count == 1)
      for head in try elements(table, ".//th") {
        #expect(["col", "row"].contains(attribute(head, "scope")))
        #expect(!(head.stringValue ?? "").isEmpty)
      }
      #expect(try elements(table, "./tbody/tr[not(th)]").isEmpty)
    }
    for region in try elements(root, "//*[@role='region']") {
      #expect(attribute(region, "tabindex") == "0")
      #expect(!attribute(region, "aria-label").isEmpty)
    }
  }

  @Test func everyFigureIsThereWithoutAScript() throws {
    let (_, root) = try page(StatisticsFixture.halfYear())
    let words = root.stringValue ?? ""
    for part in [
      "You remember", "True retention", "Retention week by week", "What the intervals promised",
      "Load", "Due in the next 30 days", "Intervals of learned cards", "E-Factors", "Grades",
      "Hours of the day", "Cards", "Decks", "Bridges & <Locks>", "Leeches", "What is counted",
    ] { #expect(words.contains(part), "\(part)") }
    #expect(try elements(root, "//svg//rect/title").count > 300)
  }

  /// WCAG 2.1, 1.4.3: text at 4.5 : 1, graphics at 3 : 1, in both themes.
  @Test func contrastIsEnough() throws {
    let themes = PageStyle.text.components(separatedBy: ":root{").dropFirst().prefix(2)
    #expect(themes.count == 2)
    for theme in themes {
      func luminance(_ name: String) throws -> Double {
        let start = try #require(theme.range(of: "--\(name):#")).upperBound
        var digits = String(theme[start...].prefix { $0.isHexDigit }.prefix(6))
        if digits.count == 3 { digits = digits.map { "\($0)\($0)" }.joined() }
        let value = try #require(Int(digits, radix: 16))
        let parts = [16, 8, 0].map { shift -> Double in
          let part = Double(value >> shift & 0xFF) / 255
          return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
        }
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
      }
      func contrast(_ a: String, _ b: String) throws -> Double {
        let pair = try [luminance(a), luminance(b)].sorted()
        return (pair[1] + 0.05) / (pair[0] + 0.05)
      }
      for ground in ["paper", "panel"] {
        for ink in ["ink", "quiet", "main"] { #expect(try contrast(ink, ground) >= 4.5) }
        #expect(try contrast("warn", ground) >= 3)
      }
    }
  }
}
