import Store

/// Every figure as JSON; docs/JSON.md describes it.
struct StatisticsJSON {
  let statistics: Statistics

  func text() throws -> String { try JSONText.of(value) }

  var value: JSONValue {
    let (s, query) = (statistics, statistics.query)
    return [
      "day": .string(query.today.isoDate), "since": query.since.map { .string($0.isoDate) },
      "until": .string(query.until.isoDate),
      "filter": [
        "decks": .array(query.filter.decks.map(JSONValue.string)),
        "tags": .array(query.filter.tags.map(JSONValue.string)),
        "rules": .array(query.filter.rules.map(JSONValue.string)),
      ],
      "verdict": s.verdict.json, "today": s.work.json, "retention": s.retention.json,
      "weeks": s.weeks.json, "calibration": s.calibration.json, "load": s.load.json,
      "forecast": s.forecast.json, "intervals": s.intervals.json, "easeFactors": s.eases.json,
      "grades": s.grades.json, "hours": s.hours.json, "states": s.states.json,
      "decks": s.decks.json, "rules": s.rules.json, "tags": s.tags.json,
      "leeches": ["count": .int(s.leeches.count), "cards": s.leeches.json],
      "costliest": s.costliest.json, "falling": s.falling.json,
    ]
  }
}
