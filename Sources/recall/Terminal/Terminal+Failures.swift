extension Terminal {
  /// Says in a line each what else went wrong.
  func report(_ failures: some Sequence<any ExitCoded>) {
    for failure in failures {
      print(error: "recall: " + visible(failure.description, keepingLines: false))
    }
  }
}
