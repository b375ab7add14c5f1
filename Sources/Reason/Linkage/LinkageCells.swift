// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// What one row says, cell by cell, laid side by side: a row of a table is compared with all its cells at hand at once.
///
/// One value serves for many rows, one after the other; its memory is used again.
public struct LinkageCells: Sendable {
    private var bytes: [UInt8] = []
    private var ranges = [Range<Int>](repeating: 0..<0, count: LinkageColumns.Role.allCases.count)
    private var extras: [Range<Int>] = []

    /// A row that says nothing.
    public init() {}

    /// Forgets what the row says.
    public mutating func removeAll() {
        bytes.removeAll(keepingCapacity: true)
        for place in ranges.indices { ranges[place] = 0..<0 }
        extras.removeAll(keepingCapacity: true)
    }

    /// Says what stands in a cell, in UTF-8.
    public mutating func set(_ role: LinkageColumns.Role, _ cell: some Collection<UInt8>) {
        ranges[role.place] = append(cell)
    }

    /// Says what stands in a cell.
    public mutating func set(_ role: LinkageColumns.Role, _ text: String) { set(role, text.utf8) }

    /// Says what stands in the next of the further columns.
    public mutating func addExtra(_ cell: some Collection<UInt8>) { extras.append(append(cell)) }

    private mutating func append(_ cell: some Collection<UInt8>) -> Range<Int> {
        let start = bytes.count
        bytes.append(contentsOf: cell)
        return start..<bytes.count
    }

    /// Calls with the row, which is good for as long as the call, and with its id.
    public func withRow<Result>(
        _ body: (LinkageTable.Row, _ id: UnsafeBufferPointer<UInt8>) throws -> Result
    ) rethrows -> Result {
        try bytes.withUnsafeBufferPointer { bytes in
            func part(_ role: LinkageColumns.Role) -> UnsafeBufferPointer<UInt8> {
                UnsafeBufferPointer(rebasing: bytes[ranges[role.place]])
            }
            var row = LinkageTable.Row(name: part(.name))
            row.family = part(.family)
            row.given = part(.given)
            row.patronymic = part(.patronymic)
            row.sex = part(.sex)
            row.birth = part(.birth)
            row.region = part(.region)
            row.articles = part(.articles)
            row.arrest = part(.arrest)
            row.source = part(.source)
            if !extras.isEmpty { row.extras = extras.map { UnsafeBufferPointer(rebasing: bytes[$0]) } }
            return try body(row, part(.id))
        }
    }
}

extension LinkageTable {
    /// Appends a person.
    public mutating func append(_ cells: LinkageCells) { cells.withRow { row, _ in append(row) } }
}

extension LinkageColumns.Role {
    /// The place of the role among all.
    fileprivate var place: Int {
        switch self {
        case .id: 0
        case .name: 1
        case .family: 2
        case .given: 3
        case .patronymic: 4
        case .sex: 5
        case .birth: 6
        case .region: 7
        case .articles: 8
        case .arrest: 9
        case .source: 10
        }
    }
}
