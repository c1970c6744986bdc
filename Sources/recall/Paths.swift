/// Where things are, by the XDG base directory specification.
struct Paths {
  var variables: [String: String]

  init(variables: [String: String]) { self.variables = variables }

  /// The collection: `$RECALL_DATABASE`, else `recall/recall.db` under `$XDG_DATA_HOME`.
  var database: String {
    get throws {
      if let path = value("RECALL_DATABASE") { return path }
      return try folder("XDG_DATA_HOME", "/.local/share", "the cards", "RECALL_DATABASE")
        + "/recall/recall.db"
    }
  }

  /// The collection lies in a folder that recall makes for itself.
  var isDatabaseOurs: Bool { value("RECALL_DATABASE") == nil }

  /// The settings: `recall/config.yml` under `$XDG_CONFIG_HOME`.
  var config: String {
    get throws {
      try folder("XDG_CONFIG_HOME", "/.config", "the settings", "XDG_CONFIG_HOME")
        + "/recall/config.yml"
    }
  }

  private func value(_ name: String) -> String? {
    guard let value = variables[name], !value.isEmpty else { return nil }
    return value
  }

  /// The specification has relative paths ignored.
  private func folder(
    _ name: String, _ inHome: String, _ what: String, _ remedy: String
  ) throws -> String {
    if let path = value(name), path.hasPrefix("/") { return path }
    guard let home = value("HOME") else {
      throw Failure("$HOME is not set, so \(what) have no place; set $HOME or $\(remedy)", .noInput)
    }
    return home + inHome
  }
}
