/// Every setting with its value, what it is unless set, and where it was set.
struct SettingsList {
  struct Row {
    var setting: Setting
    var value: String
    var standard: String
    /// The line of the file that sets it; `nil` where none does.
    var line: Int?
  }

  let file: SettingsFile
  let rows: [Row]

  /// - Throws: ``Failure`` when the file cannot be understood.
  init(file: SettingsFile, settings: [Setting]) throws {
    self.file = file
    let (now, standard) = (try file.settings(), Settings())
    let entries = try file.entries()
    rows = settings.map { setting in
      Row(
        setting: setting, value: setting.print(now), standard: setting.print(standard),
        line: entries.last { $0.key == setting.key }?.line)
    }
  }

  func lines(on display: Display) -> [String] {
    let name = visibleName(file.path)
    let place = file.exists ? name : "\(name) (not there yet)"
    var lines = display.lines(StyledText(place, .dim)) + [""]
    let width = rows.map(\.setting.key.count).max() ?? 0
    for row in rows {
      let gap = String(repeating: " ", count: width - row.setting.key.count + 2)
      let origin = row.line.map { "line \($0); unless set \(Self.shown(row.standard))" }
      let value = visible(Self.shown(row.value), keepingLines: false)
      lines += display.lines(
        StyledText(row.setting.key + gap) + StyledText(value, .bold)
          + StyledText(origin.map { "  (\($0))" } ?? "", .dim))
      lines += display.lines(StyledText("  " + row.setting.explanation, .dim))
    }
    return lines + [""] + display.lines(StyledText("recall config KEY VALUE changes one."))
  }

  private static func shown(_ value: String) -> String { value.isEmpty ? "–" : value }

  // MARK: JSON

  /// docs/JSON.md describes it.
  struct JSON: Encodable {
    struct Entry: Encodable {
      var key: String
      var value: String
      var `default`: String
      var line: Int?
      var takes: String
      var explanation: String
    }

    var file: String
    var exists: Bool
    var settings: [Entry]
  }

  var json: JSON {
    JSON(
      file: file.path, exists: file.exists,
      settings: rows.map { row in
        JSON.Entry(
          key: row.setting.key, value: row.value, default: row.standard, line: row.line,
          takes: row.setting.values, explanation: row.setting.explanation)
      })
  }
}
