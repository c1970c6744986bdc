import Foundation

/// Words that a treebank of this size may lack, with their groups: `Words/english.txt`.
package struct WordList {
  struct Entry {
    let cluster: UInt16
    let dictionary: UInt8
  }

  private(set) var entries: [String: Entry] = [:]

  /// - Parameter file: Lines of a group's path and of what the dictionary knows, in hexadecimal, then
  ///   the words.
  package init(_ file: String) throws {
    for line in try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n") {
      let fields = line.split(separator: " ")
      guard fields.count > 2, let cluster = UInt16(fields[0], radix: 16),
        let dictionary = UInt8(fields[1], radix: 16)
      else { continue }
      for word in fields.dropFirst(2) {
        entries[String(word)] = Entry(cluster: cluster, dictionary: dictionary)
      }
    }
  }
}
