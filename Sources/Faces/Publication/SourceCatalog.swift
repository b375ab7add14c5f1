// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Dates
internal import Ledger
internal import PublicRecord
internal import Register
internal import Statements

/// What the register says of its sources. It is the register's method and counts from its recording.
struct SourceCatalog: Sendable {
    /// How much was taken from a source.
    struct Counts: Sendable {
        var people: [Statements.SourceID: Int] = [:]
        var statements: [Statements.SourceID: Int] = [:]
    }

    private(set) var described: [Statements.SourceID: SourceClaim]
    /// Sources that go by a name which may not be shown: they are not spoken of.
    private(set) var unnamed: Set<Statements.SourceID> = []

    init(_ ledger: PublicLedger, at: Int, takenBack: RunsTakenBack) throws {
        described = try SourceDescriptions(reading: ledger, at: at, takenBack: takenBack).claims
    }

    /// The catalog without the names of those who may not be named.
    func hiding(_ hidden: TextGuard) -> SourceCatalog {
        guard !hidden.isEmpty else { return self }
        var catalog = self
        for (id, claim) in described {
            var claim = claim
            if hidden.occur(in: id.name) || hidden.occur(in: claim.publisher) { catalog.unnamed.insert(id) }
            claim.title = hidden.passing(claim.title)
            claim.usedFor = hidden.passing(claim.usedFor)
            claim.url = hidden.passing(claim.url)
            catalog.described[id] = claim
        }
        return catalog
    }

    /// Who publishes a source.
    func publisher(_ id: Statements.SourceID) -> PublicText {
        if unnamed.contains(id) { return PublicText(en: "A source that is not named", ru: "Источник не называется") }
        if let claim = described[id] { return PublicText(claim.publisher) }
        return id == .register ? PublicText(en: "This register", ru: "Этот реестр") : PublicText(id.name)
    }

    /// The source as it may be shown; `nil` only for a name that cannot stand in an address.
    ///
    /// - Parameter counts: how much was taken from each; without it the source says nothing of that.
    func source(_ id: Statements.SourceID, _ counts: Counts?) -> PublicSource? {
        guard !unnamed.contains(id), let number = PublicRecord.SourceID(id.name) else { return nil }
        let claim = described[id]
        let publisher = publisher(id)
        return PublicSource(
            id: number, publisher: publisher,
            title: title(claim) ?? publisher,
            kind: Self.kind(claim?.kind), address: claim?.url, language: claim?.language,
            published: claim?.published, captured: claim?.captured?.range.onlyDay, contentHash: claim?.sha256,
            keepsCopy: claim?.copyKept == true, people: counts.map { $0.people[id] ?? 0 },
            statements: counts.map { $0.statements[id] ?? 0 })
    }

    /// Its title in its own language; without a title, what it was used for.
    private func title(_ claim: SourceClaim?) -> PublicText? {
        claim?.title.map { PublicText($0, language: claim?.language) } ?? claim?.usedFor.map { PublicText($0) }
    }

    /// What it was used for, if that is not its title already.
    func usedFor(_ id: Statements.SourceID) -> PublicText? {
        guard let claim = described[id], claim.title != nil else { return nil }
        return claim.usedFor.map { PublicText($0) }
    }

    private static func kind(_ kind: Statements.SourceKind?) -> PublicRecord.SourceKind {
        switch kind {
        case .list, .organisation: .organisation
        case .court: .court
        case .official: .government
        case .news: .news
        case .stateNews: .stateMedia
        case .encyclopedia: .encyclopedia
        case .facts: .researcher
        case .person, .other, nil: .other
        }
    }
}

/// The numbers of sources on one page, in the order in which they are first used.
struct SourceNumbering {
    private(set) var order: [Statements.SourceID] = []
    private var numbers: [Statements.SourceID: Int] = [:]

    /// The number of a source.
    mutating func number(_ source: Statements.SourceID) -> Int {
        if let number = numbers[source] { return number }
        order.append(source)
        numbers[source] = order.count
        return order.count
    }

    /// The numbers of several sources, each once, in order.
    mutating func numbers(_ sources: [Statements.SourceID]) -> [Int] { Set(sources.map { number($0) }).sorted() }

    /// The numbers of those who state a value.
    mutating func numbers(_ value: RecordValue) -> [Int] { numbers(value.attributions.map(\.source)) }

    /// The list of sources.
    func marks(_ catalog: SourceCatalog, _ counts: SourceCatalog.Counts?) -> [SourceMark] {
        order.enumerated().compactMap { index, id in
            catalog.source(id, counts).map {
                SourceMark(number: index + 1, source: $0, usedFor: catalog.usedFor(id))
            }
        }
    }
}
