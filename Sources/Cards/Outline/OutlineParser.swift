/// Text of a note to its outline; the dialect follows the file's extension.
public struct OutlineParser: Sendable {
  public init() {}

  public func parse(_ text: String, fileName: String) throws(NoteError) -> Outline {
    Outline()
  }
}
