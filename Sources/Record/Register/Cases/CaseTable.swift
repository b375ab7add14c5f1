// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Statements

/// All persons as of one point, column by column: for lists, filters and counts.
///
/// A row is a number from zero, in the order in which the persons were first seen. A person takes about sixty bytes
/// beside its names. The table is a function of ledger and point alone: equal questions have equal tables.
public struct CaseTable: Sendable, Equatable {
    /// The point from which the table was made.
    public let asOf: AsOf
    /// The number of persons.
    public var count: Int { positions.count }

    /// Positions of the first entries: the ids of the persons.
    var positions: [UInt32] = []
    /// Status, how certain it is, and how certain it is that the person is held.
    var statuses: [UInt8] = []
    var certainties: [UInt8] = []
    var held: [UInt8] = []
    /// Each possible status as a bit.
    var possible: [UInt16] = []
    /// The number of the ground of a release plus one; 0 for none.
    var grounds: [UInt8] = []
    /// The first possible day since which the status holds; `noDay` if it is not known.
    var since: [Int32] = []
    /// The number of the set with the date as stated, if it is not just that day.
    var sinceDates: [UInt32] = []
    /// The number of the sex plus one; 0 if it is not known.
    var sexes: [UInt8] = []
    /// The year of birth if it is known, else `noYear`.
    var birthYears: [Int16] = []
    /// The first possible year of the last arrest that led to the present or last time in custody; `noYear` for none.
    var detentionYears: [Int16] = []
    /// Numbers of regions, and of sets of articles, sources and recognitions.
    var regions: [UInt32] = []
    var articleSets: [UInt32] = []
    var sourceSets: [UInt32] = []
    var recognitionSets: [UInt32] = []
    /// Where the name, the other names, one a line, and the skeletons of all names stand in the two texts. The other names
    /// follow the name.
    var nameStarts: [UInt32] = []
    var nameLengths: [UInt16] = []
    var otherNameLengths: [UInt16] = []
    var keyStarts: [UInt32] = []
    var keyLengths: [UInt16] = []
    /// The place of each row, and the row at each place, in the order of names.
    var ranks: [UInt32] = []
    var byName: [UInt32] = []

    var names: [UInt8] = []
    var keys: [UInt8] = []
    var regionTable = SetTable<String>()
    var articleTable = SetTable<CaseArticle>()
    var sourceTable = SetTable<SourceID>()
    var recognitionTable = SetTable<CaseRecognition>()
    var dateTable = SetTable<PartialDate>()

    static let noDay = Int32.min
    static let noYear = Int16.min

    init(asOf: AsOf) { self.asOf = asOf }

    /// The number of bytes of all columns and texts, without the small tables of values.
    public var byteCount: Int {
        count * (4 + 4 + 2 + 4 + 4 + 1 + 4 + 16 + 14 + 8) + names.count + keys.count
    }

    /// A row as a value; `nil` if there is none.
    public func row(_ index: Int) -> CaseRow? {
        guard positions.indices.contains(index), let id = PersonID(position: Int(positions[index])) else { return nil }
        let bits = possible[index]
        return CaseRow(
            id: id, name: name(index), status: StatusKind(rawValue: statuses[index]) ?? .unknown,
            certainty: Certainty(rawValue: certainties[index]) ?? .possibly,
            possible: StatusKind.allCases.filter { bits & (1 << UInt16($0.rawValue)) != 0 },
            ground: grounds[index] == 0 ? nil : ReleaseGround.allCases[Int(grounds[index]) - 1],
            held: Certainty(rawValue: held[index]) ?? .possibly,
            since: date(since: index),
            sex: sexes[index] == 0 ? nil : Sex.allCases[Int(sexes[index]) - 1],
            birthYear: birthYears[index] == Self.noYear ? nil : Int(birthYears[index]),
            detentionYear: detentionYears[index] == Self.noYear ? nil : Int(detentionYears[index]),
            region: regionTable.values(ofSet: regions[index]).first,
            articles: articleTable.values(ofSet: articleSets[index]).sorted(),
            sources: sourceTable.values(ofSet: sourceSets[index]).sorted(),
            recognitions: recognitionTable.values(ofSet: recognitionSets[index]))
    }

    private func date(since index: Int) -> PartialDate? {
        if let stated = dateTable.values(ofSet: sinceDates[index]).first { return stated }
        return since[index] == Self.noDay ? nil : PartialDate(day: Day(number: since[index]))
    }

    /// The row of a person; `nil` if the table does not have it.
    public func index(of id: PersonID) -> Int? {
        var low = 0
        var high = positions.count
        while low < high {
            let middle = (low &+ high) / 2
            if Int(positions[middle]) < id.position { low = middle &+ 1 } else { high = middle }
        }
        return low < positions.count && Int(positions[low]) == id.position ? low : nil
    }

    /// All names of a row, that shown first; none if no source gives one.
    public func names(_ index: Int) -> [String] {
        guard positions.indices.contains(index), nameLengths[index] > 0 else { return [] }
        let start = Int(nameStarts[index]) + Int(nameLengths[index])
        let others = names[start..<start + Int(otherNameLengths[index])].split(separator: 0x0A)
        return [name(index)] + others.map { String(decoding: $0, as: UTF8.self) }
    }

    func name(_ index: Int) -> String {
        let start = Int(nameStarts[index])
        return String(decoding: names[start..<start + Int(nameLengths[index])], as: UTF8.self)
    }
}
