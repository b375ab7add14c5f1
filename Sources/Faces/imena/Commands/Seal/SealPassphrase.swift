// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Age
import Foundation
import Signs
import Vault

/// Where the passphrase of a sealed file comes from: the terminal without echo, or the first line of a file. Never the line of the
/// command, which other users of the machine can see.
enum SealPassphrase {
    /// A new one: typed twice, and not too short.
    static func new(from file: String?) throws -> AgePassphrase {
        let text: String
        if let file {
            text = try line(of: file)
        } else {
            let first = try typed("New passphrase: ")
            guard try first == typed("The same again: ") else { throw KeysError.typedDifferently }
            text = first
        }
        guard text.utf8.count >= Passphrase.minimumLength else {
            throw VaultError.passphraseLength(minimum: Passphrase.minimumLength, maximum: AgePassphrase.maximumLength)
        }
        return try AgePassphrase(text)
    }

    /// That of a file which is sealed already.
    static func existing(from file: String?, of sealed: String) throws -> AgePassphrase {
        try AgePassphrase(file.map { try line(of: $0) } ?? typed("Passphrase of \(HiddenSign.shown(in: sealed)): "))
    }

    private static func line(of path: String) throws -> String {
        if path == "-" { return readLine() ?? "" }
        FilePrivacy.warn(of: path, holding: "a passphrase")
        let bytes = try AtomicFile.read(path, maximum: 65_536)
        guard let text = String(validating: bytes.prefix { $0 != 0x0A }, as: UTF8.self) else {
            throw SealFault(file: path, "its first line is not UTF-8. Write the passphrase as text")
        }
        return text.hasSuffix("\r") ? String(text.dropLast()) : text
    }

    private static func typed(_ prompt: String) throws -> String {
        guard Console.isTerminal(0) || Console.isTerminal(2), let typed = getpass(prompt) else {
            throw SealFault(
                file: "passphrase", "nobody is there to ask. Run the command on a terminal, or use --passphrase-file")
        }
        defer { memset(typed, 0, strlen(typed)) }
        return String(cString: typed)
    }
}
