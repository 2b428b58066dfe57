import Model

/// One entry of a statement with its transactions.
struct CamtEntry {
  let node: XMLNode

  var isCredit: Bool { node.text("CdtDbtInd") != "DBIT" }
  /// The status stands in the element itself up to version 7, in `Cd` after it.
  var status: String? { node.text("Sts", "Cd") ?? node.text("Sts") }
  var amount: CamtAmount? { CamtAmount(node, isCredit: isCredit) }
  var isReversal: Bool { node.text("RvslInd") == "true" || node.text("RvslInd") == "1" }
  var bookingDate: String? { CamtDate.text(node["BookgDt"]) }
  var valueDate: String? { CamtDate.text(node["ValDt"]) }
  var batch: XMLNode? { node["NtryDtls", "Btch"] }
  var transactions: [CamtTransaction] {
    node.all("NtryDtls").flatMap { $0.all("TxDtls") }.map { CamtTransaction(node: $0, isCredit: isCredit) }
  }
}

/// One transaction of an entry.
struct CamtTransaction {
  let node: XMLNode
  /// The side of the entry: in batches the indicator of a part often speaks of the other side.
  let isCredit: Bool

  var amount: CamtAmount? { CamtAmount(node, isCredit: isCredit) }
  var statedAmount: CamtAmount? {
    guard let amount = node["AmtDtls", "TxAmt", "Amt"] else { return nil }
    return CamtAmount(amount: amount, isCredit: isCredit)
  }

  /// Who stands on the other side: the payer of money that came, the payee of money that went.
  var counterparty: BankParty {
    let side = isCredit ? "Dbtr" : "Cdtr"
    let party = node["RltdPties", side].map { $0["Pty"] ?? $0 }
    let account = node["RltdPties", side + "Acct"]
    let agent = node["RltdAgts", side + "Agt", "FinInstnId"]
    return BankParty(
      name: party?.text("Nm") ?? "", taxID: party?.text("Id", "OrgId", "Othr", "Id") ?? party?.text("Id", "PrvtId", "Othr", "Id") ?? "",
      account: account?.text("Id", "IBAN") ?? account?.text("Id", "Othr", "Id") ?? "", bank: agent?.text("Nm") ?? "",
      bankCode: agent?.text("BICFI") ?? agent?.text("BIC") ?? agent?.text("ClrSysMmbId", "MmbId") ?? "")
  }

  var purpose: String { (node["RmtInf"]?.all("Ustrd") ?? []).map(\.text).joined(separator: " ") }
}

/// Days and instants of ISO 20022 as `2014-12-31T12:15:00+00:00`, in UTC.
enum CamtDate {
  /// `Dt` or `DtTm` inside an element.
  static func text(_ node: XMLNode?) -> String? {
    guard let node else { return nil }
    return (node.text("DtTm") ?? node.text("Dt") ?? (node.text.isEmpty ? nil : node.text)).map(utc)
  }

  /// A day is its midnight in UTC; what is no day stays as it is.
  static func utc(_ text: String) -> String {
    // A day with a zone ("2026-03-02+01:00", "2026-03-02Z") is that day, wherever its midnight is.
    let isZonedDay = text.utf8.count > 10 && text.utf8.count <= 16 && ["+", "-", "Z"].contains(text.dropFirst(10).first)
    guard case .success(let moment) = DayText.dayAndTime(isZonedDay ? String(text.prefix(10)) : text) else { return text }
    var seconds = Int(moment.seconds ?? 0) - Int(moment.zoneMinutes ?? 0) * 60
    var day = Day(moment.day)
    while seconds < 0 {
      day = day - 1
      seconds += 86_400
    }
    while seconds >= 86_400 {
      day = day + 1
      seconds -= 86_400
    }
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
    return "\(day)T\(two(seconds / 3_600)):\(two(seconds / 60 % 60)):\(two(seconds % 60))+00:00"
  }
}
