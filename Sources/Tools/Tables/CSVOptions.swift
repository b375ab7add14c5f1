// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// How a CSV file is to be read. Everything that is `nil` is recognised by content.
public struct CSVOptions: Sendable, Hashable {
    /// The sign between cells; `nil`: the one of `,` `;` tab `|` that fits the first rows best.
    public var separator: UInt8?
    /// The encoding; `nil`: recognised.
    public var encoding: TextEncoding?
    /// The row of column names, counted from 1; `nil` if there is none. Rows above it are passed over.
    public var headerRow: Int?
    /// Gives back the first value of cells that a ``CSVWriter`` for spreadsheets has prefixed with `'`.
    public var removesSpreadsheetPrefix: Bool
    /// Passes over rows without a single byte. They keep their row numbers.
    public var skipsBlankRows: Bool

    /// Makes options; the defaults fit a file with a header in its first row.
    public init(
        separator: UInt8? = nil, encoding: TextEncoding? = nil, headerRow: Int? = 1,
        removesSpreadsheetPrefix: Bool = false, skipsBlankRows: Bool = true
    ) {
        self.separator = separator
        self.encoding = encoding
        self.headerRow = headerRow
        self.removesSpreadsheetPrefix = removesSpreadsheetPrefix
        self.skipsBlankRows = skipsBlankRows
    }
}
