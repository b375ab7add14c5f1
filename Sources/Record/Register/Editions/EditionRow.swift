// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Ledger
public import Statements

/// What an edition of a list says of one of its subjects.
public struct EditionRow: Sendable, Hashable {
    /// The subject.
    public let subject: Subject
    /// The entry; if the row was parted into compartments, that of the most open one.
    public let entry: LedgerEntry
    /// The entries of all compartments, the most open first.
    public let entries: [LedgerEntry]

    /// The name in the row, else its key in the list.
    public var displayName: String {
        for entry in entries {
            for statement in entry.entry.statements {
                switch statement.claim {
                case .name(let claim): return claim.text
                case .place(let claim): return claim.name
                case .event(let claim): if let title = claim.title { return title }
                default: break
                }
            }
        }
        return subject.key
    }

    var statements: [Statement] { entries.flatMap(\.entry.statements) }
}
