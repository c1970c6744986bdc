import Scheduler

/// What a person can choose once and for all.
struct Settings: Hashable {
  /// The local hour, 0...23, at which a study day begins.
  var rolloverHour = 4
  /// New cards a day, over all sessions.
  var newPerDay = 20
  /// Reviews a day, over all sessions; drill does not count.
  var reviewsPerDay = 200

  /// Which grades a session offers.
  var grades = GradeScheme.six

  var limits: DailyLimits { DailyLimits(new: newPerDay, reviews: reviewsPerDay) }
}
