extension English {
  static let payments = #"""
    # inspect --register: whose money came in and what it pays
    match.title = Incoming payments and whose they are:
    match.none = No money came in.
    match.payer = {name} ({percent} %: {reasons})
    match.nobody = payer “{name}” is not known
    match.invoice = invoice {number} for {amount} ({percent} %: {reasons})
    match.rest = {amount} without an invoice
    match.noColumns = {path}: no column with the name, tax number or bank account of a counterparty (for invoices, with number and amount). Headings: {headings}.
    match.reason.taxIDAndBranch = tax number and branch
    match.reason.taxID = tax number
    match.reason.taxIDOfSeveral = tax number of several
    match.reason.account = bank account
    match.reason.name = name
    match.reason.number = number in the purpose
    match.reason.numberTail = number in the purpose without its prefix
    match.reason.day = date
    match.reason.exactSum = amount
    match.reason.partOfSum = part of the amount
    match.reason.onlySum = the only invoice for this amount
    match.reason.contract = contract
    """#
}
