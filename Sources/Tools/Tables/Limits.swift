// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// How much a reader takes before it refuses.
///
/// Every limit is checked before or while the work is done, never after, so that a small hostile file cannot cost much
/// memory or time. Streams of CSV and JSON hold one record at a time and may therefore be long; archives may not.
public struct Limits: Sendable, Hashable {
    /// Bytes of a text file (CSV, JSON, HTML).
    public var textBytes: Int
    /// Bytes of an archive as it lies on disk (XLSX, ODS).
    public var archiveBytes: Int
    /// Bytes of all members of an archive together, unpacked.
    public var unpackedBytes: Int
    /// Unpacked bytes for one packed byte, for members above 1 MiB unpacked.
    public var ratio: Int
    /// Members of an archive.
    public var entries: Int
    /// Nesting of JSON or XML.
    public var depth: Int
    /// Bytes of one cell, string or tag.
    public var fieldBytes: Int
    /// Bytes of a text that is read as a whole (a JSON document, a page of HTML).
    public var documentBytes: Int
    /// Bytes of one CSV row or one streamed JSON element.
    public var recordBytes: Int
    /// Columns of a row.
    public var columns: Int
    /// Values in one JSON document or streamed element.
    public var values: Int
    /// Cells of one sheet that hold something.
    public var cells: Int
    /// Cells of one sheet that are only there because a row or a cell says that it is repeated.
    public var repeatedCells: Int

    /// Makes limits; the defaults are those of ``upload``.
    public init(
        textBytes: Int = 25 << 20, archiveBytes: Int = 25 << 20, unpackedBytes: Int = 50 << 20, ratio: Int = 100,
        entries: Int = 10_000, depth: Int = 64, fieldBytes: Int = 1 << 20, documentBytes: Int = 25 << 20,
        recordBytes: Int = 8 << 20,
        columns: Int = 16_384, values: Int = 1_000_000, cells: Int = 20_000_000, repeatedCells: Int = 500_000
    ) {
        self.textBytes = textBytes
        self.archiveBytes = archiveBytes
        self.unpackedBytes = unpackedBytes
        self.ratio = ratio
        self.entries = entries
        self.depth = depth
        self.fieldBytes = fieldBytes
        self.documentBytes = documentBytes
        self.recordBytes = recordBytes
        self.columns = columns
        self.values = values
        self.cells = cells
        self.repeatedCells = repeatedCells
    }

    /// For files that come from outside: 25 MiB in, 50 MiB out, ratio 100, 10,000 entries, depth 64.
    public static let upload = Limits()

    /// For files that the person at the machine names: text up to 64 GiB, since it is streamed; the rest as ``upload``.
    public static let local = Limits(textBytes: 64 << 30)
}
