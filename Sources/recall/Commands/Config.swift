import ArgumentParser
import Foundation
import Store

struct Config: RecallCommand {
  static let configuration = CommandConfiguration(
    commandName: "config", abstract: "Show the settings, or change one.",
    discussion: """
      Without arguments every setting with its value, what it is unless set, and where it was set; \
      with a name its value alone; with a name and a value the file is changed, and its comments \
      and other lines stay.
      """)

  /// A file that cannot be read is put right with this command.
  static var readsSettings: Bool { false }

  @OptionGroup var collection: CollectionOptions
  @Flag(help: "Take the setting out of the file.")
  var unset = false
  @Flag(help: "Print the settings as JSON.")
  var json = false
  @Argument(
    help: ArgumentHelp("A setting.", valueName: "key"),
    completion: .custom { _, _, _ in Setting.all.map(\.key) })
  var key: String?
  @Argument(help: "What it shall be.")
  var value: String?

  func validate() throws {
    guard !unset || (key != nil && value == nil) else {
      throw ValidationError("--unset takes the name of a setting and nothing else.")
    }
  }

  func run(in environment: Environment) throws {
    var file = try SettingsFile(path: environment.paths.config)
    guard let key else { return try show(file, Setting.all, environment) }
    let names = Setting.all.map(\.key)
    guard let setting = Setting.named(key) else {
      let hint =
        nearest(key, in: names).map { "did you mean ‘\($0)’?" } ?? "recall config lists them"
      throw Failure("there is no setting ‘\(key)’; \(hint)", .usage)
    }
    if let value {
      var settings = Settings()
      guard setting.parse(value, &settings) else {
        throw Failure("\(key) cannot be ‘\(value)’; it takes \(setting.values)", .usage)
      }
      try change(&file, setting, to: setting.print(settings), environment)
    } else if unset {
      try change(&file, setting, to: nil, environment)
    } else if json {
      try show(file, [setting], environment)
    } else {
      environment.terminal.print(visible(setting.print(try file.settings())))
    }
  }

  private func change(
    _ file: inout SettingsFile, _ setting: Setting, to value: String?, _ environment: Environment
  ) throws {
    // Whatever else is wrong with the file is said now, and nothing is written that cannot be read.
    _ = try file.entries()
    file.set(setting.key, to: value)
    let settings = try file.settings()
    try file.write()
    var settled = environment
    settled.settings.rolloverHour = settings.rolloverHour ?? Settings.rolloverHour
    if setting.key == "rolloverHour" { _ = try collection.open(in: settled) }
    environment.terminal.print(
      "\(setting.key): \(visible(setting.print(settings)))\(value == nil ? " (as it comes)" : "")")
  }

  private func show(
    _ file: SettingsFile, _ settings: [Setting], _ environment: Environment
  ) throws {
    let list = try SettingsList(file: file, settings: settings)
    if json {
      environment.terminal.write(try JSONText.of(list.json))
    } else {
      for line in list.lines(on: environment.terminal.output) { environment.terminal.print(line) }
    }
    for remark in try file.remarks() { environment.terminal.print(error: "recall: " + remark) }
  }
}
