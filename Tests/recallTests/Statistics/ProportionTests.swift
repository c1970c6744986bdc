import Testing

@testable import recall

struct ProportionTests {
  /// R. G. Newcombe, Statistics in Medicine 17 (1998), 857–872, table I: method 3.
  @Test(arguments: [
    (81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0, 0.1611),
    (1, 29, 0.0061, 0.1718),
  ])
  func intervalsAreWilsons(passed: Int, n: Int, low: Double, high: Double) throws {
    let interval = try #require(Proportion(passed: passed, n: n).interval)
    #expect(abs(interval.low - low) < 5e-5)
    #expect(abs(interval.high - high) < 5e-5)
  }

  /// The same, 873–890, table II: method 10.
  @Test(arguments: [
    (56, 70, 48, 80, 0.0524, 0.3339), (9, 10, 3, 10, 0.1705, 0.8090),
    (10, 10, 0, 20, 0.6791, 1.0000), (5, 56, 0, 29, -0.0381, 0.1926),
  ])
  func differencesAreNewcombes(
    a: Int, m: Int, b: Int, n: Int, low: Double, high: Double
  ) throws {
    let change = try #require(
      Difference(Proportion(passed: a, n: m), Proportion(passed: b, n: n)))
    #expect(abs(change.low - low) < 5e-5)
    #expect(abs(change.high - high) < 5e-5)
  }

  /// The normal distribution's quantiles at 0.975, 0.9875, 0.995 and 0.99995.
  @Test(arguments: [(1, 1.959964), (2, 2.241403), (5, 2.575829), (500, 3.890592)])
  func manyIntervalsAreWidened(groups: Int, z: Double) {
    #expect(abs(Proportion.z(groups: groups) - z) < 1e-6)
  }

  @Test func chanceIsNotNamed() {
    #expect(Proportion(passed: 1, n: 4).side(of: 0.75, groups: 1) == -1)
    #expect(Proportion(passed: 1, n: 4).side(of: 0.75, groups: 500) == 0)
    #expect(Proportion(passed: 190, n: 200).side(of: 0.75, groups: 500) == 1)
  }

  @Test func nothingHasNoShare() {
    #expect(Proportion().rate == nil)
    #expect(Proportion().interval == nil)
    #expect(Proportion().words == "–")
    #expect(Difference(Proportion(), Proportion(passed: 1, n: 1)) == nil)
  }
}
