// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Intake
import Ledger
import Linkage

struct UndoCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "undo",
        abstract: "Take a whole import back, or all that “imena link” joined at once.",
        discussion: "What other editions listed stays as it was.")

    @Argument(
        help: ArgumentHelp("The number of the run, see “imena runs”, or that “imena link” gave.", valueName: "run"))
    var number: Int

    @Option(help: "Why; it is recorded.")
    var why: String?

    @Option(help: "The account that records, under a pseudonym.")
    var account: String = "local"

    @OptionGroup var register: RegisterOptions

    func run() throws {
        let position = try Session.writing(register.folder(), keys: .reading) { session in
            let joining = try RegisterLinkage.undo(
                run: number, account: account, reason: why, on: session.store, at: Clock.now())
            return try joining
                ?? Undo(run: number, account: account, reason: why).perform(on: session.store, at: Clock.now())
        }
        Console.print("Run \(number) was taken back by run \(position). Both stay in the ledger.")
    }
}
