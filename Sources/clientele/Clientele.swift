import ArgumentParser

/// The front door: server, command line and worker in one program.
@main
struct Clientele: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "clientele", abstract: "One register of everyone a company deals with.",
    subcommands: [
      ServeCommand.self, UserCommand.self, TokenCommand.self, ImportCommand.self, ExportCommand.self, InspectCommand.self,
      ConvertCommand.self, DuplicatesCommand.self, AnalyseCommand.self, MigrateCommand.self, BackupCommand.self, RestoreCommand.self,
      DoctorCommand.self, DescribeCommand.self,
    ])
}
