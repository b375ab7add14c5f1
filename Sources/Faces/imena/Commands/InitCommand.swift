// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Ledger

struct InitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init", abstract: "Make an empty register in a folder.")

    @Argument(help: "The folder; it is made if it is not there.")
    var directory: String

    @Option(help: "The name under which the register signs, for example example.org/register.")
    var name: String = "imena.local/register"

    func run() throws {
        let folder = RegisterFolder(directory)
        try folder.create(name: name)
        Console.print("Made an empty register in \(directory).")
        Console.print("It signs as \(try folder.verifier().text)")
        Console.print("Keep a copy of this line: with it anyone can check that the register was not rewritten.")
    }
}
