/// Given names that tell a surname from a name, and whom to address: the common ones of Russia, Ukraine, Kazakhstan and English.
enum GivenNames {
  /// - Parameter name: in small letters, Cyrillic or Latin; ё or е.
  static func gender(_ name: String) -> NameParts.Gender? { table[name] ?? table[name.replacing("ё", with: "е")] }

  private static let table: [String: NameParts.Gender] = {
    var table: [String: NameParts.Gender] = [:]
    for (list, gender) in [(male, NameParts.Gender.male), (female, .female)] {
      for name in list.split(whereSeparator: \.isWhitespace) {
        table[String(name)] = gender
        // The same name in Latin letters, as passports spell it.
        let latin = NameWord.words(of: String(name)).map(\.sound).joined()
        let spelling = String(decoding: Array(latin), as: UTF8.self)
        if table[spelling] == nil { table[spelling] = gender }
      }
    }
    return table
  }()

  private static let male = """
    александр алексей альберт анатолий андрей антон аркадий арсен арсений артем артём артур борис вадим валентин валерий василий
    вениамин виктор виталий влад владимир владислав всеволод вячеслав гавриил геннадий георгий герман глеб григорий давид дамир
    даниил данил данила денис дмитрий евгений егор ефим захар иван игнат игорь илья иннокентий иосиф ипполит карим кирилл клим
    константин лев леонид макар максим марат марк мартин матвей мирон михаил назар никита николай олег павел петр пётр платон прохор
    равиль радик рамиль ренат ринат родион роман руслан рустам савелий святослав семен семён сергей станислав степан тарас тигран
    тимофей тимур федор фёдор феликс филипп эдуард эльдар юлиан юрий яков ярослав олександр олексій анатолій андрій аркадій артемій
    валентин валерій василь віктор віталій володимир всеволод вячеслав в'ячеслав геннадій георгій григорій данило дмитро євген
    євгеній іван ігор ілля йосип костянтин лев леонід любомир максим маркіян матвій микита микола мирослав михайло назарій олег
    орест остап павло петро пилип ростислав сергій степан тимофій федір юрій яків ярослав богдан зіновій нурлан ерлан серик бауыржан
    айдар алмас асхат болат даурен ержан кайрат марат мурат талгат тимур james john robert michael william david richard joseph
    thomas charles christopher daniel matthew anthony mark donald steven paul andrew joshua kenneth kevin brian george edward ronald
    timothy jason jeffrey ryan jacob gary nicholas eric jonathan stephen larry justin scott brandon benjamin samuel gregory frank
    alexander raymond patrick jack dennis jerry peter henry carl arthur roger hans klaus jan piotr tomas martin alex serge victor
    igor oleg dmitry sergey alexey andrey vladimir yuri yury eugene
    """
  private static let female = """
    александра алена алёна алина алиса алла альбина анастасия ангелина анжела анна антонина арина валентина валерия варвара василиса
    вера вероника виктория виолетта галина дарья диана дина ева евгения екатерина елена елизавета жанна зинаида зоя инна ирина кира
    клавдия кристина ксения лариса лидия лилия любовь людмила майя маргарита марина мария милана надежда наталия наталья нелли нина
    оксана олеся ольга полина раиса регина римма светлана снежана софия софья таисия тамара татьяна ульяна фаина эвелина элина
    эльвира эмилия юлия яна ярослава олександра олена альона аліна аліса анастасія анжела валерія вікторія віра вероніка галина
    дарина ганна дарія діана євгенія єлизавета жанна зінаїда зоя ірина катерина кіра ксенія лариса лідія лілія любов людмила
    маргарита марина марія мар'яна надія наталія ніна оксана олеся ольга поліна раїса роксолана світлана соломія софія тамара тетяна
    уляна христина юлія яна ярослава айгуль гульнара динара жанар асель мадина mary patricia jennifer linda elizabeth barbara susan
    jessica sarah karen lisa nancy betty margaret sandra ashley kimberly emily donna michelle carol amanda dorothy melissa deborah
    stephanie rebecca sharon laura cynthia kathleen amy angela shirley anna brenda pamela emma nicole helen samantha katherine
    christine debra rachel carolyn janet catherine maria heather diane julie olga elena natalia irina svetlana julia
    """
}
