// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Dates
internal import Names
internal import Register
internal import Statements

/// All published people as a known day and a position know them, for every day at once: columns in the order of names.
///
/// What depends on the day stands in timelines, and people of whom the same is said share one. To answer for a day each
/// timeline is looked up once (see ``PeopleOnDay``); no person is folded anew.
struct PeopleChronicle: Sendable {
    /// What a timeline says from a day on.
    struct Stretch: Sendable, Hashable {
        var from: Int32
        /// The day since which the status holds; the greatest number if it is not known.
        var since: Int32
        /// Numbers of the region and the town of custody, and of the state that holds.
        var region: UInt32
        var town: UInt32
        var holder: UInt32
        var recognitions: UInt32
        /// The number of what organisations and lists say.
        var stands: UInt32
        /// Each possible status as a bit; one bit means certainly.
        var statuses: UInt16
        /// The year of the arrest; the least number if it is not known.
        var year: Int16
        var held: UInt8
    }

    /// The bit for a held person whose whereabouts nobody outside knows, beside those of `StatusKind`.
    static let placeUnknownBit: UInt16 = 1 << 15
    /// The first row without a name: from there on rows follow in the order of positions.
    private(set) var firstNameless = 0

    /// Positions of the persons: their ids.
    var positions: [Int32] = []
    /// The timeline of each person.
    var timelines: [UInt32] = []
    /// The first day on which a person does not count as a child; the least number for those who never do.
    var childBefore: [Int32] = []
    /// 1 for a woman, 2 for a man, 0 if it is not known.
    var sexes: [UInt8] = []
    /// Numbers of the region and town of residence.
    var homes: [UInt32] = []
    /// Numbers of the state whose code was applied, and of sets of articles and sources.
    var lawgivers: [UInt32] = []
    var articleSets: [UInt32] = []
    var sourceSets: [UInt32] = []
    /// Where the skeletons of all names of the person stand.
    var keyStarts: [UInt32] = []
    var keyLengths: [UInt16] = []
    var keys: [UInt8] = []
    /// All names of each person, one a line, until they are laid up in the index.
    private var texts: [UInt8] = []
    private var textStarts: [Int] = []
    private var textLengths: [UInt32] = []
    /// The index of the names, in the order of rows; `nil` if nobody has a name.
    private(set) var names: NameIndex?
    /// The first name of each row in the index; the last number is that of all names.
    private(set) var firstNames: [UInt32] = [0]

    /// The timelines of those, by position, whose birth changes what is said of them: without it.
    var childTimelines: [Int32: UInt32] = [:]
    var timelineStarts: [UInt32] = []
    var stretches: [Stretch] = []
    /// The texts behind numbers; the first of each stands for none.
    var places = ValueNumbers<String?>(none: nil)
    var countries = ValueNumbers<String?>(none: nil)
    var homePairs = ValueNumbers<Home>(none: Home())
    var articles = ValueNumbers<[String]>(none: [])
    var sources = ValueNumbers<[Statements.SourceID]>(none: [])
    var recognitions = ValueNumbers<[String]>(none: [])
    var stands = ValueNumbers<[BodyStand]>(none: [])

    /// The persons on whom there are findings, as positions.
    var assessed: [Int] = []
    /// The persons in whose cases officials have roles, and the officials who are persons of the register, as positions.
    var judged: [Int] = []
    var officials: [Int] = []
    /// The persons whom each document names, as positions.
    var named: [Subject: [Int]] = [:]
    /// The persons of each exchange, as positions.
    var participants: [Subject: [Int]] = [:]
    /// The same of those who were to leave in it and did not, because somebody refused.
    var refused: [Subject: [Int]] = [:]
    /// Public statements in force by source.
    var statements: [Statements.SourceID: Int] = [:]
    /// The known days of all entries that were looked at, in order: between two of them nothing changes.
    var knownDays: [Int32] = []

    static let never = Int32.min

    /// The region and the town of a residence, as numbers.
    struct Home: Sendable, Hashable {
        var region: UInt32 = 0
        var town: UInt32 = 0
    }

    var count: Int { positions.count }

    /// Roughly how many bytes of memory it takes, without the index of names.
    var byteCount: Int {
        count * (8 * 4 + 3) + keys.count + stretches.count * MemoryLayout<Stretch>.stride + timelineStarts.count * 4
    }

