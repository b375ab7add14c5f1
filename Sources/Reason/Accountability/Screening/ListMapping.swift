// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// How a list of sanctions is read: which columns hold what. A mapping is a text of lines `key = value`; the ready ones stand in
/// `Resources/lists`.
///
/// Keys: `title`; `format` (`table` or `ftm`); `header` (the row of the titles, 0 for none), `columns` (titles for a table without);
/// `recognise` (titles that tell the list); `only` (`column: value`, rows of persons); `absent` (texts that stand for nothing, `|`
/// between); `id`, `name` (titles, `+` between those that are joined); `alias`, `birth`, `sex`, `listed`, `delisted`, `programme`
/// (titles, `;` between); `remarks` (a column as in the American list, with births and other names).
public struct ListMapping: Sendable {
    /// The shape of a file.
    public enum Format: String, Sendable, Hashable {
        /// A table with a row for each person or name.
        case table
        /// FollowTheMoney: a JSON object in each line.
        case ftm
    }

    /// The name of the list.
    public let title: String
    /// The shape of the file.
    public let format: Format
    let header: Int
    let columns: [String]
    let recognise: [String]
    let only: (column: String, value: String)?
    let absent: Set<String>
    private let fields: [String: [[String]]]

    /// Reads a mapping.
    ///
    /// - Throws: ``ListMappingError`` for a line or key that is not known, or if `id` or `name` is missing.
    public init(text: String) throws(ListMappingError) {
        var values: [String: String] = [:]
        for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let line = line.drop { $0 == " " }
            if line.isEmpty || line.hasPrefix("#") { continue }
            guard let sign = line.firstIndex(of: "=") else { throw .line(number + 1, String(line)) }
            let key = Self.trimmed(line[..<sign])
            guard Self.keys.contains(key) else { throw .key(key, known: Self.keys.sorted()) }
            values[key] = Self.trimmed(line[line.index(after: sign)...])
        }
        guard let format = Format(rawValue: values["format"] ?? "table") else { throw .format(values["format"] ?? "") }
        self.format = format
        title = values["title"] ?? "list"
        header = Int(values["header"] ?? "1") ?? 1
        columns = Self.list(values["columns"], ",")
        recognise = Self.list(values["recognise"], ",")
        absent = Set(Self.list(values["absent"], "|") + [""])
        only = values["only"].flatMap { rule in
            let parts = Self.list(rule, ":")
            return parts.count == 2 ? (parts[0], parts[1]) : nil
        }
        var fields: [String: [[String]]] = [:]
        for key in Self.fieldKeys { fields[key] = Self.list(values[key], ";").map { Self.list($0, "+") } }
        self.fields = fields
        for key in ["id", "name"] where format == .table && fields[key]?.isEmpty != false { throw .missing(key) }
    }

    /// The columns of a field: alternatives, each of titles that are joined.
    func columns(of field: String) -> [[String]] { fields[field] ?? [] }

    private static let fieldKeys = [
        "id", "name", "alias", "birth", "sex", "listed", "delisted", "programme", "remarks",
    ]
    private static let keys = Set(
        fieldKeys + ["title", "format", "header", "columns", "recognise", "only", "absent"])

    private static func list(_ text: String?, _ separator: Character) -> [String] {
        (text ?? "").split(separator: separator).map { trimmed($0) }.filter { !$0.isEmpty }
    }

    private static func trimmed(_ text: some StringProtocol) -> String {
        String(text.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
    }
}
