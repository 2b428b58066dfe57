extension English {
  static let imports = #"""
    # A file before it is loaded: what was found, what its columns feed
    import.next = Next
    import.another = Another file
    import.kind.change = Change
    import.kind.byHeadings = Tell by the headings
    import.likelier = By its headings this file holds “{kind}”.
    import.likelier.change = Load as “{kind}”
    import.stage.columns = Columns
    import.columns = Columns
    import.columns.taken = {taken} of {all} are imported
    import.columns.number = Column {number}
    import.found.rows[one] = {count} row
    import.found.rows[other] = {count} rows
    import.found.about[one] = about {count} row
    import.found.about[other] = about {count} rows
    import.found.columns[one] = {count} column
    import.found.columns[other] = {count} columns
    import.delimiter.semicolon = parted by semicolons
    import.delimiter.comma = parted by commas
    import.delimiter.tab = parted by tabs
    import.delimiter.bar = parted by vertical bars
    import.delimiter.other = parted by “{sign}”
    import.remembered = You imported a file with these headings on {moment}: the columns are chosen as they were then.
    import.openDays = The dates of this file can be read in two ways: check whether the day or the month comes first.
    import.months = This file names months only: each purchase is put on the first day of its month.
    import.serialDays = The days of this file are numbers by which spreadsheets count them: 45292 is 1 January 2024.
    import.gaps = The file cannot be imported yet
    import.gap.twice = Two columns have the field “{field}”: keep one.
    import.gap.keyless = Records cannot be found by “{field}”: no column has it.
    import.feed.id = Record number
    import.feed.byID = {field} (record number)
    import.feed.surname = Last name
    import.feed.given = First name
    import.feed.patronymic = Middle name
    import.feed.part = {field}: {part}
    import.options = Rules of the import
    import.match = How existing records are found
    import.match.usual = Automatically ({keys})
    import.existing = What becomes of them
    import.existing.update = They are updated
    import.existing.skip = They are left alone
    import.existing.create = New ones are created all the same
    import.clears = An empty cell erases the former value
    import.sign = Decimals
    import.sign.comma = After a comma: 1 250,50
    import.sign.dot = After a point: 1,250.50
    import.days = The date 03/04/2026 is
    import.days.dayFirst = 3 April: the day comes first
    import.days.monthFirst = 4 March: the month comes first
    import.currency = Currency of amounts
    import.currency.hint = A code of three letters: USD, EUR, GBP. It holds where the file names none.
    import.percent = The discount is in percent
    import.perUnit = The cost is per unit
    import.gone = The file “{name}” is no longer on the server: uploads are kept for a week. Choose the file again.
    import.samples = Empty samples
    import.samples.text = Files that hold headings only: fill them in with a spreadsheet and save them as CSV. Columns you do not need can go.
    # Columns of purchase lines
    import.heading.order.number = Order number
    import.heading.order.day = Order date
    import.heading.customer.number = Customer code
    import.heading.customer.name = Customer name
    import.heading.product.code = SKU
    import.heading.product.name = Product
    import.heading.quantity = Quantity
    import.heading.unit.price = Price
    import.heading.amount = Amount
    import.heading.cost = Cost
    import.heading.discount = Discount
    import.heading.territory = Region
    import.heading.channel = Sales channel
    import.heading.manager = Manager
    import.heading.currency = Currency
    import.heading.deal.stage = Deal stage
    import.heading.order.status = Order status
    import.heading.order.payment = Payment status
    import.heading.order.cancelled = Cancelled
    import.heading.order.posted = Posted
    import.heading.operation = Operation
    import.heading.deal.probability = Deal probability
    # Names of records that do not exist
    import.unresolved = Not found in the database
    import.unresolved.column = Column “{column}”
    import.unresolved.more[one] = and {count} more value
    import.unresolved.more[other] = and {count} more values
    import.unresolved.choose = The database has no such names, or another manager keeps them: these fields will stay empty. Choose who is
      meant, create the missing records (people under Users) or correct the names in the file.
    import.unresolved.who = Who is meant
    import.unresolved.nobody = Skip
    import.unresolved.make = Create
    import.unresolved.later = The database has no such names, or another manager keeps them: these fields were left empty. Create the
      missing records – people under Users – or correct the names in the file, and import it again: what is empty is filled, the rest
      stays.
    import.unresolved.again = Check with these people
    import.unresolved.check = The database has no such names, or another manager keeps them: these fields will stay empty. Create the
      missing records – people under Users – or correct the names in the file, and check it again.
    import.unresolved.done = The database has no such names, or another manager keeps them: these fields were left empty. Undo the
      import, create the missing records – people under Users – or correct the names in the file, and import it again.
    import.command.unresolved = Column “{column}”: the database has no {values}
    import.rejects.cut = There are many rejected rows: the first can be downloaded here, all of them from the server that took the file.
    """#
}
