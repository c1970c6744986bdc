/// Words before a colon that say what kind of remark follows, instead of naming a thing.
enum Labels {
  /// `source:`, `todo:`, `pros:` …
  static func isMetadata(_ words: [String]) -> Bool {
    guard let first = words.first, let last = words.last else { return true }
    if metadata.contains(words.joined(separator: " ")) || announcing.contains(last) { return true }
    return words.count == 2 && qualifying.contains(first) && metadata.contains(last)
  }

  /// `Speaker: Dr. Weber` above a list is about the note, not a label of the list.
  static func isRemark(_ text: String) -> Bool {
    guard let colon = Array(text.utf8).find(": ") else { return false }
    return isMetadata(Words.all(in: text.slice(0..<colon)))
  }

  /// A list of such things is a collection of remarks, not one answer.
  static func isStopList(_ words: [String]) -> Bool {
    let head = words.prefix { !FunctionWords.prepositions.contains($0) }
    return head.last.map(collections.contains) ?? true
  }

  /// `Other examples`: what stands below illustrates, it does not define.
  static func isExampleList(_ label: String?) -> Bool {
    guard let label, let last = Words.all(in: label).last else { return false }
    return ["example", "examples", "eg", "ie", "beispiele", "exemples", "ejemplos"].contains(last)
  }

  /// `X's lab paper:`, `X book:`, `X (2016):`, `Anna:`: where it was said.
  static func isSource(_ head: String, _ words: [String]) -> Bool {
    guard let last = words.last, let first = words.first else { return false }
    if media.contains(last) { return true }
    if words.contains(where: { $0 == "p" || $0 == "pp" || $0.hasPrefix("p.") }) { return true }
    if last.utf8.count == 4, last.utf8.allSatisfy(\.isDigit) { return true }
    return words.count <= 3 && GivenNames.contains(first) && head.utf8.first?.isUpper == true
      || words.count == 1 && GivenNames.contains(first)
  }

  /// `Basic:`, `Step 2:`, `now:`, `A)`, `10 am:`: when or in which order.
  static func isStage(_ words: [String]) -> Bool {
    guard let first = words.first else { return false }
    if words.count == 1, first.utf8.count == 1 || stages.contains(first) { return true }
    if words.allSatisfy({ $0.utf8.contains { $0.isDigit } }) { return true }
    if words.count == 2, ordinals.contains(first) { return true }
    return words.count == 2 && numbered.contains(first) && isNumber(words[1])
  }

  private static func isNumber(_ word: String) -> Bool {
    word.utf8.count == 1 || word.utf8.allSatisfy(\.isDigit) || numerals.contains(word)
  }

