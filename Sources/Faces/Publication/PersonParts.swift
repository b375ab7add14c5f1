// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Dates
internal import Ledger
internal import Names
internal import Register
internal import Statements

/// Puts a person together of whom one source said something once.
///
/// What a list shows of such a person falls into parts that do not touch one another: who the person is and may be
/// shown, custody and all that decides the status, charges, residence, sex, names. Each part is a function of the bytes
/// of its statements, and the same bytes come again and again in a long list (the same charge, the same day of
/// arrest), so each is worked out once, by the rules for whole persons, and looked up from then on.
struct PersonParts {
    /// Which part of a person a kind of claims belongs to.
    private enum Part: Int, CaseIterable { case person, events, charges, home, sex, names }

    private struct Person {
        var childBefore: Day?
        var isShown: Bool
        var born: Day?
    }

    private struct Events {
        var timeline: UInt32
        var firstEvent: Day?
        var articles: UInt32
        var lawgiver: UInt32
    }

    private struct Charges {
        var articles: UInt32
        var lawgiver: UInt32
    }

    private let base: MomentBase
    private let rule: PermissionRule
    /// First positions of subjects that share a person with others, then or now.
    private let joined: Set<Int>
    private var outline = EntryOutline()
    private var keys = [[UInt8]](repeating: [], count: Part.allCases.count)
    private var numbers = [ByteNumbers](repeating: ByteNumbers(), count: Part.allCases.count)
    private var persons: [Person] = []
    private var events: [Events] = []
    private var charges: [Charges] = []
    private var knownText: [UInt8] = []
    private var knownDay: Day?
    private var sourceText: [UInt8] = []
    private var source: (id: Statements.SourceID, number: UInt32)?

    init(_ base: MomentBase, rule: PermissionRule) {
        self.base = base
        self.rule = rule
        joined = base.joinedPositions
    }

    /// Takes a person with one entry.
    ///
    /// - Returns: false if the person has to be folded whole.
    mutating func take(
        _ bytes: UnsafeRawBufferPointer, position: Int, recorded: RecordedMoment, into builder: inout ChronicleBuilder
    ) throws -> Bool {
        guard outline.find(in: bytes), !joined.contains(position), !isTakenBack(position) else { return false }
        guard outline.isPublic, position < base.key.at else { return true }
        guard let published = sort(bytes), let source = try source(bytes, &builder) else { return false }
        let known = try known(bytes, &builder) ?? recorded.day
        let person = try person(bytes, position, recorded)
        guard person.isShown else { return true }
        if outline.known.isEmpty { builder.note(known: known) }
        guard known <= base.key.known, !outline.parts.isEmpty else { return true }
        var events = try events(bytes, position, recorded, known, source.number, withBirth: false, &builder)
        if let born = person.born, events.firstEvent.map({ $0 < born }) ?? true {
            // The birth cuts off part of the time in which something can have happened.
            let without = events.timeline
            events = try self.events(bytes, position, recorded, known, source.number, withBirth: true, &builder)
            if person.childBefore != nil { builder.noteChild(position, timeline: without) }
        }
        let charges = try charges(bytes, position, recorded, &builder)
        builder.appendRow(
            position: position, timeline: events.timeline, childBefore: person.childBefore,
            sex: try sex(bytes, position, recorded), home: try home(bytes, position, recorded, &builder),
            lawgiver: builder.lesser(events.lawgiver, charges.lawgiver),
            articles: builder.union(events.articles, charges.articles), sources: source.number)
        builder.appendNames(try names(bytes, position, recorded))
        builder.count(published, from: source.id)
        return true
    }

    private func isTakenBack(_ position: Int) -> Bool {
        base.isTakenBack(position) || (outline.run.map { base.isTakenBack($0) } ?? false)
    }

