// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Reads a CSV file (RFC 4180) row by row, holding one row at a time.
///
/// ```swift
/// let reader = try CSVReader(path: "list.csv")
/// while let record = try reader.next() {
///     let name = try record.text(0)
/// }
/// ```
///
/// Beyond RFC 4180 it takes LF and CR alone as line ends, a byte order mark, other separators and other encodings.
/// A quote inside a cell that does not begin with one is an ordinary sign. Text after a closing quote is an error.
/// Whatever the encoding of the file, bytes are handed out in UTF-8; those of a UTF-8 file are passed on unchecked
/// until a cell is asked for as text.
public final class CSVReader {
    /// The sign between cells.
    public private(set) var separator: UInt8 = 0x2C
    /// The encoding, and why it was chosen.
    public let detection: TextEncoding.Detection
    /// The column names, or nothing if the file has no header row.
    public private(set) var header: [String] = []
    /// The row number of the first row that ``next()`` gives or would give.
    public private(set) var firstDataRow = 1
    /// The file's name for messages.
    public let name: String
    /// The limits that hold.
    public let limits: Limits

    let source: ByteSource
    let options: CSVOptions
    /// Cells of the current record, relative to its first byte; room for as many as the limit allows.
    let cells: UnsafeMutablePointer<CSVCell>
    var cellCount = 0
    /// The current record in the window of the source, without its line end.
    var recordStart = 0
    var recordEnd = 0
    var recordRow = 0
    var recordLine = 1
    var row = 0
    var line = 1
    /// Rises with every record, so that a record that is kept too long is noticed.
    var generation = 0
    private var hasEnded = false

    /// Opens a file.
    ///
    /// - Throws: `TableError` if it cannot be read, or its header breaks a rule.
    public convenience init(
        path: String, options: CSVOptions = CSVOptions(), limits: Limits = .local
    ) throws(TableError) {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        try self.init(FileProducer(path: path, name: name), name: name, options: options, limits: limits)
    }

    /// Reads bytes that are in memory.
    public convenience init(
        bytes: [UInt8], name: String = "text", options: CSVOptions = CSVOptions(), limits: Limits = .local
    ) throws(TableError) {
        try self.init(MemoryProducer(bytes), name: name, options: options, limits: limits)
    }

    init(_ producer: any ByteProducer, name: String, options: CSVOptions, limits: Limits) throws(TableError) {
        self.name = name
        self.options = options
        var limits = limits
        // Cells are kept as 31-bit ranges.
        limits.recordBytes = min(limits.recordBytes, 1 << 30)
        limits.columns = max(1, min(limits.columns, 1 << 20))
        self.limits = limits
        cells = .allocate(capacity: limits.columns)
        source = ByteSource(producer, name: name, maximum: limits.textBytes)
        detection = try source.openText(as: options.encoding)
        if let given = options.separator {
            separator = given
        } else {
            separator = try CSVSeparator.detect(in: source)
        }
        try readHeader()
    }

    deinit {
        cells.deallocate()
    }

    /// The next row, or `nil` at the end. The record before it must not be used any more.
    ///
    /// - Throws: `TableError` for a quote that is never closed, text after a closing quote, or a passed limit.
    public func next() throws(TableError) -> CSVRecord? {
        while !hasEnded {
            generation &+= 1
            guard try scan() else {
                hasEnded = true
                return nil
            }
            if options.skipsBlankRows, recordStart == recordEnd { continue }
            return CSVRecord(reader: self, generation: generation)
        }
        return nil
    }

    /// The position of a column, counted from 0, or `nil` if the header does not name it.
    public func column(named name: String) -> Int? {
        header.firstIndex(of: name)
    }

    private func readHeader() throws(TableError) {
        guard let headerRow = options.headerRow else { return }
        while let record = try next() {
            guard record.row >= headerRow else { continue }
            header = try record.texts().map(TableHeader.trimmed)
            firstDataRow = record.row + 1
            return
        }
        throw TableError(
            .missing, "The file has no row \(headerRow) for the column names", at: TablePlace(file: name),
            remedy: "Check that the file is not empty and say which row holds the column names.")
    }
}

/// Rules for the names of columns, the same for every kind of table.
enum TableHeader {
    /// A column's name without the blanks (no-break ones too) around it.
    static func trimmed(_ name: String) -> String {
        let scalars = name.unicodeScalars
        guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
            let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
        else { return "" }
        return String(scalars[first...last])
    }
}

extension ByteSource {
    /// Recognises the encoding, drops the byte order mark and sees to it that what follows is UTF-8.
    func openText(as given: TextEncoding?) throws(TableError) -> TextEncoding.Detection {
        try require(64 << 10)
        let head = UnsafeBufferPointer(start: base + position, count: end - position)
        var detection = TextEncoding.detect(head)
        if let given, given != detection.encoding {
            detection = TextEncoding.Detection(encoding: given, byteOrderMarkLength: 0, grounds: .given)
        }
        position += detection.byteOrderMarkLength
        if detection.encoding != .utf8 {
            replaceProducer { TranscodingProducer($0, from: detection.encoding, name: name) }
            try require(64 << 10)
        }
        return detection
    }
}
