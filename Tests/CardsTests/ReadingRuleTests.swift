import Testing

@testable import Cards

struct ReadingRuleTests {
  @Test(arguments: [
    ("one. two three. four", ["one.", "two three.", "four"]),
    ("bees vs. wasps, e.g. hornets. next", ["bees vs. wasps, e.g. hornets.", "next"]),
    ("wait ... what? yes", ["wait ... what?", "yes"]),
    ("(one. two) three", ["(one. two) three"]),
    ("version 2.5 is out. get it", ["version 2.5 is out.", "get it"]),
    ("J. Bach wrote it", ["J. Bach wrote it"]),
  ])
  func sentencesEndWhereReadersEndThem(text: String, sentences: [String]) {
    #expect(Sentences.all(in: text) == sentences)
  }

  @Test(arguments: [
    ("published", "publishing"), ("reading", "reader"), ("compression", "compress"),
    ("caching", "cached"), ("immutable", "immutability"), ("sessions", "session"),
  ])
  func relatedWordsShareAStem(left: String, right: String) {
    #expect(Stem.related(Stem.of(left), Stem.of(right)))
  }

  @Test(arguments: [("process", "product"), ("learn", "lean"), ("10", "100"), ("star", "start")])
  func unrelatedWordsDoNot(left: String, right: String) {
    #expect(!Stem.related(Stem.of(left), Stem.of(right)))
  }

  @Test(arguments: [
    ("what is it?", true), ("how far could one go with a tutor?", true),
    ("he grew up in Porto??", false), ("prices rose?", false),
    ("In which year was it built?", true),
    ("pourquoi pas?", true), ("how much better it would be", false),
  ])
  func questionsAreToldFromStatementsWithAQuestionMark(text: String, isAsked: Bool) {
    #expect(Question.isAsked(text) == isAsked)
  }

  @Test(arguments: [
    ("Ada on Engines (9/6)", "Ada on Engines"), ("results. [4/9]", "results."),
    ("another one https://example.org/x", "another one"), ("Gardens:", "Gardens"),
    ("https://example.org", ""), ("Trees (2024-09-06)", "Trees"), ("Trees (2024)", "Trees (2024)"),
    ("C++ (14)", "C++ (14)"),
  ])
  func pathStepsLoseDatesCountersAddressesAndColons(text: String, step: String) {
    #expect(PathStep.clean(text) == step)
  }

  @Test(arguments: [
    ("arbitrage", "What is arbitrage?"), ("tide pools", "What are tide pools?"),
    ("copenhagen principle", "What is the copenhagen principle?"),
    ("dream of rl", "What is the dream of rl?"), ("DNS", "What is DNS?"),
    ("physics", "What is physics?"), ("Moore's law", "What is Moore's law?"),
    ("learning of rules", "What is learning of rules?"), ("bias", "What is bias?"),
    ("head-of-line blocking", "What is head-of-line blocking?"),
  ])
  func termsAreAskedForInTheRightNumber(head: String, question: String) {
    #expect(TermWording.forward(head, in: RuleContext()) == question)
  }

  @Test(arguments: [
    ("RLHF", "Reinforcement Learning with Human Feedback", true),
    ("RL4LMs", "Reinforcement Learning for Language models", true),
    ("kyc", "know-your-customer", true), ("ppo", "policy optimization", false),
    ("LAN", "local network", false), ("R&D", "research and development", true),
    ("CDNs", "content delivery networks", true),
  ])
  func initialsMustAllMatch(letters: String, words: String, matches: Bool) {
    #expect(Acronym.matches(letters, words) == matches)
  }

  @Test(arguments: [
    ("a (b [c]) d", true), ("a (b", false), ("a ] b", false), ("say \"yes\"", true),
    ("say \"yes", false), ("`f(`", true), ("a) first", true), ("fine :)", true),
    ("12\" wide", true),
  ])
  func bracketsAndQuotesNeedTheirPartners(text: String, isWhole: Bool) {
    #expect(Balance.isWhole(text) == isWhole)
  }

  @Test(arguments: [
    ("**Q:** [a](b) is _fine_", "Q: a is fine"), ("`a*b*` stays", "`a*b*` stays"),
    ("snake_case_name", "snake_case_name"), ("2 * 3 * 4", "2 * 3 * 4"),
    ("[[target|shown]] words", "shown words"), ("[kept] as is", "[kept] as is"),
  ])
  func markupOfALineGivesItsWords(source: String, plain: String) {
    #expect(Markup.plain(source) == plain)
  }

  @Test(arguments: [
    ("the tide follows the moon and it is late by an hour", "en"),
    ("la marée suit la lune et elle est en retard dans les ports du nord", "fr"),
    ("die Flut folgt dem Mond und ist eine Stunde zu spät", "de"),
    ("la marea sigue a la luna y es una hora más tarde en los puertos", "es"),
    ("arbitrage hype", "und"),
  ])
  func smallWordsTellTheLanguage(text: String, language: String) {
    #expect(NoteLanguage.guess(text) == language)
  }
}
