/// Headings of programs that export in the language of their user: Bitrix24 and amoCRM in English, and Zoho CRM.
extension HeaderSet {
  private static let bitrixEnglish = """
    ID = external.number
    Source|Source information = Lead.source
    Responsible person|Assigned to = owner
    Available to everyone = access.everyone
    *Created on|Created = trail.createdAt
    Created by = trail.createdBy
    *Modified on|Modified = trail.changedAt
    Modified by = trail.changedBy
    Comment|Comments = note
    *Work phone = phone
    Mobile|Mobile phone = mobile
    Home|Home phone|Pager|Other phone number|Other phone = phone
    Fax = fax
    *Work e-mail|Home e-mail|Other e-mail|E-mail for mailouts = email
    *Corporate website|Personal page|Other website = web
    Address|Street address = address.street
    City = address.city
    State / Province = address.region
    Zip = address.postcode
    Country = address.country
    UTM Source = Lead.utmSource
    UTM Medium = Lead.utmMedium
    UTM Campaign = Lead.utmCampaign
    UTM Content = Lead.utmContent
    UTM Term = Lead.utmTerm
    """

  static let english: [HeaderSet] = [
    HeaderSet(
      "Bitrix24", "contacts",
      """
      *Salutation = Contact.title
      First name = Contact.name.given
      *Second name = Contact.name.patronymic
      Last name = Contact.name.surname
      Photo = Contact.photo
      Date of birth = Contact.birthday
      *Contact type = Contact.sort
      Position = ContactPost.post
      Company = ContactPost.account
      *Included in export = Contact.exported
      """ + "\n" + bitrixEnglish),
    HeaderSet(
      "Bitrix24", "companies",
      """
      Company name = Account.name
      *Company type = Account.stage
      Industry = Account.activity
      Employees|Number of employees = Account.employees
      Annual revenue = Account.turnover
      Currency = Account.turnover.currency
      Logo = Account.logo
      *Payment details|Bank details = BankAccount.text
      Contact = Contact.name
      """ + "\n" + bitrixEnglish),
    HeaderSet(
      "Bitrix24", "leads",
      """
      *Lead name = Lead.name
      Salutation = Lead.title
      First name = Lead.contactName.given
      Second name = Lead.contactName.patronymic
      Last name = Lead.contactName.surname
      *Status|Stage = Lead.stage
      *Status information|Stage information = Lead.stageNote
      Amount|Total = Lead.amount
      Currency = Lead.amount.currency
      Company name = Lead.accountName
      Position = Lead.post
      *Repeat lead = Lead.repeated
      """ + "\n" + bitrixEnglish),
    HeaderSet(
      "Bitrix24", "deals",
      """
      *Deal name = Opportunity.name
      *Deal stage|Stage = Opportunity.stage
      Pipeline = Opportunity.pipeline
      Type|Deal type = Opportunity.sort
      Amount|Total = Opportunity.amount
      Currency = Opportunity.amount.currency
      Probability|Probability, % = Opportunity.probability
      *Start date = Opportunity.opened
      *Expected close date = Opportunity.expected
      *Deal closed|Closed = Opportunity.closed
      *Repeat deal = Opportunity.repeated
      Company = Opportunity.account
      Contact = Opportunity.contact
      """ + "\n" + bitrixEnglish),
    HeaderSet(
      "amoCRM", "deals",
      """
      ID = external.number
      *Lead title|Lead name|Deal title = Opportunity.name
      Budget|Sale|Lead value = Opportunity.amount
      Responsible user|Responsible = Opportunity.owner
      *Created at|Date created|Lead created at = trail.createdAt
      Created by|Lead created by = trail.createdBy
      *Updated at|Last modified|Date modified|Edited at = trail.changedAt
      Updated by|Modified by|Edited by = trail.changedBy
      *Closed at = Opportunity.closed
      Tags|Lead tags = Opportunity.tags
      Note = Opportunity.note
      *Pipeline stage|Lead stage = Opportunity.stage
      *Pipeline = Opportunity.pipeline
      *Main contact|Full name|Contact full name = Contact.name
      *Contact's company|Company of contact = Contact.account
      Company = Opportunity.account
      Work phone|Work direct|Mobile phone|Mobile|Fax|Home phone|Other phone = Contact.phone
      Work email|Personal email|Other email = Contact.email
      """),
    HeaderSet(
      "Zoho CRM", "companies",
      """
      *Record Id = external.number
      *Account Owner Id|Account Owner.id = external.owner
      Account Owner = Account.owner
      Account Name = Account.name
      Phone = Account.phone
      Fax = Account.fax
      Website = Account.web
      Account Site = Account.branch
      Account Number = Account.number
      Account Type = Account.roles
      Parent Account = Account.parent
      Industry = Account.activity
      Annual Revenue = Account.turnover
      Employees = Account.employees
      Ownership|Rating|Ticker Symbol|SIC Code = Account.note
      Billing Street|Billing City|Billing State|Billing Code|Billing Country = Account.address
      Shipping Street|Shipping City|Shipping State|Shipping Code|Shipping Country = Account.delivery
      Created Time = trail.createdAt
      Modified Time = trail.changedAt
      Created By = trail.createdBy
      Modified By = trail.changedBy
      Description = Account.note
      Tag = Account.tags
      Last Activity Time = Activity.latest
      """),
  ]
}
