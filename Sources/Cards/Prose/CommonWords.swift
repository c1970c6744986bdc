/// The thousand commonest nouns, verbs, adjectives and adverbs of UD English EWT (CC BY-SA 4.0),
/// without words that are common only in its sources. An answer made of these alone asks nothing.
enum CommonWords {
  static let entries: [(WordSense, StaticString)] = [
    (
      .common,
      """
      ability able about above absolutely access according act action actions activities actually \
      add added additional address administration adults advice afraid afternoon again age ago \
      agree agreed agreement ahead air all allowed almost alone along already also always am \
      amazing american amount animal animals answer answers anywhere application apply appointment \
      appreciate approved are area areas arms army around article as ask asked asking atmosphere \
      attached attack attacks attempt attend attention audit available aware away awesome baby \
      back bad balance band base based basis be beautiful became become before began begin \
      beginning believe below benefit best better big bigger bill birth bit black blood blue board \
      body book born bought box bring brought budget build building bus business buy buying call \
      called calls came campaign canadian capital car card care case cash cause central certain \
      certainly chair chance change changed changes changing charge charged cheap check child \
      children chinese choice choose circle cities city claim class clean clear clearly client \
      climate close coffee cold come comes comfortable coming comments committee common companies \
      company complete completely computer concern concerned confirm connection consider \
      considered contact continue control copies copy corporate correct cost costs countries \
      country couple course cover credit current currently customer customers cut dad daily \
      dangerous date day days dead deal death decide decided decision deep defense definitely \
      delivery department described design desk details determined develop development did \
      difference different difficult dinner disaster discuss do doctor does doing dollars done \
      door down draft drive driving drug dry due earlier early easily easy eat eating economic \
      education effort eggs elections else emergency employees end energy enjoy enjoyed enough \
      entire especially estimated etc even evening event events ever evidence exactly example \
      excellent executive expect expensive experience explained extra extremely face fact fair \
      faith fall families family fantastic far fast father favorite fear feed feel feeling feet \
      felt female few fight fighting figure file filled film final finally financial find fine \
      firm first fit fix fixed flight fly focus folks follow following food force forces foreign \
      form former forward found free french fresh friend friendly friends front full fully fun \
      further future game gave general get getting girl girls give given gives giving glad global \
      go goes going gone good got government great green group groups guess guy guys had hair half \
      hand handle hands happen happened happy hard has have having head health hear heard hearing \
      heat held help helped helpful here high highly history hit hold home honest hope horrible \
      horses hospital hot hour hours house how however huge human husband idea ideas imagine \
      immediately important in include included including increase independent industry info \
      information initial inside instead instructions intelligence intended interest interested \
      interesting international internet involved is issue issues items job just keep kept key \
      kids kill killed kind knew know known knows lack language large larger last late later law \
      lead leader leaders learn least leave leaving led left legal legs less let letter level life \
      light like liked likely limited line lines link list little live lives living local location \
      long longer look looked looking looks lost lot lots love luck lunch made mail main major \
      make makes making male man management manager many mark market marriage master matter maybe \
      meal mean means meat media meet meeting member members mentioned menu message met metal \
      middle military mind minute minutes missing model modern mom money month months more morning \
      most mostly move moved moving much music name named names nation national natural nearly \
      necessary need needed needs never new news next nice night no normal northern note notice \
      now number numbers obviously off offer offered office official officials often ok old on \
      once one ones online only open operations opinion opportunity option options order ordered \
      orders other others otherwise out outside over overall own owned owner page paid pain pair \
      paper parents parking part particular parties parts party pass past pay payment peace people \
      percentage perfect perhaps period person personal personally phone pick picture pictures \
      piece pieces place places plan planning plans play playing plenty pm point points policy \
      political poor population position possible post posted power practice prepared present \
      president press pretty price prices prior probably problem problems process product products \
      professional program project properly provide provided public purchase put putting quality \
      question questions quick quickly quite quote range rate rates rather read reading ready real \
      really reason reasonable reasons receive received recent recently recommend recommended \
      record red reference refused regarding regards region related released religious remain \
      remember repair report reported reports request requested requirements research respond \
      response responsible rest result results return returned review reviews right rights risk \
      road room rooms rude rules run running safe said sales same save saw say saying says \
      schedule scheduled school sea search second section security see seeing seem seems seen sell \
      send sending senior sense sent separate serious seriously served service services set \
      several shop short show showing shows side sign signed significant simple simply single sit \
      site situation size sleep small so social society soldiers solution sometimes somewhere son \
      soon sorry sort sound sounds source south space speak special species specific spend spent \
      spot spring staff stand standards start started starting state stated states station stay \
      step steps still stop store story street strong stuff style subject such suggest summer \
      support supposed sure surgery system table take taken takes taking talk talking tax team \
      tell telling term territory test thank thanks then there thing things think thinking third \
      though thought thousands threat time times today together told tomorrow too took top total \
      touch town trading train trained training transaction travel treat treated treatment tried \
      trip trouble true trust try trying turn turned tv twice type understand unfortunately unit \
      united up use used using usually value version very view visit visited wait waiting walk \
      want wanted wants war warm was waste watch water way weapons weather web website week \
      weekend weeks well went were west western when where while white whole why wife willing wish \
      woman women wonderful word work worked working works world worst worth written wrong year \
      years yesterday yet young
      """
    )
  ]
}
