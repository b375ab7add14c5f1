// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Ledger
import Vault

/// The keys of a register, and where their passphrase comes from: the variable IMENA_PASSPHRASE, or the terminal without
/// echo.
struct Keys {
    /// What a command wants the keys for.
    enum Purpose {
        /// It reads what it can, and says what it cannot.
        case reading
        /// It writes closed entries; keys are made if the register has no such entries yet.
        case sealing
        /// It cannot do without what is closed.
        case opening
    }

    let folder: RegisterFolder

    private var file: String { folder.keyFile.path }
    /// Whether there is a key file.
    var exist: Bool { FileManager.default.fileExists(atPath: file) }
    /// What names the register in its key file; `nil` if the public key of its log is not there to tell.
    private var register: String? { (try? folder.verifier())?.text }

    /// The keys; `nil` if there is nothing for them to open, or if they are not needed and cannot be had, which is said.
    ///
    /// - Parameter hasClosedEntries: whether the register has entries that they open.
    func open(for purpose: Purpose, hasClosedEntries: Bool) throws -> KeyRing? {
        guard hasClosedEntries || purpose == .sealing else { return nil }
        guard exist else {
            if hasClosedEntries {
                guard purpose == .reading else { throw KeysError.fileMissing(file) }
                Console.note("The register has closed entries. They are not shown: the key file \(file) is missing.")
                Console.note("Put it back from where you keep a copy of it.")
                return nil
            }
            return try create()
        }
        try KeyFile.check(at: file, register: register)
        guard let passphrase = try passphrase(prompt: "Passphrase of the register: ") else {
            if purpose != .reading { throw KeysError.nobodyToAsk }
            Console.note("Entries outside “public” stay locked. Set IMENA_PASSPHRASE to read them.")
            return nil
        }
        return try KeyFile.open(at: file, passphrase: passphrase, register: register)
    }

    /// Takes away a key file that was made for an act which then failed: it has nothing to open.
    func discardUnused() { try? FileManager.default.removeItem(atPath: file) }

    private func create() throws -> KeyRing {
        Console.note("This register has no closed entries yet. Choose a passphrase of at least 15 signs; without it")
        Console.note("nobody can ever read them again.")
        guard let passphrase = try newPassphrase() else { throw KeysError.nobodyToAsk }
        return try KeyFile.create(
            at: file, passphrase: passphrase, register: register, compartments: ["partner", "confidential", "sealed"])
    }

    private func passphrase(prompt: String) throws -> Passphrase? {
        if let text = ProcessInfo.processInfo.environment["IMENA_PASSPHRASE"], !text.isEmpty {
            return try Passphrase(text)
        }
        return try typed(prompt).map { try Passphrase($0) }
    }

    /// A new passphrase; typed twice, since a slip of the finger would lock everybody out.
    private func newPassphrase() throws -> Passphrase? {
        if let text = ProcessInfo.processInfo.environment["IMENA_PASSPHRASE"], !text.isEmpty {
            return try Passphrase(text)
        }
        guard let first = typed("New passphrase: "), let second = typed("The same again: ") else { return nil }
        guard first == second else { throw KeysError.typedDifferently }
        return try Passphrase(first)
    }

    private func typed(_ prompt: String) -> String? {
        guard Console.isTerminal(0), let typed = getpass(prompt) else { return nil }
        defer { memset(typed, 0, strlen(typed)) }
        return String(cString: typed)
    }
}

/// Why the keys could not be opened.
enum KeysError: Error, CustomStringConvertible {
    case nobodyToAsk
    case typedDifferently
    case fileMissing(String)

    var description: String {
        switch self {
        case .nobodyToAsk: "The passphrase is needed. Set IMENA_PASSPHRASE, or run the command on a terminal."
        case .typedDifferently: "The two passphrases differ. Nothing was changed; run the command again."
        case .fileMissing(let path):
            "The register has closed entries, and the key file \(path) that opens them is missing. Nothing was "
                + "changed. Put the file back from where you keep a copy of it; new keys would not open those entries."
        }
    }
}
