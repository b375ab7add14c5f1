// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Intake
import Ledger

struct UndoCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "undo",
        abstract: "Take a whole import back. What other editions listed stays as it was.")

    @Argument(help: ArgumentHelp("The number of the run, see “imena runs”.", valueName: "run"))
    var number: Int

    @Option(help: "Why; it is recorded.")
    var why: String?

    @Option(help: "The account that records, under a pseudonym.")
    var account: String = "local"

    @OptionGroup var register: RegisterOptions

    func run() throws {
        let position = try Session.writing(register.folder(), keys: .reading) { session in
            try Undo(run: number, account: account, reason: why).perform(on: session.store, at: Clock.now())
        }
        Console.print("Run \(number) was taken back by run \(position). Both stay in the ledger.")
    }
}
