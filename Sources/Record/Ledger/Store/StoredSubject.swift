// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Statements

/// A subject as a store hands it over: with its entries, or, where it has one only, with the bytes of that entry.
///
/// Most subjects of a long list have a single entry, and who goes through all of them often needs little of it.
public enum StoredSubject {
    /// The only entry: its position, when it was recorded, and its canonical bytes. The bytes may be read during the
    /// call only.
    case single(position: Int, recorded: RecordedMoment, content: UnsafeRawBufferPointer)
    /// The subject with its entries in the order of the ledger.
    case whole(Subject, [LedgerEntry])
}

extension LedgerReading {
    /// Goes through the subjects with their entries and writes single entries as bytes again.
    public func forEachStoredSubject(
        of kind: SubjectKind, before: Int, _ body: (StoredSubject) throws -> Void
    ) throws {
        var writer = CanonicalWriter()
        try forEachSubject(of: kind, source: nil, before: before) { subject, entries in
            guard entries.count == 1, let only = entries.first else { return try body(.whole(subject, entries)) }
            writer.reset()
            writer.append(only.entry)
            try writer.bytes.withUnsafeBytes { content in
                try body(.single(position: only.position, recorded: only.recorded, content: content))
            }
        }
    }
}
