/// An address that a terminal may be told: of the web or of mail, in printable ASCII.
struct LinkAddress: Hashable {
  var text: String

  /// `nil` for what leads elsewhere (another note, a heading), or is longer than an address is.
  init?(_ url: String) {
    let schemes = ["https://", "http://", "mailto:"]
    guard schemes.contains(where: { url.lowercased().hasPrefix($0) }), url.utf8.count <= 2000
    else { return nil }
    var text = ""
    for byte in url.utf8 {
      if byte > 0x20, byte < 0x7F {
        text.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        text += (byte < 16 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
      }
    }
    self.text = text
  }
}
