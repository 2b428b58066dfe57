import ArgumentParser
import Foundation
import Model
import Records
import Register
import Storage
import Wording

/// Users from the command line: create, give a one-time link, set a password.
struct UserCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "user", abstract: "Create users, give sign-in links, set passwords.",
    subcommands: [Create.self, Link.self, Password.self, List.self])

  struct Create: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Create a user.")
    @OptionGroup var database: DatabaseOption
    @OptionGroup var language: LanguageOption
    @Option(help: "The name in full.") var name: String
    @Option(help: "The name to sign in with.") var login: String
    @Option(help: "administrator or manager.") var role: String = "manager"
    @Flag(help: "Read the password from standard input.") var passwordStdin = false
    @Flag(help: "Print JSON.") var json = false

    func run() async throws {
      let phrases = language.phrases
      guard let role = User.Role(rawValue: role) else { throw ValidationError("--role \(role): administrator, manager") }
      try await Terminal.run(phrases) {
        let desk = try await Build.open(database.address).desk
        var user = Record<User>()
        user.name = PersonName(name)
        user.login = login
        user.role = role
        let saved = try await desk.save(user, by: .program(via: .command))
        if passwordStdin { try await SignIn(desk).setPassword(UserCommand.readPassword(), of: saved.id) }
        Terminal.out(
          json
            ? JSON.object([.init("id", .integer(saved.id.raw)), .init("login", .string(login))]).text
            : phrases("user.command.created", ["login": login]))
      }
    }
  }

  struct Link: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Print a one-time sign-in link of a user.")
    @OptionGroup var database: DatabaseOption
    @OptionGroup var language: LanguageOption
    @Option(help: "The name to sign in with.") var user: String
    @Option(help: "The address at which browsers reach the server.") var address = "http://127.0.0.1:8080"

    func run() async throws {
      try await Terminal.run(language.phrases) {
        let desk = try await Build.open(database.address).desk
        let found = try await UserCommand.find(user, desk)
        Terminal.out("\(address)/sign-in/link/\(try await SignIn(desk).makeLink(for: found.id))")
      }
    }
  }

  struct Password: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Set a user's password, read from standard input.")
    @OptionGroup var database: DatabaseOption
    @OptionGroup var language: LanguageOption
    @Option(help: "The name to sign in with.") var user: String

    func run() async throws {
      let phrases = language.phrases
      try await Terminal.run(phrases) {
        let desk = try await Build.open(database.address).desk
        let found = try await UserCommand.find(user, desk)
        try await SignIn(desk).setPassword(UserCommand.readPassword(), of: found.id)
        Terminal.note(phrases("signIn.passwordSaved"))
      }
    }
  }

  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "List the users.")
    @OptionGroup var database: DatabaseOption
    @OptionGroup var language: LanguageOption
    @Flag(help: "Print JSON.") var json = false

    func run() async throws {
      try await Terminal.run(language.phrases) {
        let desk = try await Build.open(database.address).desk
        let users = try await desk.read(as: .program(via: .command)) { try $0.fetch(User.self) }
        for user in users {
          let line: JSON = [
            "id": .integer(user.id.raw), "login": .string(user.login), "name": .string(user.name.text), "role": .string(user.role.rawValue),
            "active": .bool(user.active),
          ]
          Terminal.out(json ? line.text : "\(user.login)\t\(user.name.text)\t\(user.role.rawValue)")
        }
      }
    }
  }

  static func find(_ login: String, _ desk: Desk) async throws -> Record<User> {
    let found = try await desk.read(as: .program(via: .command)) { try $0.fetch(User.self, limit: 1) { $0.login == login }.first }
    guard let found else { throw Problem.invalid([Issue("login", .notFound, value: login)]) }
    return found
  }

  /// One line of standard input, at most 1,000 bytes.
  static func readPassword() -> String { String((readLine(strippingNewline: true) ?? "").prefix(1000)) }
}

/// Keys with which programs call the API.
struct TokenCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "token", abstract: "Keys of the API.", subcommands: [Create.self])

  struct Create: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Print a new API key of a user.")
    @OptionGroup var database: DatabaseOption
    @OptionGroup var language: LanguageOption
    @Option(help: "The name to sign in with.") var user: String
    @Option(help: "What the key is for.") var name: String?

    func run() async throws {
      try await Terminal.run(language.phrases) {
        let desk = try await Build.open(database.address).desk
        let found = try await UserCommand.find(user, desk)
        Terminal.out(try await SignIn(desk).makeKey(for: found.id, name: name))
      }
    }
  }
}

/// Brings a database to the schema of this program.
struct MigrateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "migrate", abstract: "Bring a database to the schema of this program.")
  @OptionGroup var database: DatabaseOption
  @OptionGroup var language: LanguageOption
  @Flag(help: "Print JSON.") var json = false

  func run() async throws {
    try await Terminal.run(language.phrases) {
      let house = try await Build.open(database.address)
      let line: JSON = [
        "schema": .integer(Migrations.version), "zone": .string(house.settings.zone), "currency": .string(house.settings.currency.code),
      ]
      Terminal.out(json ? line.text : "schema \(Migrations.version)")
      await house.store.close()
    }
  }
}
