// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Recognises what a file is by what stands in it, never by its name.
public struct FormatSniffer: Sendable {
    /// The kinds of files that are told apart.
    public enum Format: String, Sendable, Hashable, CaseIterable {
        /// Cells with separators.
        case csv
        /// JSON.
        case json
        /// JSON of places (RFC 7946).
        case geojson
        /// A web page.
        case html
        /// Office Open XML workbook.
        case xlsx
        /// OpenDocument spreadsheet.
        case ods
        /// Something that no reader here takes.
        case unknown
    }

    /// What a file is, and why it is held to be that.
    public struct Verdict: Sendable, Hashable {
        /// The kind of file.
        public var format: Format
        /// The reason, as half a sentence.
        public var grounds: String
    }

    /// The limits for opening archives.
    public var limits: Limits

    /// The encoding of texts, if a person named it.
    public var encoding: TextEncoding?

    /// Makes a sniffer.
    public init(limits: Limits = .upload, encoding: TextEncoding? = nil) {
        self.limits = limits
        self.encoding = encoding
    }

    /// Judges a file. Of an archive the directory is read, of any other file the first 64 KiB.
    public func recognise(path: String) throws(TableError) -> Verdict {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        let source = try ByteSource(FileProducer(path: path, name: name), name: name, maximum: Int.max)
        try source.require(64 << 10)
        let head = Array(UnsafeBufferPointer(start: source.base + source.position, count: source.end - source.position))
        guard head.starts(with: [0x50, 0x4B]) else { return recognise(bytes: head) }
        return archive(try ZipArchive(path: path, limits: limits))
    }

    /// Judges bytes: a whole archive, or the beginning of any other file.
    public func recognise(bytes: [UInt8]) -> Verdict {
        if bytes.starts(with: [0x50, 0x4B]) {
            guard let opened = try? ZipArchive(bytes: bytes, limits: limits) else {
                return Verdict(format: .unknown, grounds: "it begins like a ZIP archive but cannot be opened")
            }
            return archive(opened)
        }
        if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
            return Verdict(format: .unknown, grounds: "it is an old or locked Office file")
        }
        if bytes.starts(with: Array("%PDF-".utf8)) { return Verdict(format: .unknown, grounds: "it is a PDF") }
        return text(bytes)
    }

    private func archive(_ archive: ZipArchive) -> Verdict {
        if let index = archive.index(of: "mimetype"), archive.entries[index].size < 200,
            let type = try? archive.read(index),
            type.starts(with: Array("application/vnd.oasis.opendocument.spreadsheet".utf8))
        {
            return Verdict(format: .ods, grounds: "it is an archive that calls itself an OpenDocument spreadsheet")
        }
        let hasWorkbook = archive.entries.contains { $0.name.utf8.elementsEqual("xl/workbook.xml".utf8) }
        if hasWorkbook || (try? XLSXWorkbook(archive).sheets.isEmpty) == false {
            return Verdict(format: .xlsx, grounds: "it is an archive with the parts of a workbook")
        }
        if (try? ODSWorkbook.sheets(archive)) != nil {
            return Verdict(format: .ods, grounds: "it is an archive with the content of a spreadsheet")
        }
        return Verdict(format: .unknown, grounds: "it is an archive, but no workbook")
    }

    private func text(_ bytes: [UInt8]) -> Verdict {
        let detection = TextEncoding.detect(bytes)
        let encoding = encoding ?? detection.encoding
        let isWide = encoding == .utf16LittleEndian || encoding == .utf16BigEndian
        let control = bytes.firstIndex { $0 < 0x09 || ($0 > 0x0D && $0 < 0x20 && $0 != 0x1B) }
        if !isWide, let control {
            let code = String(bytes[control], radix: 16, uppercase: true)
            let line = bytes[..<control].reduce(1) { $1 == 0x0A ? $0 + 1 : $0 }
            return Verdict(
                format: .unknown,
                grounds: "byte \(control), in line \(line), is the control sign 0x\(code.count < 2 ? "0" : "")\(code), "
                    + "which no text has. Remove it, or name the encoding if it is UTF-16 (--encoding UTF-16LE)")
        }
        var head = bytes.dropFirst(detection.byteOrderMarkLength).filter { !isWide || $0 != 0 }[...]
        head = head.drop { $0 <= 0x20 }
        guard let first = head.first else { return Verdict(format: .unknown, grounds: "it is empty") }
        if first == 0x7B || first == 0x5B, let verdict = json(head) { return verdict }
        if first == 0x3C { return markup(head) }
        let reader = try? CSVReader(bytes: Array(bytes.prefix(64 << 10)), options: CSVOptions(encoding: encoding))
        // What is wrong with the first row the reader itself says better.
        guard let reader, !reader.header.isEmpty else { return Verdict(format: .csv, grounds: "it is text") }
        let sign = reader.separator == 0x09 ? "tabs" : "«\(Character(Unicode.Scalar(reader.separator)))»"
        let count = reader.header.count
        let grounds =
            count > 1 ? "its first row has \(count) cells, set off by \(sign)" : "it is text with one cell a row"
        return Verdict(format: .csv, grounds: grounds)
    }

    /// The beginning may be cut off anywhere, so only the first tokens are judged.
    private func json(_ head: ArraySlice<UInt8>) -> Verdict? {
        let rest = head.dropFirst().drop { $0 <= 0x20 }
        let isObject = head.first == 0x7B
        let starts: Set<UInt8> = isObject ? [0x22, 0x7D] : Set("\"{[]-0123456789tfn".utf8)
        guard let next = rest.first else { return Verdict(format: .json, grounds: "it begins with a JSON bracket") }
        guard starts.contains(next) else { return nil }
        let tokens = head.prefix(4096).filter { $0 > 0x20 }
        let type = Array("\"type\":\"Feature".utf8)
        let isPlaces = isObject && tokens.indices.contains { tokens[$0...].starts(with: type) }
        if isPlaces {
            return Verdict(format: .geojson, grounds: "it is a JSON object of type Feature or FeatureCollection")
        }
        return Verdict(format: .json, grounds: "it begins like a JSON \(isObject ? "object" : "array")")
    }

    private func markup(_ head: ArraySlice<UInt8>) -> Verdict {
        var reader = HTMLReader(String(decoding: head.prefix(8192), as: UTF8.self))
        let known: Set<String> = [
            "a", "body", "br", "center", "div", "font", "h1", "h2", "head", "html", "li", "meta", "ol", "p", "script",
            "table", "title", "ul",
        ]
        while let token = reader.next() {
            guard case .start(let name, _) = token.kind else { continue }
            if known.contains(name) { return Verdict(format: .html, grounds: "its first element is <\(name)>") }
            return Verdict(format: .unknown, grounds: "it is XML of another kind")
        }
        return Verdict(format: .unknown, grounds: "it begins with < but holds no element")
    }
}
