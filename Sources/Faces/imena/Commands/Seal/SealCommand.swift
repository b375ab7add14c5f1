// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Age
import ArgumentParser
import Dates
import Foundation
import Ledger
import Vault

struct SealCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "seal",
        abstract: "Seal a file, or a list of the register, so that only those whom you name can open it.",
        discussion: """
            Makes an age file of version 1, which the program “age” opens too. Give each recipient with --to: a key age1… or \
            a file of such keys, one a line. Or seal with a passphrase, which is asked for on the terminal. A file is sealed \
            without a register. With a register a note is laid beside the file, signed with the register's key: it says who \
            sends it; and in place of a file a list that was taken in can be named, whose entries are sealed as a table \
            (CSV) that never stands on the disk unsealed. A pair of keys for yourself makes --new-identity.
            """)

    @Argument(help: "The file to seal; - for standard input. Or a list of the register: name/version, or its name.")
    var file: String?

    @Option(
        help: ArgumentHelp(
            "Who may open it: a key age1…, or a file of such keys. May be repeated.", valueName: "recipient"))
    var to: [String] = []

    @Flag(help: "Seal with a passphrase in place of recipients; it is asked for, and never given in the line.")
    var passphrase = false

    @Option(help: "A file whose first line is the passphrase, in place of asking; - for standard input.")
    var passphraseFile: String?

    @Option(help: "The power of two of the work that a passphrase costs, from 10 to 22.")
    var work = AgePassphrase.usualWorkFactor

    @Flag(help: "Write letters and digits that survive mail, a third longer.")
    var armor = false

    @Option(help: "The file to write; FILE.age by default, of a list NAME-VERSION.csv.age; - for standard output.")
    var out: String?

    @Flag(help: "Write over a sealed file that is there already, and over its note.")
    var force = false

    @Option(help: "Make a pair of keys: the secret half in this file, locked with --passphrase; the other is printed.")
    var newIdentity: String?

    @OptionGroup var register: RegisterOptions

    @Flag(help: "Lay no signed note beside the file, although a register is named.")
    var unsigned = false

    func validate() throws {
        guard (file == nil) != (newIdentity == nil) else {
            throw ValidationError("Name a file to seal, or --new-identity FILE to make a pair of keys.")
        }
        guard 10...AgePassphrase.greatestWorkFactor ~= work else {
            throw ValidationError("--work is a number from 10 to \(AgePassphrase.greatestWorkFactor).")
        }
        if file != nil, to.isEmpty != hasPassphrase {
            throw ValidationError(
                "Name recipients with --to, or give --passphrase; the format allows only one of them.")
        }
        if newIdentity != nil, !to.isEmpty || out != nil {
            throw ValidationError("--new-identity takes a passphrase at most: no --to, no --out.")
        }
        if file == "-", out == nil { throw ValidationError("Say with --out where the sealed file goes.") }
        if file == "-", passphraseFile == "-" {
            throw ValidationError("Standard input is the file or the passphrase, not both.")
        }
    }

    private var hasPassphrase: Bool { passphrase || passphraseFile != nil }

    func run() throws {
        if let newIdentity {
            try makeIdentity(newIdentity)
        } else if let file {
            try seal(file)
        }
    }

    private func seal(_ file: String) throws {
        let recipients = try RecipientFiles.read(to)
        let list = try ListToSeal(file, register)
        let out = out ?? (list?.fileName ?? file) + ".age"
        let passphrase = hasPassphrase ? try SealPassphrase.new(from: passphraseFile) : nil
        if out == "-", !armor, Console.isTerminal(1) {
            throw ValidationError("A sealed file is no text for a terminal. Name a file with --out, or add --armor.")
        }
        let others = [file, passphraseFile].compactMap { $0 } + to
        if out != "-" {
            try OutputFile.check(out, isNotAmong: others)
            if !force { for path in [out, out + ".note"] { try OutputFile.checkIsNew(path) } }
        }
        let input = try list.map { InputPieces(memory: $0.table) } ?? InputPieces(file)
        let output = try HashedOutput(to: out)
        let write: ([UInt8]) throws -> Void = { try output.write($0) }
        var sealer =
            if let passphrase {
                try AgeSealer(passphrase: passphrase, workFactor: work, armored: armor, writing: write)
            } else {
                try AgeSealer(recipients: recipients, armored: armor, writing: write)
            }
        while let piece = try input.next() { try sealer.add(piece) }
        try sealer.finish()
        let note = try signedNote(for: output, out: out)
        try output.finish()
        if let note {
            try OutputFile.write(Array(note.encoded.utf8), to: out + ".note")
        } else if out != "-" {
            try takeAwayOldNote(out + ".note")
        }
        report(out, recipients.count, note)
        list?.report()
    }

    /// A note that lay beside the file that was written over states another file, and names who sent that.
    private func takeAwayOldNote(_ path: String) throws {
        guard FileManager.default.fileExists(atPath: path) else { return }
        try FileManager.default.removeItem(atPath: path)
        Console.note("\(path) was taken away: it was the note of the file that was written over.")
    }

    private func report(_ out: String, _ recipients: Int, _ note: SignedNote?) {
        let whom =
            recipients == 0 ? "with a passphrase" : recipients == 1 ? "to 1 recipient" : "to \(recipients) recipients"
        Console.note("Sealed \(whom): \(out)")
        if let note {
            Console.note(
                "\(out).note says that \(note.signatures[0].name) sends it. Send both, and your verifier key once.")
        } else {
            Console.note("Nothing in it says who made it. Tell the recipient on another way that it comes from you.")
        }
    }

    /// The note beside a file, if a register is named.
    private func signedNote(for output: HashedOutput, out: String) throws -> SignedNote? {
        guard !unsigned, out != "-", register.isNamed else { return nil }
        let signer = try register.folder().signer()
        let name = URL(filePath: out).lastPathComponent
        return try signer.sign(SealedFileNote(name: name, length: output.length, hash: output.hash))
    }

    private func makeIdentity(_ path: String) throws {
        let identity = AgeIdentity()
        let recipient = try identity.recipient.text
        let day = Clock.now().day.iso
        let text = "# created: \(day)\n# public key: \(recipient)\n\(identity.encoded)\n"
        var bytes = Array(text.utf8)
        if hasPassphrase {
            var locked: [UInt8] = []
            var sealer = try AgeSealer(
                passphrase: SealPassphrase.new(from: passphraseFile), workFactor: work, armored: true
            ) { locked += $0 }
            try sealer.add(bytes)
            try sealer.finish()
            bytes = locked
        }
        do {
            try AtomicFile.write(bytes, to: path, replacing: false)
        } catch {
            guard error.isExisting else { throw error }
            throw SealFault(file: path, "there is a file already, and a secret key is never overwritten. Name another")
        }
        Console.print(recipient)
        Console.note("Give this line to those who seal files to you.")
        Console.note(
            "\(path) is the secret half: keep it to yourself, with a copy in a safe place"
                + (hasPassphrase ? "; its passphrase locks it." : ". --passphrase would lock it."))
    }
}
