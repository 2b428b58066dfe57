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
      (
        "First Name,Middle Name,Last Name,Phonetic First Name,Name Prefix,Name Suffix,File As,Organization Name,Labels,E-mail 1 - Label,"
          + "E-mail 1 - Value,E-mail 3 - Value,Phone 2 - Label,Phone 2 - Value,Address 1 - City,Website 1 - Value,Custom Field 2 - Value",
        "Google Contacts contacts"
      ),
      (
        "Name,Given Name,Family Name,Given Name Yomi,Name Prefix,Name Suffix,Group Membership,E-mail 1 - Type,E-mail 2 - Value,"
          + "Organization 1 - Name,Organization 1 - Title,Phone 4 - Value,Notes",
        "Google Contacts contacts"
      ),
      (
        "Title,First Name,Last Name,Company,Job Title,Business Street,Business Street 2,Business City,Business Country/Region,Business Phone,"
          + "Business Phone 2,Mobile Phone,E-mail Address,E-mail 2 Address,E-mail 3 Display Name,Web Page,Notes",
        "Outlook contacts"
      ),
      (
        "Обращение,Имя,Отчество,Фамилия,Организация,Должность,Улица (раб. адрес),Улица 2 (раб. адрес),Город (раб. адрес),Рабочий телефон,"
          + "Телефон раб. 2,Телефон переносной,Адрес эл. почты,Адрес 2 эл. почты,Заметки",
        "Outlook contacts"
      ),
      ("Person - Name,Person - Organization,Person - Email - Work,Person - Phone - Mobile,Person - Owner", "Pipedrive contacts"),
      ("Organization - Name,Organization - Address,Organization - Owner,Organization - People", "Pipedrive companies"),
      ("Deal - Title,Deal - Value,Deal - Organization,Deal - Contact person,Deal - Status,Deal - Lost reason", "Pipedrive deals"),
      ("Record Id,Contact Owner.id,Contact Owner,First Name,Last Name,Account Name,Email,Mailing City,Tag", "Zoho CRM contacts"),
      ("Record Id,Lead Owner.id,Lead Owner,Company,First Name,Last Name,Lead Status,No. of Employees", "Zoho CRM leads"),
      ("Record Id,Deal Owner.id,Deal Owner,Deal Name,Amount,Closing Date,Stage,Probability (%)", "Zoho CRM deals"),
      ("First name,Last name,Job title,Emails,Work,Mobile,Sales account,Sales owner,Lifecycle stage,Tags", "Freshsales contacts"),
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
