// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser

/// The command line: puts the parts together. Commands hold no logic; each parses, calls one verb, and prints.
@main
struct Imena: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "imena",
        abstract: "A register of political prisoners: dated, sourced, verifiable.",
        discussion: """
            Name the register with --register DIR or the variable IMENA_REGISTER. Each reading command prints for \
            people, or for programs with --format json or csv.
            """,
        version: "0.1.0",
        groupedSubcommands: [
            CommandGroup(name: "Make", subcommands: [InitCommand.self, ExampleCommand.self, TemplateCommand.self]),
            CommandGroup(
                name: "Take in",
                subcommands: [
                    ImportCommand.self, RecordCommand.self, RunsCommand.self, UndoCommand.self, EditionCommand.self,
                    ChangesCommand.self, ExtractCommand.self,
                ]),
            CommandGroup(
                name: "Join and part",
                subcommands: [LinkCommand.self, ReviewCommand.self, JudgeCommand.self, SplitCommand.self]),
            CommandGroup(
                name: "Ask",
                subcommands: [ListCommand.self, CountCommand.self, ShowCommand.self, FindCommand.self]),
            CommandGroup(
                name: "Law",
                subcommands: [
                    AssessCommand.self, FindingCommand.self, RecognitionCommand.self, TermCommand.self,
                    DeadlinesCommand.self, ProceduresCommand.self, SubmissionCommand.self, LawCommand.self,
                ]),
            CommandGroup(
                name: "Lists of names and exchanges",
                subcommands: [
                    ListLoadCommand.self, ListShowCommand.self, ListMatchCommand.self, AuditCommand.self,
                    MonitorCommand.self, PlanCommand.self, SealCommand.self, OpenCommand.self,
                ]),
            CommandGroup(
                name: "Who is named, who is responsible",
                subcommands: [
                    MentionsCommand.self, RolesCommand.self, ScreenCommand.self, GapCommand.self,
                    VisibilityCommand.self,
                    ActionsCommand.self,
                    OfficialsCommand.self,
                    DossierCommand.self,
                    SponsorsCommand.self,
                ]),
            CommandGroup(
                name: "Names and tables, without a register",
                subcommands: [
                    DedupeCommand.self, MatchCommand.self, NamesCommand.self, StatsCommand.self, EstimateCommand.self,
                ]),
            CommandGroup(
                name: "Keep and publish",
                subcommands: [ServeCommand.self, VerifyCommand.self, RebuildCommand.self]),
        ])

    static func main() async {
        do {
            var command = try parseAsRoot()
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
        } catch let error as ExitCode {
            Self.exit(withError: error)
        } catch {
            // The parser's own errors know how to print usage; ours are sentences.
            if error is ValidationError || error is CleanExit || Self.exitCode(for: error) != .failure {
                Self.exit(saying: error)
            }
            Console.fail(error)
        }
    }

    /// Ends as the parser would, but with control signs made visible: its messages repeat what was typed.
    private static func exit(saying error: any Error) -> Never {
        let code = exitCode(for: error)
        if code.isSuccess { exit(withError: error) }
        for line in fullMessage(for: error).split(separator: "\n", omittingEmptySubsequences: false) {
            Console.note(String(line))
        }
        exit(withError: code)
    }
}
