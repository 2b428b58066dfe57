extension English {
  static let rules = #"""
    # Kinds of fields
    kind.text = Text
    kind.longText = Long text
    kind.integer = Whole number
    kind.decimal = Decimal number
    kind.money = Money
    kind.percent = Percentage
    kind.yesNo = Yes or no
    kind.choice = One of a list
    kind.choices = Several of a list
    kind.day = Day
    kind.instant = Day and time
    kind.duration = Duration
    kind.email = E-mail address
    kind.phone = Phone
    kind.webAddress = Web address
    kind.postalAddress = Postal address
    kind.personName = Person’s name
    kind.reference = Reference
    kind.references = References
    # What is wrong with an input: the field, the value, the rule, the way out
    issue.wholeRecord = the whole record
    issue.emptyValue = empty
    issue.required = “{field}” is required: fill it in.
    issue.noColumn = The file has no column for “{value}”. Its columns: {detail}. Choose the right one when matching columns; a command
      takes it by --map.
    issue.noColumn.plain = The file has no column for “{value}”: add it, or choose another one when matching columns.
    issue.noColumn.whole = No column of the file was recognised. Its columns: {detail}. Match them yourself; a command takes them by --map.
    issue.unknownField = There is no field “{field}” here: check the name or add the field on the Fields page.
    issue.readOnly = “{field}” is filled by the program: leave it out of the changes.
    issue.tooLong = The value of “{field}” is too long: “{value}”. Shorten it to {detail} characters.
    issue.tooLong.plain = The value of “{field}” is too long: “{value}”. Shorten it.
    issue.notANumber = “{field}” needs a number, not “{value}”. For example: 1250.50.
    issue.notANumber.integer = “{field}” needs a whole number, not “{value}”. For example: 1250.
    issue.outOfRange = The value “{value}” of “{field}” is out of range. Allowed: {detail}.
    issue.outOfRange.plain = The value “{value}” of “{field}” is out of range: check it.
    bounds.between = from {least} to {greatest}
    bounds.atLeast = at least {least}
    bounds.atMost = at most {greatest}
    bounds.any = any number
    bounds.notZero = {range} except 0
    issue.tooPrecise = The value “{value}” of “{field}” has too many decimal places. Allowed: {detail}.
    issue.tooPrecise.plain = The value “{value}” of “{field}” has too many decimal places: round it.
    issue.notADay = “{field}” needs a day, not “{value}”. For example: 2026-11-21.
    issue.notAnInstant = “{field}” needs a day and a time, not “{value}”. For example: 2026-11-21 09:12.
    issue.notYesNo = “{field}” needs yes or no, not “{value}”.
    issue.notAnOption = “{value}” is not in the list of “{field}”. Choose one of: {detail}.
    issue.notAnOption.plain = “{value}” is not in the list of “{field}”: choose another value.
    issue.notAnEmail = “{value}” in “{field}” does not look like an e-mail address. For example: orders@example.com.
    issue.notAPhone = “{value}” in “{field}” does not look like a phone number: give 3 to 40 digits.
    issue.notAWebAddress = “{value}” in “{field}” does not look like a web address. For example: https://example.com.
    issue.notACurrency = The currency of “{value}” in “{field}” is unknown: give a code of three letters, such as EUR, GBP or UAH.
    issue.notFound = The record “{value}” that “{field}” points at was not found: choose another or create it.
    issue.notFound.which = The record “{value}” that “{field}” points at was not found. Similar: {detail}. Type the whole
      name or the number with its #.
    issue.taken = The value “{value}” of “{field}” is already taken: {detail}. Give another one or open that record.
    issue.taken.plain = Another record already has the value “{value}” of “{field}”: give another one.
    issue.taken.whole = Such a record exists already: {detail}. Open it or change the data.
    issue.ambiguous = Several records match “{value}” in “{field}”: {detail}. Say which one is meant.
    issue.ambiguous.plain = Several records match “{value}” in “{field}”: say which one is meant.
    issue.ambiguous.which = Several records are called “{value}” in “{field}”: {detail}. Type the number of the
      one you mean with its #.
    issue.malformed = The value “{value}” of “{field}” could not be read. Expected: {detail}.
    issue.malformed.plain = The value “{value}” of “{field}” could not be read: correct it.
    issue.malformed.whole = The data could not be read: {detail}. Correct them and try again.
    issue.tooMany = “{field}” has too many values. Allowed: {detail}. Remove some.
    issue.tooMany.plain = “{field}” has too many values: remove some.
    issue.tooMany.whole = Too many records at once. Allowed: {detail}. Split them into parts.
    issue.notAllowed = Only an administrator may set “{field}” to “{value}”: ask one.
    issue.notAllowed.whole = Only an administrator may do this: ask one.
    issue.inUse = The value “{value}” of “{field}” is in use: {detail}. Replace it there first.
    issue.inUse.plain = The value “{value}” of “{field}” is in use by other records: replace it there first.
    issue.inUse.whole = The record cannot be deleted, others refer to it: {detail}. Delete or reassign them first.
    issue.notSortable = The list cannot be sorted by “{field}”: choose a field whose column head is a link.
    issue.derived = “{value}” is computed by the program and has no fields of your own: add the field to the account instead.
    issue.wrongKind = The value “{value}” does not suit “{field}”. Expected: {detail}.
    issue.wrongKind.plain = The value “{value}” does not suit “{field}”: check the kind of the field.
    # What went wrong as a whole
    problem.invalid[one] = Not saved: {count} field needs correction.
    problem.invalid[other] = Not saved: {count} fields need correction.
    problem.notFound = {type} No. {id}: there is no such record, or you may not see it. Check the address or search for it.
    problem.forbidden = You do not have the right to do this. Ask an administrator.
    problem.conflict = {type} No. {id}: somebody changed the record while you were editing it. Compare the values and save again.
    problem.unavailable = The database does not answer now. Try again in a minute: what you typed is not lost.
    problem.internal = An error of the program: it is in the log. Try again or tell an administrator the request number.
    """#
}
