/// Words that carry a language's grammar, for telling which language a few words are in.
///
/// Open addressing, a power of two of slots, less than half of them taken.
struct SmallWords: Sendable {
  static let shared = SmallWords()

  static let slots = 4096
  private var keys = [UInt64](repeating: 0, count: slots)
  /// Bits of the languages that have the word, by the order of ``codes``, and of the particles.
  private var marks = [UInt16](repeating: 0, count: slots)

  private init() {
    for (index, list) in Self.lists.enumerated() { add(list, 1 << UInt16(index)) }
    add(Self.particles, Self.particle)
  }

  private mutating func add(_ list: String, _ mark: UInt16) {
    for word in list.split(whereSeparator: \.isWhitespace) {
      let key = Self.key(word.utf8)
      let slot = slot(of: key)
      keys[slot] = key
      marks[slot] |= mark
    }
  }

  /// Where a word is, or where it would be.
  func slot(of key: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: key >> 20) & (Self.slots - 1)
    while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & (Self.slots - 1) }
    return slot
  }

  /// Bits of the languages that have the word there, and ``particle``; 0 for other words.
  func marks(at slot: Int) -> UInt16 { marks[slot] }

  /// A part of names all over the world.
  static let particle: UInt16 = 1 << 15

  static let codes = ["en", "de", "fr", "es", "it", "nl", "pt", "sv"]

  /// Bits of the languages that write this letter every other line.
  static func languages(ofLetter letter: Unicode.Scalar) -> Int {
    switch letter {
    case "ß": 2
    case "ä", "ö", "Ä", "Ö": 2 | 128
    case "ü", "Ü": 2
    case "å", "Å": 128
    case "ñ", "¿", "¡": 8
    case "ã", "õ": 64
    case "ì", "ò": 16
    case "è", "à": 4 | 16
    case "ê", "ç": 4 | 64
    case "œ", "û", "î": 4
    case "í", "á", "ó": 8 | 64
    default: 0
    }
  }

  /// ``FNV1a`` of a word in lower case.
  static func key(_ word: some Sequence<UInt8>) -> UInt64 {
    var hash = FNV1a()
    var before: UInt8 = 0
    for byte in word {
      let isWideCapital = before == 0xc3 && byte >= 0x80 && byte <= 0x9e
      let lower = byte.isUpper || isWideCapital ? byte | 0x20 : byte
      hash.add(lower)
      before = byte
    }
    return hash.value
  }

  private static let particles =
    "de la du des le van von der den da di del dos das della el al bin ibn"

  /// English has the foreign words that it spells alike, so that they speak for no other language.
  private static let lists = [
    """
    the of and is are to you that it with this be was by from has have not they what which can how
    why does do a an in on for as at or but if we he she his her its their there were been will would
    more than then when who so into about after before over no all some only one two use used i me my
    your our us them these those did had could should may might must also most other such because
    between through while where very just get gets make makes each every don t s isn aren doesn
    am bin come die door due hat man men met over per plus pour sans sin son till under up war
    """,
    """
    der die das und ist ein eine einen einem einer nicht mit von für auf den dem des zu zum zur sich
    sind wird werden wurde wurden als auch im am bei beim oder aus nach vor durch um über unter wenn
    weil dass daß man kann können muss müssen hat haben hatte war waren wie was wer wo warum er sie es
    wir ihr ich du nur noch mehr sehr schon so aber denn doch in an bis ohne gegen zwischen diese
    dieser dieses jede jeder jedes alle viele kein keine seine ihre seit während soll sollte gibt ab
    """,
    """
    le la les des et est une un dans pour qui pas du au ce il sur avec sont par plus ou aux mais cette
    être ne de en que se son sa ses on elle ils elles nous vous je tu leur leurs ces à a ont était
    étaient fait faire peut peuvent doit comme sans sous entre très bien tout tous toute toutes aussi
    où quand car donc si y lui même après avant chez depuis deux trois n'est c'est c n d l s qu j
    """,
    """
    el la los las y es una un por con para del que se como más son pero su al lo sus está están muy
    hay entre cuando de en no a o si sin sobre también fue era eran ser tiene tienen puede pueden debe
    porque qué cómo donde desde hasta este esta estos estas ese esa eso le les nos me te mi tu ya todo
    todos toda todas cada mucho mucha muchos muchas otro otra otros dos tres hace según así ni e u yo
    """,
    """
    il lo la i gli le un uno una di a da in con su per tra fra che è e o non sono si come ma del dello
    della dei degli delle al allo alla ai agli alle dal dalla nel nella nei nelle sul sulla più anche
    ha hanno era erano essere può possono deve devono questo questa questi queste quello quella molto
    molti tutto tutti ogni cui dove quando perché se ci ne suo sua loro dopo prima senza già due tre
    """,
    """
    het een en van de is niet met voor op zijn dat die aan bij ook wordt worden naar maar om te deze
    heeft hebben in uit als er of door over tot dan nog meer veel geen kan kunnen moet moeten was
    waren werd werden hij zij ze wij we je ik mijn hun haar hem ons wat wie waar waarom hoe zo al dit
    tussen onder tegen zonder omdat wanneer want alle elke sinds tijdens twee drie hier daar toch wel
    """,
    """
    o a os as e é um uma para com não do da dos das em que por mais são ou ao pelo pela seu sua como
    também no na nos nas de se foi era eram ser tem têm pode podem deve muito muita muitos muitas mas
    quando onde porque este esta isto esse essa isso ele ela eles elas nós eu você já todo todos toda
    todas cada entre sobre sem até desde há só mesmo depois antes dois três quem qual às aos está
    estão
    """,
    """
    och att det en ett som är på för med av den till i inte har de var om men kan vi jag du han hon
    sig så från när eller där hur vad vem varför ska skulle blev blir bli också efter vid mot utan
    under över mellan genom alla många mycket mer än nu bara sin sitt sina deras hans hennes detta
    denna dessa finns måste får få kunde sedan redan dock man då ut upp in två tre inom hade varje
    """,
  ]
}
