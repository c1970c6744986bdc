import Cards

/// What an import did, or would do, for a person to read.
struct ImportScreen {
  let terminal: any Terminal
  let isDryRun: Bool
  let explains: Bool

  func show(_ outcomes: [Importer.Outcome]) {
    for outcome in outcomes {
      if explains {
        for line in ExplainScreen(display: terminal.output).lines(outcome) {
          terminal.print(line)
        }
      }
      line(outcome)
    }
    if explains {
      for line in ExplainSummary(outcomes).lines(on: terminal.output) { terminal.print(line) }
    }
    let added = outcomes.reduce(0) { $0 + $1.plan.count(.added) }
    let drafts = outcomes.reduce(0) { $0 + $1.waitingDrafts }
    if isDryRun {
      terminal.write("Nothing was changed (--dry-run).\n")
    } else if added > 0 {
      if drafts < added { terminal.write("Next: recall review\n") }
      if drafts > 0 {
        let words = drafts == 1 ? "1 card is a draft" : "\(cards(drafts)) are drafts"
        terminal.write("\(words), to be asked when you say yes: recall drafts\n")
      }
    }
  }

  private func line(_ outcome: Importer.Outcome) {
    let name = terminal.output.styled(visible(outcome.file.name, keepingLines: false), .bold)
    if outcome.plan.isUnread {
      terminal.write("\(name): unchanged since its last import\n")
      return
    }
    var parts = counts(outcome.plan)
    if parts.isEmpty, outcome.conversion?.bullets.isEmpty == true {
      terminal.write("\(name): no bullets to make cards of\n")
      return
    }
    if parts.isEmpty {
      parts = [outcome.plan.unchanged.isEmpty ? "no cards" : "nothing changed"]
    }
    let drafts = outcome.waitingDrafts
    if drafts > 0, outcome.plan.isChange {
      parts.append(drafts == 1 ? "1 draft" : "\(drafts) drafts")
    }
    let deck = visible(outcome.deck, keepingLines: false)
    terminal.write("\(name) → \(deck): \(parts.joined(separator: ", "))\n")
    for note in notes(outcome) {
      terminal.write("  " + terminal.output.styled(note, .dim) + "\n")
    }
    let plan = PlanScreen(
      display: terminal.output, most: isDryRun ? 20 : 5, showsAdded: isDryRun && !explains)
    for line in plan.lines(outcome) { terminal.write(line + "\n") }
  }

  private func counts(_ plan: ImportPlan) -> [String] {
    let counts = [
      (plan.count(.added), "added"), (plan.count(.updated), "updated"),
      (plan.count(.moved), "moved"),
      (plan.count(.revived), "back again"),
      (
        plan.count(.retired),
        plan.isFileGone ? "set aside (the file is gone)" : "set aside (gone from the note)"
      ),
    ]
    var parts = counts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    if let first = parts.first, let count = counts.first(where: { $0.0 > 0 })?.0 {
      let noun = count == 1 ? "card" : "cards"
      parts[0] = first.replacing("\(count) ", with: "\(count) \(noun) ", maxReplacements: 1)
      if !plan.unchanged.isEmpty { parts.append("\(plan.unchanged.count) unchanged") }
    }
    return parts
  }

  private func notes(_ outcome: Importer.Outcome) -> [String] {
    guard let conversion = outcome.conversion else { return [] }
    var notes: [String] = []
    let repair = conversion.repair
    if repair.repairedSpans > 0 {
      notes.append(
        "repaired \(repair.repairedSpans) damaged characters "
          + "(\(repair.encodings.joined(separator: ", ")))")
    }
    if repair.removedControls > 0 {
      notes.append("left out \(repair.removedControls) control characters")
    }
    if let remark = conversion.remark { notes.append(remark) }
    let skipped = conversion.bullets.count { bullet in
      if case .skipped = bullet.outcome { bullet.isBullet } else { false }
    }
    let count = conversion.bulletCount
    if skipped > 0, !explains {
      notes.append(
        "\(skipped) of \(count) \(count == 1 ? "bullet" : "bullets") gave no card; "
          + "--dry-run --explain says why")
    }
    let conflicts = outcome.plan.count(.conflict)
    if conflicts > 0 {
      notes.append(
        "\(cards(conflicts)) you edited \(conflicts == 1 ? "is" : "are") in other words in the note; "
          + "your words stay")
    }
    return notes
  }
}

extension Importer.Outcome {
  /// Cards that wait for a yes or a no.
  var waitingDrafts: Int {
    conversion?.cards.indices.count { index in
      conversion?.cards[index].isDraft == true && !rejected.contains(index)
    } ?? 0
  }
}
