import Foundation
import Glibc

/// How pictures get into a terminal, and how large its cells are.
struct PictureProtocol: Hashable {
  enum Kind: Hashable {
    /// <https://sw.kovidgoyal.net/kitty/graphics-protocol/>; PNG only.
    case kitty
    /// <https://iterm2.com/documentation-images.html>; PNG, JPEG and GIF.
    case iTerm
  }

  var kind: Kind
  /// Pixels; what is usual where the terminal does not say.
  var cell = (width: 10, height: 20)

  init(kind: Kind) { self.kind = kind }

  mutating func measure(_ size: winsize) {
    guard size.ws_xpixel > 0, size.ws_ypixel > 0, size.ws_col > 0, size.ws_row > 0 else { return }
    cell = (Int(size.ws_xpixel / size.ws_col), Int(size.ws_ypixel / size.ws_row))
  }

  /// Bytes; a larger file is only named.
  private static let largest = 4_000_000
  /// Rows; a taller picture is shown smaller.
  private static let mostRows = 16

  /// What shows the picture, with nothing behind it; `nil` when it cannot be shown.
  ///
  /// - Parameter columns: The most that it may take.
  func sequence(for path: String, columns: Int) -> String? {
    guard case .success(let bytes) = FileBytes.read(path, limit: Self.largest),
      let picture = PictureSize(bytes), picture.isPNG || kind == .iTerm
    else { return nil }
    let (width, height) = (max(1, cell.width), max(1, cell.height))
    var wide = min(columns, (picture.width + width - 1) / width)
    let rows =
      (picture.height * wide * width + picture.width * height - 1) / (picture.width * height)
    if rows > Self.mostRows { wide = max(1, wide * Self.mostRows / rows) }
    let data = Data(bytes).base64EncodedString()
    switch kind {
    case .kitty: return Self.kitty(data, columns: wide)
    case .iTerm:
      return "\u{1B}]1337;File=inline=1;size=\(bytes.count);width=\(wide);preserveAspectRatio=1:"
        + data + "\u{07}"
    }
  }

  static func isPicture(_ line: String) -> Bool {
    line.hasPrefix("\u{1B}_G") || line.hasPrefix("\u{1B}]1337;")
  }

  /// In pieces of 4096, without an answer from the terminal, which would be taken for typing.
  private static func kitty(_ data: String, columns: Int) -> String {
    var rest = data[...]
    var result = ""
    while !rest.isEmpty {
      let piece = rest.prefix(4096)
      rest = rest.dropFirst(4096)
      let head = result.isEmpty ? "a=T,f=100,q=2,c=\(columns)," : ""
      result += "\u{1B}_G\(head)m=\(rest.isEmpty ? 0 : 1);\(piece)\u{1B}\\"
    }
    return result
  }

  static func == (left: Self, right: Self) -> Bool {
    left.kind == right.kind && left.cell == right.cell
  }

  func hash(into hasher: inout Hasher) { hasher.combine(kind) }
}
