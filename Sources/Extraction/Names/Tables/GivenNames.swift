// Common given names of the world and the sex they tell.

import NewsModel

enum GivenNames {
  /// In lower case.
  static func contains(_ name: String) -> Bool { table.contains(name) }

  /// The sex that a given name tells; nil for unknown names and those that both bear.
  static func sex(of name: String) -> Sex? { table[name].flatMap { $0 } }

  private static let table: WordTable<Sex?> = {
    var table: [String: Sex?] = [:]
    for name in Abbreviations.words(female) { table[name] = .some(.female) }
    for name in Abbreviations.words(male) { table[name] = .some(.male) }
    for name in Abbreviations.words(either) { table[name] = .some(nil) }
    return WordTable(table)
  }()

  private static let female = """
    abigail ada adele adriana agnes aisha alexandra alice alicia alina alison amanda amelia amina amy ana anastasia andrea \
    angela angelina anita ann anna anne annette annie antonia anya april arlene asha ashley astrid audrey ava ayesha barbara \
    beatrice beatriz becky bella benazir bernadette beth betty beverly bianca birgit bonnie brenda brigitte britney camila \
    camilla cara carla carmen carol carolina caroline carolyn catherine cathy cecilia celia charlotte chelsea cherie \
    chiara christina christine cindy claire clara claudia colleen condoleezza connie constance cristina cynthia dana daniela \
    daphne dawn deborah debra deirdre delia denise diana diane dilma dina dolores donna dora doris dorothy ebru edith \
    eileen elaine eleanor elena eliza elizabeth ella ellen elsa elsie emilia emily emma erica erika esther eva eve evelyn \
    fatima felicia fiona florence frances francesca freya gabriela gabrielle gail gemma georgina geraldine gertrude gina \
    giorgia gisele giulia gloria grace greta gwen gwyneth hannah harriet hazel heather heidi helen helena helga hilary \
    hillary holly ida imelda indira ines ingrid irena irene irina iris isabel isabella isla ivana ivanka jacqueline jacinda \
    jane janet janice jasmine jean jeanette jenna jennifer jenny jessica jill joan joanna joanne jocelyn josephine joy joyce \
    juanita judith judy julia juliana julie juliet june kamala karen karin kate katherine kathleen kathryn kathy katie \
    katja katrina kayla keiko kelly kendra khadija kimberly kirsten kirstie kristen kristina larisa latoya laura lauren lea \
    leah leila lena leticia liliana lillian lily linda lisa liz liza lois lola loretta lorraine louise lucia lucy ludmila \
    luisa lydia lynn mabel madeleine madeline madison maggie magdalena maia malala marcia margaret margarita margot maria \
    mariam marian marianne marie marilyn marina marjorie marlene marta martha martina mary matilda maureen maya megan meghan \
    melania melanie melinda melissa mercedes meredith mia michaela michele michelle mildred mina mira miranda miriam moira \
    molly mona monica monika muriel myra nadia nadine nancy naomi natalia natalie natasha nellie nicola nicole nina noor nora \
    norma olga olivia ophelia oprah pamela patricia patty paula pauline peggy penelope penny petra phoebe phyllis pilar \
    polina priscilla priya rachel raisa ramona rania rebecca regina renata renee rita roberta rosa rosalind rose rosemary \
    roxanne ruby ruth sabrina sadie sally samantha sandra sara sarah scarlett selena serena shakira sharon sheila shelley \
    sheryl shirley sigrid silvia simone sofia sonia sonja sophia sophie stella stephanie sue sunita susan susanna susanne \
    suzanne svetlana sylvia tamara tammy tania tanya tara tatiana teresa tess thelma theresa tiffany tina tracy trudy ursula \
    valentina valeria valerie vanessa vera veronica vicky victoria viola violet virginia vivian wanda wendy whitney \
    wilhelmina winnie xenia yasmin yoko yolanda yuki yulia yvette yvonne zahra zainab zara zoe zoya zuzana liudmila nuria \
    amal aung-san leymah ngozi wangari oyinkan chiamaka adaeze nkechi hyun-joo min-ji soo-jin yingluck sushma mamata sania \
    deepika aishwarya lakshmi meera nirmala sonali pooja anjali kavita rekha fatou aminata mariama ghada huda layla rana \
    salma samira yasmine shirin azadeh golnaz sima nasrin parisa maryam
    """
  private static let male = """
    aaron abdul abdullah abdel abraham adam adel adolf adrian ahmad ahmed akira alan albert alberto alejandro aleksandr \
    alexander alexandre alexei alexey alfred alfredo ali allan allen alvaro alvin amir anatoly anders andre andreas andrei \
    andres andrew andrey andrzej andy angelo angus anthony antoine anton antonio antony archie ariel arjun arnold artem \
    arthur arturo arvind ashraf asif atul augusto austin axel bashar barack barry bart basil ben benedict benjamin benito \
    bernard bernardo bernie bertrand bill billy bjorn bob bobby boris brad bradley brandon brendan brent brett brian bruce \
    bruno bryan byron caleb calvin cameron carl carlo carlos cedric cesar charles charlie chester chris christian \
    christoph christopher chuck claudio clarence cliff clifford clint clive cody colin conor conrad corey cornelius \
    craig curtis cyril dale damian damon dan daniel daniele danny darren daryl dave david dean deng denis dennis derek \
    desmond diego dieter dimitri dirk dmitri dmitry dominic dominique don donald doug douglas duncan dustin dwayne dwight \
    earl eddie edgar eduardo edmund edward edwin egon elias elijah elliott elmer elon emanuel emilio emmanuel enrique enrico \
    eric erik ernest ernesto ernst ethan eugene evan evgeny ezra fabian fabio faisal farid felipe felix ferdinand fernando \
    fidel filip filippo florian floyd francesco francis francisco franck franco francois frank franklin franz fred freddie \
    frederic frederick friedrich gabriel gareth garry gary gavin gene geoff geoffrey georg george georges georgy gerald \
    gerard gerhard german gideon gilbert giles giorgio giovanni giuseppe glen glenn gordon graham grant greg gregory guido \
    guillaume guillermo gunter gustav gustavo guy hamid hamza hans harold harry harun harvey hasan hassan hector heinrich \
    helmut hendrik henri henrik henry herbert herman hideo hiroshi horst hosni howard hubert hugh hugo humberto hussein \
    ian ibrahim ignacio igor ilya imran isaac ismail ivan ivo jack jackson jacob jacques jaime jair jake jakob jamal james \
    jamie jan jared jason javier jay jeff jefferson jeffrey jens jeremy jerome jerry jesse jesus jim jimmy joachim joao \
    joaquin joe joel johan johann johannes john johnny jon jonas jonathan jorge jose josef joseph joshua juan jules julian \
    julio julius junichiro juergen jurgen justin kaleb kamal karim karl kaspar keith ken kenji kenneth kent kevin khaled \
    khalid kim-jong kirill klaus kofi konrad konstantin kostas kurt kwame kyle lars larry laszlo laurence laurent lawrence \
    lech lee leif leo leon leonard leonardo leonid leopold leroy lester lev lewis liam lionel lloyd lorenzo lou louis luca \
    lucas ludwig luigi luis luiz lukas luke luther lyndon magnus mahatma mahmoud malcolm manfred manmohan manuel marc marcel \
    marcelo marco marcos marcus mario marius mark marko markus martin marvin massimo mateusz mathias matt matteo matthew \
    matthias maurice mauricio mauro max maxim maximilian mehdi mehmet mel melvin michael michal michel miguel mikael mike \
    mikhail milan miles milos milton mitch mitt mohamed mohammad mohammed moritz morris moses muammar muhammad murray \
    mustafa nabil narendra nasser nathan nathaniel neal ned neil nelson nick nicholas nicolas niels nigel nikita nikola \
    nikolai nils noah noam noel nobu norbert norman nouri oleg oliver olivier olof omar orlando oscar osama oskar otto owen \
    pablo paolo pascal patrick paul paulo pavel pedro pekka percy pervez pete peter petr phil philip philippe phillip pierre \
    pieter piotr placido prakash prince rafael rahul raj rajiv ralph ramon ramzi randall randy raphael rashid raul ravi ray \
    raymond recep reinhard reinhold rene reuben rex ricardo riccardo richard rick ricky robert roberto robin rod rodney \
    rodrigo roger roland rolf roman romano ron ronald rory ross roy ruben rudolf rudy rupert russell ryan saad saddam saeed \
    salman salvador salvatore sam samir samuel sandeep sanjay scott sean sebastian sergei sergey sergio seth seymour shane \
    shaun shinzo sidney sigmund silvio simon slobodan stan stanislav stanley stefan stefano stephen stephane steve steven \
    stewart stuart sunil suresh sven taro takashi tariq ted terence terry thabo theodore thierry thilo thomas tim timothy \
    tobias toby todd tom tomas tomasz tommy tony travis trevor tristan tyler ulrich umar umberto uwe vaclav valery vicente \
    victor viktor vijay vikram vincent vincenzo vince vitaly vlad vladimir volodymyr wade walter warren wayne werner wesley \
    wilfred wilhelm will willem william willy winston wladimir wolfgang woodrow xavier yahya yasser yasir yann yevgeny yitzhak \
    yoshi yuri yusuf yves zachary zaid zbigniew zhenya ziad zoltan zubin olusegun goodluck chinua emeka tunde babatunde sipho \
    cyril jomo uhuru kwasi yaw jin-woo min-ho sung-min hyun-woo anwar mahathir bambang joko susilo budi
    """
  private static let either = """
    alex ashton bailey casey chris dakota devon drew dylan fran frankie gale hayden hunter jackie jessie jo jody jordan kai \
    kerry kim kit lane lauren leigh leslie lindsay logan loren marion mel morgan nicky pat peyton quinn reese riley robbie \
    rowan sacha sasha shannon shawn sidney skyler stacy sydney tai taylor toni tyler val wei yan ming jing lin jun li xiao \
    hong yong min jae hyun sun ji kiran manju jaya noa yuval shay tal ira jules
    """
}
