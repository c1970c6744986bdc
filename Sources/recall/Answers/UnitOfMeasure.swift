/// A unit, as a factor to the base unit of what it measures.
struct UnitOfMeasure: Hashable {
  var dimension: String
  var factor: Double

  /// Dimensions of which the sign may be left out.
  static let mayBeLeftOut: Set<String> = ["%", "$", "€", "£", "¥"]

  /// - Parameter name: As written, folded but for case in `exactly`.
  init?(_ name: String) {
    let parts = name.split(separator: "/", maxSplits: 1).map(String.init)
    guard let first = parts.first, let top = Self.table[first] else { return nil }
    self = top
    guard parts.count == 2 else { return }
    guard let bottom = Self.table[parts[1]] else { return nil }
    dimension += "/" + bottom.dimension
    factor /= bottom.factor
  }

  private init(_ dimension: String, _ factor: Double) {
    (self.dimension, self.factor) = (dimension, factor)
  }

  private static let table: [String: UnitOfMeasure] = {
    var table: [String: UnitOfMeasure] = [:]
    for line in lines.split(separator: "\n") {
      let words = line.split(separator: " ").map(String.init)
      guard let factor = Double(words[1]) else { continue }
      for name in words.dropFirst(2) { table[name] = UnitOfMeasure(words[0], factor) }
    }
    return table
  }()

  /// Dimension, factor, names. SI and the international yard and pound.
  private static let lines = """
    m 1 m metre metres meter meters
    m 1000 km kilometre kilometres kilometer kilometers
    m 0.01 cm centimetre centimetres centimeter centimeters
    m 0.001 mm millimetre millimetres millimeter millimeters
    m 0.000001 μm um micrometre micrometres micrometer micrometers micron microns
    m 0.000000001 nm nanometre nanometres nanometer nanometers
    m 1609.344 mi mile miles
    m 0.3048 ft foot feet
    m 0.0254 inch inches
    m 0.9144 yd yard yards
    g 1 g gram grams gramme grammes
    g 1000 kg kilo kilos kilogram kilograms
    g 0.001 mg milligram milligrams
    g 0.000001 μg ug microgram micrograms
    g 1000000 t ton tons tonne tonnes
    g 453.59237 lb lbs pound pounds
    g 28.349523125 oz ounce ounces
    s 1 s sec secs second seconds
    s 60 min mins minute minutes
    s 3600 h hr hrs hour hours
    s 86400 d day days
    s 604800 week weeks
    s 0.001 ms millisecond milliseconds
    year 1 yr yrs year years
    year 10 decade decades
    year 100 century centuries
    year 1000 millennium millennia millenniums
    month 1 month months
    l 1 l litre litres liter liters
    l 0.001 ml millilitre millilitres milliliter milliliters
    °c 1 °c celsius c
    °f 1 °f fahrenheit f
    k 1 kelvin k
    ° 1 ° degree degrees
    % 0.01 % percent pct
    % 0.001 ‰
    $ 1 $ usd dollar dollars
    $ 0.01 cent cents
    € 1 € eur euro euros
    £ 1 £ gbp
    ¥ 1 ¥ yen jpy
    hz 1 hz hertz
    hz 1000 khz kilohertz
    hz 1000000 mhz megahertz
    hz 1000000000 ghz gigahertz
    j 1 j joule joules
    j 1000 kj kilojoule kilojoules
    j 4184 kcal kilocalorie kilocalories
    w 1 w watt watts
    w 1000 kw kilowatt kilowatts
    w 1000000 mw megawatt megawatts
    v 1 v volt volts
    pa 1 pa pascal pascals
    pa 1000 kpa
    m/s 0.27777777777777778 kmh kph
    m/s 0.44704 mph
    byte 1 byte bytes
    byte 1000 kb kilobyte kilobytes
    byte 1000000 mb megabyte megabytes
    byte 1000000000 gb gigabyte gigabytes
    byte 1000000000000 tb terabyte terabytes
    n 1 newton newtons
    mol 1 mol mole moles
    """
}
