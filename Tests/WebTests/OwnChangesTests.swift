import Model
import Records
import Register
import Testing
import Web

@Suite("What one has just done shows (C4, C19, W20)") struct OwnChangesTests {
  @Test("What a visitor makes is in his list at once: the count, the tab of a view")
  func counts() async throws {
    try await Door.run { door in
      let (cookie, csrf) = try await door.enter("anna")
      func foot() async throws -> String { try await door.send("GET", "/accounts", [], ["cookie": cookie]).text }
      #expect(try await foot().contains("Клиентов пока нет"))
      _ = try await door.send("POST", "/accounts", [("csrf", csrf), ("name", "ООО «Моё»")], ["cookie": cookie])
      #expect(try await foot().contains("1 клиент<"))
      let form = [("csrf", csrf), ("name", "Мой вид"), ("query", "stage=prospect")]
      #expect(try await door.send("POST", "/accounts/views", form, ["cookie": cookie]).status == 303)
      #expect(try await foot().contains("Мой вид"))
    }
  }

  @Test("The address of a deleted record says who deleted it and brings it back; a stranger is told nothing")
  func deleted() async throws {
    try await CardHouse.run { house in
      let path = "/accounts/\(house.north.id.raw)"
      #expect(try await house.ask("POST", path + "/deletion", as: "anna", form: []).status == 303)
      for door in ["", "/history", "/edit"] {
        let page = try await house.get(path + door)
        #expect(page.status == 410 && page.text.contains("Северный ветер") && page.text.contains("Ковальчук Анна"))
        #expect(page.text.contains("action=\"\(path)/restoration\""))
        #expect(try await house.get(path + door, as: "oleg").status == 404)
      }
      #expect(try await house.ask("GET", path, as: "anna", wantsJSON: true).status == 404)
      #expect(try await house.ask("POST", path + "/restoration", as: "anna", form: []).status == 303)
      #expect(try await house.get(path).status == 200)
    }
  }

  @Test("A manager sees a colleague as a card without the doors of an administrator, and no page that he may not open")
  func colleague() async throws {
    try await CardHouse.run { house in
      let card = try await house.get("/users/\(house.oleg.id.raw)")
      #expect(card.status == 200 && card.text.contains("Руденко Олег"))
      for door in ["/link", "/block", "/edit", "/deletion"] { #expect(!card.text.contains("/users/\(house.oleg.id.raw)\(door)\"")) }
      #expect(!card.text.contains("href=\"/fields\""))
      #expect(try await house.get("/accounts", as: "admin").text.contains("href=\"/fields\""))
    }
  }

  @Test("Only a task is done or not, only an open one is overdue; my tasks are mine")
  func tasks() async throws {
    try await CardHouse.run { house in
      func add(_ subject: String, _ sort: Activity.Sort, _ due: String?, done: Bool = false) async throws {
        var activity = Record<Activity>()
        (activity.subject, activity.sort, activity.account) = (subject, sort, house.north.id)
        (activity.due, activity.done, activity.owner) = (due.flatMap { Day(iso: $0) }, done, house.anna.id)
        try await house.desk.save(activity, by: .program())
      }
      try await add("Звонок", .call, nil)
      try await add("Счёт", .task, "2026-11-01")
      try await add("Образцы", .task, "2026-11-02", done: true)
      let page = try await house.get("/activities").text
      #expect(page.contains("<span class=\"bad\">01.11.2026</span>") && !page.contains("<span class=\"bad\">02.11.2026"))
      let calls = try await house.get("/activities?sort.is=call").text
      #expect(!calls.contains("<td>Нет</td>"))
      let mine = try await house.get("/activities?owner=me&sort.is=task&done=0", as: "admin").text
      #expect(!mine.contains("Счёт") && mine.contains("aria-current=\"page\">Мои задачи"))
      let own = try await house.get("/activities?owner=me&sort.is=task&done=0").text
      #expect(own.contains("Счёт") && !own.contains("Образцы") && own.contains("Мои задачи<i>1</i>"))
    }
  }

  @Test("A subject of its own stands over the text on the timeline; a task that was logged says until when")
  func timeline() async throws {
    try await CardHouse.run { house in
      var activity = Record<Activity>()
      (activity.subject, activity.sort, activity.account) = ("Поздравить с юбилеем", .note, house.north.id)
      activity.text = LongText("Десять лет вместе")
      try await house.desk.save(activity, by: .program())
      let path = "/accounts/\(house.north.id.raw)"
      let page = try await house.get(path, as: "admin").text
      #expect(page.contains("<p>Поздравить с юбилеем</p><p class=\"q\">Десять лет вместе</p>"))
      let form = [("kind", "task"), ("text", "завтра отправить счёт")]
      let logged = try await house.ask("POST", path + "/activities", as: "anna", form: form, wantsJSON: true)
      #expect(logged.parsed["due"]?.string == "Срок: 22.11.2026")
    }
  }
}
