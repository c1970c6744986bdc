/// The words of each closed class.
enum WordLists {
  static let all: [(WordClass, StaticString)] =
    verbs + nominals + joints + adverbs + contents + shapes

  private static let verbs: [(WordClass, StaticString)] = [
    (.be, "is are was were be been being am 's 're 'm"),
    (.have, "have has had having 've 's 'd"),
    (.do, "do does did done doing"),
    (.modal, "can could will would shall should may might must 'll 'd ought"),
  ]

  private static let nominals: [(WordClass, StaticString)] = [
    (
      .negation,
      """
      not n't no never none nothing nobody nowhere neither nor without hardly barely scarcely \
      seldom rarely cannot
      """
    ),
    (
      .determiner,
      """
      a an the this that these those each every either neither some any no all both another such \
      what which whatever whichever many few several much more most less enough half
      """
    ),
    (
      .pronoun,
      """
      i me mine you yours u he him his she her hers it we us ours they them theirs myself yourself \
      himself herself itself ourselves yourselves themselves oneself one everyone everybody someone \
      somebody anyone anybody something anything everything nothing none there ppl
      """
    ),
    (.possessive, "my your his her its our their whose ur"),
    (.demonstrative, "this that these those"),
    (
      .quantifier,
      """
      all some any many few several much more most less least each every both half lots plenty \
      various numerous
      """
    ),
    (
      .anaphor,
      """
      this that these those it its itself he she him his her they them their theirs themselves such \
      same former latter above aforementioned so
      """
    ),
    (.firstPerson, "i me my mine myself we us our ours ourselves"),
    (
      .numeral,
      """
      zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen \
      sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety \
      dozen dozens hundred hundreds thousand thousands million millions billion billions trillion \
      trillions
      """
    ),
  ]

  private static let joints: [(WordClass, StaticString)] = [
    (
      .preposition,
      """
      of in on at by for with without from to into onto over under between through during before \
      after about against among amongst across behind beyond via per within towards toward upon as \
      than like despite unlike besides vs vs. versus inside outside near around along alongside off \
      out up down above below beneath beside except including concerning regarding until till since \
      throughout amid w/ w/o
      """
    ),
    (
      .subordinator,
      """
      if when whenever while because bc b/c since although though unless until till once whereas \
      whether as after before than cause cuz lest wherever that so
      """
    ),
    (.coordinator, "and or but nor & yet plus"),
    (.wh, "what who whom whose which when where why how whatever whoever whichever"),
  ]

  private static let adverbs: [(WordClass, StaticString)] = [
    (
      .hedge,
      """
      might may could would should maybe perhaps probably possibly presumably apparently arguably \
      likely unlikely seemingly supposedly usually often sometimes generally typically commonly \
      normally mostly mainly largely some approx approx. approximately roughly about around nearly \
      almost seem seems seemed appear appears tend tends think guess believe suspect idk
      """
    ),
    (.focus, "only just even mostly mainly solely merely especially particularly simply exactly"),
    (
      .degree,
      """
      very too so quite really extremely rather pretty fairly super more most less least much far \
      highly incredibly insanely absolutely completely totally still
      """
    ),
    (
      .connective,
      """
      however therefore thus hence also moreover furthermore instead otherwise then consequently \
      nevertheless nonetheless meanwhile additionally besides finally eventually first second third \
      firstly secondly lastly next
      """
    ),
    (
      .interjection,
      """
      wow lol lmao hmm hm yeah yes yep nope no ok okay oh ah wtf damn dang huh whoa woah oops ugh \
      haha hey please thanks
      """
    ),
  ]

  private static let contents: [(WordClass, StaticString)] = [
    (
      .timeUnit,
      """
      second seconds minute minutes hour hours day days week weeks month months quarter quarters \
      year years decade decades century centuries yr yrs hr hrs sec secs min mins ms
      """
    ),
    (
      .person,
      """
      who whom he she him people ppl person man men woman women child children kid kids boy girl \
      guy guys friend friends founder founders cofounder cofounders co-founder ceo cto cfo president \
      author authors writer writers scientist scientists researcher researchers professor teacher \
      teachers student students engineer engineers developer developers programmer programmers \
      doctor doctors patient patients lawyer lawyers investor investors customer customers employee \
      employees manager managers boss king queen prince emperor minister politician general soldier \
      soldiers philosopher philosophers mathematician physicist biologist chemist economist artist \
      artists musician painter poet actor actress player players launderer mother father parents \
      brother sister son daughter wife husband
      """
    ),
    (
      .evaluative,
      """
      good bad great terrible awful awesome amazing insane crazy nice cool interesting important \
      weird strange best worst better worse goated fun boring stupid smart beautiful ugly wonderful \
      horrible fantastic excellent poor perfect big huge real actual
      """
    ),
    (
      .generic,
      """
      thing things way ways lot lots stuff other others time times one ones something anything \
      everything nothing someone everyone kind kinds sort sorts type types bit part parts case cases \
      example examples end point points fact place people everything person
      """
    ),
  ]

  private static let shapes: [(WordClass, StaticString)] = [
    (
      .abbreviation,
      """
      vs etc approx dr mr mrs ms prof st fig cf al ca jr sr inc ltd corp esp eg ie resp ref eq sec \
      vol pp bzw usw ggf evtl
      """
    ),
    (
      .joined,
      """
      isnt arent wasnt werent dont doesnt didnt hasnt havent hadnt wont cant couldnt wouldnt \
      shouldnt mustnt neednt mightnt aint itll youll theyll thatll therell theyre youre ive youve \
      weve theyve couldve wouldve shouldve mightve mustve im thats whats heres theres hes shes hows \
      wheres whos youd theyd hed cannot gonna wanna gotta
      """
    ),
  ]
}
