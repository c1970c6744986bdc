/// Why a file cannot be read as notes. The path is the caller's to add.
public enum NoteError: Error, Hashable, Sendable {
  /// A NUL byte or other sign of a binary file, at this byte offset.
  case binary(offset: Int)
  /// Bytes that are no text in any encoding we read, at this byte offset.
  case undecodable(offset: Int)
  /// More than can be read in reasonable time and memory, in words such as `2000000 lines`.
  case tooLarge(String)
  /// Nothing but white space.
  case empty
  /// Front matter that is no YAML.
  case frontMatter(line: Int, problem: String)
}

extension NoteError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .binary(let offset):
      "is a binary file (byte \(offset)); name a text file with notes"
    case .undecodable(let offset):
      "is no UTF-8 or UTF-16 text (byte \(offset)); save it as UTF-8 and import it again"
    case .tooLarge(let what):
      "holds \(what), more than notes have; split it"
    case .empty:
      "is empty; there is nothing to import"
    case .frontMatter(let line, let problem):
      "line \(line): the front matter is no valid YAML: \(problem)"
    }
  }
}
