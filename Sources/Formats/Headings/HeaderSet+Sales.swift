/// Pipedrive, the further lists of Zoho CRM, and Freshsales.
extension HeaderSet {
  /// How every export of Zoho ends.
  private static let zohoTrail = """
    Created Time = trail.createdAt
    Modified Time = trail.changedAt
    Created By|Created By.id = trail.createdBy
    Modified By|Modified By.id = trail.changedBy
    Last Activity Time = Activity.latest
    """

  static let sales: [HeaderSet] = [
    HeaderSet(
      "Pipedrive", "contacts",
      """
      Person - ID|Person - Pipedrive System ID = external.number
      *Person - Name|Person - First name|Person - Last name = Contact.name
      Person - Label|Person - Labels = Contact.tags
      *Person - Organization|Organization = ContactPost.account
      Person - Title|Person - Job title = ContactPost.post
      *Person - Email|Person - Email - Work|Person - Email - Home|Person - Email - Other = Contact.email
      *Person - Phone|Person - Phone - Work|Person - Phone - Home|Person - Phone - Mobile|Person - Phone - Other = Contact.phone
      Person - Email (Work)|Person - Email (Home)|Person - Email (Other) = Contact.email
      Person - Phone (Work)|Person - Phone (Home)|Person - Phone (Mobile)|Person - Phone (Other) = Contact.phone
      Person - Owner = Contact.owner
      Person - Open deals|Person - Closed deals|Person - Won deals|Person - Lost deals = Contact.opportunities
      Person - Next activity date|Person - Last activity date = Activity.due
      Person - Person created|Person - Creation date = trail.createdAt
      Person - Update time = trail.changedAt
      Person - Postal address = Contact.address
      Person - Birthday = Contact.birthday
      Person - Notes = Contact.note
      Person - Marketing status|Person - Double opt-in = Consent.advertising
      Person - Visible to = access.everyone
      """),
    HeaderSet(
      "Pipedrive", "companies",
      """
      Organization - ID|Organization - Pipedrive System ID = external.number
      *Organization - Name = Account.name
      Organization - Label|Organization - Labels = Account.tags
      *Organization - Address = Account.address
      *Organization - Owner = Account.owner
      Organization - People|Person name = Contact.name
      Organization - Open deals|Organization - Closed deals|Organization - Won deals|Organization - Lost deals = Account.opportunities
      Organization - Next activity date|Organization - Last activity date = Activity.due
      Organization - Organization created|Organization - Creation date = trail.createdAt
      Organization - Update time = trail.changedAt
      Organization - Website = Account.web
      Organization - Industry = Account.activity
      Organization - Number of employees|Organization - Employee count = Account.employees
      Organization - Annual revenue = Account.turnover
      Organization - Visible to = access.everyone
      """),
    HeaderSet(
      "Pipedrive", "deals",
      """
      Deal - ID|Deal - CRM ID|Deal - Pipedrive System ID = external.number
      *Deal - Title = Opportunity.name
      *Deal - Value|Deal - Weighted value = Opportunity.amount
      Deal - Currency|Deal - Currency of value = Opportunity.amount.currency
      *Deal - Organization|Organization = Opportunity.account
      *Deal - Contact person|Contact person = Opportunity.contact
      Deal - Expected close date = Opportunity.expected
      Deal - Stage|Deal - Stage (pipeline) = Opportunity.stage
      Deal - Pipeline = Opportunity.pipeline
      *Deal - Status = Opportunity.closed
      Deal - Owner|Deal - Creator = Opportunity.owner
      Deal - Label|Deal - Labels = Opportunity.tags
      Deal - Probability = Opportunity.probability
      Deal - Won time|Deal - Lost time|Deal - Deal closed on|Deal - Closed on = Opportunity.closedAt
      Deal - Lost reason = Opportunity.lossReason
      Deal - Deal created|Deal - Creation date = trail.createdAt
      Deal - Update time = trail.changedAt
      Deal - Next activity date|Deal - Last activity date = Activity.due
      Deal - Source|Deal - Lead Source = Lead.source
      Deal - Visible to = access.everyone
      """),
    HeaderSet(
      "Zoho CRM", "contacts",
      """
      *Record Id = external.number
      *Contact Owner Id|Contact Owner.id = external.owner
      *Contact Owner = Contact.owner
      Lead Source = Lead.source
      Salutation = Contact.title
      First Name = Contact.name.given
      Last Name = Contact.name.surname
      Full Name|Contact Name = Contact.name
      Account Name|Account Name.id = ContactPost.account
      Vendor Name|Vendor Name.id = ContactPost.vendor
      Title = ContactPost.post
      Department = ContactPost.department
      Reporting To|Reporting To.id = ContactPost.head
      Email|Secondary Email = Contact.email
      Phone|Home Phone|Other Phone|Asst Phone = Contact.phone
      Mobile = Contact.mobile
      Fax = Contact.fax
      Date of Birth = Contact.birthday
      Assistant = Contact.assistant
      Mailing Street|Other Street = Contact.address.street
      Mailing City|Other City = Contact.address.city
      Mailing State|Other State = Contact.address.region
      Mailing Zip|Other Zip = Contact.address.postcode
      Mailing Country|Other Country = Contact.address.country
      Skype ID|Twitter = Contact.messenger
      Email Opt Out = Consent.email
      Description = Contact.note
      Tag = Contact.tags
      \(zohoTrail)
      """),
    HeaderSet(
      "Zoho CRM", "leads",
      """
      *Record Id = external.number
      *Lead Owner Id|Lead Owner.id = external.owner
      *Lead Owner = Lead.owner
      Company = Lead.accountName
      Salutation = Lead.title
      First Name = Lead.contactName.given
      Last Name = Lead.contactName.surname
      Full Name|Lead Name = Lead.name
      Title|Designation = Lead.post
      Email|Secondary Email = Lead.email
      Phone = Lead.phone
      Mobile = Lead.mobile
      Fax = Lead.fax
      Website = Lead.web
      Lead Source = Lead.source
      Lead Status = Lead.stage
      Industry = Lead.activity
      No. of Employees = Lead.employees
      Annual Revenue = Lead.turnover
      Rating = Lead.rating
      Street = Lead.address.street
      City = Lead.address.city
      State = Lead.address.region
      Zip Code = Lead.address.postcode
      Country = Lead.address.country
      Skype ID|Twitter = Lead.messenger
      Email Opt Out = Consent.email
      Description = Lead.note
      Tag = Lead.tags
      \(zohoTrail)
      """),
    HeaderSet(
      "Zoho CRM", "deals",
      """
      *Record Id = external.number
      *Deal Owner Id|Deal Owner.id = external.owner
      *Deal Owner = Opportunity.owner
      *Deal Name = Opportunity.name
      Amount|Expected Revenue = Opportunity.amount
      *Closing Date = Opportunity.expected
      Account Name|Account Name.id = Opportunity.account
      Contact Name|Contact Name.id = Opportunity.contact
      Stage = Opportunity.stage
      Pipeline = Opportunity.pipeline
      Type = Opportunity.sort
      Probability (%) = Opportunity.probability
      Next Step = Opportunity.nextStep
      Lead Source = Lead.source
      Campaign Source = Opportunity.campaign
      Reason For Loss|Reason For Loss__s = Opportunity.lossReason
      Description = Opportunity.note
      Tag = Opportunity.tags
      \(zohoTrail)
      """),
    HeaderSet(
      "Freshsales", "contacts",
      """
      Id|Record ID = external.number
      First name = Contact.name.given
      Last name = Contact.name.surname
      Job title = ContactPost.post
      Emails|Email = Contact.email
      Work|Work phone = Contact.phone
      Mobile = Contact.mobile
      *Sales account|Accounts|Account name = ContactPost.account
      *Sales owner = Contact.owner
      *Lifecycle stage = Contact.stage
      Status|Contact status = Lead.stage
      Lost reason = Lead.lossReason
      Address = Contact.address.street
      City = Contact.address.city
      State = Contact.address.region
      Zipcode = Contact.address.postcode
      Country = Contact.address.country
      Territory = Account.territory
      *Subscription status|Subscription types = Consent.advertising
      Facebook|Twitter|LinkedIn = Contact.messenger
      Source = Lead.source
      Campaign = Lead.utmCampaign
      Medium = Lead.utmMedium
      Keyword = Lead.utmTerm
      Time zone = Contact.zone
      Tags = Contact.tags
      Created at = trail.createdAt
      Updated at = trail.changedAt
      Last contacted time|Last contacted mode|Last contacted via sales activity = Activity.latest
      """),
  ]
}
