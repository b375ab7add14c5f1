// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// The parts of an Office Open XML workbook that its sheets share.
final class XLSXWorkbook {
    let archive: ZipArchive
    private(set) var sheets: [SpreadsheetReader.Sheet] = []
    /// Days are counted from 1904 instead of 1900.
    private(set) var is1904 = false
    /// Whether the style with this number shows a date or a length of time.
    private(set) var styles: [XLSXNumberFormat] = []
    private var relations: [String: Relation] = [:]
    private var strings: XLSXStrings?

    private struct Relation {
        var type: String
        var part: String
    }

    init(_ archive: ZipArchive) throws(TableError) {
        self.archive = archive
        let roots = try relations(of: "")
        guard let main = roots.values.first(where: { $0.type == "officeDocument" }) else {
            throw TableError(
                .unsupported, "This archive is no workbook", at: TablePlace(file: archive.name),
                remedy: "Give an XLSX, XLSM, ODS, CSV or JSON file.")
        }
        relations = try relations(of: main.part)
        try readSheets(main.part)
        if let part = part("styles") { styles = try XLSXNumberFormat.read(scanner(part)) }
    }

    /// The text with this number, read when the first is asked for.
    func sharedString(_ index: Int) throws(TableError) -> String? {
        if strings == nil {
            guard let part = part("sharedStrings") else { return nil }
            strings = try XLSXStrings(scanner(part), limits: archive.limits)
        }
        return strings?[index]
    }

    /// A part, which must be there.
    func scanner(_ part: String) throws(TableError) -> XMLScanner {
        guard let index = archive.index(of: part) else {
            throw TableError(
                .missing, "The workbook names a part that it does not have",
                at: TablePlace(file: archive.name, part: part), remedy: ZipArchive.remedy)
        }
        return try XMLScanner(archive.open(index), file: archive.name, part: part, limits: archive.limits)
    }

    private func part(_ type: String) -> String? {
        relations.values.first { $0.type == type && archive.index(of: $0.part) != nil }?.part
    }

    private func readSheets(_ part: String) throws(TableError) {
        let xml = try scanner(part)
        while let event = try xml.next() {
            guard case .start(let tag) = event else { continue }
            if tag.name == "workbookPr" {
                is1904 = ["1", "true", "on"].contains(tag.value("date1904") ?? "")
            } else if tag.name == "sheet", let name = tag.value("name"), let id = tag.value("id", prefix: "r"),
                let relation = relations[id], relation.type == "worksheet"
            {
                let isHidden = tag.value("state").map { $0 != "visible" } ?? false
                sheets.append(.init(name: name, isHidden: isHidden, part: relation.part, index: sheets.count))
            }
        }
    }

    /// The relations of a part by identifier; what lies outside the file is left out.
    private func relations(of part: String) throws(TableError) -> [String: Relation] {
        var steps = part.split(separator: "/")
        let last = steps.popLast() ?? ""
        let place = (steps + ["_rels", "\(last).rels"]).joined(separator: "/")
        guard archive.index(of: place) != nil else { return [:] }
        let xml = try scanner(place)
        var result: [String: Relation] = [:]
        while let event = try xml.next() {
            guard case .start(let tag) = event, tag.name == "Relationship", tag.value("TargetMode") != "External",
                let id = tag.value("Id"), let type = tag.value("Type"), let target = tag.value("Target")
            else { continue }
            let kind = type.split(separator: "/").last.map(String.init) ?? ""
            result[id] = Relation(type: kind, part: Self.resolve(target, in: steps))
        }
        return result
    }

    private static func resolve(_ target: String, in folder: [Substring]) -> String {
        var steps = target.hasPrefix("/") ? [] : folder
        for step in target.split(whereSeparator: { $0 == "/" || $0 == "\\" }) where step != "." {
            if step == ".." { _ = steps.popLast() } else { steps.append(step) }
        }
        return steps.joined(separator: "/")
    }
}

/// The texts that cells refer to by number, in one block of memory.
struct XLSXStrings {
    private var bytes: [UInt8] = []
    private var ends: [Int] = []

    init(_ xml: XMLScanner, limits: Limits) throws(TableError) {
        while let event = try xml.next() {
            guard case .start(let tag) = event, tag.name == "si" else { continue }
            bytes.append(contentsOf: try Self.richText(xml).utf8)
            ends.append(bytes.count)
        }
    }

    subscript(index: Int) -> String? {
        guard ends.indices.contains(index) else { return nil }
        return String(decoding: bytes[(index == 0 ? 0 : ends[index - 1])..<ends[index]], as: UTF8.self)
    }

    /// The text of an item or an inline string: all `t` but those of phonetic hints.
    static func richText(_ xml: XMLScanner) throws(TableError) -> String {
        let outside = xml.depth - 1
        var text = ""
        while xml.depth > outside, let event = try xml.next() {
            guard case .start(let tag) = event else { continue }
            if tag.name == "t" {
                text += try xml.textContent()
            } else if tag.name == "rPh" {
                try xml.skipElement()
            }
        }
        return unescaped(text)
    }

    /// Text that ``unescaped(_:)`` would change gets its underscore escaped.
    static func escaped(_ text: String) -> String {
        guard unescaped(text) != text else { return text }
        return text.split(separator: "_x", omittingEmptySubsequences: false).joined(separator: "_x005F_x")
    }

    /// Resolves `_x000D_` (ECMA-376 part 1, 22.9.2.19); what XML itself forbids stays as it is written.
    static func unescaped(_ text: String) -> String {
        guard text.utf8.contains(0x5F) else { return text }
        let bytes = Array(text.utf8)
        var result: [UInt8] = []
        var index = 0
        while index < bytes.count {
            if index + 7 <= bytes.count, bytes[index] == 0x5F, bytes[index + 1] == 0x78, bytes[index + 6] == 0x5F {
                let digits = bytes[index + 2..<index + 6].compactMap(Hexadecimal.value)
                let value = digits.reduce(UInt32(0)) { $0 << 4 | UInt32($1) }
                let isText = value >= 0x20 || value == 9 || value == 10 || value == 13
                if digits.count == 4, isText, let scalar = Unicode.Scalar(value) {
                    result.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
                    index += 7
                    continue
                }
            }
            result.append(bytes[index])
            index += 1
        }
        return String(decoding: result, as: UTF8.self)
    }
}