    /// Gathers the bytes of each part and counts what may be published; `nil` if a claim needs the whole person.
    private mutating func sort(_ bytes: UnsafeRawBufferPointer) -> Int? {
        for part in keys.indices { keys[part].removeAll(keepingCapacity: true) }
        var published = 0
        for statement in outline.parts {
            guard let kind = ClaimKind(rawValue: statement.kind), let part = Self.part(of: kind) else { return nil }
            published += AllowList.publishes(kind) ? 1 : 0
            if let part { keys[part.rawValue].append(contentsOf: bytes[statement.field]) }
        }
        return published
    }

    /// The part that a kind of claims belongs to, if to any; `nil` if the whole person has to be looked at.
    private static func part(of kind: ClaimKind) -> Part?? {
        switch kind {
        case .publicationBasis, .birth, .characteristic: .some(.person)
        case .custody, .decision, .release, .death, .wanted, .recognition, .listing: .some(.events)
        case .charge: .some(.charges)
        case .residence: .some(.home)
        case .sex: .some(.sex)
        case .name: .some(.names)
        case .participation, .support, .safety, .judgement, .finding, .role, .post, .sanction, .reply, .mention: nil
        case .intervention, .international, .sponsorship, .exchangeRefusal: nil
        default: .some(nil)
        }
    }

    private mutating func source(
        _ bytes: UnsafeRawBufferPointer, _ builder: inout ChronicleBuilder
    ) throws -> (id: Statements.SourceID, number: UInt32)? {
        let text = bytes[outline.source]
        if let source, sourceText.elementsEqual(text) { return source }
        guard let id = Statements.SourceID(String(decoding: text, as: UTF8.self)) else { return nil }
        let found = (id, builder.sources(id == .register ? [] : [id]))
        sourceText = Array(text)
        source = found
        return found
    }

    private mutating func known(_ bytes: UnsafeRawBufferPointer, _ builder: inout ChronicleBuilder) throws -> Day? {
        guard !outline.known.isEmpty else { return nil }
        let text = bytes[outline.known]
        if let knownDay, knownText.elementsEqual(text) { return knownDay }
        let date = try PartialDate(edtf: UnsafeRawBufferPointer(rebasing: text))
        guard let day = date.range.latest else { return nil }
        builder.note(known: day)
        knownText = Array(text)
        knownDay = day
        return day
    }

    /// An entry with some of the statements, by the bytes of their fields.
    private func entry(
        _ bytes: UnsafeRawBufferPointer, _ fields: [UInt8], _ position: Int, _ recorded: RecordedMoment
    ) throws -> LedgerEntry {
        let entry = try Entry(canonicalBytes: Array(bytes[outline.head]) + fields, from: 0)
        return LedgerEntry(position: position, recorded: recorded, entry: entry)
    }

    private func account(_ entry: LedgerEntry) -> [EntriesInForce] {
        [EntriesInForce([entry], takenBack: .none, known: .latest)]
    }

    private func days(_ accounts: [EntriesInForce]) -> CaseDays {
        CaseDays(accounts, ranks: base.reader.ranks, exchanges: base.reader.exchanges)
    }

    /// The number that bytes were given before; else that of what `make` makes of them.
    private mutating func look(
        up part: Part, _ key: [UInt8], _ make: (inout Self) throws -> UInt32
    ) rethrows -> UInt32 {
        if let number = key.withUnsafeBytes({ numbers[part.rawValue].number(of: $0) }) { return number }
        let number = try make(&self)
        key.withUnsafeBytes { numbers[part.rawValue].give(number, to: $0) }
        return number
    }
}

extension PersonParts {
    private mutating func person(
        _ bytes: UnsafeRawBufferPointer, _ position: Int, _ recorded: RecordedMoment
    ) throws -> Person {
        let key = keys[Part.person.rawValue]
        let number = try look(up: .person, key) { parts in
            let entry = try parts.entry(bytes, key, position, recorded)
            var person = Person(childBefore: nil, isShown: false, born: nil)
            if case .shown(let childBefore) = parts.rule.showing([[entry]]) {
                person = Person(
                    childBefore: childBefore, isShown: true, born: parts.days(parts.account(entry)).born)
            }
            parts.persons.append(person)
            return UInt32(truncatingIfNeeded: parts.persons.count - 1)
        }
        return persons[Int(number)]
    }

