// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// How a list of sanctions is read: which columns or elements hold what. A mapping is a text of lines `key = value`; the ready ones
/// stand in `Resources/lists`, and `Documentation/reference/list-mappings.md` explains the keys.
public struct ListMapping: Sendable {
    /// The shape of a file.
    public enum Format: String, Sendable, Hashable, CaseIterable {
        /// A table with a row for each person or name.
        case table
        /// XML with an element for each person.
        case xml
        /// A page with tables, as acts are published.
        case html
        /// FollowTheMoney: a JSON object in each line.
        case ftm
        /// A name on each line.
        case lines
    }

    /// A condition: a column or path, and the values of which it has to have one.
    struct Condition: Sendable, Hashable {
        var field: ListField
        var values: Set<String>

        func holds(_ value: String) -> Bool { values.contains(value.lowercased()) }
    }

    /// The name of a ready mapping; empty for others.
    public internal(set) var name = ""
    /// The name of the list.
    public let title: String
    /// The shape of the file.
    public let format: Format
    /// Where the layout is described; empty if the mapping does not say.
    public let source: String
    /// What the layout was compared with.
    public let mark: ListMark
    /// Of a file that only adds to another: the mapping of that one.
    public let addsTo: String?
    let header: Int
    let columns: [String]
    let recognise: [String]
    let element: String
    let then: String?
    let only: Condition?
    let weakRow: Condition?
    let firstRow: Condition?
    let absent: Set<String>
    let sexes: [String: String]
    let lookup: ListLookup?
    let skipUnder: [String]
    /// Signs at which cells of names are parted in this list, besides those at which all are.
    let separators: Set<Character>
    /// Whether an id is a number, and the rows of its other names have letters behind it: `12`, `12a`.
    let hasNumberedRows: Bool
    private let fields: [String: ListField]

    /// Reads a mapping.
    ///
    /// - Throws: ``ListMappingError`` for a line or key that is not known, or if `id` or `name` is missing.
    public init(text: String) throws(ListMappingError) {
        let values = try Self.values(text)
        guard let format = Format(rawValue: values["format"] ?? "table") else { throw .format(values["format"] ?? "") }
        guard let mark = ListMark(rawValue: values["mark"] ?? "memory") else { throw .mark(values["mark"] ?? "") }
        (self.format, self.mark) = (format, mark)
        title = values["title"] ?? "list"
        source = values["source"] ?? ""
        addsTo = values["adds-to"]
        header = Int(values["header"] ?? "1") ?? 1
        columns = Self.list(values["columns"], ",")
        recognise = Self.list(values["recognise"], ",")
        element = values["element"] ?? ""
        then = values["then"]
        absent = Set(Self.list(values["absent"], "|") + [""])
        let isXML = format == .xml
        only = Self.condition(values["only"], isXML)
        weakRow = Self.condition(values["weak-row"], isXML)
        firstRow = Self.condition(values["first-row"], isXML)
        sexes = Self.list(values["sexes"], ",").reduce(into: [:]) { sexes, pair in
            let sides = Self.list(pair, ":")
            if sides.count == 2 { sexes[sides[0].lowercased()] = sides[1] }
        }
        lookup = values["lookup"].flatMap { ListLookup($0) }
        skipUnder = Self.list(values["skip-under"], "|").map { $0.lowercased() }
        hasNumberedRows = values["id-form"] == "number"
        separators = Set(values["separator"]?.filter { !$0.isWhitespace } ?? "")
        var fields: [String: ListField] = [:]
        for key in Self.fieldKeys + Self.fieldKeys.map({ "then." + $0 }) {
            if let value = values[key] { fields[key] = ListField(value, ofElements: isXML) }
        }
        self.fields = fields
        guard format != .ftm else { return }
        for key in ["id", "name"] where fields[key] == nil && !(addsTo != nil && key == "name") {
            if format == .html || format == .lines, key == "id" { continue }
            throw .missing(key)
        }
        if isXML, element.isEmpty { throw .missing("element") }
    }

    /// Where a field is kept.
    func field(_ name: String) -> ListField? { fields[name] }

    static let fieldKeys = [
        "id", "name", "alias", "weak", "birth", "birth-period", "sex", "listed", "delisted", "programme", "remarks",
        "sanctioned",
    ]
    private static let keys = Set(
        fieldKeys + fieldKeys.map { "then." + $0 } + [
            "title", "format", "source", "mark", "adds-to", "header", "columns", "recognise", "element", "then", "only",
            "weak-row", "first-row", "absent", "sexes", "lookup", "skip-under", "separator", "id-form",
        ])

    private static func values(_ text: String) throws(ListMappingError) -> [String: String] {
        var values: [String: String] = [:]
        for (number, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
            let line = line.drop { $0.isWhitespace }
            if line.isEmpty || line.hasPrefix("#") { continue }
            guard let sign = line.firstIndex(of: "=") else { throw .line(number + 1, String(line)) }
            let key = ListNames.trimmed(String(line[..<sign]))
            guard keys.contains(key) else { throw .key(key, known: keys.sorted()) }
            values[key] = ListNames.trimmed(String(line[line.index(after: sign)...]))
        }
        return values
    }

    /// `column: value | value`.
    private static func condition(_ text: String?, _ ofElements: Bool) -> Condition? {
        guard let text else { return nil }
        let sides = ListPath.split(text, ":")
        guard sides.count == 2 else { return nil }
        return Condition(
            field: ListField(sides[0], ofElements: ofElements), values: Set(list(sides[1], "|").map { $0.lowercased() })
        )
    }

    private static func list(_ text: String?, _ separator: Character) -> [String] {
        (text ?? "").split(separator: separator).map { ListNames.trimmed(String($0)) }.filter { !$0.isEmpty }
    }
}
