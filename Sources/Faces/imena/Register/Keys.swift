// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Vault

/// Where the passphrase comes from: the variable IMENA_PASSPHRASE, or the terminal without echo.
enum Keys {
    /// The keys of a register; `nil` if it has none, or if nobody can be asked and `mustOpen` is false.
    static func open(_ folder: RegisterFolder, mustOpen: Bool) throws -> KeyRing? {
        guard FileManager.default.fileExists(atPath: folder.keyFile.path) else { return nil }
        guard let passphrase = try passphrase(prompt: "Passphrase of the register: ") else {
            if mustOpen { throw KeysError.nobodyToAsk }
            Console.note("Entries outside “public” stay locked. Set IMENA_PASSPHRASE to read them.")
            return nil
        }
        return try KeyFile.open(at: folder.keyFile.path, passphrase: passphrase)
    }

    /// Opens the keys, or makes them if the register has none yet.
    static func openOrCreate(_ folder: RegisterFolder) throws -> KeyRing {
        if let keys = try open(folder, mustOpen: true) { return keys }
        Console.note("This register has no closed entries yet. Choose a passphrase of at least 15 signs; without it")
        Console.note("nobody can ever read them again.")
        guard let passphrase = try passphrase(prompt: "New passphrase: ") else { throw KeysError.nobodyToAsk }
        return try KeyFile.create(
            at: folder.keyFile.path, passphrase: passphrase, compartments: ["partner", "confidential", "sealed"])
    }

    private static func passphrase(prompt: String) throws -> Passphrase? {
        if let text = ProcessInfo.processInfo.environment["IMENA_PASSPHRASE"], !text.isEmpty {
            return try Passphrase(text)
        }
        guard Console.isTerminal(0), let typed = getpass(prompt) else { return nil }
        defer { memset(typed, 0, strlen(typed)) }
        return try Passphrase(String(cString: typed))
    }
}

/// Why the keys could not be opened.
enum KeysError: Error, CustomStringConvertible {
    case nobodyToAsk

    var description: String {
        "The passphrase is needed. Set IMENA_PASSPHRASE, or run the command on a terminal."
    }
}
