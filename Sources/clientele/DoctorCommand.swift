import ArgumentParser
import Foundation
import Model
import Wording

/// Looks whether a database, its copies and its installation are sound.
struct DoctorCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor", abstract: "Check the database and the installation.",
    discussion: "Changes nothing but what opening a database of an older program changes. Exit status 65 when something is wrong.")
  @OptionGroup var database: DatabaseOption
  @OptionGroup var language: LanguageOption
  @Flag(help: "Read every record: its values, its search entry, its changes.") var deep = false
  @Option(help: "A copy: check its checksum, and compare with it all that was not changed since.") var backup: String?
  @Flag(help: "Print JSON.") var json = false

  func run() async throws {
    let phrases = language.phrases
    try await Terminal.run(phrases) {
      let address = try database.address
      let house = try await Build.open(address)
      let checkup = Checkup(house: house, address: address, phrases: phrases)
      do {
        var findings = try await checkup.usual()
        if let backup { findings += try await checkup.against(backup) }
        if deep { findings += try await checkup.deep() }
        await house.store.close()
        tell(findings, phrases)
        if findings.contains(where: { !$0.isGood }) { throw ExitCode(65) }
      } catch {
        await house.store.close()
        throw error
      }
    }
  }

  private func tell(_ findings: [Checkup.Finding], _ phrases: Phrasebook) {
    if json {
      let items = findings.map {
        JSON.object([.init("check", .string($0.key)), .init("good", .bool($0.isGood)), .init("detail", .string($0.detail))])
      }
      return Terminal.out(JSON.object([.init("findings", .array(items))]).text)
    }
    Terminal.out(phrases("doctor.title"))
    for finding in findings {
      let (mark, verdict) = finding.isGood ? ("✓", phrases("doctor.ok")) : ("✗", phrases("doctor.problem"))
      Terminal.out("  \(mark) \(phrases("doctor.\(finding.key)")): \(verdict) \(finding.detail)".trimmingCharacters(in: .newlines))
    }
    let bad = findings.count { !$0.isGood }
    Terminal.out(bad == 0 ? phrases("doctor.clean") : phrases("doctor.found", count: bad))
  }
}
