import Model

/// The parts of a statement as JSON, under the names of ISO 20022's terms written out.
enum CamtDescription {
  static func header(_ node: XMLNode) -> JSON {
    [
      "messageId": text(node, "MsgId"), "createdOn": date(node["CreDtTm"]), "additionalInformation": text(node, "AddtlInf"),
      "messageRecipient": node["MsgRcpt"].map(party) ?? .null, "pagination": page(node["MsgPgntn"]),
      "originalBusinessQuery": node["OrgnlBizQry"].map {
        ["messageId": text($0, "MsgId"), "messageNameId": text($0, "MsgNmId"), "createdOn": date($0["CreDtTm"])]
      } ?? .null,
    ]
  }

  static func record(_ record: CamtRecord, _ entries: [JSON]) -> JSON {
    func text(_ names: [String]) -> JSON {
      for name in names { if let found = record.text(name) { return .string(found) } }
      return .null
    }
    return [
      "id": text(["Id"]), "createdOn": date(record.part("CreDtTm")), "electronicSequenceNumber": text(["ElctrncSeqNb"]),
      "legalSequenceNumber": text(["LglSeqNb"]), "copyDuplicateIndicator": text(["CpyDplctInd"]),
      "fromDate": date(record.part("FrToDt")?["FrDtTm"]), "toDate": date(record.part("FrToDt")?["ToDtTm"]),
      "additionalInformation": text(["AddtlStmtInf", "AddtlRptInf", "AddtlNtfctnInf"]),
      "pagination": page(record.part("StmtPgntn") ?? record.part("RptPgntn") ?? record.part("NtfctnPgntn")),
      "account": record.account.map(account) ?? .null, "balances": .array(record.balances.map(balance)),
      "entry_count": .integer(Int64(record.entries)), "balanced": record.isBalanced.map(JSON.bool) ?? .null, "entries": .array(entries),
    ]
  }

  static func entry(_ entry: CamtEntry, index: Int) -> JSON {
    let node = entry.node, transactions = entry.transactions.map(transaction)
    return [
      "index": .integer(Int64(index)), "amount": amount(entry.amount), "creditDebitIndicator": text(node, "CdtDbtInd"),
      "reversalIndicator": .bool(entry.isReversal), "status": string(entry.status), "bookingDate": string(entry.bookingDate),
      "valueDate": string(entry.valueDate), "reference": text(node, "NtryRef"), "accountServicerReference": text(node, "AcctSvcrRef"),
      "bankTransactionCode": code(node["BkTxCd"]), "batchPaymentId": string(entry.batch?.text("PmtInfId")),
      "additionalInfo": .string(node.text("AddtlNtryInf") ?? ""), "charges": charges(node["Chrgs"]),
      "transactionDetail": transactions.first ?? .null, "transactionDetails": .array(transactions),
    ]
  }

  private static func transaction(_ transaction: CamtTransaction) -> JSON {
    let node = transaction.node
    let parties = [("Cdtr", "creditor"), ("UltmtCdtr", "ultimateCreditor"), ("Dbtr", "debtor"), ("UltmtDbtr", "ultimateDebtor")]
      .compactMap { name, role -> JSON? in
        guard let side = node["RltdPties", name] else { return nil }
        let kind = party(side["Pty"] ?? side["Agt", "FinInstnId"] ?? side)
        return ["role": .string(role), "account": node["RltdPties", name + "Acct"].map(account) ?? .null, "relatedPartyType": kind]
      }
    let agents = [("CdtrAgt", "creditorAgent"), ("DbtrAgt", "debtorAgent"), ("IntrmyAgt1", "intermediaryAgent")]
      .compactMap { name, role -> JSON? in
        guard let agent = node["RltdAgts", name, "FinInstnId"] else { return nil }
        let kind: JSON = [
          "bic": .string(agent.text("BICFI") ?? agent.text("BIC") ?? agent.text("ClrSysMmbId", "BICFI") ?? ""),
          "name": .string(agent.text("Nm") ?? ""),
        ]
        return ["role": .string(role), "relatedAgentType": kind]
      }
    return [
      "amount": amount(transaction.amount), "amountDetails": amount(transaction.statedAmount),
      "creditDebitIndicator": .string(transaction.isCredit ? "CRDT" : "DBIT"), "bankTransactionCode": code(node["BkTxCd"]),
      "reference": node["Refs"].map(references) ?? .null, "relatedParty": parties.first ?? .null, "relatedParties": .array(parties),
      "relatedAgent": agents.first ?? .null, "relatedAgents": .array(agents),
      "remittanceInformation": node["RmtInf"].map(CamtRemittance.json) ?? .null,
      "additionalTransactionInformation": text(node, "AddtlTxInf"), "charges": charges(node["Chrgs"]),
      "returnInformation": node["RtrInf"].map { ["code": text($0, "Rsn", "Cd"), "additionalInformation": text($0, "AddtlInf")] } ?? .null,
      "relatedDates": node["RltdDts"].map { ["acceptanceDateTime": date($0["AccptncDtTm"])] } ?? .null,
    ]
  }

