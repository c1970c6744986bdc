/// The closed classes, word by word.
enum Lexicon {
  static func senses(of word: String) -> WordSense { table[WordForm(word)] }
  static func senses(of form: WordForm) -> WordSense { table[form] }

  private static let table = WordTable(entries + CommonWords.entries, size: 8192)

  private static let entries: [(WordSense, StaticString)] = [
    (.be, "is are was were be been being am 's 're 'm isnt arent wasnt werent"),
    (.have, "have has had having 've"),
    (.do, "do does did"),
    (.modal, "can could will would shall should may might must 'll 'd ca wo"),
    (
      .negation,
      """
      not n't nt no never without neither nor hardly barely rarely seldom none nobody nothing nowhere \
      cannot lack lacks lacking fail fails failed unable
      """
    ),
    (
      .hedge,
      """
      might may could perhaps maybe possibly probably likely usually often sometimes some typically \
      generally mostly mainly largely roughly approximately approx about around almost nearly \
      seem seems appear appears tend tends most many few occasionally apparently supposedly
      """
    ),
    (.focus, "only just even merely solely simply"),
    (
      .degree,
      """
      very so too extremely really quite rather pretty incredibly super highly much far more most \
      less least as still increasingly surprisingly actually literally
      """
    ),
    (
      .anaphor,
      """
      it its itself they them their theirs this that these those such same former latter one ones \
      here there other others another above below both
      """
    ),
    (.personAnaphor, "he him his she her hers himself herself"),
    (.writer, "i me my mine we us our ours myself ourselves im ive"),
    (.you, "you your yours u ur yourself"),
    (.everybody, "everything everyone everybody people ppl you someone somebody anyone something"),
    (
      .person,
      """
      people ppl person persons man men woman women child children boy girl founder founders king \
      queen emperor president scientist scientists physicist chemist biologist mathematician doctor \
      doctors engineer engineers teacher teachers student students author authors writer artist \
      painter composer philosopher nobility parent parents mother father brother sister friend \
      friends worker workers soldier soldiers farmer farmers investor investors trader traders \
      everyone everybody someone somebody anyone who whom ceo ceos vcs users user customer customers \
      americans romans greeks europeans patient patients researcher researchers manager managers \
      programmers programmer developers developer devs psychologists sociologist \
      sociologists amateurs hobbyists professionals professional labelers players player readers \
      reader speaker speakers economist economists historian historians founders employees employee \
      individuals listeners launderer inventor explorer general minister politician politicians voters citizens adults \
      captain captains sailor shepherds shepherd merchants merchant nurses nurse lawyers lawyer \
      judges judge athletes athlete musicians musician composers painters architects architect \
      colonists settlers peasants nobles knights scholars monks nuns priests pilots pilot \
      kids humans human guy guys lady actor singer poet pope priest monk slave slaves sailors
      """
    ),
    (
      .body,
      """
      company companies government governments firm firms bank banks team teams agency agencies \
      university party church army court congress parliament state states organisation organization \
      organisations organizations isps institution institutions union unions
      """
    ),
    (
      .time,
      """
      year years month months week weeks day days hour hours minute minutes second seconds century \
      centuries decade decades morning evening night nights afternoon today tomorrow yesterday time \
      times moment period era age ages spring summer autumn winter january february march april may \
      june july august september october november december monday tuesday wednesday thursday friday \
      saturday sunday millennia millennium weekend future past dawn dusk noon midnight ms date am pm
      """
    ),
    (
      .place,
      """
      city cities country countries town village place places room house region area world continent \
      ocean sea river lake island coast mountain mountains valley street building hospital school \
      office factory store market desert forest africa asia europe america australia china india \
      japan germany france england italy spain russia brazil mexico canada paris london berlin rome \
      tokyo california texas north south east west
      """
    ),
    (
      .magnitude,
      """
      hundred hundreds thousand thousands million millions billion billions trillion trillions dozen \
      dozens tens half third quarter percent percentage % one two three four five six seven eight \
      nine ten eleven twelve twenty thirty forty fifty sixty seventy eighty ninety twice double \
      triple k m bn
      """
    ),
    (
      .evaluative,
      """
      good bad great nice cool insane crazy wild interesting important amazing awesome terrible awful \
      best worst better worse hard easy difficult simple complex weird strange funny beautiful huge \
      big small large little fine perfect goated bullish bearish hype real true false wrong right \
      okay ok significant useful helpful nicer key main major minor clear obvious common special \
      incredible fantastic wonderful horrible stupid smart silly sad happy strong weak essential \
      crucial critical vital powerful popular famous well relevant certain
      """
    ),
    (
      .generic,
      """
      thing things way ways lot lots stuff something anything everything others other time times \
      example examples case cases kind kinds sort sorts type types part parts bit people ppl person \
      fact facts point points reason reasons end place number amount one ones it them this that \
      these those same such complexity benefit benefits advantage advantages disadvantage \
      disadvantages issue issues change changes result results day days world life man work problem problems question questions idea \
      ideas
      """
    ),
    (
      .subordinator,
      """
      because bc since if when whenever while although though unless until once whereas whether that \
      before after as than where wherever so how why what which who whom whose
      """
    ),
    (.coordinator, "and or but nor yet & plus"),
    (.wh, "what who whom whose which where when why how"),
    (
      .interjection,
      """
      wow lol lmao haha omg wtf hmm huh holy shit damn fuck fucking ok okay yeah yes nah oh ah ugh \
      yay yikes btw imo imho tbh ngl tldr nice cool crazy lmfao rofl meh welp
      """
    ),
    (
      .connective,
      """
      however also so but and or yet then thus hence therefore moreover furthermore additionally \
      besides anyway basically actually essentially similarly likewise instead still finally \
      overall generally well now eg e.g. ie i.e. plus meanwhile nevertheless nonetheless indeed \
      apparently interestingly importantly obviously clearly honestly fortunately unfortunately
      """
    ),
    (
      .saying,
      """
      say says said argue argues argued claim claims claimed think thinks thought believe believes \
      believed suggest suggests suggested propose proposes proposed show shows showed shown find \
      finds found report reports reported state states stated note notes noted explain explains \
      explained predict predicts predicted imply implies implied mean means meant assume assumes \
      know knows conclude concludes concluded
      """
    ),
    (
      .linking,
      """
      seem seems seemed appear appears appeared become becomes became get gets got feel feels felt \
      look looks looked sound sounds remain remains remained stay stays stayed go goes went turn \
      turns come comes came grow grows grew
      """
    ),
    (.naming, "called named known termed dubbed coined nicknamed labelled labeled"),
    (
      .locating,
      """
      live lives lived born located situated stored store stores grow grew grown found founded built \
      kept happen happens happened occur occurs begin begins began start started buried held \
      hidden found made produced
      """
    ),
    (
      .causing,
      "help helps helped make makes made let lets cause causes allow allows enable enables"
    ),
    (
      .preposition,
      """
      of in on at by for with without from to into onto over under between through during before \
      after about against among across behind beyond via per within towards toward upon as than \
      like despite unlike besides around along inside outside near off above below since until
      """
    ),
    (.article, "a an the"),
    (
      .approximator,
      "about approx approximately around roughly nearly almost over under up ~ some only just circa"
    ),
    (.frequency, "often usually sometimes always generally typically commonly frequently normally"),
    (
      .kindNoun,
      """
      problem company field kind type form system method model process effect force energy animal \
      language business disease cell material element metal gas acid protein
      """
    ),
  ]
}
