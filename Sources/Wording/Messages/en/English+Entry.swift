extension English {
  static let entry = #"""
    # Sign-in, first start, profile
    signIn.title = Sign in
    signIn.login = Login
    signIn.password = Password
    signIn.submit = Sign in
    signIn.wrong = The login or the password is wrong. Check the keyboard layout and Caps Lock.
    signIn.throttled[one] = Too many attempts. Try again in {count} minute.
    signIn.throttled[other] = Too many attempts. Try again in {count} minutes.
    signIn.disabled = You may not sign in. Ask an administrator.
    signIn.linkUsed = This link has been used. Sign in with your password or ask an administrator for a new link.
    signIn.linkExpired = This link has expired. Ask an administrator for a new one.
    signIn.linkUnknown = This link is not valid. Copy it whole or ask an administrator for a new one.
    signIn.linkTitle = Sign in by link
    signIn.linkConfirm = Sign in as {name}
    signIn.expired = Your session has ended. Sign in again: what you typed is kept.
    signIn.signedOut = You have signed out.
    signIn.passwordTitle = New password
    signIn.passwordNew = New password
    signIn.passwordAgain = New password again
    signIn.passwordOld = Current password
    signIn.passwordSet = Save the password
    signIn.passwordSaved = The password is saved. Other sessions have ended.
    signIn.passwordShort[one] = The password is shorter than {count} character: make it longer.
    signIn.passwordShort[other] = The password is shorter than {count} characters: make it longer.
    signIn.passwordsDiffer = The passwords differ: type them again.
    signIn.passwordCommon = This password is easy to guess: choose another.
    profile.title = Profile
    profile.saved = Profile saved
    profile.sessions = Open sessions
    profile.session.current = this browser
    profile.session.end = End the session
    profile.tokens = API tokens
    profile.token.create = Create a token
    profile.token.once = Copy the token now: it will not be shown again.
    profile.token.revoke = Revoke the token
    users.title = Users
    users.count[one] = {count} user
    users.count[other] = {count} users
    users.create = New user
    users.link = Make a sign-in link
    users.linkReady = The sign-in link works once, until {moment}. Hand it over in person.
    users.block = Block sign-in
    users.unblock = Allow sign-in
    users.blocked = may not sign in
    users.lastAdministrator = This is the last administrator: appoint another one first.
    fields.title = Fields
    fields.intro = The fields of each record type: built in and your own. Your fields appear on cards, in lists, filters, search, import
      and the API.
    fields.create = Add a field
    fields.builtIn = Built-in fields
    fields.own = Your fields
    fields.ownEmpty = There are no fields of your own yet.
    fields.options.hint = One option a line
    fields.created = The field “{field}” is added
    fields.kindFixed = The kind of a field cannot change later: it may hold data already.
    fields.limit = The limit is reached: {detail} own fields for one record type.
    # Profile, users and fields
    signIn.passwordWrong = The present password is wrong.
    users.linkHow = Copy the address now: it will not be shown again.
    fields.label = Label
    fields.traits = Traits
    fields.byProgram = kept by the program
    fields.target.hint = Only for references to records
    fields.delete.text = The field disappears from cards and lists; the data stay in the database.
    """#
}
