// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// What is wrong with a value that should have become a statement.
public enum StatementError: Error, Sendable, Hashable {
    /// A field that the kind of statement needs is absent.
    case missing(field: String, place: String)
    /// A field that the kind of statement does not know: most often a slip of the pen.
    case unknownField(field: String, known: [String], place: String)
    /// A value that the field cannot take.
    case invalid(field: String, value: String, remedy: String, place: String)
    /// A kind of statement that this version does not know.
    case unknownKind(String, place: String)
    /// Stored bytes that are not the canonical form of a value.
    case damaged(String)
}

extension StatementError: CustomStringConvertible {
    /// What, where, and how to mend it.
    public var description: String {
        switch self {
        case .missing(let field, let place):
            "\(place): the field “\(field)” is missing. Add it."
        case .unknownField(let field, let known, let place):
            "\(place): there is no field “\(field)” here. Known fields: \(known.joined(separator: ", "))."
        case .invalid(let field, let value, let remedy, let place):
            "\(place): “\(value)” cannot be the value of “\(field)”. \(remedy)"
        case .unknownKind(let kind, let place):
            "\(place): there is no kind of statement “\(kind)”. See the vocabulary in the documentation."
        case .damaged(let what):
            "The stored bytes are damaged: \(what). Run “imena verify”."
        }
    }
}
