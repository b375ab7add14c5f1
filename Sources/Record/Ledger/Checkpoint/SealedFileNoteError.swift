// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Why a note beside a sealed file was refused.
public enum SealedFileNoteError: Error, Hashable, Sendable {
    /// The name of a file cannot stand in a line.
    case name
    /// The text is not that of such a note.
    case text
    /// The key did not sign it, or the text was changed.
    case signature(by: String)
}

extension SealedFileNoteError: CustomStringConvertible {
    /// What is wrong and what to do, in English.
    public var description: String {
        switch self {
        case .name: "The name of the file is too long or has control signs. Rename it."
        case .text:
            "The note does not state name, length and hash of a sealed file. Ask for the note that belongs to it."
        case .signature(let name):
            "The note is not signed by “\(name)”, or was changed. Do not trust the file before you have asked the sender."
        }
    }
}
