// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Tables

/// The rows of a file of any kind, one at a time.
class InputRows {
    /// The next row, or `nil` at the end. The row before it must not be used any more.
    func next() throws -> InputRow? { nil }
    /// Columns of the plan that no row had, for formats in which each row brings its own names.
    var neverSeen: [Int] { [] }
    /// The columns that the rows have, for messages; as far as the format gives them row by row.
    var members: [String] { [] }
    /// The file that the current row stands in; `nil` if there is only one.
    var file: String? { nil }
    /// Where a row of this number in the whole import stands, in words.
    func place(of ordinal: Int) -> String { "Row \(ordinal)" }
    /// Bytes read so far, as far as the format tells.
    var bytesRead: Int { 0 }
    /// Columns of the file that the plan does not use.
    var unused: [String] { [] }
    /// The encoding of the text.
    var encoding: TextEncoding { .utf8 }
}

/// The rows of several files, one after the other.
final class JoinedRows: InputRows {
    private var rest: ArraySlice<String>
    private var current: InputRows?
    private let open: (String) throws -> InputRows
    private var bytesBefore = 0
    private var count = 0
    /// The files so far, with the number of rows before each.
    private var starts: [(before: Int, file: String)] = []
    private var unseen: Set<Int>?
    private var firstEncoding: TextEncoding?

    init(_ paths: [String], open: @escaping (String) throws -> InputRows) throws {
        rest = paths[...]
        self.open = open
        super.init()
        try advance()
    }

    private func advance() throws {
        bytesBefore += current?.bytesRead ?? 0
        unseen = Set(neverSeen)
        guard let path = rest.popFirst() else {
            current = nil
            return
        }
        starts.append((count, FileBytes.name(path)))
        current = try open(path)
        if starts.count == 1 { unseen = nil }
        if firstEncoding == nil { firstEncoding = current?.encoding }
    }

    override func next() throws -> InputRow? {
        while let rows = current {
            if let row = try rows.next() {
                row.before = starts.last?.before ?? 0
                count = row.ordinal
                return row
            }
            try advance()
        }
        return nil
    }

    override var neverSeen: [Int] {
        guard let unseen else { return current?.neverSeen ?? [] }
        return current.map { unseen.intersection($0.neverSeen).sorted() } ?? unseen.sorted()
    }
    override var members: [String] { current?.members ?? [] }
    override var file: String? { starts.last?.file }
    override func place(of ordinal: Int) -> String {
        guard let start = starts.last(where: { $0.before < ordinal }) else { return super.place(of: ordinal) }
        return "Row \(ordinal - start.before) of \(start.file)"
    }
    override var bytesRead: Int { bytesBefore + (current?.bytesRead ?? 0) }
    override var encoding: TextEncoding { firstEncoding ?? .utf8 }
}
