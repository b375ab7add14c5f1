// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Why an age file, a key or a passphrase was refused. No case carries a secret.
public enum AgeError: Error, Hashable, Sendable {
    /// The file does not begin as the format demands; the text says what is wrong.
    case header(String)
    /// The header was changed after it was made.
    case headerAltered
    /// The wrapping in letters and digits is not as the format demands; the number is that of the line, from 1.
    case armor(line: Int)
    /// None of the keys opens the file.
    case noMatch
    /// The content is damaged or cut short, in this piece of 64 KiB, counted from 1.
    case payload(piece: UInt64)
    /// The passphrase would cost more work than is allowed; both are powers of two.
    case workFactor(asked: Int, allowed: Int)
    /// A passphrase is empty or longer than the greatest length in bytes.
    case passphraseLength(maximum: Int)
    /// The derivation of a key failed, usually for want of memory.
    case derivationFailed
    /// A text is not a recipient of the kind that is offered.
    case recipient(reason: String)
    /// A text is not an identity of the kind that is offered.
    case identity(reason: String)
    /// Nobody is named who could open the file, or too many are.
    case recipientCount(maximum: Int)
    /// More than the greatest number of identities was given.
    case identityCount(maximum: Int)
}

extension AgeError: CustomStringConvertible {
    /// What is wrong and what to do, in English.
    public var description: String {
        switch self {
        case .header(let reason):
            "This is not a whole age file: \(reason). Ask for the file again, and check that it was sent as a file."
        case .headerAltered:
            "The head of the age file was changed after it was made. Do not trust it; ask the sender for it again."
        case .armor(let line):
            "Line \(line) of the age file in letters is damaged. Ask for it again, or for the file without letters (binary)."
        case .noMatch:
            "None of the keys given opens the file. Check that it was sealed to you, or that the passphrase is right."
        case .payload(let piece):
            "The content is damaged or cut short (piece \(piece) of 64 KiB). Nothing of it is kept; ask for the file again."
        case .workFactor(let asked, let allowed):
            "Its passphrase asks for 2^\(asked) steps of work and \(Self.memory(asked)) of memory; allowed are 2^\(allowed). "
                + "If you trust the sender, raise the limit."
        case .passphraseLength(let maximum): "A passphrase has 1 to \(maximum) bytes."
        case .derivationFailed: "The key could not be derived. Free some memory and try again."
        case .recipient(let reason): "This is no recipient: \(reason). One looks like age1…, 62 letters and digits."
        case .identity(let reason):
            "This is no identity: \(reason). One is a line AGE-SECRET-KEY-1…, 74 letters and digits."
        case .recipientCount(let maximum): "A file is sealed to 1 to \(maximum) recipients."
        case .identityCount(let maximum): "At most \(maximum) identities are tried. Give the file that has yours."
        }
    }

    /// The memory of scrypt with 1 KiB for each step (r = 8).
    private static func memory(_ workFactor: Int) -> String {
        switch workFactor {
        case ..<10: "\(1 << max(0, workFactor)) KiB"
        case ..<20: "\(1 << (workFactor - 10)) MiB"
        case ..<60: "\(1 << (workFactor - 20)) GiB"
        default: "an absurd amount"
        }
    }
}
