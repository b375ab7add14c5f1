// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Why a text is not the name of a person.
public enum PersonIDError: Error, Hashable, Sendable, CustomStringConvertible {
    /// It has a sign that no name has.
    case wrongSign(String)
    /// It is too short or too long.
    case wrongLength(String)
    /// A sign was mistyped or two were exchanged.
    case wrongCheckSign(String)

    /// What is wrong and how to mend it.
    public var description: String {
        switch self {
        case .wrongSign(let text):
            "“\(text)” is not the id of a person: it may have only the signs \(PersonID.alphabet). Copy it again."
        case .wrongLength(let text):
            "“\(text)” is not the id of a person: an id has five signs or a few more. Copy it whole."
        case .wrongCheckSign(let text):
            "“\(text)” is not the id of a person: a sign is mistyped or two are exchanged. Copy it again."
        }
    }
}
