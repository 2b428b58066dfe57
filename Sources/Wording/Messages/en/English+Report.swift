extension English {
  static let report = #"""
    # The examination of a base as a folder of pages, made from files alone
    report.title = Examination of the customer base
    report.subtitle = {source}, data as of {day}
    report.contents = Contents
    report.findings = Findings
    report.figures = Figures
    report.tables = Tables
    report.method = How it is computed
    report.data = The data
    report.data.rows[one] = {count} row read
    report.data.rows[other] = {count} rows read
    report.data.rejected[one] = {count} row rejected: the reasons are in a table
    report.data.rejected[other] = {count} rows rejected: the reasons are in a table
    report.data.unknown[one] = {count} row without a customer, {money}: not part of the findings
    report.data.unknown[other] = {count} rows without a customer, {money}: not part of the findings
    report.data.returns[one] = {count} row of returns, {money}
    report.data.returns[other] = {count} rows of returns, {money}
    report.table.accounts = Customers with classes and scores
    report.table.products = Products by class
    report.table.rejected = Rejected rows
    report.made = Made by Clientele on {moment}
    """#
}
