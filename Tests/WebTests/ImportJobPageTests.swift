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
    let result: JSON = ["dryRun": true, "rejected": ["zeroPrice": 2, "noCustomer": 1], "rejects": .string(path + ".rejects.csv")]
    job.result = LongText(result.text)
    return try await door.desk.save(job, by: .program())
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
