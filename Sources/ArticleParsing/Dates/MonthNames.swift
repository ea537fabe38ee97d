// The names of the months in the languages of news.

/// Months in many languages.
enum MonthNames {
  private static let english = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
  ]

  /// A language a line, twelve months each; names and abbreviations of one month are joined by strokes.
  private static let languages = """
    German: januar/jänner/jän februar/feber märz/mär/mrz april mai juni juli august september oktober/okt november \
      dezember/dez
    French: janvier/janv février/févr/fév mars avril/avr mai juin juillet/juil août septembre octobre novembre \
      décembre/déc
    Spanish: enero/ene febrero marzo abril/abr mayo junio julio agosto/ago septiembre/setiembre octubre noviembre \
      diciembre/dic
    Portuguese: janeiro fevereiro/fev março abril maio/mai junho julho agosto setembro/set outubro/out novembro \
      dezembro
    Italian: gennaio/gen febbraio marzo aprile maggio/mag giugno/giu luglio/lug agosto settembre ottobre/ott \
      novembre dicembre
    Dutch: januari februari maart/mrt april mei juni juli augustus september oktober november december
    Scandinavian: januari/januar februari/februar mars/marts april maj/mai juni juli augusti/august september \
      oktober november december/desember/des
    Finnish: tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta \
      lokakuuta marraskuuta joulukuuta
    Polish: stycznia/styczeń lutego/luty marca/marzec kwietnia/kwiecień maja/maj czerwca/czerwiec lipca/lipiec \
      sierpnia/sierpień września/wrzesień października/październik listopada grudnia/grudzień
    Czech: ledna/leden února/únor března/březen dubna/duben května/květen června/červen července/červenec \
      srpna/srpen září října/říjen listopadu prosince/prosinec
    Croatian: siječnja veljače ožujka travnja svibnja lipnja srpnja kolovoza rujna listopada studenoga/studenog \
      prosinca
    Serbian: januara/januar februara/februar marta/mart aprila/april maja/maj juna/jun jula/jul avgusta/avgust \
      septembra oktobra novembra decembra
    Albanian: janar shkurt mars prill maj qershor korrik gusht shtator tetor nëntor dhjetor
    Romanian: ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie
    Hungarian: január február március április május június július augusztus szeptember október november december
    Turkish: ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık
    Indonesian: januari februari maret april mei juni juli agustus september oktober november desember
    Russian: января февраля марта апреля мая июня июля августа сентября октября ноября декабря
    Ukrainian: січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня
    Bulgarian: януари февруари март април май юни юли август септември октомври ноември декември
    Greek: ιανουαρίου φεβρουαρίου μαρτίου απριλίου μαΐου ιουνίου ιουλίου αυγούστου σεπτεμβρίου οκτωβρίου νοεμβρίου \
      δεκεμβρίου
    Catalan: gener febrer març abril maig juny juliol agost setembre octubre novembre desembre
    Arabic: يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر
    Hindi: जनवरी फ़रवरी/फरवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर अक्टूबर नवंबर दिसंबर
    Slovak: januára februára marca apríla mája júna júla augusta septembra októbra novembra decembra
    """

  private static let numbers: [String: Int] = {
    var numbers: [String: Int] = [:]
    for line in languages.split(separator: "\n") {
      for (month, names) in line.split(separator: " ").dropFirst().enumerated() {
        for name in names.split(separator: "/") where numbers[String(name)] == nil { numbers[String(name)] = month }
      }
    }
    // "listopada" is October in Croatian and November in Polish; Polish news are more.
    numbers["listopada"] = 10
    return numbers
  }()

  /// The English name of a month in small letters; nil for what is no month or English already.
  static func english(_ key: String) -> String? { numbers[key].map { english[$0] } }
}
