import Foundation
import Model
import Records
import Register
import Testing
import Web

@Suite("A file that was checked (S1.4, C1; ui.md, import wizard)") struct ImportJobPageTests {
  private static func check(_ door: Door, _ path: String, by user: ID<User>) async throws -> Record<Job> {
    var job = Record<Job>()
    (job.sort, job.state, job.owner) = (ImportJob.sort, .done, user)
    let input: JSON = ["path": .string(path), "name": "sales.csv", "plan": [:], "dryRun": true]
    job.input = LongText(input.text)
    let result: JSON = [
      "dryRun": true, "estimate": true, "rejected": ["zeroPrice": 2, "noCustomer": 1], "rejects": .string(path + ".rejects.csv"),
    ]
    job.result = LongText(result.text)
    return try await door.desk.save(job, by: .program())
  }

  @Test("S1.4: a failed load says what happened, up to which line, what stays and what to do, and is begun again with one press")
  func failure() async throws {
    try await Door.run(uploads: true) { door in
      let folder = try #require(door.site.uploads).folder
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      let path = folder + "/b.csv"
      try Data("a".utf8).write(to: URL(fileURLWithPath: path))
      func failed(_ match: JSON, _ result: JSON) async throws -> Record<Job> {
        var job = Record<Job>()
        (job.sort, job.state, job.owner) = (ImportJob.sort, .failed, door.manager)
        let plan: JSON = ["subject": "account", "columns": [], "match": match]
        job.input = LongText(JSON.object([.init("path", .string(path)), .init("name", "фирмы.csv"), .init("plan", plan)]).text)
        job.result = LongText(result.text)
        return try await door.desk.save(job, by: .program())
      }
      let cut: JSON = ["line": 5001, "created": ["account": 5000], "failure": ["reason": "internal"]]
      let job = try await failed(["name"], cut)
      let (cookie, csrf) = try await door.enter("anna")
      let page = try await door.send("GET", "/jobs/\(job.id.raw)", [], ["cookie": cookie]).text
      for words in [
        "В программе произошла ошибка.", "до строки 5 001", "Загруженное осталось в базе", "номер работы: \(job.id.raw)",
        "Создано: Клиенты",
      ] {
        #expect(page.contains(words), "\(words)")
      }
      #expect(page.contains("/jobs/\(job.id.raw)/loading") && page.contains("/jobs/\(job.id.raw)/undo"))
      let again = try await door.send("POST", "/jobs/\(job.id.raw)/loading", [("csrf", csrf)], ["cookie": cookie])
      #expect(again.status == 303)
      // Without a key a second load would double everything: it is taken back first.
      let keyless = try await failed([], cut)
      let warned = try await door.send("GET", "/jobs/\(keyless.id.raw)", [], ["cookie": cookie]).text
      #expect(warned.contains("сначала отмените загрузку") && !warned.contains("/jobs/\(keyless.id.raw)/loading"))
      let gone = try await failed(
        ["name"],
        [
          "failure": [
            "reason": "invalid", "issues": [["field": "file", "rule": "notFound", "value": "/srv/x/1.part", "detail": "missing"]],
          ]
        ])
      let told = try await door.send("GET", "/jobs/\(gone.id.raw)", [], ["cookie": cookie]).text
      #expect(told.contains("фирмы.csv") && told.contains("Ни одна строка файла не загружена.") && !told.contains("/srv/x"))
    }
  }

  @Test("A check is followed by the loading of the same file, by whoever checked it and nobody else")
  func loading() async throws {
    try await Door.run(uploads: true) { door in
      let folder = try #require(door.site.uploads).folder
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      let path = folder + "/a.csv"
      try Data("a".utf8).write(to: URL(fileURLWithPath: path))
      let rows = """
        Строка файла,Столбец,Отклонённое значение,Причина,Что сделать
        7,Цена,0,Нулевая цена,Впишите цену.
        9,Цена,0,Нулевая цена,Впишите цену.

        """
      try Data(rows.utf8).write(to: URL(fileURLWithPath: path + ".rejects.csv"))
      let job = try await Self.check(door, path, by: door.manager)
      let (cookie, csrf) = try await door.enter("anna")
      let page = try await door.send("GET", "/jobs/\(job.id.raw)", [], ["cookie": cookie]).text
      #expect(page.contains("/jobs/\(job.id.raw)/loading") && page.contains("Строка 7: Впишите цену."))
      #expect(!page.contains("Строка 9"))
      #expect(page.contains("Числа приблизительные"))
      let (admin, key) = try await door.enter("admin")
      let foreign = try await door.send("POST", "/jobs/\(job.id.raw)/loading", [("csrf", key)], ["cookie": admin])
      #expect(foreign.status == 422)
      let loaded = try await door.send("POST", "/jobs/\(job.id.raw)/loading", [("csrf", csrf)], ["cookie": cookie])
      let id = try #require(Int64(loaded.header("location").split(separator: "/").last.map(String.init) ?? ""))
      let next = try await door.desk.read(as: .program()) { try $0.get(ID<Job>(raw: id)) }
      let input = try JSON(parsing: next.input?.text ?? "")
      #expect(input["dryRun"]?.bool == false && input["path"]?.string == path && next.sort == ImportJob.sort)
    }
  }
}
