import Cards
import Glibc

/// `hostile [BYTES [NAME]]`: how many seconds the converter needs for each kind of hostile note; exits
/// with 1 when one needs more than a second. Of the time that passed and the processor's time, the
/// smaller counts: other programs may keep it waiting, and it may use several processors.
@main
struct Hostile {
  static func main() {
    let arguments = CommandLine.arguments.dropFirst()
    let count = arguments.first.flatMap { Int($0) } ?? 1_000_000
    let name = arguments.dropFirst().first
    var slowest = 0.0
    for note in HostileNote.all where name.map(note.name.contains) ?? true {
      let bytes = note.make(count)
      let start = (ContinuousClock.now, clock())
      let result = Result { () throws(NoteError) in
        try CardConverter().convert(bytes, fileName: note.fileName)
      }
      let seconds = min(
        (ContinuousClock.now - start.0) / .seconds(1),
        Double(clock() - start.1) / Double(CLOCKS_PER_SEC))
      slowest = max(slowest, seconds)
      let cards = (try? result.get().cards.count).map { "\($0) cards" } ?? "refused"
      print("\(hundredths(seconds))\t\(note.name) (\(bytes.count) bytes, \(cards))")
      fflush(nil)
    }
    print("\(hundredths(slowest))\tthe slowest")
    exit(slowest > 1 ? 1 : 0)
  }

  private static func hundredths(_ seconds: Double) -> Double { (seconds * 100).rounded() / 100 }
}
