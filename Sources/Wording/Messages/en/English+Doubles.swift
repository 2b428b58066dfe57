extension English {
  static let doubles = #"""
    # Doubles of a table: the command duplicates
    doubles.records[one] = {count} record read.
    doubles.records[other] = {count} records read.
    doubles.clusters[one] = {count} group of doubles found.
    doubles.clusters[other] = {count} groups of doubles found.
    doubles.review[one] = {count} group is doubtful: look at it.
    doubles.review[other] = {count} groups are doubtful: look at them.
    doubles.written = The file for review: {path}
    # The file for review
    doubles.column.cluster = group
    doubles.column.verdict = verdict
    doubles.column.score = probability, %
    doubles.column.reasons = why
    doubles.verdict.join = join
    doubles.verdict.review = look
    doubles.reason.equal = {what}: equal
    doubles.reason.near = {what}: near
    doubles.reason.differs = {what}: differs
    doubles.role.name = name
    doubles.role.form = legal form
    doubles.role.kind = kind of party
    doubles.role.taxNumber = tax number
    doubles.role.registryNumber = registration number
    doubles.role.personNumber = personal number
    doubles.role.birthday = birthday
    doubles.role.phone = phone
    doubles.role.email = e-mail
    doubles.role.city = city
    doubles.role.region = region
    doubles.role.country = country
    doubles.role.postcode = postcode
    doubles.role.address = address
    doubles.role.secondAddress = second address line
    doubles.role.contact = contact
    # Refusals
    doubles.fault.noColumn = The file {path} has no column of names, numbers, telephones or e-mail. Its columns: {headings}. Name one
      with --column role=heading; roles: {keys}.
    doubles.fault.tooMany = The file {path} has more records than are compared at once ({limit}). Split the file, by region for
      instance.
    """#
}
