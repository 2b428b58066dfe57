extension English {
  static let examination = #"""
    # The examination of purchase files: pages, tables, refusals
    examination.count.customers[one] = {count} customer
    examination.count.customers[other] = {count} customers
    examination.count.lines[one] = {count} line
    examination.count.lines[other] = {count} lines
    examination.customers.title = Largest customers
    examination.customers.shown = the first {shown} of {total}
    examination.late.title = Whom to hold first
    examination.loss.title = Customers served at a loss
    examination.abc.title = ABC classes by revenue
    examination.segments.title = RFM segments and what to do with them
    examination.empty.text = No line became a purchase: the reasons are in the table below.
    examination.cells = The numbers in the cells are customers. Who is in which cell: see {file}.
    examination.matrix.none = short history
    # What became of the lines
    examination.lines.title = What became of the lines
    examination.lines.all = All lines
    examination.lines.used = Purchases
    examination.lines.returns = Returns
    examination.lines.rejected = Rejected
    examination.lines.share = Share of lines
    examination.lines.sum = Purchases, returns and rejected lines together are all lines of the files.
    examination.lines.unlisted = The table lists the first {listed} of {total} rejected lines; all are counted.
    examination.reason.bad_row = Damaged row: its columns or quotes do not fit
    examination.reason.lost_deal = The deal was lost
    examination.reason.open_sale = Not a sale yet: the deal is not closed or the order is not paid
    examination.reason.cancelled_order = The order was cancelled or the document deleted
    examination.reason.refunded_order = The whole order was refunded
    examination.reason.total_row = A totals row: it sums up the rows above
    examination.reason.adjustment = Adjustment in the books: no customer, and a number, price or name unlike a sale’s
    examination.reason.no_customer = No customer
    examination.reason.no_order = No order number
    examination.reason.repeated_header = The header once more
    examination.reason.bad_day = The date is missing or cannot be read
    examination.reason.future_day = Later than the reference day
    examination.reason.other_currency = Another currency
    examination.reason.bad_number = A quantity, price or amount cannot be read
    examination.reason.zero_quantity = The quantity is zero
    examination.reason.zero_price = The price or the amount is zero
    # What the command says
    examination.summary = Rows: {lines} in all, {used} purchases, {returns} returns, {rejected} rejected. Customers: {customers},
      revenue: {revenue}.
    examination.summary.rejected = Rejected because “{reason}”: {lines}.
    examination.standing.unread = File {file}, column “{column}”: its values do not tell sales from what was cancelled or lost
      ({values}). All rows were taken; remove those that are no sales from the file.
    examination.summary.nothing = No findings: there is too little data. What is missing is said in the report.
    # Columns of the tables
    examination.column.customer = Customer code
    examination.column.name = Customer
    examination.column.abc = ABC
    examination.column.abcMargin = ABC by margin
    examination.column.xyz = XYZ
    examination.column.variation = Monthly variation
    examination.column.rfm = RFM
    examination.column.segment = Segment
    examination.column.orders = Orders
    examination.column.lines = Lines
    examination.column.days = Purchase days
    examination.column.revenue = Revenue
    examination.column.share = Share of revenue
    examination.column.cumulative = Cumulative share
    examination.column.recent = Revenue, 12 months
    examination.column.returned = Returns
    examination.column.margin = Margin
    examination.column.first = First purchase
    examination.column.last = Last purchase
    examination.column.since = Days without a purchase
    examination.column.interval = Usually, days
    examination.column.late = Late
    examination.column.customers = Customers
    examination.column.customersShare = Share of customers
    examination.column.reason = Reason
    examination.column.reasonText = In words
    examination.column.file = File
    examination.column.line = Line
    examination.column.cells = Cells
    examination.column.recency = R
    examination.column.frequency = F
    examination.column.monetary = M
    # Files of the folder
    examination.table.customers = All customers with all their facts
    examination.table.abc = ABC and ABC-XYZ classes
    examination.table.rfm = RFM cells
    examination.table.segments = Segments
    examination.table.curve = Concentration curve
    examination.table.rejects = Rejected lines with reasons
    examination.table.summary = The summary for programs, JSON
    # How files were read
    examination.file.title = How the files were read
    examination.file.name = File
    examination.file.encoding = Encoding
    examination.file.delimiter = Delimiter
    examination.file.sign = Decimal sign
    examination.file.order = Order in dates
    examination.file.tab = tab
    examination.file.dayFirst = day, month
    examination.file.monthFirst = month, day
    examination.file.yearFirst = year, month, day
    examination.file.months = a month alone: its first day was taken
    examination.file.columns = Columns
    # How it is computed
    examination.method.lines = The amount of a line is the amount column, and without one quantity × price, rounded half up to the
      minor unit. A return has a negative quantity or amount, or an order number of the letter C and digits. A line is rejected for the
      first reason that holds, in the order of the table.
    examination.method.orders = An order is the lines of one customer under one number; without numbers, what a customer bought in one
      day.
    examination.method.asOf = The reference day is {day}: recency is counted from it.
    examination.method.customers.apart = Customers in ABC and concentration: those with at least one purchase.
    examination.method.customers.net = Customers in ABC and concentration: those with at least one purchase or return.
    examination.method.ties = Of equal revenues, the smaller customer code stands first.
    # Stages of the work
    examination.stage.reading = Reading the files
    examination.stage.ordering = Putting the lines in order
    examination.stage.classing = Finding the classes
    examination.stage.analysing = Computing
    examination.stage.writing = Writing the report
    # Roles of columns
    examination.role.order.day = date
    examination.role.customer.number = customer
    examination.role.amount = amount, or quantity and price
    # Refusals
    examination.fault.noFiles = No file is named. Name the sales files at the end of the command.
    examination.fault.noLines = The file {path} has no rows below its header. Check that the export is not empty.
    examination.fault.noUsableLines = None of the rows can be used; there are {total}. Reasons: {reasons}. The first is row {line} of
      {path}.
    examination.fault.noColumn = The file {path} has no column for: {role}. Its columns: {headings}. Name the column to use for {key}.
    examination.fault.noHeading = The file {path} has no column “{heading}”, named for {key}. Its columns: {headings}.
    examination.fault.unknownRole = There is no field {key}. Columns can be named for: {keys}.
    examination.fault.severalCurrencies = The file {path} has several currencies: {codes}. Choose one with --currency: lines in the
      others are then rejected, those with a rate (--rate USD=0.79) converted.
    examination.fault.tooManyLines = More lines than the program counts at once (2 billion). Split the files.
    examination.fault.folderTaken = The folder {path} is not empty. Name a new folder, or add --force to replace an earlier report in it.
    examination.fault.notAFile = {path} is not a file. Name the file of a table.
    examination.fault.header = The header of the file {path} could not be read: it has more than 1000 columns or an open quotation mark. Correct the first line.
    examination.fault.empty = The file {path} is empty.
    examination.fault.tooLarge = The file {path} is too large: {size} MB, the limit is {limit} MB. Split it.
    examination.fault.kind.saveAsCSV = The file {path} is an Excel workbook or an archive. Open it and save the sheet as CSV.
    examination.fault.kind.unpack = The file {path} is compressed. Unpack it and try again.
    examination.fault.kind.exportAgain = The file {path} is not a text table. Export the data again as CSV.
    """#
}
