// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Names
import Statements

extension CaseTable {
    mutating func append(_ summary: CaseSummary, position: Int) throws(CaseTableError) {
        guard let position = UInt32(exactly: position) else {
            throw .tooLarge(what: "entries", limit: Int(UInt32.max))
        }
        positions.append(position)
        let status = summary.status
        statuses.append(status.kind.rawValue)
        certainties.append(status.certainty.rawValue)
        held.append(status.held.rawValue)
        possible.append(status.alternatives.reduce(0) { $0 | 1 << UInt16($1.kind.rawValue) })
        grounds.append(Self.number(status.ground))
        since.append(status.since?.range.earliest?.number ?? Self.noDay)
        sinceDates.append(dateTable.set(of: status.since.flatMap { $0.day == nil ? [$0] : nil } ?? []))
        sexes.append(Self.number(summary.sex))
        birthYears.append(summary.birthYear.map { Int16(clamping: $0) } ?? Self.noYear)
        detentionYears.append(summary.detentionYear.map { Int16(clamping: $0) } ?? Self.noYear)
        regions.append(regionTable.set(of: summary.region.map { [$0] } ?? []))
        articleSets.append(articleTable.set(of: summary.articles))
        sourceSets.append(sourceTable.set(of: summary.sources))
        recognitionSets.append(recognitionTable.set(of: summary.recognitions))
        try appendNames(summary)
    }

    private mutating func appendNames(_ summary: CaseSummary) throws(CaseTableError) {
        let limit = Int(UInt32.max) - Int(UInt16.max)
        guard names.count < limit, keys.count < limit else { throw .tooLarge(what: "bytes of names", limit: limit) }
        nameStarts.append(UInt32(truncatingIfNeeded: names.count))
        names.append(contentsOf: summary.name.utf8.prefix(Int(UInt16.max)))
        nameLengths.append(UInt16(truncatingIfNeeded: names.count - Int(nameStarts[nameStarts.count - 1])))
        let others = summary.nameTexts.filter { $0 != summary.name && !$0.isEmpty }
        let start = names.count
        for text in others where names.count - start + text.utf8.count < Int(UInt16.max) {
            // One name a line; a line end within a name is a blank.
            names.append(contentsOf: text.utf8.lazy.map { $0 == 0x0A ? 0x20 : $0 })
            names.append(0x0A)
        }
        otherNameLengths.append(UInt16(truncatingIfNeeded: names.count - start))
        keyStarts.append(UInt32(truncatingIfNeeded: keys.count))
        var seen: [[UInt8]] = []
        var room = Int(UInt16.max)
        // The name shown goes first: the order of names goes by it.
        for text in [summary.name] + others {
            for key in NameFold.keys(text) where !key.isEmpty && key.count < room && !seen.contains(key) {
                if !seen.isEmpty { keys.append(0x0A) }
                keys.append(contentsOf: key)
                room -= key.count + 1
                seen.append(key)
            }
        }
        keyLengths.append(UInt16(truncatingIfNeeded: keys.count - Int(keyStarts[keyStarts.count - 1])))
    }

    /// The place of a code in its vocabulary plus one; 0 for none.
    static func number<Code: VocabularyCode>(_ code: Code?) -> UInt8 {
        guard let code else { return 0 }
        var place: UInt8 = 0
        for other in Code.allCases {
            place += 1
            if other == code { return place }
        }
        return 0
    }

    /// Puts the rows in the order of positions: persons with several subjects were appended when the last was seen.
    mutating func putInOrder() {
        let isOrdered = zip(positions, positions.dropFirst()).allSatisfy { $0 < $1 }
        guard !isOrdered else { return }
        let order = positions.indices.sorted { positions[$0] < positions[$1] }
        func permute<Value>(_ column: inout [Value]) { column = order.map { column[$0] } }
        permute(&positions)
        permute(&statuses)
        permute(&certainties)
        permute(&held)
        permute(&possible)
        permute(&grounds)
        permute(&since)
        permute(&sinceDates)
        permute(&sexes)
        permute(&birthYears)
        permute(&detentionYears)
        permute(&regions)
        permute(&articleSets)
        permute(&sourceSets)
        permute(&recognitionSets)
        permute(&nameStarts)
        permute(&nameLengths)
        permute(&otherNameLengths)
        permute(&keyStarts)
        permute(&keyLengths)
    }

    /// Works out the order of names once: by skeleton, rows without a name last, equal names by position.
    mutating func rankNames() {
        let heads = positions.indices.map { (head(of: $0), UInt32(truncatingIfNeeded: $0)) }
        let sorted = keys.withUnsafeBufferPointer { keys in
            heads.sorted { first, second in
                if first.0 != second.0 { return first.0 < second.0 }
                return precedes(keys, first.1, second.1)
            }
        }
        byName = sorted.map(\.1)
        ranks = [UInt32](repeating: 0, count: count)
        for (rank, row) in byName.enumerated() { ranks[Int(row)] = UInt32(truncatingIfNeeded: rank) }
    }

    /// The first eight bytes of the skeleton as a number, which orders most names alone.
    private func head(of row: Int) -> UInt64 {
        let start = Int(keyStarts[row])
        let length = Int(keyLengths[row])
        guard length > 0 else { return .max }
        var head: UInt64 = 0
        for offset in 0..<8 {
            let byte = offset < length ? keys[start + offset] : 0
            head = head << 8 | UInt64(byte == 0x0A ? 0 : byte)
        }
        return head
    }

    private func precedes(_ keys: UnsafeBufferPointer<UInt8>, _ first: UInt32, _ second: UInt32) -> Bool {
        let left = keys[Int(keyStarts[Int(first)])..<Int(keyStarts[Int(first)]) + Int(keyLengths[Int(first)])]
        let right = keys[Int(keyStarts[Int(second)])..<Int(keyStarts[Int(second)]) + Int(keyLengths[Int(second)])]
        for (one, other) in zip(left, right) where one != other { return one < other }
        return left.count != right.count ? left.count < right.count : first < second
    }
}
