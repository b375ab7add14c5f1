// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

// These are not generic on purpose: the fields of a million entries are written and read through them, and only within
// this module can the compiler specialise all of it.

extension CanonicalWriter {
    /// Appends the canonical bytes of an entry.
    public mutating func append(_ entry: Entry) { entry.write(to: &self) }

    /// Appends the canonical bytes of an entry's statements alone.
    public mutating func append(_ statements: [Statement]) { list(10, "statements", statements) }
}

extension Entry {
    /// Reads an entry from canonical bytes that begin at an offset.
    public init(canonicalBytes bytes: [UInt8], from offset: Int) throws(StatementError) {
        var reader = CanonicalReader(bytes, from: offset)
        try self.init(from: &reader)
    }
}
