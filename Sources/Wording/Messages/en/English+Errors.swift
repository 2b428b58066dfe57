extension English {
  static let errors = #"""
    # Pages of errors
    error.400.title = The request could not be read
    error.400.text = The address or the data of the request is wrong. Go back and try again.
    error.401.title = Sign-in needed
    error.401.text = Sign in to open this page.
    error.401.form = Your session has ended and the form was not sent. Sign in in a new tab, come back here and send it again: what you typed is kept.
    error.401.script = Your session has ended. Sign in in another tab and reload this page.
    error.401.enter = Sign in in a new tab
    error.403.title = No access
    error.403.text = You do not have the right to do this. Ask an administrator.
    error.403.form = The form is out of date: the page was open for too long. Reload it and try again.
    error.403.late.title = The form is waiting to be sent
    error.403.late = The page was opened before you signed in again. What you typed is kept: send the form once more.
    error.404.title = Page not found
    error.404.text = There is no such page, the record is deleted, or you may not see it. Check the address or use the search.
    error.405.title = Not possible here
    error.405.text = This address does not accept such an action.
    error.409.title = The record has changed
    error.409.text = While you were editing, another user saved the record. Your values are below: compare and save again.
    error.413.title = The file is too large
    error.413.text = The file is larger than {size}. Split it or import it from the command line.
    error.413.body = The request is larger than {size}. Shorten the text or send it in parts.
    error.422.title = Not done
    error.429.title = Too many requests
    error.429.text[one] = Try again in {count} second.
    error.429.text[other] = Try again in {count} seconds.
    error.500.title = An error of the program
    error.500.text = It is in the log. Try again; if that does not help, tell an administrator the request number {request}.
    error.503.title = The database does not answer
    error.503.text = Try again in a minute: what you typed is not lost.
    error.home = To the start page
    error.resend = Send again
    error.request = Request number: {request}
    # Titles of JSON API problems
    api.invalid = The data did not pass the checks
    api.malformed = the body is not JSON
    api.unauthorized = The token is missing, wrong or expired
    api.forbidden = Not allowed
    api.notFound = Not found
    api.method = Method not accepted here
    api.conflict = The record has changed: read it again
    api.tooLarge = The request is too large
    api.throttled = Too many requests
    api.unavailable = The database does not answer
    api.internal = An error of the program
    """#
}
