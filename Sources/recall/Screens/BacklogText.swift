import Scheduler
import Store

/// How many cards wait after a break, and when they will be done, in a sentence or two.
struct BacklogText {
  let text: String

  init(_ backlog: Backlog, today: Day) {
    let about = backlog.cards > 1000 ? "about " : ""
    let waiting = backlog.cards == 1 ? "1 more card is" : "\(about)\(backlog.cards) more cards are"
    let pace = "\(waiting) due; at \(backlog.perDay) reviews a day"
    text =
      switch backlog.done {
      case let day? where day <= today + Days(1): "\(pace) they will be done tomorrow."
      case let day?:
        "\(pace), the most urgent first, they will be done "
          + "about \(CivilDate(day).text(seenFrom: today))."
      case nil:
        "\(pace) they never get done; recall config reviewsPerDay takes more."
      }
  }
}
