extension English {
  static let rejects = #"""
    # Columns that a file of purchase lines must have
    import.column.order.day = order day
    import.column.customer.number = customer number or name
    import.column.product.code = product code or name
    import.column.quantity = quantity or line amount
    import.column.unit.price = unit price or line amount
    # How to mend a row that was not taken
    import.wayOut.notFound = There is no record “{value}” in the database: create it first or correct the cell “{column}”.
    import.wayOut.ambiguous = There are several records “{value}” in the database: give a number or a code instead of the name.
    import.wayOut.notAllowed = Another manager keeps this record: let him or an administrator import the row.
    import.wayOut.notSortable = Choose another field.
    import.wayOut.repeatedKey = Keep one of the two rows: line {detail} has been taken.
    import.wayOut.unterminatedQuote = Close the quotation mark in cell {detail} or remove it; inside a text it is written twice.
    import.wayOut.tooManyColumns = Check the delimiter and the quotation marks of this row: cells {detail}.
    import.wayOut.cellTooLong = Shorten the text of the cell and check that its quotation mark is closed: bytes {detail}.
    import.wayOut.moreColumns = Remove the surplus delimiter or put the cell that holds it into quotation marks: cells {detail}.
    import.wayOut.damaged = Compare the row with the program it comes from, correct it and import it again.
    import.wayOut.noCustomer = Fill in the number or the name of the customer. Without one a purchase is not analysed.
    import.wayOut.adjustment = Adjustments of the books need no import. If it is a sale, fill in product, quantity and price.
    import.wayOut.lostDeal = Lost deals are no purchases. If it was won, mend its stage.
    import.wayOut.openSale = Import the row once the deal is won or the order is paid.
    import.wayOut.cancelledOrder = Cancelled orders are no purchases. If the order stands, mend its status.
    import.wayOut.refundedOrder = Refunded orders are no purchases. If only a part came back, add a line for the return with a minus.
    import.wayOut.totalRow = Totals need no import: they are in the rows above.
    import.wayOut.zeroPrice = Fill in the price or the amount. Free items are no purchases.
    import.wayOut.zeroQuantity = Fill in the quantity; a return has a minus sign.
    import.wayOut.missingOrder = Fill in the order number. If the whole file has none, leave the column out: a customer’s day becomes an order.
    import.wayOut.missingProduct = Fill in the code or the name of the product.
    import.wayOut.otherCustomer = The order “{value}” belongs to another customer already: correct the order number or the customer.
    import.wayOut.brokenCustomer = Correct the data of the customer: {detail}.
    import.wayOut.brokenProduct = Correct the data of the product: {detail}.
    import.wayOut.brokenOrder = Correct the data of the order: {detail}.
    # Headings of the file of rejected rows
    import.wholeSale = Sale
    import.rejects.line = Line of the file
    import.rejects.column = Column
    import.rejects.value = Rejected value
    import.rejects.rule = Reason
    import.rejects.wayOut = What to do
    """#
}
