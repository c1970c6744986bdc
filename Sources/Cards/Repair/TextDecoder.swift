import Foundation

/// Bytes of a note file to text that is safe and whole.
public struct TextDecoder: Sendable {
  public var repairsDamage: Bool

  public init(repairsDamage: Bool = true) { self.repairsDamage = repairsDamage }

  /// UTF-8 with or without BOM or UTF-16 with BOM in; line ends `\n`, composed characters (NFC), no
  /// control character but `\n` and `\t`, damage repaired, out.
  public func decode(_ bytes: [UInt8]) throws(NoteError) -> (text: String, report: RepairReport) {
    let survey = Survey(bytes)
    guard survey.hasInk else { throw .empty }
    if let text = try utf16(bytes) { return clean(text) }
    if let offset = survey.binaryOffset { throw .binary(offset: offset) }
    let start = bytes.starts(with: [0xef, 0xbb, 0xbf]) ? 3 : 0
    if !survey.isAbove7Bits, !survey.hasControls {
      return (String(decoding: bytes, as: UTF8.self), RepairReport())
    }
    guard let text = String(validating: bytes[start...], as: UTF8.self) else {
      throw .undecodable(offset: Self.firstInvalid(bytes, from: start))
    }
    return clean(text)
  }

  private func clean(_ text: String) -> (text: String, report: RepairReport) {
    var report = RepairReport()
    var scalars = Array(text.unicodeScalars.map(\.value))
    if repairsDamage { DamageRepair.repair(&scalars, &report) }
    report.removedControls = ControlCharacters.remove(from: &scalars)
    var result = ""
    result.unicodeScalars.append(contentsOf: scalars.compactMap(Unicode.Scalar.init))
    if scalars.contains(where: Self.mayCompose) {
      result = result.precomposedStringWithCanonicalMapping
    }
    return (result, report)
  }

  /// Text without combining marks, conjoining letters and compatibility signs is composed already.
  private static func mayCompose(_ value: UInt32) -> Bool {
    guard value >= 0x300 else { return false }
    if value <= 0x36f || (0x1100...0x11ff).contains(value) { return true }
    guard let scalar = Unicode.Scalar(value) else { return false }
    return scalar.properties.canonicalCombiningClass != .notReordered
      || (0x1f00...0x1fff).contains(value) || (0x2126...0x212b).contains(value)
      || (0xf900...0xfaff).contains(value)
  }

  /// `nil` without a byte order mark.
  private func utf16(_ bytes: [UInt8]) throws(NoteError) -> String? {
    guard bytes.count >= 2 else { return nil }
    let isLittle = bytes[0] == 0xff && bytes[1] == 0xfe
    guard isLittle || bytes[0] == 0xfe && bytes[1] == 0xff else { return nil }
    guard bytes.count.isMultiple(of: 2) else { throw .undecodable(offset: bytes.count - 1) }
    let units = stride(from: 2, to: bytes.count, by: 2).map { index in
      isLittle
        ? UInt16(bytes[index]) | UInt16(bytes[index + 1]) << 8
        : UInt16(bytes[index]) << 8 | UInt16(bytes[index + 1])
    }
    if let zero = units.firstIndex(of: 0) { throw .binary(offset: 2 + 2 * zero) }
    guard let text = String(validating: units, as: UTF16.self) else {
      throw .undecodable(offset: 2)
    }
    guard text.contains(where: { !$0.isWhitespace }) else { throw .empty }
    return text
  }

  private static func firstInvalid(_ bytes: [UInt8], from start: Int) -> Int {
    var index = start
    while index < bytes.count {
      let length = UTF8Shape.length(bytes[index...])
      guard length > 0 else { return index }
      index += length
    }
    return index
  }
}

/// One look at all bytes.
private struct Survey {
  var isAbove7Bits = false
  /// Anything that is not printable and not LF or tab.
  var hasControls = false
  var hasInk = false
  /// A NUL byte, or the first of so many control bytes that this is no text.
  var binaryOffset: Int?

  init(_ bytes: [UInt8]) {
    var (controls, firstControl): (Int, Int?) = (0, nil)
    for (index, byte) in bytes.enumerated() {
      if byte >= 0x80 {
        isAbove7Bits = true
        hasInk = true
      } else if byte > 0x20, byte != 0x7f {
        hasInk = true
      } else if byte != 0x20, byte != 0x0a, byte != 0x09 {
        hasControls = true
        if byte == 0 {
          binaryOffset = binaryOffset ?? index
          hasInk = true
        }
        if byte != 0x0d, byte != 0x1b {
          controls += 1
          firstControl = firstControl ?? index
        }
      }
    }
    if binaryOffset == nil, controls > 8, controls * 10 > bytes.count {
      binaryOffset = firstControl
    }
  }
}
