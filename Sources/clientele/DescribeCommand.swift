import ArgumentParser
import Foundation
import Model
import Records
import Web
import Wording

/// Says what the program knows of itself, for programs: `bin/docs` makes the reference of it.
struct DescribeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "describe", abstract: "Print record types, fields, labels, the API and the help of every command as JSON.",
    shouldDisplay: false)

  func run() async throws {
    let catalogue = AllRecords.catalogue()
    let shapes = catalogue.shapes.filter(\.isPublic)
    let commands = Clientele.configuration.subcommands.filter { $0.configuration.shouldDisplay }
    let description: JSON = [
      "languages": .array(Language.allCases.map { .string($0.code) }),
      "types": .array(shapes.map { type($0) }),
      "openapi": OpenAPIPage.document(shapes),
      "commands": .array(
        commands.map { command in
          [
            "name": .string(command.configuration.commandName ?? ""), "about": .string(command.configuration.abstract),
            "help": .string(Clientele.helpMessage(for: command, columns: 100)),
          ]
        }),
    ]
    Terminal.out(description.text)
  }

  private func labels(_ label: (Phrasebook) -> String) -> JSON {
    .object(Language.allCases.map { JSON.Member($0.code, .string(label(Phrasebook($0)))) })
  }

  private func type(_ shape: Shape) -> JSON {
    let access = shape.scope != nil ? "scoped" : shape.isWritable ? "everyone" : shape.isReadable ? "readable" : "closed"
    return [
      "table": .string(shape.table), "path": .string("/api/" + Paths.many(shape.table)), "access": .string(access),
      "labels": labels { $0.label(types: shape.table) }, "title": .string(shape.title.name),
      "companions": .array(shape.companions.map { .string($0.name) }),
      "uniques": .array(shape.uniques.map { .array($0.map { .string($0) }) }),
      "fields": .array(shape.fields.filter { !$0.isSecret }.map { field($0, shape) }),
    ]
  }

  private func field(_ field: any AnyField, _ shape: Shape) -> JSON {
    let traits: [(Traits, String)] = [
      (.required, "required"), (.unique, "unique"), (.indexed, "indexed"), (.searchable, "searchable"), (.audited, "audited"),
      (.readOnly, "readOnly"), (.administrative, "administrative"),
    ]
    return [
      "name": .string(field.name), "kind": .string(field.kind.name), "kinds": labels { $0.label(field.kind) },
      "target": field.kind.target.map { .string($0) } ?? .null,
      "traits": .array(traits.filter { field.traits.contains($0.0) }.map { .string($0.1) }),
      "labels": labels { $0.label(field, of: shape.table) },
      "options": .array(
        (field.kind.options ?? []).map { option in
          ["name": .string(option), "labels": labels { $0.label(option: option, of: field.name, in: shape.table) }]
        }),
    ]
  }
}
