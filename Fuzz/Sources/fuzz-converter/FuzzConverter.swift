import CLibFuzzer
import Promises

/// `fuzz-converter [OPTION OF LIBFUZZER…] CORPUS…`: feeds the converter what covers more of it.
@main
struct FuzzConverter {
  static func main() {
    var count = CommandLine.argc
    var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
    _ = LLVMFuzzerRunDriver(&count, &arguments) { bytes, count in
      let input = Array(UnsafeBufferPointer(start: bytes, count: count))
      if let promise = Promises.broken(by: input) { fatalError(promise) }
      return 0
    }
  }
}
