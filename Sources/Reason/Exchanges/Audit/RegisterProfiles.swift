// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates
public import Ledger
public import Register
public import Statements

/// The persons of a register as an audit needs them, and the lists on which they stand.
public struct RegisterProfiles: Sendable {
    /// The persons, in the order of the register.
    public private(set) var profiles: [PersonProfile] = []
    /// The lists that the ledger has, as far as they can be read.
    public let lists: [StoredList]
    /// The point from which the register was asked.
    public let asOf: AsOf
    private var places: [PersonID: Int] = [:]
    private var personOf: [Subject: PersonID] = [:]

    /// Reads a register.
    ///
    /// - Parameter audited: what is audited, as ``list(_:)`` finds it: neither it nor what was recorded after it is an earlier list.
    public init(
        _ reader: RecordReader<some LedgerReading>, on day: Day, _ profileReader: ProfileReader,
        before audited: String? = nil
    ) throws {
        asOf = AsOf(on: day, known: reader.known, at: reader.at)
        lists = try StoredList.all(in: reader.ledger, known: reader.known, at: reader.at)
        try reader.forEachRecord(on: day) { record in
            guard let profile = profileReader.profile(record) else { return }
            places[record.id] = profiles.count
            for subject in record.subjects { personOf[subject] = record.id }
            profiles.append(profile)
        }
        let end = audited.flatMap { list($0) }?.position ?? .max
        for list in lists where list.position < end { note(list) }
    }

    private mutating func note(_ list: StoredList) {
        for item in list.items {
            let isSure = item.claim.match == .machine || item.claim.match == .decided
            // Whoever was likelier than not to be meant is told, as doubtful.
            let isLikely = item.claim.match == .doubtful && (item.claim.probability ?? 0) >= EntryMatch.likely
            guard isSure || isLikely, let subject = item.claim.person, let place = place(of: subject) else { continue }
            profiles[place].lists.append(
                EarlierList(
                    name: list.id.description, holder: list.head.holder, date: list.head.date,
                    outcome: item.claim.outcome ?? list.head.outcome, isSure: isSure))
        }
    }

    /// The place of the person that a subject belongs to.
    public func place(of subject: Subject) -> Int? { personOf[subject].flatMap { places[$0] } }

    /// The cards of the persons, in their order.
    public var cards: [PersonCard] { profiles.map(\.card) }

    /// Whom people decided that the entries of a list are, by their numbers.
    public func decided(in list: StoredList) -> [Int: Int?] {
        var decided: [Int: Int?] = [:]
        for item in list.items {
            switch item.claim.match {
            case .nobody: decided[item.claim.number] = .some(nil)
            case .decided:
                if let place = item.claim.person.flatMap({ place(of: $0) }) {
                    decided[item.claim.number] = .some(place)
                }
            case .machine, .doubtful, .unknown: break
            }
        }
        return decided
    }

    /// The version of a list by its id, or the last one of a name.
    public func list(_ text: String) -> StoredList? {
        if let id = NameListID(text) { return lists.last { $0.id == id } }
        return lists.last { $0.id.name == text }
    }

    /// The version of the same list that was recorded before.
    public func before(_ list: StoredList) -> StoredList? {
        lists.last { $0.id.name == list.id.name && $0.position < list.position }
    }
}
