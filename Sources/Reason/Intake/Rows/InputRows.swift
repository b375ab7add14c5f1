// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Tables

/// The rows of a file of any kind, one at a time.
class InputRows {
    /// The next row, or `nil` at the end. The row before it must not be used any more.
    func next() throws -> InputRow? { nil }
    /// Columns of the plan that no row had, for formats in which each row brings its own names.
    var neverSeen: [Int] { [] }
    /// Bytes read so far, as far as the format tells.
    var bytesRead: Int { 0 }
    /// Columns of the file that the plan does not use.
    var unused: [String] { [] }
    /// The encoding of the text.
    var encoding: TextEncoding { .utf8 }
}

/// The rows of several files, one after the other; row numbers run on.
final class JoinedRows: InputRows {
    private var rest: ArraySlice<String>
    private var current: InputRows?
    private let open: (String) throws -> InputRows
    private var before = 0
    private var count = 0
    private var firstEncoding: TextEncoding?

    init(_ paths: [String], open: @escaping (String) throws -> InputRows) throws {
        rest = paths[...]
        self.open = open
        super.init()
        try advance()
    }

    private func advance() throws {
        before += current?.bytesRead ?? 0
        current = try rest.popFirst().map(open)
        if firstEncoding == nil { firstEncoding = current?.encoding }
    }

    override func next() throws -> InputRow? {
        while let rows = current {
            if let row = try rows.next() {
                count += 1
                row.number = count
                return row
            }
            try advance()
        }
        return nil
    }

    override var bytesRead: Int { before + (current?.bytesRead ?? 0) }
    override var encoding: TextEncoding { firstEncoding ?? .utf8 }
}
