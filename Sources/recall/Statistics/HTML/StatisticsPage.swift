import Scheduler
import Store

/// The statistics as one page that stands alone: no network, no script needed to read it.
struct StatisticsPage {
  let statistics: Statistics

  var text: String {
    let sections = statistics.sections.filter { !isPointless($0) }
    let links = sections.map {
      Markup.element("li", "", "<a href=\"#\(html($0.key))\">\(html($0.title))</a>")
    }.joined()
    return """
      <!doctype html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width,initial-scale=1">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; \
      style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:; base-uri 'none'; \
      form-action 'none'">
      <meta name="color-scheme" content="light dark">
      <link rel="icon" href="data:,">
      <title>recall · \(html(statistics.query.until.isoDate))</title>
      <style>
      \(PageStyle.text)
      </style>
      </head>
      <body>
      <header>
      <p class="date">\(html(date))</p>
      <h1>\(html(statistics.verdict.sentence))</h1>
      \(more)
      <nav aria-label="Parts of this page"><ul>\(links)</ul></nav>
      </header>
      <main>
      \(sections.map { SectionMarkup(section: $0).text }.joined(separator: "\n"))
      </main>
      <footer><p>Made by recall from your own answers. Nothing on this page is fetched, and nothing \
      leaves it.</p></footer>
      <script>\(PageStyle.script)</script>
      </body>
      </html>

      """
  }

  private var more: String {
    (statistics.verdict.more + [statistics.scope].compactMap(\.self))
      .map { Markup.element("p", "", html($0)) }.joined()
  }

  private var date: String {
    "Statistics of \(CivilDate(statistics.query.until).short)"
  }

  private func isPointless(_ section: ReportSection) -> Bool {
    statistics.isPointless(section)
  }
}
