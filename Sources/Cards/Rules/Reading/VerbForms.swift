/// Common verbs by form, for telling `NS record - Specifies …` and `establish …` from nouns.
enum VerbForms {
  static func isBase(_ word: String) -> Bool { base.contains(word) }

  /// `specifies`, `points`, `has`: the -s form of a listed verb.
  static func isThirdPerson(_ word: String) -> Bool {
    if word == "has" || word == "does" || word == "is" { return true }
    guard word.hasSuffix("s"), !nounsToo.contains(word) else { return false }
    if word.hasSuffix("ies") { return base.contains(word.dropLast(3) + "y") }
    if base.contains(String(word.dropLast())) { return true }
    return word.hasSuffix("es") && base.contains(String(word.dropLast(2)))
  }

  /// The text begins with a verb in the -s form: it says what something does.
  static func opensWithThirdPerson(_ text: String) -> Bool {
    let words = Words.all(in: text)
    guard let first = words.first else { return false }
    if isThirdPerson(first) { return true }
    return nounsToo.contains(first) && words.count > 1 && determiners.contains(words[1])
  }

  /// Any sign of a verb: auxiliaries, listed forms, `-ed`, `-ing`.
  static func looksVerbal(_ word: String) -> Bool {
    FunctionWords.auxiliaries.contains(word) || word.hasSuffix("n't") || isBase(word)
      || isThirdPerson(word) || word.hasSuffix("ed") && word.utf8.count > 4
      || contractions.contains { word.hasSuffix($0) }
  }

  /// No noun follows "this" here: `this running`, `this done`, `this works`.
  static func isInflected(_ word: String) -> Bool {
    looksVerbal(word) || isGerund(word) || participles.contains(word)
  }

  /// `learning`, but not `thing` or `string`.
  static func isGerund(_ word: String) -> Bool {
    word.hasSuffix("ing") && word.utf8.count > 4 && !ringing.contains(word)
  }

  private static let ringing: Set<String> = [
    "thing", "nothing", "something", "anything", "everything", "string", "spring", "morning",
    "evening", "during", "ceiling", "sibling", "sterling", "bring", "swing", "sting",
  ]
  private static let participles: Set<String> = [
    "done", "made", "seen", "known", "built", "called", "said", "found", "given", "taken", "shown",
    "written", "gone", "kept", "held", "set", "better", "worse", "good", "bad", "true", "false",
    "important", "possible", "useful", "necessary", "wrong", "right", "hard", "easy", "happening",
  ]
  private static let contractions = ["'s", "'re", "'ve", "'ll", "'d", "'m"]
  private static let determiners: Set<String> = ["the", "a", "an", "its", "your", "each", "all"]
  private static let nounsToo: Set<String> = [
    "uses", "changes", "results", "points", "stores", "names", "forms", "sets", "services",
    "states", "types",
  ]
  private static let base: Set<String> = [
    "abandon", "absorb", "accept", "achieve", "acquire", "add", "adjust", "aim", "allow", "analyze",
    "answer", "apply", "ask", "assign", "avoid",
    "balance", "batch", "be", "become", "begin", "block", "break", "bring", "build", "buy",
    "calculate",
    "call", "carry", "catch", "cause", "change", "charge", "check", "choose", "clean", "collect",
    "combine", "come", "commit", "compare", "compress", "compute", "confine", "connect", "consider",
    "consist", "consume", "contain", "continue", "control", "convert", "copy", "cover", "create",
    "cut", "deal", "decide", "decrypt", "define", "delete", "deliver", "denote", "depend",
    "describe", "design", "destroy", "determine", "develop", "direct", "discover", "display",
    "distribute", "divide", "do", "draw", "drop", "earn", "eat", "eliminate", "enable", "encourage",
    "encrypt", "end", "enforce", "ensure", "enter", "establish", "evaluate", "examine", "execute",
    "exist", "expect", "explain", "express", "fail", "fall", "feel", "fetch", "fill", "find",
    "finish", "fix", "focus", "fold", "follow", "force", "forget", "form", "gain", "gather",
    "generate",
    "get", "give", "go", "grow", "handle", "happen", "have", "help", "hide", "hold", "identify",
    "ignore", "imagine", "implement", "imply", "improve", "include", "increase", "indicate",
    "inform", "inject", "install", "introduce", "invest", "involve", "issue", "join", "keep",
    "know", "learn", "leave", "let", "limit", "listen", "live", "load", "look", "lose", "maintain",
    "make", "manage", "marshal", "match", "mean", "measure", "merge", "minimize", "model", "move",
    "need",
    "obtain", "occur", "offer", "open", "operate", "optimize", "organize", "pass", "pause", "pay",
    "perform",
    "pick", "place", "plan", "play", "point", "prepare", "present", "preserve", "prevent",
    "process", "produce", "promote", "propose", "protect", "prove", "provide", "publish", "pull",
    "push", "put", "raise", "reach", "read", "receive", "recognize", "reduce", "refer", "reflect",
    "refuse", "regulate", "reject", "relate", "release", "remain", "remember", "remove", "repeat",
    "replace", "represent", "require", "resolve", "respond", "restrict", "resume", "result",
    "retrieve",
    "return", "reuse", "reveal", "rise", "route", "run", "save", "say", "scale", "search", "see",
    "seek", "seem", "select", "sell", "send", "separate", "serve", "simulate", "set", "share",
    "show", "solve",
    "specify", "spend", "split", "spread", "stand", "start", "state", "stay", "stop", "store",
    "study", "succeed", "suggest", "support", "take", "talk", "teach", "tell", "tend", "test",
    "think", "throw", "track", "train", "transfer", "transform", "translate", "transport", "treat",
    "try", "turn", "understand", "unmarshall", "update", "use", "validate", "vary", "verify",
    "wait", "walk",
    "want", "waste", "watch", "win", "work", "write",
  ]
}