    private mutating func events(
        _ bytes: UnsafeRawBufferPointer, _ position: Int, _ recorded: RecordedMoment, _ known: Day, _ source: UInt32,
        withBirth: Bool, _ builder: inout ChronicleBuilder
    ) throws -> Events {
        let charges = keys[Part.charges.rawValue]
        var key = keys[Part.events.rawValue]
        // A charge makes a person one who may be a prisoner, whatever it is; an undated event goes by the known day.
        key.append(charges.isEmpty ? 0 : 1)
        withUnsafeBytes(of: known.number.littleEndian) { key.append(contentsOf: $0) }
        // Whose list has the person is said by the source of the entry alone.
        withUnsafeBytes(of: source.littleEndian) { key.append(contentsOf: $0) }
        if withBirth { key.append(contentsOf: keys[Part.person.rawValue]) }
        let number = try look(up: .events, key) { parts in
            var fields = parts.keys[Part.events.rawValue]
            let alone = parts.account(try parts.entry(bytes, fields, position, recorded))
            fields += charges
            if withBirth { fields += parts.keys[Part.person.rawValue] }
            let accounts = parts.account(try parts.entry(bytes, fields, position, recorded))
            let days = parts.days(accounts)
            let made = Events(
                timeline: builder.timeline(days, alone), firstEvent: days.firstEvent,
                articles: builder.articles(parts.days(alone).articles), lawgiver: builder.lawgiver(alone))
            parts.events.append(made)
            return UInt32(truncatingIfNeeded: parts.events.count - 1)
        }
        return events[Int(number)]
    }

    private mutating func charges(
        _ bytes: UnsafeRawBufferPointer, _ position: Int, _ recorded: RecordedMoment,
        _ builder: inout ChronicleBuilder
    ) throws -> Charges {
        let key = keys[Part.charges.rawValue]
        guard !key.isEmpty else { return Charges(articles: 0, lawgiver: 0) }
        let number = try look(up: .charges, key) { parts in
            let account = parts.account(try parts.entry(bytes, key, position, recorded))
            parts.charges.append(
                Charges(
                    articles: builder.articles(parts.days(account).articles), lawgiver: builder.lawgiver(account)))
            return UInt32(truncatingIfNeeded: parts.charges.count - 1)
        }
        return charges[Int(number)]
    }

    private mutating func home(
        _ bytes: UnsafeRawBufferPointer, _ position: Int, _ recorded: RecordedMoment,
        _ builder: inout ChronicleBuilder
    ) throws -> UInt32 {
        let key = keys[Part.home.rawValue]
        guard !key.isEmpty else { return 0 }
        return try look(up: .home, key) { parts in
            builder.home(parts.days(parts.account(try parts.entry(bytes, key, position, recorded))))
        }
    }

    private mutating func sex(
        _ bytes: UnsafeRawBufferPointer, _ position: Int, _ recorded: RecordedMoment
    ) throws -> UInt8 {
        let key = keys[Part.sex.rawValue]
        guard !key.isEmpty else { return 0 }
        let number = try look(up: .sex, key) { parts in
            let days = parts.days(parts.account(try parts.entry(bytes, key, position, recorded)))
            return UInt32(ChronicleBuilder.number(days.sex))
        }
        return UInt8(truncatingIfNeeded: number)
    }

    /// The names. A single one is read off its bytes; of several the rules of choice say which goes first.
    private func names(
        _ bytes: UnsafeRawBufferPointer, _ position: Int, _ recorded: RecordedMoment
    ) throws -> [String] {
        var only: EntryOutline.Part?
        for part in outline.parts where part.kind == ClaimKind.name.rawValue {
            guard only == nil else {
                let fields = keys[Part.names.rawValue]
                return days(account(try entry(bytes, fields, position, recorded))).names
            }
            only = part
        }
        guard let only, let text = EntryOutline.value(of: 1, in: bytes, only.value) else { return [] }
        return [String(decoding: bytes[text], as: UTF8.self)]
    }
}
