import Model

/// Looks at numbers of companies, banks and accounts on their way through a file; each number is looked at once.
struct RequisiteLook {
  private var seen: [String: Verdict] = [:]
  /// Different numbers remembered.
  private static let most = 100_000

  private struct Verdict {
    let fault: RequisiteFault?
    let proposal: String?
  }

  /// Complains about a number that fails its check: a warning, never a refusal, as vendors' own samples break the rules.
  ///
  /// Zeros that a spreadsheet dropped are proposed when the number passes its check with them.
  /// - Parameter bank: the BIC beside an account.
  mutating func look(
    _ text: String, _ sort: RequisiteSort, bank: String? = nil, line: Int, element: String, _ complaints: inout Complaints
  ) {
    guard !text.isEmpty, text != "0" else { return }
    let key = sort.rawValue + " " + text + (bank.map { " " + $0 } ?? "")
    let verdict = seen[key] ?? Self.verdict(text, sort, bank)
    if seen.count < Self.most { seen[key] = verdict }
    guard let fault = verdict.fault else { return }
    if let proposal = verdict.proposal {
      complaints.add(Complaint(.zerosLost, line: line, element: element, value: text, details: ["proposed": proposal]))
    } else {
      let rule = Complaint.Rule(rawValue: "requisite." + fault.rawValue)
      complaints.add(Complaint(rule, line: line, element: element, value: text, details: ["sort": sort.rawValue]))
    }
  }

  private static func verdict(_ text: String, _ sort: RequisiteSort, _ bank: String?) -> Verdict {
    let reading = sort.read(text, bank: bank)
    guard let fault = reading.faults.first else { return Verdict(fault: nil, proposal: nil) }
    // Files of 1C put Kazakh and Belarusian numbers, too, into the tag ИНН; EDRPOU columns hold persons' numbers.
    let kin: [RequisiteSort] = sort == .inn ? [.bin, .unp, .rnokpp, .edrpou] : sort == .edrpou ? [.rnokpp] : []
    // Lost zeros are likelier than a foreign number: the proposal goes first.
    if reading.proposal == nil, kin.contains(where: { $0.read(text).isRight }) { return Verdict(fault: nil, proposal: nil) }
    return Verdict(fault: fault, proposal: reading.proposal)
  }

  /// The requisite that a column's heading asks for; nil for other columns.
  static func sort(ofHeading heading: String) -> RequisiteSort? {
    let words = HeadingKey.normalised(heading).split(separator: " ").map(String.init)
    return words.lazy.compactMap { names[$0] }.first
  }

  private static let names: [String: RequisiteSort] = [
    "инн": .inn, "inn": .inn, "кпп": .kpp, "kpp": .kpp, "огрн": .ogrn, "ogrn": .ogrn, "огрнип": .ogrnip, "окпо": .okpo, "okpo": .okpo,
    "едрпоу": .edrpou, "єдрпоу": .edrpou, "edrpou": .edrpou, "рнокпп": .rnokpp, "бик": .bic, "iban": .iban, "снилс": .snils, "унп": .unp,
    "бин": .bin, "мфо": .mfo,
  ]
}
