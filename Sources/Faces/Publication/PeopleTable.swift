// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Dates
internal import Names
internal import PublicRecord
internal import Register
internal import Statements

/// All published people at a moment, column by column in the order of names: for lists, filters and totals.
struct PeopleTable: Sendable {
    /// The bit for a held person whose whereabouts nobody outside knows, beside those of ``StatusKind``.
    static let placeUnknownBit: UInt16 = 1 << 15

    /// Positions of the persons: their ids.
    private(set) var positions: [Int32] = []
    /// Each possible status as a bit; one bit means certainly.
    private(set) var statuses: [UInt16] = []
    private(set) var held: [UInt8] = []
    private(set) var sexes: [UInt8] = []
    private(set) var years: [Int16] = []
    private(set) var since: [Int32] = []
    private(set) var sourceCounts: [UInt16] = []
    private(set) var heldBy = Postings<String>()
    private(set) var regions = Postings<String>()
    private(set) var articles = Postings<String>()
    private(set) var sources = Postings<Statements.SourceID>()
    private(set) var recognitions = Postings<String>()
    /// The persons of each exchange, as positions.
    let participants: [Subject: [Int]]
    /// Statements in force by source.
    let statements: [Statements.SourceID: Int]
    /// Positions of children.
    let children: Set<Int>
    private let table: CaseTable
    /// The place of each row of the table in the order of names.
    private var places: [Int32] = []

    var count: Int { positions.count }

    init(_ base: MomentBase, on day: Day) throws {
        let collector = ShownCollector(on: day)
        let ledger = ShownLedger(base, on: day, collector: collector)
        table = try CaseTable(RecordReader(ledger, known: base.key.known, at: base.key.at), on: day)
        let gathered = collector.result
        participants = gathered.participants
        statements = gathered.statements
        children = gathered.children
        places = [Int32](repeating: -1, count: table.count)
        for index in table.sorted(table.allRows, by: .name) {
            guard let row = table.row(Int(index)) else { continue }
            places[Int(index)] = Int32(truncatingIfNeeded: positions.count)
            append(row, gathered.spells[row.id.position])
        }
    }

    private mutating func append(_ row: CaseRow, _ spell: CurrentSpell?) {
        let place = Int32(truncatingIfNeeded: positions.count)
        positions.append(Int32(truncatingIfNeeded: row.id.position))
        var bits = row.possible.reduce(UInt16(0)) { $0 | 1 << UInt16($1.rawValue) }
        if spell?.isPlaceUnknown == true, row.status.isHeld {
            bits = bits & ~(1 << UInt16(row.status.rawValue)) | Self.placeUnknownBit
        }
        statuses.append(bits)
        held.append(row.held.rawValue)
        sexes.append(row.sex == .female ? 1 : row.sex == .male ? 2 : 0)
        years.append(row.detentionYear.map { Int16(clamping: $0) } ?? .min)
        since.append(row.since?.number ?? .max)
        sourceCounts.append(UInt16(clamping: row.sources.count))
        if let country = spell?.country { heldBy.append(country, place) }
        if let region = row.region { regions.append(region, place) }
        var seen: Set<String> = []
        for article in row.articles where Articles.isNumber(article.article) {
            let code = Articles.code(article.code, article.article)
            if seen.insert(code).inserted { articles.append(code, place) }
        }
        for source in row.sources { sources.append(source, place) }
        for recognition in row.recognitions where recognition.outcome == .granted {
            recognitions.append(recognition.organisation, place)
        }
    }

    /// The places of those whom a name finds, the best first.
    func find(_ text: String, limit: Int) -> [Int32] {
        table.find(NameQuery(text), limit: limit).compactMap { found in
            let place = places[Int(found.row)]
            return place >= 0 ? place : nil
        }
    }

    /// How many people each source speaks of, and how much was taken from it.
    var counts: SourceCatalog.Counts {
        SourceCatalog.Counts(people: sources.rows.mapValues(\.count), statements: statements)
    }
}

/// The rows that have a value, for each value, in ascending order.
struct Postings<Value: Hashable & Sendable>: Sendable {
    private(set) var rows: [Value: [Int32]] = [:]

    mutating func append(_ value: Value, _ row: Int32) { rows[value, default: []].append(row) }
}
