// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// One row of a CSV file, valid until the next call of ``CSVReader/next()``.
///
/// It copies nothing: cells are looked up in the window of the reader when they are asked for. To use it longer, take
/// ``texts()``. Use after the next row was read is a mistake of the program and stops it.
public struct CSVRecord {
    let reader: CSVReader
    let generation: Int

    /// The row in the file, counted from 1; the header and blank rows count.
    public var row: Int { reader.recordRow }
    /// The line of text on which the row begins, counted from 1.
    public var line: Int { reader.recordLine }
    /// Cells in this row.
    public var count: Int { reader.cellCount }
    /// The offset of the row's first byte in the text (in UTF-8, without byte order mark if the file was converted).
    public var byteOffset: Int { reader.source.origin + reader.recordStart }

    /// Where a cell stands, for messages. `column` is counted from 0.
    public func place(_ column: Int? = nil) -> TablePlace {
        TablePlace(
            file: reader.name, row: row, column: column.map { $0 + 1 },
            columnName: column.flatMap { reader.header.indices.contains($0) ? reader.header[$0] : nil }, line: line)
    }

    /// More or fewer cells than the header has, as a problem to report; `nil` if the row fits or there is no header.
    public var raggedness: TableError? {
        let expected = reader.header.count
        guard expected > 0, count != expected else { return nil }
        let isLong = count > expected
        return TableError(
            .ragged, "The row has \(count) cells where the header has \(expected)",
            at: place(min(count, expected)), value: isLong ? try? text(expected) : nil,
            remedy: isLong
                ? "Put the cell that contains the separator in quotes."
                : "Add the missing cells, or empty ones.")
    }

    /// The bytes of the whole row as it stands in the text, quotes included, without the line end; for fingerprints.
    public func withRawBytes<Result>(_ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result {
        check()
        return try body(
            UnsafeRawBufferPointer(
                start: reader.source.base + reader.recordStart, count: reader.recordEnd - reader.recordStart))
    }

    /// The bytes of a cell in UTF-8, unquoted; empty for a column that this row does not have.
    ///
    /// They are not checked to be well-formed. `column` is counted from 0.
    public func withBytes<Result>(_ column: Int, _ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result {
        check()
        guard column >= 0, column < reader.cellCount else {
            return try body(UnsafeRawBufferPointer(start: nil, count: 0))
        }
        let cell = reader.cells[column]
        var bytes = UnsafeRawBufferPointer(
            start: reader.source.base + reader.recordStart + Int(cell.start), count: cell.length)
        if cell.hasDoubledQuotes {
            var plain = CSVRecord.undoubled(bytes)
            if reader.options.removesSpreadsheetPrefix, FormulaGuard.isPrefixed(plain) { plain.removeFirst() }
            return try plain.withUnsafeBytes(body)
        }
        if reader.options.removesSpreadsheetPrefix, bytes.first == FormulaGuard.prefix, FormulaGuard.isPrefixed(bytes) {
            bytes = UnsafeRawBufferPointer(rebasing: bytes.dropFirst())
        }
        return try body(bytes)
    }

    /// A cell as text; empty for a column that this row does not have. `column` is counted from 0.
    ///
    /// - Throws: `TableError` if its bytes are not well-formed UTF-8.
    public func text(_ column: Int) throws(TableError) -> String {
        let text = withBytes(column) { bytes in
            UTF8Text.string(bytes.bindMemory(to: UInt8.self))
        }
        if let text { return text }
        throw notText(column)
    }

    /// What is wrong with a cell that is not well-formed.
    private func notText(_ column: Int) -> TableError {
        let raw = UnsafeBufferPointer(
            start: reader.source.base + reader.recordStart + Int(reader.cells[column].start),
            count: reader.cells[column].length)
        let first = UTF8Check.firstProblem(in: raw) ?? 0
        var place = place(column)
        place.byteOffset = byteOffset + Int(reader.cells[column].start) + first
        let byte = first < raw.count ? String(raw[first], radix: 16, uppercase: true) : ""
        return TableError(
            .encoding, "Byte \(place.byteOffset ?? 0) of the file, 0x\(byte), is not UTF-8", at: place,
            value: String(decoding: raw.prefix(200), as: UTF8.self),
            remedy: "Save the file as UTF-8, or name its encoding (--encoding windows-1251, for example).")
    }

    /// Whether the row has the names of the columns in their places, as where files were put one behind the other. A
    /// table of one column cannot be judged.
    public var repeatsHeader: Bool {
        let header = reader.header
        guard count > 1, count == header.count else { return false }
        for column in 0..<count {
            let isName = withBytes(column) { bytes in
                bytes.count >= header[column].utf8.count
                    && TableHeader.trimmed(String(decoding: bytes, as: UTF8.self)) == header[column]
            }
            guard isName else { return false }
        }
        return true
    }

    /// All cells as text.
    public func texts() throws(TableError) -> [String] {
        var texts: [String] = []
        texts.reserveCapacity(count)
        for column in 0..<count { texts.append(try text(column)) }
        return texts
    }

    @inline(__always)
    private func check() {
        precondition(generation == reader.generation, "A CSVRecord was used after the next one had been read")
    }

    private static func undoubled(_ bytes: UnsafeRawBufferPointer) -> [UInt8] {
        var plain: [UInt8] = []
        plain.reserveCapacity(bytes.count)
        var index = 0
        while index < bytes.count {
            plain.append(bytes[index])
            index += bytes[index] == 0x22 ? 2 : 1
        }
        return plain
    }
}
