import Foundation
import TestKit
import Testing

@testable import Formats

@Suite struct HeaderSetTests {
  @Test("C1: every header set of samples/crm-headers is recognised, and every column has its place")
  func samples() throws {
    let expected = [
      "amocrm-contacts.ru": "amoCRM contacts", "amocrm-deals.ru": "amoCRM deals", "bitrix24-contacts.ru": "Bitrix24 contacts",
      "espocrm-account": "EspoCRM companies", "espocrm-contact": "EspoCRM contacts", "hubspot-companies": "HubSpot companies",
      "hubspot-contacts": "HubSpot contacts", "hubspot-deals": "HubSpot deals", "privat24-business.uk": "Privat24 payments",
      "salesforce-account-api": "Salesforce companies", "salesforce-contact-api": "Salesforce contacts",
      "ukrgazbank": "Ukrgasbank payments",
    ]
    let files = try Shared.files("samples/crm-headers", ending: "csv")
    guard !files.isEmpty else { return }
    for file in files {
      let (header, _) = try CSVFile(path: file.path).open()
      let name = file.deletingPathExtension().lastPathComponent
      let found = try #require(HeaderRecognition(header), "\(name): \(header)")
      #expect("\(found.source) \(found.subject)" == expected[name], "\(name)")
      #expect(found.columns.filter(\.isOwn).map(\.heading) == [], "\(name)")
      #expect(found.columns.count == header.count && found.confidence == 1)
    }
    #expect(files.count == expected.count)
  }

  @Test("a list of 1C is recognised by the headings of its requisites, columns of one's own keep a place of their own")
  func lists() throws {
    let header = ["Наименование", "Полное наименование", "ИНН", "КПП", "Основной менеджер", "Любимый цвет"]
    let found = try #require(HeaderRecognition(header))
    #expect(found.source == "1C" && found.subject == "companies")
    #expect(found.columns[2].target == "Account.inn" && found.columns[5].isOwn && found.columns[5].target == "Account.own")
  }

  @Test(
    "C1: exports in the language of their user, in any order, with columns of one's own, are recognised",
    arguments: [
      ("ID,Last name,First name,Second name,Salutation,Work phone,Work e-mail,Contact type,Company,My field", "Bitrix24 contacts"),
      ("Deal name,Stage,Amount,Currency,Start date,Expected close date,Responsible person", "Bitrix24 deals"),
      ("ID,Lead title,Budget,Responsible user,Created at,Closed at,Pipeline stage,Pipeline,Main contact", "amoCRM deals"),
      ("Record Id,Account Owner Id,Account Owner,Account Name,Phone,Industry,Annual Revenue", "Zoho CRM companies"),
      ("Account Owner,Account Name,Type,Rating,Last Activity,Last Modified Date,Billing State/Province", "Salesforce companies"),
      ("Название компании,Тип компании,Сфера деятельности,Рабочий телефон,Реквизит: ИНН,Реквизит: КПП", "Bitrix24 companies"),
      ("Record ID,First Name,Last Name,Email,Phone Number,Contact owner,Lead Status,Create Date (GMT+3)", "HubSpot contacts"),
    ])
  func languages(line: String, wanted: String) throws {
    let header = line.split(separator: ",").map(String.init)
    for columns in [header, header.reversed(), header + ["Наш признак"]] {
      let found = try #require(HeaderRecognition(columns), "\(line)")
      #expect("\(found.source) \(found.subject)" == wanted)
      let own = found.columns.filter(\.isOwn).map(\.heading)
      #expect(own.allSatisfy { ["My field", "Наш признак"].contains($0) }, "\(own)")
    }
  }

  @Test("the headings of an unknown table are claimed for no program")
  func strangers() {
    for header in [
      ["id", "name", "price"], ["Дата", "Сумма", "Товар", "Количество"], ["rec_id", "kind", "name", "inn", "phone"], [], ["", "", ""],
    ] {
      #expect(HeaderRecognition(header) == nil, "\(header)")
    }
  }
}
