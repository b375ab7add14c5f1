// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// A value that describes its fields once for every format.
public protocol FieldCoded: Sendable, Hashable {
    /// Hands each field to the writer, in the order of the tags.
    func write(to writer: inout some FieldWriter)
    /// Takes each field from the reader, in the order of the tags.
    init(from reader: inout some FieldReader) throws(StatementError)
}
