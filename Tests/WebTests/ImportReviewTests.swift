import Formats
import Foundation
import Model
import Records
import Testing
import Wording

@testable import Register
@testable import Web

@Suite("The columns of an uploaded file (S13.4, S13.5, C1)") struct ImportReviewTests {
  /// Uploads a file as the form does; answers the address that the browser is led to.
  private static func upload(
    _ text: String, _ door: Door, _ cookie: String, _ csrf: String, as subject: String = ""
  ) async throws -> PageResponse {
    let folder = try #require(door.site.uploads).folder
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let path = folder + "/\(UUID().uuidString).part"
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    var fields = Fields()
    fields.add("csrf", csrf)
    fields.add("as", subject)
    var request = try #require(
      PageRequest(
        method: "POST", target: "/import", headers: ["cookie": cookie, "accept-language": "ru"], body: [], address: "10.0.0.1", id: "r"))
    request.upload = Upload(fields: fields, path: path, name: "фирмы.csv", size: text.utf8.count)
    return await door.site.respond(to: request)
  }

  @Test("A file is shown with what each column feeds; the choice of a person is what is checked and loaded, and it is remembered")
  func choice() async throws {
    try await Door.run(uploads: true) { door in
      let (cookie, csrf) = try await door.enter("anna")
      let text = "Фирма;Что делают;Оборот, тыс. руб.;Телефон\nРомашка;Цветы;1,5;8 (495) 123-45-67\nЛютик;Мебель;2;\n"
      let place = try await Self.upload(text, door, cookie, csrf).header("location")
      let page = try await door.send("GET", place, [], ["cookie": cookie]).text
      // Nobody has to decide anything: the columns stay folded.
      #expect(
        page.contains("<h1>фирмы.csv</h1>") && page.contains("2 строки") && page.contains("<details class=\"card\"><summary><h2>Столбцы"))
      #expect(page.contains("загружаются 3 из 4") && page.contains("Цветы · Мебель"))
      var form = try #require(SentForm(page))
      #expect(form.pairs.first { $0.0 == "c0" }?.1 == "name" && form.pairs.first { $0.0 == "c1" }?.1 == "")
      form.set("c1", "activity")
      form.set("existing", "skip")
      form.set("do", "check")
      let started = try await door.send("POST", place, form.pairs, ["cookie": cookie])
      #expect(started.status == 303 && started.header("location") == place.replacing("import", with: "jobs"))
      let id = try #require(Int64(place.split(separator: "/").last.map(String.init) ?? ""))
      let job = try await door.desk.read(as: .program()) { try $0.get(ID<Job>(raw: id)) }
      let input = try JSON(parsing: job.input?.text ?? "")
      let plan = try ImportPlan(try #require(input["plan"]), currency: .rub)
      #expect(job.state == .queued && input["dryRun"]?.bool == true && plan.matching == .skip)
      #expect(plan.columns.map(\.target) == ["name", "activity", "turnover", "phone"] && plan.columns.map(\.scale) == [1, 1, 1000, 1])

      let next = try await Self.upload(text + "Фиалка;;;\n", door, cookie, csrf).header("location")
      let again = try await door.send("GET", next, [], ["cookie": cookie]).text
      #expect(next != place && again.contains("вы уже загружали") && again.contains("загружаются 4 из 4"))
      #expect(SentForm(again)?.pairs.first { $0.0 == "c1" }?.1 == "activity")
    }
  }

  @Test("What is missing or makes no sense is said in words, and what was chosen stays")
  func complaints() async throws {
    try await Door.run(uploads: true) { door in
      let (cookie, csrf) = try await door.enter("anna")
      let place = try await Self.upload("Штука;Группа;Цена\nЧайник;Посуда;10\n", door, cookie, csrf).header("location")
      let page = try await door.send("GET", place + "?as=product", [], ["cookie": cookie]).text
      // A required column was not found: the columns are open by themselves.
      #expect(page.contains("Не найден столбец для поля «Артикул».") && page.contains("<details class=\"card\" open><summary><h2>Столбцы"))
      var form = try #require(SentForm(page))
      form.set("c0", "name")
      form.set("c1", "name")
      form.set("currency", "тугрики")
      let odd = try await door.send("POST", place, form.pairs, ["cookie": cookie])
      #expect(odd.status == 422 && odd.text.contains("тугрики"))
      form.set("currency", "UAH")
      let twice = try await door.send("POST", place, form.pairs, ["cookie": cookie])
      #expect(twice.status == 422 && twice.text.contains("для двух столбцов") && twice.text.contains("value=\"UAH\""))
      #expect(SentForm(twice.text)?.pairs.first { $0.0 == "c1" }?.1 == "name")
      for (name, value) in [("c0", "no_such"), ("c0", "id.id"), ("as", "user"), ("as", "purchases'")] {
        var bad = form
        bad.set(name, value)
        let answer = try await door.send("POST", place, bad.pairs, ["cookie": cookie])
        #expect([404, 422].contains(answer.status), "\(name)=\(value): \(answer.status)")
      }
      form.set("c1", "group")
      form.set("c0", "code")
      form.set("match", "name")
      let keyless = try await door.send("POST", place, form.pairs, ["cookie": cookie])
      #expect(keyless.status == 422 && keyless.text.contains("«Наименование»"))
      // A file that was cleared away is asked for again.
      let uploads = try #require(door.site.uploads)
      let (files, hidden) = (FileManager.default, uploads.folder + "-hidden")
      try files.moveItem(atPath: uploads.folder, toPath: hidden)
      #expect(try await door.send("GET", place, [], ["cookie": cookie]).text.contains("больше нет"))
      try files.moveItem(atPath: hidden, toPath: uploads.folder)
      // Nobody else sees the file, and no job of it runs.
      let (other, key) = try await door.enter("admin")
      #expect(try await door.send("GET", place, [], ["cookie": other]).status == 404)
      form.set("csrf", key)
      #expect(try await door.send("POST", place, form.pairs, ["cookie": other]).status == 404)
      #expect(try await Jobs(door.desk, worker: "w").take([ImportJob.sort]) == nil)
    }
  }

  @Test("What is no table is refused at the form, in words")
  func noTable() async throws {
    try await Door.run(uploads: true) { door in
      let (cookie, csrf) = try await door.enter("anna")
      let answer = try await Self.upload("PK\u{3}\u{4}\u{0}\u{0}", door, cookie, csrf)
      #expect(answer.status == 422 && answer.text.contains("role=\"alert\""))
    }
  }

  @Test("The headings tell what a file holds")
  func subjects() async throws {
    let files = [
      ("Номер заказа;Дата;Контрагент;Номенклатура;Количество;Цена", "purchases"), ("Название;ИНН;Телефон;Город", "account"),
      ("ФИО;Телефон;Дата рождения", "contact"), ("Фамилия, имя, отчество;Мобильный телефон;Эл. почта", "contact"),
      ("Артикул;Наименование;Группа;Единица измерения", "product"), ("Номер;Дата;Клиент;Канал продаж", "order"),
      ("Код;Название;Цена", "product"), ("Номер заказа;Дата;Контрагент;Менеджер", "order"), ("Код;Название;Телефон", "account"),
      ("Вид;Тема;Когда;Клиент;Срок", "activity"), ("Дата;Клиент;Товар", "purchases"), ("name;phone;email", "account"),
    ]
    try await Counter.with { counter in
      let importer = Importer(counter.desk, words: ImportWords(Phrasebook(.russian)))
      for (headings, subject) in files {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString + ".csv").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        try Data("\(headings)\n\(headings.split(separator: ";").map { _ in "x" }.joined(separator: ";"))\n".utf8)
          .write(to: URL(fileURLWithPath: path))
        #expect(try importer.plan(try ImportSource(path)).subject.name == subject, "\(headings)")
      }
    }
  }

  @Test("S13.4: each list whose records can be loaded leads to the file with its type chosen; headings of something else are noticed")
  func lists() async throws {
    try await Door.run(uploads: true) { door in
      let (cookie, csrf) = try await door.enter("anna")
      let places = [("accounts", "account"), ("contacts", "contact"), ("products", "product"), ("orders", "purchases")]
      for (list, subject) in places {
        let page = try await door.send("GET", "/" + list, [], ["cookie": cookie]).text
        #expect(page.contains("href=\"/import?as=\(subject)\""), "\(list)")
        let form = try await door.send("GET", "/import?as=" + subject, [], ["cookie": cookie]).text
        #expect(form.contains("<option value=\"\(subject)\" selected>"), "\(list)")
      }
      #expect(try await door.send("GET", "/users", [], ["cookie": cookie]).text.contains("/import?as=") == false)
      let lines = "Номер заказа;Дата;Клиент;Товар;Количество;Цена\n1;05.03.2026;Ромашка;Чайник;1;10\n"
      let place = try await Self.upload(lines, door, cookie, csrf, as: "account").header("location")
      let page = try await door.send("GET", place, [], ["cookie": cookie]).text
      #expect(page.contains("Загружать как «Покупки»") && page.contains("name=\"as\" value=\"account\""))
      let other = try await door.send("GET", place + "?as=purchases", [], ["cookie": cookie]).text
      #expect(!other.contains("Загружать как") && other.contains("name=\"as\" value=\"purchases\""))
    }
  }

  @Test("S1.3: a file of people is reviewed with the company and the post of each")
  func peopleWithCompanies() async throws {
    try await Door.run(uploads: true) { door in
      let (cookie, csrf) = try await door.enter("anna")
      let text = "Фамилия;Имя;Организация;Должность\nИванова;Анна;Ромашка;Директор\n"
      let place = try await Self.upload(text, door, cookie, csrf).header("location")
      let page = try await door.send("GET", place, [], ["cookie": cookie]).text
      let form = try #require(SentForm(page))
      #expect(page.contains("загружаются 4 из 4"))
      #expect(
        form.pairs.filter { $0.0.hasPrefix("c") && $0.0.count == 2 }.map(\.1) == [
          "name.surname", "name.given", "position.account", "position.post",
        ])
      var lacking = form
      lacking.set("c2", "")
      lacking.set("do", "check")
      let odd = try await door.send("POST", place, lacking.pairs, ["cookie": cookie])
      #expect(odd.status == 422 && odd.text.contains("Не найден столбец для поля «Клиент»."))
      let sample = try await door.send("GET", "/import/samples/contact", [], ["cookie": cookie]).text
      #expect(sample.contains("Клиент;Должность"))
    }
  }

  @Test("The headings of each empty sample are all known, in every language", arguments: Language.allCases)
  func samples(language: Language) async throws {
    try await Counter.with { counter in
      let phrases = Phrasebook(language)
      for subject in ImportPlan.Subject.open(to: counter.actor, counter.desk.catalogue) {
        let answer = try await counter.send("GET", "/import/samples/\(subject.name)")
        #expect(answer.status == 200)
        let feeds = subject.usualFeeds(counter.desk.catalogue)
        let path = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString + ".csv").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        var writer = CSVWriter(delimiter: UInt8(ascii: ";"))
        for feed in feeds { writer.text(phrases.label(feed, of: subject)) }
        writer.endRecord()
        for _ in feeds { writer.text("") }
        writer.endRecord()
        try Data(writer.bytes).write(to: URL(fileURLWithPath: path))
        let importer = Importer(counter.desk, words: ImportWords(phrases))
        let plan = try importer.plan(try ImportSource(path), as: subject)
        #expect(plan.columns.map(\.target) == feeds.map(\.name), "\(subject.name)")
        #expect(plan.gaps(counter.desk) == [], "\(subject.name)")
      }
    }
  }

  @Test("S1.7: names that nobody has are told after a check; people chosen for them are meant from then on, in the next file too")
  func people() async throws {
    try await Door.run(uploads: true) { door in
      let (cookie, csrf) = try await door.enter("admin")
      let jobs = Jobs(door.desk, worker: "test")
      func work() async throws -> Record<Job> {
        let job = try #require(try await jobs.take([ImportJob.sort]))
        let result = try await ImportJob.handler(words: ImportWords(Phrasebook(.russian)), server: "here")
          .run(JobContext(desk: door.desk, jobs: jobs, job: job))
        try await jobs.finish(job.id, as: .done, result: result)
        return try await door.desk.read(as: .program()) { try $0.get(job.id) }
      }
      let lines = "Номер заказа;Дата;Клиент;Товар;Количество;Цена;Менеджер\n1;05.03.2026;Ромашка;Чайник;1;10;Анечка <А>\n"
      let place = try await Self.upload(lines, door, cookie, csrf).header("location")
      var form = try #require(SentForm(try await door.send("GET", place, [], ["cookie": cookie]).text))
      form.set("do", "check")
      _ = try await door.send("POST", place, form.pairs, ["cookie": cookie])
      let checked = try await work()
      let page = try await door.send("GET", "/jobs/\(checked.id.raw)", [], ["cookie": cookie]).text
      #expect(page.contains("Столбец «Менеджер»") && page.contains("Анечка &lt;А") && page.contains("/import/\(checked.id.raw)/names"))
      let anna = String(door.manager.raw)
      let chosen = [("csrf", csrf), ("name", "Анечка <А>"), ("user", anna), ("name", "Никто"), ("user", ""), ("name", "x"), ("user", "-1")]
      let again = try await door.send("POST", "/import/\(checked.id.raw)/names", chosen, ["cookie": cookie])
      #expect(again.status == 303 && again.header("location").hasPrefix("/jobs/"))
      let second = try await work()
      let result = try JSON(parsing: second.result?.text ?? "")
      #expect(result["dryRun"]?.bool == true && result["unresolved"]?.members?.isEmpty == true)
      _ = try await door.send("POST", "/jobs/\(second.id.raw)/loading", [("csrf", csrf)], ["cookie": cookie])
      _ = try await work()
      #expect(try await door.desk.read(as: .program()) { try $0.fetch(Order.self).first?.owner } == door.manager)

      let next = try await Self.upload(lines, door, cookie, csrf).header("location")
      let json = try await door.send("GET", next, [], ["cookie": cookie, "accept": "application/json"]).parsed
      #expect(json["plan"]?["names"]?["Анечка <А>"]?.string == "#" + anna)
    }
  }

  @Test("S1.7: when the file is loaded the way back is told")
  func unresolved() {
    let phrases = Phrasebook(.russian)
    func words(_ result: JSON) -> String {
      String(decoding: UnresolvedView(result: result, choice: nil, phrases: phrases).html.bytes, as: UTF8.self)
    }
    let names: JSON = ["Клиент": ["Кто-то": 3]]
    #expect(words(["dryRun": true, "unresolved": names]).contains("останутся пустыми"))
    #expect(words(["unresolved": names]).contains("Отмените загрузку"))
    var view = UnresolvedView(result: ["unresolved": ["Компания": ["А & Б": 2]]], choice: nil, phrases: phrases)
    view.ways = MissingWays(forms: ["Компания": "/accounts/new?name="], fillsAgain: true)
    let html = String(decoding: view.html.bytes, as: UTF8.self)
    #expect(html.contains("/accounts/new?name=%D0%90%20%26%20%D0%91") && html.contains("пустое заполнится") && !html.contains("Отмените"))
    #expect(words(["unresolved": [:]]).isEmpty)
  }
}