    /// How many people each source speaks of, and how much was taken from it.
    var counts: SourceCatalog.Counts {
        var bySet = [Int](repeating: 0, count: sources.values.count)
        for set in sourceSets { bySet[Int(set)] += 1 }
        var people: [Statements.SourceID: Int] = [:]
        for (set, count) in bySet.enumerated() where count > 0 {
            for source in sources.values[set] { people[source, default: 0] += count }
        }
        return SourceCatalog.Counts(people: people, statements: statements)
    }

    /// The stretches of a timeline.
    func stretches(of timeline: Int) -> Range<Int> {
        let next = timeline + 1
        let end = next < timelineStarts.count ? Int(timelineStarts[next]) : stretches.count
        return Int(timelineStarts[timeline])..<end
    }

    /// Puts the rows in the order of names: by skeleton, rows without a name last, equal names by position.
    mutating func putInOrder() {
        struct Place {
            var first: UInt64
            var second: UInt64
            var row: UInt32
        }
        var order = positions.indices.map { row in
            let length = Int(keyLengths[row])
            guard length > 0 else { return Place(first: .max, second: .max, row: UInt32(truncatingIfNeeded: row)) }
            return Place(
                first: head(of: row, from: 0), second: head(of: row, from: 8), row: UInt32(truncatingIfNeeded: row))
        }
        keys.withUnsafeBufferPointer { keys in
            order.sort { one, other in
                if one.first != other.first { return one.first < other.first }
                if one.second != other.second { return one.second < other.second }
                return precedes(keys, Int(one.row), Int(other.row))
            }
        }
        func permute<Value>(_ column: inout [Value]) {
            column = order.map { column[Int($0.row)] }
        }
        permute(&positions)
        permute(&timelines)
        permute(&childBefore)
        permute(&sexes)
        permute(&homes)
        permute(&lawgivers)
        permute(&articleSets)
        permute(&sourceSets)
        permute(&keyStarts)
        permute(&keyLengths)
        permute(&textStarts)
        permute(&textLengths)
        firstNameless = keyLengths.firstIndex(of: 0) ?? count
    }

    /// Keeps the names of the last row for the index.
    mutating func appendTexts(_ names: [String]) {
        let start = texts.count
        var seen: Set<String> = []
        for name in names where !name.isEmpty && seen.insert(name).inserted {
            // A line end within a name is a blank.
            texts.append(contentsOf: name.utf8.lazy.map { $0 == 0x0A ? 0x20 : $0 })
            texts.append(0x0A)
        }
        textStarts.append(start)
        textLengths.append(UInt32(truncatingIfNeeded: texts.count - start))
    }

    /// Makes the index of names, in the order of rows, so that it tells nothing of the order in which they came.
    mutating func layUpNames() throws {
        var builder = NameIndexBuilder()
        firstNames = [0]
        firstNames.reserveCapacity(count + 1)
        for row in 0..<count {
            let range = textStarts[row]..<textStarts[row] + Int(textLengths[row])
            for name in texts[range].split(separator: 0x0A) {
                name.withUnsafeBufferPointer { builder.add(id: $0, name: $0) }
            }
            firstNames.append(UInt32(truncatingIfNeeded: builder.count))
        }
        names = builder.count > 0 ? try NameIndex(copying: builder.bytes()) : nil
        texts = []
        textStarts = []
        textLengths = []
    }

    /// The row that has a name of the index.
    func row(ofName name: Int) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if Int(firstNames[middle + 1]) <= name { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// Eight bytes of the skeletons as a number, which orders most names alone.
    private func head(of row: Int, from offset: Int) -> UInt64 {
        let start = Int(keyStarts[row])
        let length = Int(keyLengths[row])
        var head: UInt64 = 0
        for index in offset..<offset + 8 {
            let byte = index < length ? keys[start + index] : 0
            head = head << 8 | UInt64(byte == 0x0A ? 0 : byte)
        }
        return head
    }

    private func precedes(_ keys: UnsafeBufferPointer<UInt8>, _ first: Int, _ second: Int) -> Bool {
        let lengths = (Int(keyLengths[first]), Int(keyLengths[second]))
        let starts = (Int(keyStarts[first]), Int(keyStarts[second]))
        for index in 0..<min(lengths.0, lengths.1) {
            let bytes = (keys[starts.0 + index], keys[starts.1 + index])
            if bytes.0 != bytes.1 { return bytes.0 < bytes.1 }
        }
        return lengths.0 != lengths.1 ? lengths.0 < lengths.1 : positions[first] < positions[second]
    }
}
