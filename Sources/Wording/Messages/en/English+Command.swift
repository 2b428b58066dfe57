extension English {
  static let command = #"""
    # The command line: what the program does
    command.about = Clientele: one register of everyone a company deals with, with purchases and an analysis of the customer base.
    command.serve.about = Run the server
    command.import.about = Import purchases or records from a file
    command.analyse.about = Analyse the base or a sales file
    command.backup.about = Make a backup
    command.restore.about = Restore the base from a backup
    command.doctor.about = Check the base and the installation
    command.user.about = Create a user or a sign-in link
    command.error = Error: {text}
    command.warning = Warning: {text}
    command.database = Base: {path}
    command.took = Took {duration}.
    command.confirm = Go on? (yes/no)
    command.aborted = Stopped: nothing was changed.
    command.noDatabase = There is no base {path}. Create it with: {command}
    command.newerDatabase = The base {path} was made by a newer version of the program. Update the program; the base is unchanged.
    command.notADatabase = The file {path} is not a Clientele base.
    command.busy = The base {path} is in use by another program. Stop it or try again later.
    command.noFile = There is no file {path}. Check the path.
    command.unreadable = The file {path} cannot be read: no permission, or it is damaged.
    command.unwritable = {path} cannot be written: no permission, or the disk is full.
    command.exists = {path} exists already. Give another name or add {option}.
    command.badOption = The value “{value}” of {option} is not accepted. Allowed: {detail}.
    # serve
    serve.started = The server is running: {address}
    serve.stopping = Stopping: finishing open requests…
    serve.stopped = The server has stopped.
    serve.firstAdministrator = First sign-in of the administrator (the link works once, until {moment}):
    serve.portTaken = The address {address} is taken by another program. Give another port: {option}
    serve.open = The server can be reached from the network without encryption: put a reverse proxy with TLS before it.
    serve.migrated = The structure of the base is updated. The backup made before: {path}
    # import
    import.command.reading = Reading {path}
    import.command.format = Encoding {encoding}, delimiter {delimiter}, columns: {columns}
    import.command.mapped = Column “{column}” → field “{field}”
    import.command.ignored = Column “{column}” is not imported
    import.command.noColumn = No column was found for “{field}”. Columns of the file: {columns}. Give the mapping: {option}
    import.command.progress = Written {done} of {total}
    import.command.done = The import is done.
    import.command.dryRun = This was a check: nothing was written to the base.
    import.command.rejects = Rejected rows with reasons: {path}
    import.command.undo = To undo the import: {command}
    import.command.empty = The file {path} has no rows of data.
    import.command.allRejected = No row was accepted: the base is unchanged. The first reason: {reason}
    # analyse
    analyse.reading = Reading purchases from {path}
    analyse.read[one] = {count} line of purchases, customers: {accounts}, orders: {orders}.
    analyse.read[other] = {count} lines of purchases, customers: {accounts}, orders: {orders}.
    analyse.revenue = Revenue {money} from {first} to {last}.
    analyse.written = The report is written: {path}
    analyse.table = Table: {path}
    analyse.findings = Findings:
    analyse.empty = No purchases: nothing to analyse. Import a file: {command}
    analyse.currencies = The file has several currencies: {currencies}. Choose one: {option}
    analyse.twoAccounts = Line {line}: order {order} names two customers. Correct the file.
    analyse.badDay = Line {line}: the date is outside the years 1–9999.
    analyse.overflow = A sum is too great to be exact. Check quantities and prices.
    analyse.facts[one] = Facts updated: {count} account.
    analyse.facts[other] = Facts updated: {count} accounts.
    # backup and restore
    backup.done = The backup is made and checked: {path} ({size})
    backup.progress = Copied {share}
    backup.bad = The backup did not pass the check and was removed: {reason}
    restore.confirm = The base {path} will be replaced by the backup of {moment}.
    restore.kept = The former base is kept: {path}
    restore.done = The base is restored from {path}.
    restore.damaged = The backup {path} is damaged: {reason}. The base is unchanged.
    restore.unsealed = There is no checksum {path} beside the backup: only its structure was checked.
    restore.checksum = its checksum is not the one written when it was made
    restore.running = Stop the server first: it is working with the base {path}.
    # doctor
    doctor.title = Check of the base and the installation
    doctor.ok = fine
    doctor.problem = faulty
    doctor.version = Version of the program
    doctor.integrity = Integrity of the base
    doctor.schema = Structure of the base
    doctor.durability = Durable writes
    doctor.search = Search index
    doctor.references = References between records
    doctor.disk = Free disk space
    doctor.backup = Last backup
    doctor.backup.none = no backup yet: make the first with {command}
    doctor.checksums = Checksums of the pages of the base
    doctor.seal = Checksum of the backup
    doctor.seal.missing = there is no {path} beside the backup
    doctor.unchanged = Records not changed since the backup
    doctor.values = Values of the fields
    doctor.entries = Entries of the search index
    doctor.log = Change log and records
    doctor.free = {count} MB
    doctor.zone = Time zone
    doctor.records[one] = {count} record
    doctor.records[other] = {count} records
    doctor.repaired = repaired
    doctor.found[one] = Found: {count} fault
    doctor.found[other] = Found: {count} faults
    doctor.clean = No faults found.
    # user
    user.command.created = The user {login} is created.
    user.command.link = Sign-in link (once, until {moment}):
    user.command.exists = The user {login} exists already.
    user.command.none = There is no user {login}.
    """#
}
