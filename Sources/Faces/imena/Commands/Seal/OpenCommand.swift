// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Age
import ArgumentParser
import Foundation
import Ledger
import Vault

struct OpenCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "open",
        abstract: "Open a file that was sealed to you; works without a register.",
        discussion: """
            Reads age files of version 1, as bytes or in letters, sealed to an X25519 key or with a passphrase, made here or by \
            the program “age”. A file that is written with --out appears only if all of it was genuine. If a note lies beside the \
            file, --from checks with the sender's key that the sender signed it.
            """)

    @Argument(help: "The sealed file; - for standard input.")
    var file: String

    @Option(help: ArgumentHelp("A file with your secret keys, AGE-SECRET-KEY-1…. May be repeated.", valueName: "file"))
    var identity: [String] = []

    @Flag(help: "Open with a passphrase; it is asked for, and never given in the line.")
    var passphrase = false

    @Option(help: "A file whose first line is the passphrase, in place of asking; - for standard input.")
    var passphraseFile: String?

    @Option(help: "The power of two of the work that the passphrase of a file may cost, up to 22 (4 GiB of memory).")
    var workLimit = AgePassphrase.allowedWorkFactor

    @Option(help: "The file to write; standard output by default.")
    var out: String?

    @Flag(help: "Write over a file that is there already.")
    var force = false

    @Option(help: "The verifier key of the register that sends the file; its note is checked with it.")
    var from: String?

    @Option(help: "The note beside the file; FILE.note by default.")
    var note: String?

    func validate() throws {
        guard 1...AgePassphrase.greatestWorkFactor ~= workLimit else {
            throw ValidationError("--work-limit is a number from 1 to \(AgePassphrase.greatestWorkFactor).")
        }
        if file == "-", passphraseFile == "-" {
            throw ValidationError("Standard input is the file or the passphrase, not both.")
        }
        if file == "-", from != nil, note == nil { throw ValidationError("Name the note with --note.") }
        if file == "-", from != nil, out == nil || out == "-" {
            throw ValidationError("Give --out: what comes in from standard input is checked only at its end.")
        }
        if note != nil, from == nil { throw ValidationError("Give the sender's key with --from to check the note.") }
    }

    func run() throws {
        let sender = try from.map { try VerifierKey($0) }
        let stated = try sender.map { try statement(signedBy: $0) }
        // Before anything of the file is trusted or shown; and again over the bytes that were opened.
        if let stated, file != "-" { try check(whole(InputPieces(file)), stated) }
        let keys = try keys()
        if let out, out != "-" {
            try OutputFile.check(out, isNotAmong: [file, passphraseFile, note].compactMap { $0 } + identity)
            if !force { try OutputFile.checkIsNew(out) }
        }
        let input = try InputPieces(file)
        let output = try output()
        do {
            var opener = try AgeOpener(keys: keys) { try input.next() ?? [] }
            while let piece = try opener.next() { try output.write(piece) }
            // The armor of a file may be followed by blanks, which belong to what is signed.
            _ = try whole(input)
        } catch let error as AgeError {
            guard error == .noMatch, identity.isEmpty, keys.passphrase == nil else {
                throw SealFault(file: file, error)
            }
            throw SealFault(file: file, "it is sealed to a key. Give the file that holds yours with --identity")
        }
        if let stated { try check(input, stated) }
        try output.finish()
        reportSender(stated, sender)
    }

    private func output() throws -> any OpenedOutput {
        if let out, out != "-" { return try HashedOutput(to: out) }
        return Console.isTerminal(1) ? TerminalOutput() as any OpenedOutput : PipedOutput()
    }

    private func whole(_ input: InputPieces) throws -> InputPieces {
        while try input.next() != nil {}
        return input
    }

    private func check(_ input: InputPieces, _ stated: SealedFileNote) throws {
        guard try stated.length == input.length && stated.hash == input.hash else {
            throw SealFault(file: file, "it is not the file that the note states. Nothing was written; ask the sender")
        }
    }

    private func reportSender(_ stated: SealedFileNote?, _ sender: VerifierKey?) {
        if let stated, let sender {
            Console.note("\(sender.name) signed this file (sent as \(stated.name)).")
        } else if file != "-", FileManager.default.fileExists(atPath: file + ".note") {
            Console.note("\(file).note lies beside it and was not checked. Give the sender's key with --from.")
        } else {
            Console.note("Nothing says who sealed this file: anybody who knows your key could have.")
        }
    }

    private func statement(signedBy key: VerifierKey) throws -> SealedFileNote {
        let path = note ?? file + ".note"
        let bytes: [UInt8]
        do {
            bytes = try AtomicFile.read(path, maximum: SignedNote.maximumLength)
        } catch {
            guard error.isMissing else { throw error }
            throw SealFault(file: path, "there is no such note. Ask the sender for it, or leave out --from")
        }
        return try SealedFileNote(SignedNote(parsing: bytes), signedBy: key)
    }

    private func keys() throws -> AgeKeys {
        let identities = try IdentityFiles.read(identity, workLimit: workLimit)
        var known: AgePassphrase?
        if passphrase || passphraseFile != nil {
            known = try SealPassphrase.existing(from: passphraseFile, of: file)
        } else if identity.isEmpty, file != "-" {
            // Without a key it may be a file with a passphrase; its head says so.
            let head = try InputPieces(file)
            if try AgeOpener.asksForPassphrase(reading: { try head.next() ?? [] }) {
                known = try SealPassphrase.existing(from: nil, of: file)
            }
        }
        return try AgeKeys(identities: identities, passphrase: known, allowedWorkFactor: workLimit)
    }
}
