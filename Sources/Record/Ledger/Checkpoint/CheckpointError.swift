// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Why a signed note, a checkpoint or a key of the log was refused.
public enum CheckpointError: Error, Hashable, Sendable {
    /// The note is longer than the format allows.
    case noteTooLong(bytes: Int)
    /// The note is not UTF-8, or has control characters such as CR.
    case noteCharacters
    /// The note does not consist of a text, an empty line and signature lines, each ended by a newline.
    case noteStructure
    /// A line of the signature part is not `— name base64`; lines are counted from 1 within that part.
    case signatureLine(Int)
    /// The checkpoint has an empty first line.
    case originMissing
    /// The checkpoint is of another log.
    case foreignOrigin(found: String, expected: String)
    /// The size line is not a decimal number below 2^64 without leading zeros.
    case sizeLine
    /// The root line is not the base64 of 32 bytes.
    case rootLine
    /// An extension line is empty or has characters that a note forbids.
    case extensionLine
    /// None of the signatures is of this key.
    case notSigned(by: String)
    /// There is a signature that claims this key and does not fit the text.
    case wrongSignature(of: String)
    /// The text is not a verifier key `name+hash+base64`.
    case verifierKey
    /// The text is not a private key `PRIVATE+KEY+name+hash+base64`.
    case privateKey
    /// A key name is empty or has spaces, control characters or a plus sign.
    case keyName(String)
    /// The key is of a kind that cannot be used here.
    case keyKind(UInt8)
}

extension CheckpointError: CustomStringConvertible {
    /// What is wrong and what to do, in English. Never shows key material.
    public var description: String {
        switch self {
        case .noteTooLong(let bytes):
            "The checkpoint file has \(bytes) bytes; more than \(SignedNote.maximumLength) are never read. Fetch it again."
        case .noteCharacters:
            "The checkpoint has characters that the format forbids, such as CR line ends. Fetch it byte for byte."
        case .noteStructure:
            "The checkpoint is not a text, an empty line and signature lines. Fetch it again in full, with its last newline."
        case .signatureLine(let number):
            "Signature line \(number) is not “— name base64”. Fetch the checkpoint again."
        case .originMissing:
            "The checkpoint does not name its log in the first line."
        case .foreignOrigin(let found, let expected):
            "The checkpoint is of the log “\(found)”, not “\(expected)”. Use the key of that log, or its own checkpoint."
        case .sizeLine:
            "The second line of the checkpoint is not the number of entries in decimal digits."
        case .rootLine:
            "The third line of the checkpoint is not a root hash of 32 bytes in base64."
        case .extensionLine:
            "A further line of the checkpoint is empty or has forbidden characters."
        case .notSigned(let name):
            "The checkpoint has no signature of the key “\(name)”. Check that the key belongs to this log."
        case .wrongSignature(let name):
            "The signature of “\(name)” does not fit: text or signature was changed. Keep the file as evidence."
        case .verifierKey:
            "The verifier key is not of the form name+hash+base64, or its parts do not fit together. Copy it again in full."
        case .privateKey:
            "The signing key file is not of the form PRIVATE+KEY+name+hash+base64, or its parts do not fit together."
        case .keyName(let name):
            "“\(name)” cannot be a key name: no spaces, plus signs or control characters, and not empty."
        case .keyKind(let kind):
            "The key is of kind \(kind), which cannot be used here."
        }
    }
}