  private static func references(_ node: XMLNode) -> JSON {
    let names = [
      ("messageId", "MsgId"), ("accountServicerReference", "AcctSvcrRef"), ("paymentInformationId", "PmtInfId"),
      ("instructionId", "InstrId"),
      ("endToEndId", "EndToEndId"), ("uuidEndToEndReference", "UETR"), ("transactionId", "TxId"), ("mandateId", "MndtId"),
      ("chequeNumber", "ChqNb"), ("clearingSystemReference", "ClrSysRef"), ("accountOwnerTransactionId", "AcctOwnrTxId"),
      ("accountServicerTransactionId", "AcctSvcrTxId"), ("marketInfrastructureTransactionId", "MktInfrstrctrTxId"),
      ("processingId", "PrcgId"),
    ]
    return .object(
      names.map { JSON.Member($0.0, text(node, $0.1)) }
        + [.init("proprietaries", .array(node.all("Prtry").map { ["type": text($0, "Tp"), "reference": text($0, "Ref")] }))])
  }

  private static func balance(_ node: XMLNode) -> JSON {
    let code = node.text("Tp", "CdOrPrtry", "Cd") ?? node.text("Tp", "CdOrPrtry", "Prtry") ?? ""
    let types = [
      "OPBD": "opening", "PRCD": "opening", "CLBD": "closing", "OPAV": "opening_available", "CLAV": "closing_available",
      "FWAV": "forward_available", "ITBD": "interim", "ITAV": "interim_available", "XPCD": "expected",
    ]
    return [
      "type": .string(types[code] ?? code), "amount": amount(CamtAmount(node, isCredit: node.text("CdtDbtInd") != "DBIT")),
      "date": date(node["Dt"]),
    ]
  }

  static func amount(_ amount: CamtAmount?) -> JSON {
    guard let amount else { return .null }
    return ["amount": .string(String(amount.minor)), "currency": .string(amount.currency), "written": .string(amount.written)]
  }

  private static func account(_ node: XMLNode) -> JSON {
    let iban = node.text("Id", "IBAN")
    let proprietary = node["Id", "Othr"] ?? node["Id", "PrtryAcct"]
    return [
      "identification": string(iban ?? proprietary?.text("Id") ?? node.text("Id", "BBAN") ?? node.text("Id", "UPIC")),
      "iban": string(iban), "name": text(node, "Nm"),
      "schemeName": string(proprietary?.text("SchmeNm", "Cd") ?? proprietary?.text("SchmeNm", "Prtry")),
      "issuer": string(proprietary?.text("Issr")), "currency": text(node, "Ccy"), "owner": text(node, "Ownr", "Nm"),
    ]
  }

  private static func party(_ node: XMLNode) -> JSON {
    [
      "name": text(node, "Nm"), "address": node["PstlAdr"].map(address) ?? .null, "countryOfResidence": text(node, "CtryOfRes"),
      "contactDetails": node["CtctDtls"].map {
        [
          "name": text($0, "Nm"), "phoneNumber": text($0, "PhneNb"), "mobileNumber": text($0, "MobNb"),
          "emailAddress": text($0, "EmailAdr"),
        ]
      } ?? .null,
      "identification": (node["Id", "OrgId"] ?? node["Id", "PrvtId"]).map(identification) ?? .null,
    ]
  }

  private static func identification(_ node: XMLNode) -> JSON {
    let other = node["Othr"], bic = node.text("AnyBIC") ?? node.text("BICOrBEI")
    return [
      "identification": string(other?.text("Id") ?? bic), "otherId": string(other?.text("Id")), "otherIssuer": string(other?.text("Issr")),
      "otherSchemeName": string(other?.text("SchmeNm", "Cd") ?? other?.text("SchmeNm", "Prtry")),
      "bic": string(bic ?? node.text("BIC")), "bei": string(node.text("BICOrBEI") ?? node.text("BEI")),
      "taxId": text(node, "TaxIdNb"),
    ]
  }

  private static func address(_ node: XMLNode) -> JSON {
    [
      "addressLines": .array(node.all("AdrLine").map { .string($0.text) }), "streetName": text(node, "StrtNm"),
      "buildingNumber": text(node, "BldgNb"), "postCode": text(node, "PstCd"), "townName": text(node, "TwnNm"),
      "country": text(node, "Ctry"),
      "countrySubDivision": text(node, "CtrySubDvsn"), "department": text(node, "Dept"), "subDepartment": text(node, "SubDept"),
    ]
  }

  private static func code(_ node: XMLNode?) -> JSON {
    let domain = node?["Domn"], proprietary = node?["Prtry"]
    return [
      "domain": domain.map {
        ["code": text($0, "Cd"), "family": ["code": text($0, "Fmly", "Cd"), "subFamilyCode": text($0, "Fmly", "SubFmlyCd")]]
      } ?? .null,
      "proprietary": proprietary.map { ["code": text($0, "Cd"), "issuer": .string($0.text("Issr") ?? "")] } ?? .null,
    ]
  }

  private static func charges(_ node: XMLNode?) -> JSON {
    guard let node else { return .null }
    let total = node["TtlChrgsAndTaxAmt"].flatMap { CamtAmount(amount: $0, isCredit: true) }
    return [
      "totalChargesAndTaxAmount": amount(total),
      "records": .array(
        (node.all("Rcrd") + [node]).compactMap { record in
          record["Amt"].flatMap { CamtAmount(amount: $0, isCredit: true) }.map { amount($0) }
        }),
    ]
  }

  private static func page(_ node: XMLNode?) -> JSON { node.map { ["pageNumber": text($0, "PgNb")] } ?? .null }
  private static func date(_ node: XMLNode?) -> JSON { string(CamtDate.text(node)) }
  static func string(_ text: String?) -> JSON { text.map(JSON.string) ?? .null }
  static func text(_ node: XMLNode, _ path: String...) -> JSON {
    var node = node
    for name in path {
      guard let next = node[name] else { return .null }
      node = next
    }
    return node.text.isEmpty ? .null : .string(node.text)
  }
}
