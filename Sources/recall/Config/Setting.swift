/// One thing a person can set: its key in the file, how its value is written, and what it does.
struct Setting {
  let key: String
  /// One sentence.
  let explanation: String
  /// What a value has to be, as in "a whole number from 0 to 23".
  let values: String
  let print: (Settings) -> String
  /// False for a value that is none, which changes nothing.
  let parse: (String, inout Settings) -> Bool

  /// In the order in which they are shown. One line adds a setting.
  static var all: [Setting] {
    [
      number("newPerDay", \.newPerDay, 0...9999, "New cards a day, over all sessions."),
      number(
        "reviewsPerDay", \.reviewsPerDay, 0...9999,
        "Reviews a day, over all sessions; repetitions do not count."),
      rollover,
      number(
        "leechThreshold", \.leechThreshold, 2...99,
        "How often a card is forgotten before a session calls it a leech."),
      grades,
      number("maxWidth", \.maxWidth, 20...400, "Columns of text at most."),
      choice(
        "colour", \.colour, "Colour on a terminal, or never; NO_COLOR means never, too."),
      flag(
        "screenReader", \.screenReader,
        "Nothing on the screen is drawn anew, as with TERM=dumb."),
      text("editor", \.editor, "Goes before $VISUAL and $EDITOR."),
    ]
  }

  static func named(_ key: String) -> Setting? { all.first { $0.key == key } }

  /// Kept in the collection, too, because every day follows from it.
  private static var rollover: Setting {
    Setting(
      key: "rolloverHour",
      explanation: "The hour at which a day begins, from now on; days past stay as they were.",
      values: "a whole number from 0 to 23",
      print: { String($0.rolloverHour ?? Settings.rolloverHour) },
      parse: { text, settings in
        guard let hour = Int(text), (0...23).contains(hour) else { return false }
        settings.rolloverHour = hour
        return true
      })
  }

  private static var grades: Setting {
    Setting(
      key: "grades",
      explanation: "How many grades a session offers: forgot or knew; again to easy; 0 to 5.",
      values: "2, 4 or 6",
      print: { String($0.grades.rawValue) },
      parse: { text, settings in
        guard let scheme = Int(text).flatMap(GradeScheme.init) else { return false }
        settings.grades = scheme
        return true
      })
  }

  // MARK: Kinds of values

  static func number(
    _ key: String, _ place: WritableKeyPath<Settings, Int>, _ range: ClosedRange<Int>,
    _ explanation: String
  ) -> Setting {
    Setting(
      key: key, explanation: explanation,
      values: "a whole number from \(range.lowerBound) to \(range.upperBound)",
      print: { String($0[keyPath: place]) },
      parse: { text, settings in
        guard let number = Int(text), range.contains(number) else { return false }
        settings[keyPath: place] = number
        return true
      })
  }

  static func flag(
    _ key: String, _ place: WritableKeyPath<Settings, Bool>, _ explanation: String
  ) -> Setting {
    Setting(
      key: key, explanation: explanation, values: "true or false",
      print: { $0[keyPath: place] ? "true" : "false" },
      parse: { text, settings in
        switch text.lowercased() {
        case "true", "yes", "on": settings[keyPath: place] = true
        case "false", "no", "off": settings[keyPath: place] = false
        default: return false
        }
        return true
      })
  }

  /// One of the names of an enumeration.
  static func choice<Value: RawRepresentable<String> & CaseIterable>(
    _ key: String, _ place: WritableKeyPath<Settings, Value>, _ explanation: String
  ) -> Setting {
    Setting(
      key: key, explanation: explanation,
      values: Value.allCases.map(\.rawValue).joined(separator: " or "),
      print: { $0[keyPath: place].rawValue },
      parse: { text, settings in
        guard let value = Value(rawValue: text.lowercased()) else { return false }
        settings[keyPath: place] = value
        return true
      })
  }

  static func text(
    _ key: String, _ place: WritableKeyPath<Settings, String>, _ explanation: String
  ) -> Setting {
    Setting(
      key: key, explanation: explanation, values: "a line of text",
      print: { $0[keyPath: place] },
      parse: { text, settings in
        guard visible(text) == text, !text.contains(where: \.isNewline) else { return false }
        settings[keyPath: place] = text
        return true
      })
  }
}
