import Foundation

/// What the recorder wrote down; its header describes the format.
struct Recording {
  struct Call {
    var kind: Character
    var path: String
    var offset: Int
    var data: ArraySlice<UInt8>
  }

  private(set) var calls: [Call] = []

  init(_ path: String) throws {
    let bytes = [UInt8](try Data(contentsOf: URL(filePath: path)))
    var index = 0
    func integer(_ width: Int) -> Int {
      defer { index += width }
      return (0..<width).reduce(0) { $0 | Int(bytes[index + $1]) << (8 * $1) }
    }
    while index < bytes.count {
      let kind = Character(Unicode.Scalar(bytes[index]))
      index += 1
      let (pathLength, offset, length) = (integer(4), integer(8), integer(4))
      let path = String(decoding: bytes[index..<index + pathLength], as: UTF8.self)
      index += pathLength
      calls.append(
        Call(kind: kind, path: path, offset: offset, data: bytes[index..<index + length]))
      index += length
    }
  }
}
