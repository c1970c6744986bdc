import Testing

@testable import Cards

struct PassageLanguageTests {
  private func language(_ text: String, in note: String = "en") -> String {
    NoteLanguage.ofPassage(text, inNote: note)
  }

  @Test(arguments: [
    ("Pflanzen wandeln Licht in Energie um", "de"),
    ("die Donau fließt durch zehn Länder", "de"),
    ("Eisen rostet nur, wenn es nass wird", "de"),
    ("le moteur chauffe quand il tourne trop vite", "fr"),
    ("L’eau bout à cent degrés au niveau de la mer", "fr"),
    ("les abeilles dansent pour montrer où sont les fleurs", "fr"),
    ("el hierro se oxida cuando está mojado", "es"),
    ("Lima es la ciudad más grande del Perú", "es"),
    ("¿Por qué flotan los barcos de acero?", "es"),
    ("il ferro arrugginisce quando è bagnato", "it"),
    ("le api ballano per mostrare dove sono i fiori", "it"),
    ("de dijk beschermt het land tegen de zee", "nl"),
    ("ijzer roest alleen als het nat wordt", "nl"),
    ("o ferro enferruja quando está molhado", "pt"),
    ("as abelhas não dormem durante o inverno", "pt"),
    ("järn rostar bara när det är vått", "sv"),
    ("bina dansar för att visa var blommorna finns", "sv"),
  ])
  func aForeignBulletInAnEnglishNote(text: String, expected: String) {
    #expect(language(text) == expected)
  }

  @Test(arguments: [
    ("铁只有在潮湿时才会生锈", "zh"), ("用 Python 写脚本很方便", "zh"), ("鉄は濡れると錆びる", "ja"),
    ("ミツバチは踊る", "ja"), ("철은 젖으면 녹슨다", "ko"), ("железо ржавеет во влажном воздухе", "ru"),
    ("ο σίδηρος σκουριάζει", "el"), ("הברזל מחליד", "he"), ("الحديد يصدأ", "ar"),
    ("लोहा जंग खाता है", "hi"), ("เหล็กขึ้นสนิม", "th"),
  ])
  func anotherScriptIsNeverEnglish(text: String, expected: String) {
    #expect(language(text) == expected)
    #expect(language(text, in: "und") == expected)
  }

  @Test(arguments: [
    "tides follow the moon", "fast cars need good brakes", "iron rusts", "das ist gut",
    "die cast parts last longer than others", "salt dissolves in water", "use man in the shell",
    "Leonardo da Vinci painted Mona Lisa", "Guillermo del Toro directed The Devil's Backbone",
    "Charles de Gaulle and Oscar de la Renta met", "die if you are not warm in time",
    "Ludwig van Beethoven met Wolfgang Amadeus Mozart in Vienna", "café owners pay for beans",
    "the angle θ grows with the speed ω", "道 (dao) means way or path in Chinese",
    "the word Schadenfreude comes from German", "an espresso costs €2 in Rome",
    "London has more parks than Paris", "🚀 ship it on Friday", "42 is 6 times 7", "", "???",
  ])
  func anEnglishBulletStaysEnglish(text: String) {
    #expect(language(text) == "en")
  }

  @Test(arguments: [
    ("the bridge was built by the army in 1940", "de", "en"),
    ("bees dance to show where the flowers are", "fr", "en"),
    ("der Motor läuft nicht ohne Öl", "de", "de"),
    ("cache invalidation strategies overview", "fr", "fr"),
    ("東京大学", "ja", "ja"),
    ("arbitrage hype", "und", "und"),
    ("the moon is smaller than the earth", "und", "en"),
  ])
  func otherNotesHaveBulletsInOtherLanguagesToo(text: String, note: String, expected: String) {
    #expect(language(text, in: note) == expected)
  }

  @Test
  func aMixedNoteIsReadBulletByBullet() {
    let bullets = [
      "the heart pumps blood through the body",
      "das Herz pumpt das Blut durch den Körper",
      "le cœur pompe le sang dans tout le corps",
      "心脏把血液泵送到全身",
      "two ventricles",
    ]
    #expect(bullets.map { language($0) } == ["en", "de", "fr", "zh", "en"])
  }

  @Test
  func aMegabyteIsReadOnce() {
    let text = String(repeating: "die Donau fließt 铁 the moon ", count: 30_000)
    let clock = ContinuousClock()
    let time = clock.measure { _ = language(text) }
    #expect(time < .seconds(5))
  }
}
