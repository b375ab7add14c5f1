// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

extension CSVReader {
    func tooLong() -> TableError {
        TableError(
            .limit,
            "A cell is longer than \(limits.fieldBytes) bytes, or the row longer than \(limits.recordBytes)",
            at: TablePlace(file: name, row: row + 1, line: line),
            remedy: "Look for an opening quote without a closing one; else shorten the cell.")
    }

    func tooManyColumns() -> TableError {
        TableError(
            .limit, "The row has more than \(limits.columns) cells",
            at: TablePlace(file: name, row: row + 1, line: line), remedy: "Check the separator.")
    }

    func unterminated(_ open: Int) -> TableError {
        TableError(
            .unterminatedQuote, "A cell begins with a quote that is never closed",
            at: TablePlace(file: name, row: row + 1, column: columnNumber(at: open), line: line),
            value: near(open), remedy: "Close the quote, and double the quotes inside the cell.")
    }

    /// After a closing quote only a separator or a line end may stand.
    func checkClosing(at index: Int, open: Int) throws(TableError) {
        guard index < source.end else { return }
        let byte = source.base[index]
        guard byte != separator, byte != 0x0A, byte != 0x0D else { return }
        throw TableError(
            .syntax, "Text stands after the closing quote of a cell",
            at: TablePlace(file: name, row: row + 1, column: columnNumber(at: open), line: line),
            value: near(open), remedy: "Double the quotes inside the cell.")
    }

    private func near(_ index: Int) -> String {
        ShownValue.safe(UnsafeBufferPointer(start: source.base + index, count: min(200, source.end - index)))
    }

    /// The column whose first byte is at `open`: one more than the cells before it.
    private func columnNumber(at open: Int) -> Int {
        var count = 1
        var isQuoted = false
        for index in source.position..<open {
            if source.base[index] == 0x22 { isQuoted.toggle() }
            if !isQuoted, source.base[index] == separator { count += 1 }
        }
        return count
    }
}