  private static let metadata: Set<String> = [
    "ursache", "ursachen", "folge", "folgen", "ziel", "ziele", "beispiel", "beispiele", "quelle",
    "vorteile", "nachteile", "auswirkungen", "exemple", "exemples", "but", "buts",
    "avantages", "inconvénients", "remarque", "causas", "ejemplo", "ejemplos", "ventajas", "nota",
    "title", "year", "tags", "tag", "url", "published", "publisher", "isbn", "doi", "venue",
    "chapter", "page", "pages", "keywords", "rule of thumb", "personal note",
    "speaker", "speakers", "slide", "slides", "link", "links", "source", "sources", "note", "notes",
    "todo", "to do", "update", "updates", "idea", "ideas", "related", "tldr", "tl dr", "ps", "edit",
    "reference", "references", "ref", "author", "authors", "date", "time", "eg", "e g", "i e", "ie",
    "example", "examples", "research project", "project", "question", "questions", "answer",
    "answers", "summary", "conclusion", "conclusions", "takeaway", "takeaways", "key takeaway",
    "key takeaways", "key point", "key points", "key idea", "key insight", "tip", "tips", "pro",
    "pros", "con", "cons", "advantage", "advantages", "disadvantage", "disadvantages", "benefit",
    "benefits", "drawback", "drawbacks", "problem", "problems", "solution", "solutions", "issue",
    "issues", "goal", "goals", "result", "results", "reason", "reasons", "cause", "causes",
    "effect",
    "effects", "warning", "caution", "important", "remember", "reminder", "hint", "see", "see also",
    "read", "watch", "status", "owner", "priority", "due", "deadline", "location", "place", "who",
    "what", "when", "where", "why", "how", "attendees", "participants", "agenda", "action",
    "actions", "action item", "action items", "next steps", "next step", "decision", "decisions",
    "topic", "topics", "title", "tags", "tag", "category", "type", "url", "website", "email",
    "phone", "price", "cost", "duration", "length", "context", "background", "overview",
    "introduction", "intro", "outline", "contents", "details", "detail", "description",
    "definition",
    "definitions", "meaning", "quote", "quotes", "thought", "thoughts", "opinion", "comment",
    "comments", "fact", "fun fact", "trivia", "aside", "side note", "sidenote", "disclaimer",
    "spoiler",
    "bottom line", "main idea", "main point", "first", "second", "third", "last", "finally", "next",
    "previous", "usage", "use", "use case", "use cases", "input", "output", "inputs", "outputs",
    "expected", "actual", "before", "after", "step", "steps", "rule", "rules", "requirements",
    "bug", "fix", "fixed", "changed", "added", "removed", "version", "license", "homework",
    "exercise", "exercises", "exception", "exceptions", "assumption", "assumptions", "caveat",
    "caveats", "limitation", "limitations", "remark", "remarks", "point", "points", "part", "parts",
    "recap", "review", "story", "anecdote", "timing", "purpose", "syntax", "behavior", "behaviour",
    "performance", "implementation", "execution", "returns", "parameters", "arguments", "analogy",
    "scenario", "conclusion", "trend", "trends",
    "lesson", "lessons", "moral", "people", "other",
    "others",
    "misc", "miscellaneous", "general", "resources", "resource", "further reading",
    "another example",
    "another progression", "correction", "clarification", "request", "question for",
    "same thing", "good", "bad", "ok", "yes", "no", "true", "false", "option", "options", "choice",
    "default", "feature", "features", "feedback", "style", "name", "names", "credit", "credits",
    "beispiel", "beispiele", "hinweis", "quelle", "quellen", "anmerkung", "exemple", "exemples",
    "remarque", "nota", "ejemplo", "ejemplos", "fuente", "esempio", "attention", "conseil",
    "conseils", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    "request for assistance", "today", "yesterday", "tomorrow", "morning", "evening",
  ]
  private static let qualifying: Set<String> = [
    "key", "main", "another", "other", "next", "last", "first", "final", "side", "fun", "quick",
    "my", "general", "research", "important", "project", "action", "open", "big", "good", "random",
    "some", "more", "additional", "related", "current", "future", "new", "interesting", "personal",
    "second", "third", "author's", "editor's",
  ]
  /// As the last word of a longer head these announce a list or a remark.
  private static let announcing: Set<String> = [
    "include", "includes", "following", "below", "examples", "example", "takeaway", "takeaways",
    "topics", "notes", "note", "tips", "reading", "resources", "links", "pros", "cons",
    "disadvantages",
    "advantages", "benefits",
  ]
  private static let collections: Set<String> = [
    "examples", "notes", "thoughts", "quotes", "links", "questions", "ideas", "comments",
    "takeaways", "references", "resources", "todos", "tasks", "people", "others", "highlights",
    "things", "stories", "remarks", "updates", "details", "announcements", "points", "facts",
    "beispiele", "exemples", "names", "videos", "articles", "books", "papers", "talks",
    "nominations",
    "results", "items", "actions", "issues", "pros", "cons", "topics", "basics", "sources",
  ]
  private static let media: Set<String> = [
    "paper", "papers", "book", "article", "blog", "post", "talk", "lecture", "podcast", "episode",
    "video", "interview", "thread", "tweet", "study", "report", "survey", "chapter", "course",
    "documentary", "essay", "newsletter", "slides",
  ]
  private static let stages: Set<String> = [
    "basic", "basics", "beginner", "intermediate", "advanced", "expert", "easy", "medium", "hard",
    "now", "then", "later", "initially", "originally", "currently", "recently", "start", "end",
    "phase", "once", "simple", "complex", "minor", "major", "early", "late", "past", "present",
    "future", "short", "long", "small", "large", "big", "high", "low", "left", "right", "top",
    "bottom",
  ]
  private static let numbered: Set<String> = [
    "step", "part", "chapter", "section", "day", "week", "lecture", "lesson", "unit", "module",
    "phase", "stage", "level", "page", "figure", "table", "exercise", "question", "problem", "law",
    "rule", "month", "year", "version", "case", "option", "method", "point", "item", "tip",
  ]
  private static let ordinals: Set<String> = [
    "first", "second", "third", "fourth", "fifth", "last",
  ]
  private static let numerals: Set<String> = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "ii", "iii",
    "iv",
  ]
}
