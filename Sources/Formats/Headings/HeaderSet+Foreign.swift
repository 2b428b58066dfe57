/// HubSpot, Salesforce (API names and labels) and EspoCRM.
extension HeaderSet {
  static let foreign: [HeaderSet] = [
    HeaderSet(
      "HubSpot", "contacts",
      """
      *Record ID|Record ID - Contact = external.number
      First Name = Contact.name.given
      Last Name = Contact.name.surname
      Email = Contact.email
      Phone Number|Phone = Contact.phone
      Mobile Phone Number = Contact.mobile
      *Contact owner = Contact.owner
      *Lead Status = Lead.stage
      *Lifecycle Stage = Account.stage
      Create Date = trail.createdAt
      Last Activity Date = Contact.facts.lastContact
      Last Modified Date = trail.changedAt
      Job Title = ContactPost.post
      Company Name = Account.name
      Associated Company = ContactPost.account
      Associated Company IDs = external.account
      Marketing contact status = Consent.advertising
      Original Source|Original Traffic Source = Lead.source
      City = Contact.address.city
      State/Region = Contact.address.region
      Country/Region = Contact.address.country
      Postal Code = Contact.address.postcode
      Street Address = Contact.address.street
      Website URL = Account.web
      Industry = Account.activity
      """),
    HeaderSet(
      "HubSpot", "companies",
      """
      *Record ID|Record ID - Company = external.number
      *Company name = Account.name
      *Company owner = Account.owner
      *Company Domain Name = Account.web
      Create Date = trail.createdAt
      Last Modified Date = trail.changedAt
      Phone Number = Account.phone
      Last Activity Date = Account.facts.lastContact
      Street Address = Account.address.street
      City = Account.address.city
      State/Region = Account.address.region
      Country/Region = Account.address.country
      Postal Code = Account.address.postcode
      Industry = Account.activity
      Type = Account.roles
      Description = Account.note
      Website URL = Account.web
      Number of Employees = Account.employees
      Annual Revenue = Account.turnover
      Lifecycle Stage = Account.stage
      Lead Status = Lead.stage
      Associated Contact = Contact.name
      Associated Contact IDs = external.contact
      """),
    HeaderSet(
      "HubSpot", "deals",
      """
      *Record ID|Record ID - Deal = external.number
      *Deal Name = Opportunity.name
      *Deal Stage = Opportunity.stage
      *Pipeline = Opportunity.pipeline
      Amount = Opportunity.amount
      Currency = Opportunity.amount.currency
      Close Date = Opportunity.expected
      *Deal owner = Opportunity.owner
      Deal Type = Opportunity.sort
      Create Date = trail.createdAt
      Closed Lost Reason = Opportunity.lossReason
      Associated Company = Opportunity.account
      Associated Company IDs = external.account
      Associated Contact = Opportunity.contact
      Associated Contact IDs = external.contact
      """),
    HeaderSet(
      "Salesforce", "companies",
      """
      Id|Account ID|Account 18 digit ID = external.number
      Name|Account Name = Account.name
      Type = Account.roles
      *ParentId|Parent Account ID = Account.parent
      *BillingStreet|Billing Street|Billing Address Line 1 = Account.address.street
      *BillingCity|Billing City = Account.address.city
      BillingState|Billing State/Province = Account.address.region
      BillingPostalCode|Billing Zip/Postal Code = Account.address.postcode
      BillingCountry|Billing Country = Account.address.country
      *ShippingStreet|Shipping Street = Account.delivery.street
      ShippingCity|Shipping City = Account.delivery.city
      ShippingState|Shipping State/Province = Account.delivery.region
      ShippingPostalCode|Shipping Zip/Postal Code = Account.delivery.postcode
      ShippingCountry|Shipping Country = Account.delivery.country
      Phone = Account.phone
      Fax = Account.fax
      Website = Account.web
      Industry = Account.activity
      *AnnualRevenue|Annual Revenue = Account.turnover
      *NumberOfEmployees|Employees = Account.employees
      Description|Account Description = Account.note
      *OwnerId|Account Owner = Account.owner
      *Last Activity = Activity.latest
      AccountNumber|Account Number = Account.number
      Sic|SIC Code = Account.activityCode
      Rating = Account.rating
      Ownership = Account.ownership
      TickerSymbol = Account.ticker
      AccountSource|Account Source = Lead.source
      CreatedDate|Created Date = trail.createdAt
      CreatedById|Created By = trail.createdBy
      LastModifiedDate|Last Modified Date = trail.changedAt
      LastModifiedById|Last Modified By = trail.changedBy
      IsDeleted = trail.deleted
      """),
    HeaderSet(
      "Salesforce", "contacts",
      """
      Id|Contact ID = external.number
      *AccountId|Account ID|Account Name = ContactPost.account
      Salutation = Contact.title
      *FirstName|First Name = Contact.name.given
      *LastName|Last Name = Contact.name.surname
      Title = ContactPost.post
      Department = ContactPost.department
      Email = Contact.email
      Phone = Contact.phone
      *MobilePhone|Mobile = Contact.mobile
      HomePhone|Home Phone = Contact.phone
      OtherPhone|Other Phone = Contact.phone
      AssistantName = Contact.assistant
      Fax = Contact.fax
      *MailingStreet|Mailing Street = Contact.address.street
      MailingCity|Mailing City = Contact.address.city
      MailingState|Mailing State/Province = Contact.address.region
      MailingPostalCode|Mailing Zip/Postal Code = Contact.address.postcode
      MailingCountry|Mailing Country = Contact.address.country
      LeadSource|Lead Source = Lead.source
      Birthdate = Contact.birthday
      Description|Contact Description = Contact.note
      ReportsToId|Reports To = ContactPost.head
      OwnerId|Contact Owner = Contact.owner
      *HasOptedOutOfEmail|Email Opt Out = Consent.email
      DoNotCall|Do Not Call = Consent.calls
      CreatedDate|Created Date = trail.createdAt
      LastModifiedDate|Last Modified Date = trail.changedAt
      IsDeleted = trail.deleted
      """),
    HeaderSet(
      "Salesforce", "leads",
      """
      Id|Lead ID = external.number
      Salutation = Lead.title
      FirstName|First Name = Lead.contactName.given
      LastName|Last Name = Lead.contactName.surname
      Title = Lead.post
      *Company|Company / Account = Lead.accountName
      Street = Lead.address.street
      City = Lead.address.city
      State|State/Province = Lead.address.region
      PostalCode|Zip/Postal Code = Lead.address.postcode
      Country = Lead.address.country
      Phone = Lead.phone
      MobilePhone|Mobile = Lead.mobile
      Email = Lead.email
      Website = Lead.web
      *LeadSource|Lead Source = Lead.source
      *Status|Lead Status = Lead.stage
      Industry = Lead.activity
      Rating = Lead.rating
      AnnualRevenue = Lead.turnover
      NumberOfEmployees = Lead.employees
      OwnerId|Lead Owner = Lead.owner
      *IsConverted|Converted = Lead.converted
      *ConvertedDate = Lead.convertedAt
      CreatedDate|Created Date = trail.createdAt
      """),
    HeaderSet(
      "Salesforce", "deals",
      """
      Id|Opportunity ID = external.number
      AccountId|Account Name = Opportunity.account
      Name|Opportunity Name = Opportunity.name
      *StageName|Stage = Opportunity.stage
      Amount = Opportunity.amount
      *Probability|Probability (%) = Opportunity.probability
      *CloseDate|Close Date = Opportunity.expected
      Type = Opportunity.sort
      NextStep|Next Step = Opportunity.nextStep
      LeadSource|Lead Source = Lead.source
      *IsClosed|Closed = Opportunity.closed
      *IsWon|Won = Opportunity.won
      ForecastCategory = Opportunity.forecast
      CampaignId = Opportunity.campaign
      OwnerId|Opportunity Owner = Opportunity.owner
      Description = Opportunity.note
      CreatedDate|Created Date = trail.createdAt
      """),
    HeaderSet(
      "EspoCRM", "companies",
      """
      id = external.number
      name = Account.name
      website = Account.web
      *emailAddress = Account.email
      *phoneNumber = Account.phone
      type = Account.roles
      industry = Account.activity
      *sicCode = Account.activityCode
      *billingAddressStreet = Account.address.street
      billingAddressCity = Account.address.city
      billingAddressState = Account.address.region
      billingAddressCountry = Account.address.country
      billingAddressPostalCode = Account.address.postcode
      *shippingAddressStreet = Account.delivery.street
      shippingAddressCity = Account.delivery.city
      shippingAddressState = Account.delivery.region
      shippingAddressCountry = Account.delivery.country
      shippingAddressPostalCode = Account.delivery.postcode
      description = Account.note
      *assignedUserName|assignedUserId = Account.owner
      createdAt = trail.createdAt
      modifiedAt = trail.changedAt
      createdByName|createdById = trail.createdBy
      """),
    HeaderSet(
      "EspoCRM", "contacts",
      """
      id = external.number
      *salutationName = Contact.title
      *firstName = Contact.name.given
      *lastName = Contact.name.surname
      middleName = Contact.name.patronymic
      *accountName|accountId = ContactPost.account
      title = ContactPost.post
      emailAddress = Contact.email
      phoneNumber = Contact.phone
      doNotCall = Consent.calls
      *addressStreet = Contact.address.street
      addressCity = Contact.address.city
      addressState = Contact.address.region
      addressCountry = Contact.address.country
      addressPostalCode = Contact.address.postcode
      description = Contact.note
      *assignedUserName|assignedUserId = Contact.owner
      createdAt = trail.createdAt
      modifiedAt = trail.changedAt
      """),
  ]
}
