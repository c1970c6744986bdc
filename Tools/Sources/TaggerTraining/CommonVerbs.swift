import Cards

/// Verbs that a treebank of this size may lack.
enum CommonVerbs {
  static let auxiliaries: [(String, String, [Tag])] = [
    ("is", "be", [.vbz]), ("are", "be", [.vbp]), ("am", "be", [.vbp]), ("was", "be", [.vbd]),
    ("were", "be", [.vbd]), ("been", "be", [.vbn]), ("being", "be", [.vbg]), ("'s", "be", [.vbz]),
    ("'re", "be", [.vbp]), ("'m", "be", [.vbp]), ("has", "have", [.vbz]),
    ("had", "have", [.vbd, .vbn]), ("'ve", "have", [.vbp, .vb]), ("does", "do", [.vbz]),
    ("'d", "have", [.vbd]), ("'ll", "will", [.md]), ("'d", "would", [.md]),
  ]

  /// Base, past tense, past participle.
  static let irregular: [(base: String, past: String, participle: String)] = table.split(
    separator: "\n"
  ).map { line in
    let words = line.split(separator: " ").map(String.init)
    return (words[0], words[1], words[words.count - 1])
  }

  private static let table = """
    arise arose arisen
    awake awoke awoken
    bear bore borne
    beat beat beaten
    become became become
    begin began begun
    bend bent
    bet bet
    bind bound
    bite bit bitten
    bleed bled
    blow blew blown
    break broke broken
    breed bred
    bring brought
    broadcast broadcast
    build built
    burst burst
    buy bought
    cast cast
    catch caught
    choose chose chosen
    cling clung
    come came come
    cost cost
    creep crept
    cut cut
    deal dealt
    dig dug
    do did done
    draw drew drawn
    drink drank drunk
    drive drove driven
    eat ate eaten
    fall fell fallen
    feed fed
    feel felt
    fight fought
    find found
    flee fled
    fly flew flown
    forbid forbade forbidden
    forecast forecast
    forget forgot forgotten
    forgive forgave forgiven
    freeze froze frozen
    get got gotten
    give gave given
    go went gone
    grind ground
    grow grew grown
    hang hung
    have had
    hear heard
    hide hid hidden
    hit hit
    hold held
    hurt hurt
    keep kept
    know knew known
    lay laid
    lead led
    leave left
    lend lent
    let let
    lie lay lain
    light lit
    lose lost
    make made
    mean meant
    meet met
    mislead misled
    mistake mistook mistaken
    outgrow outgrew outgrown
    overcome overcame overcome
    override overrode overridden
    overwrite overwrote overwritten
    pay paid
    prove proved proven
    put put
    quit quit
    read read
    rebuild rebuilt
    redo redid redone
    repay repaid
    rerun reran rerun
    rethink rethought
    rewrite rewrote rewritten
    ride rode ridden
    ring rang rung
    rise rose risen
    run ran run
    say said
    see saw seen
    seek sought
    sell sold
    send sent
    set set
    shake shook shaken
    shed shed
    shine shone
    shoot shot
    show showed shown
    shrink shrank shrunk
    shut shut
    sing sang sung
    sink sank sunk
    sit sat
    sleep slept
    slide slid
    speak spoke spoken
    speed sped
    spend spent
    spin spun
    split split
    spread spread
    spring sprang sprung
    stand stood
    steal stole stolen
    stick stuck
    sting stung
    strike struck stricken
    strive strove striven
    swear swore sworn
    sweep swept
    swim swam swum
    swing swung
    take took taken
    teach taught
    tear tore torn
    tell told
    think thought
    throw threw thrown
    undergo underwent undergone
    understand understood
    undo undid undone
    upset upset
    wake woke woken
    wear wore worn
    weave wove woven
    win won
    wind wound
    withdraw withdrew withdrawn
    withhold withheld
    withstand withstood
    write wrote written
    """

  /// Regular ones of technical notes.
  static let all: [String] = words.split(whereSeparator: \.isWhitespace).map(String.init)

  private static let words = """
    abdicate absorb accelerate accumulate activate adapt align allocate amplify annotate append
    approximate assemble assert authenticate authorize automate average batch benchmark bootstrap
    broadcast buffer bundle cache calculate calibrate categorize centralize chain chunk cite
    classify cluster coin collaborate collapse compile complement compose compress compute
    concatenate condense configure confine constrain construct consume converge convert correlate
    couple crash customize cycle debug decay decentralize decode decompose decouple decrease decrypt
    default defer degrade delegate denote depict deploy deprecate derive detect deviate diagnose
    differentiate diminish disable discard discretize dispatch distill distinguish distort diverge
    diversify download duplicate edit elaborate embed emerge emit emphasize enable encapsulate
    encode encrypt enforce engineer enrich enumerate eradicate evolve exceed excel execute exhibit
    expire exploit export expose extend extract extrapolate facilitate factor filter finalize
    fine-tune flush fluctuate formalize formulate fragment generalize generate govern group
    harness hash highlight host hypothesize ignite illustrate imitate impair implement import impose
    incorporate increment index induce infer inhibit initialize inject inline innovate input
    instantiate integrate interact intercept interpolate interpret intervene invalidate invert
    invoke isolate iterate label launder launch leak leverage linearize link localize lock log
    maximize mediate memorize merge migrate minimize mitigate model moderate modify modulate
    monetize monitor mount multiply mutate negate negotiate nest normalize notify nudge optimize
    orchestrate originate outperform output outsource overfit overlap override overload oversee
    overwrite package parallelize parse partition patch penalize perceive permit persist pioneer
    pipeline plot poll populate predict prefetch preprocess prioritize profile program prompt
    propagate prototype prune publish purge quantify quantize query queue randomize rank rebase
    recompute reconstruct recruit recur recycle redirect refactor refine refresh regress regularize
    reinforce reload render replicate represent reset resize restore restrict retain retrain
    retrieve revert revoke reward rotate route sample scale schedule segment serialize shard shift
    shuffle signal simplify simulate skew skip slice smooth sort spawn specialize specify
    stabilize stimulate store stream streamline stretch structure subscribe subsidize substitute
    subtract summarize supervise suppress swap switch symbolize synchronize synthesize tackle tag
    target terminate throttle toggle tokenize trace track train transcribe transfer transform
    transition translate transmit traverse trigger truncate tune tweak underestimate underfit
    undermine unify unlock unroll update upgrade upload utilize validate vectorize verify visualize
    warp weaken weigh weight wrap yield
    """
}
