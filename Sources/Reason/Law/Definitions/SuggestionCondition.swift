// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Statements

/// What must stand in a record for a suggestion; every part that is given must hold.
public struct SuggestionCondition: Sendable, Hashable {
    /// At least one charge or conviction under one of these articles.
    public var charged: Set<String> = []
    /// At least one conviction under one of these articles.
    public var convicted: Set<String> = []
    /// At least one charge is known, and all are under these articles.
    public var onlyCharged: Set<String> = []
    /// At least one charge is known, all are under codes that these articles are of, and none is under one of them.
    public var notCharged: Set<String> = []
    /// Forms of custody, one of which there was.
    public var custody: Set<CustodyKind> = []
    /// Characteristics, one of which is stated.
    public var characteristic: Set<CharacteristicKind> = []
    /// Organisations, one of which recognises the person.
    public var recognisedBy: [String] = []
    /// Characteristics, none of which is stated.
    public var notCharacteristic: Set<CharacteristicKind> = []
    /// No organisation recognises the person and no published list has the person; only *true* is asked for.
    public var unrecognised: Bool?
    /// The person is a national of a state other than the one that holds, which has to be known.
    public var foreignNational: Bool?
    /// The person was released in an exchange by the state that held.
    public var exchanged: Bool?
    /// By every date of birth on file the person is certainly younger than so many years on the day.
    public var ageUnder: Int?
    /// By every date of birth on file the person is certainly at least so many years old on the day.
    public var ageFrom: Int?
    /// At least so many citizenships are on file.
    public var citizenships: Int?
    /// Kinds of harm, one of which is on file.
    public var harm: Set<ClaimKindOfHarm> = []
    /// How grave a harm to health is, at least one of which is on file.
    public var severity: Severity?
    /// The person has been held without contact since a day, in a spell that is not known to have ended.
    public var incommunicado: Bool?
    /// Whether the State acknowledges that it holds the person; only *false* is asked for.
    public var acknowledged: Bool?
    /// A death in custody is on file.
    public var diedInCustody: Bool?
    /// A purpose to which a consent holds on the day.
    public var consent: ConsentPurpose?

    static let fieldNames = [
        "charged", "convicted", "onlyCharged", "notCharged", "custody", "characteristic", "notCharacteristic",
        "recognisedBy",
        "unrecognised",
        "foreignNational", "exchanged", "ageUnder", "ageFrom", "citizenships", "harm", "severity", "incommunicado",
        "acknowledged", "diedInCustody", "consent",
    ]

    init(_ node: PackNode, groups: [ArticleGroup]) throws(PackError) {
        let fields = try PackFields(node, known: Self.fieldNames)
        func articles(_ name: String) throws(PackError) -> Set<String> {
            guard let node = fields.optional(name) else { return [] }
            var articles: Set<String> = []
            for group in try node.each({ node throws(PackError) in (node, try node.text()) }) {
                guard let found = groups.first(where: { $0.name == group.1 }) else {
                    throw group.0.error(
                        "There is no group of articles “\(group.1)”",
                        "Groups of this pack: \(groups.map(\.name).joined(separator: ", ")).")
                }
                articles.formUnion(found.articles.union(found.words))
            }
            return articles
        }
        charged = try articles("charged")
        convicted = try articles("convicted")
        onlyCharged = try articles("onlyCharged")
        notCharged = try articles("notCharged")
        custody = Set(
            try fields.map("custody") { node throws(PackError) in
                try node.each { node throws(PackError) in try node.code(CustodyKind.self) }
            } ?? [])
        characteristic = Set(
            try fields.map("characteristic") { node throws(PackError) in
                try node.each { node throws(PackError) in try node.code(CharacteristicKind.self) }
            } ?? [])
        notCharacteristic = Set(
            try fields.map("notCharacteristic") { node throws(PackError) in
                try node.each { node throws(PackError) in try node.code(CharacteristicKind.self) }
            } ?? [])
        unrecognised = try fields.map("unrecognised") { node throws(PackError) in try node.flag() }
        recognisedBy = try fields.map("recognisedBy") { node throws(PackError) in try node.texts() } ?? []
        foreignNational = try fields.map("foreignNational") { node throws(PackError) in try node.flag() }
        exchanged = try fields.map("exchanged") { node throws(PackError) in try node.flag() }
        try readState(fields)
    }

    private mutating func readState(_ fields: PackFields) throws(PackError) {
        ageUnder = try fields.map("ageUnder") { node throws(PackError) in try node.number(in: 1...120) }
        ageFrom = try fields.map("ageFrom") { node throws(PackError) in try node.number(in: 1...120) }
        citizenships = try fields.map("citizenships") { node throws(PackError) in try node.number(in: 1...10) }
        harm = Set(
            try fields.map("harm") { node throws(PackError) in
                try node.each { node throws(PackError) in try node.code(ClaimKindOfHarm.self) }
            } ?? [])
        severity = try fields.map("severity") { node throws(PackError) in try node.code(Severity.self) }
        incommunicado = try fields.map("incommunicado") { node throws(PackError) in try node.flag() }
        acknowledged = try fields.map("acknowledged") { node throws(PackError) in try node.flag() }
        diedInCustody = try fields.map("diedInCustody") { node throws(PackError) in try node.flag() }
        consent = try fields.map("consent") { node throws(PackError) in try node.code(ConsentPurpose.self) }
    }

    private static func code(_ article: String) -> Substring { article.prefix { $0 != "/" } }

    /// The positions of the entries that make it so, or `nil` if it is not so.
    func holds(for facts: CaseFacts) -> [Int]? {
        var entries: [Int] = []
        func hold(_ found: [Int]?) -> Bool {
            guard let found, !found.isEmpty else { return false }
            entries += found
            return true
        }
        if !charged.isEmpty, !hold(facts.entries(under: charged, convicted: false)) { return nil }
        if !convicted.isEmpty, !hold(facts.entries(under: convicted, convicted: true)) { return nil }
        if !onlyCharged.isEmpty {
            guard facts.articles.allSatisfy({ $0.isUnder(onlyCharged) }), hold(facts.articles.map(\.entry))
            else { return nil }
        }
        if !notCharged.isEmpty {
            let codes = Set(notCharged.map(Self.code))
            let isClear = facts.articles.allSatisfy { article in
                !article.isUnknown && codes.contains(Self.code(article.name)) && !notCharged.contains(article.name)
            }
            guard isClear, hold(facts.articles.map(\.entry)) else { return nil }
        }
        if !custody.isEmpty, !hold(facts.custody.filter { custody.contains($0.kind) }.map(\.entry)) { return nil }
        if !characteristic.isEmpty,
            !hold(facts.characteristics.filter { characteristic.contains($0.kind) }.map(\.entry))
        {
            return nil
        }
        if facts.characteristics.contains(where: { notCharacteristic.contains($0.kind) }) { return nil }
        if unrecognised == true, facts.isListed || !facts.recognised.isEmpty { return nil }
        if !recognisedBy.isEmpty, !hold(facts.recognitions(by: recognisedBy)) { return nil }
        if let foreignNational, !hold(facts.nationality(foreign: foreignNational)) { return nil }
        if exchanged == true, !hold(facts.exchanged) { return nil }
        guard holdsInState(facts, hold) else { return nil }
        return Array(Set(entries)).sorted()
    }

    /// The part that asks for age, citizenships, health, contact, death and consent.
    private func holdsInState(_ facts: CaseFacts, _ hold: ([Int]?) -> Bool) -> Bool {
        if let ageUnder, !hold(facts.age { $0 < ageUnder }) { return false }
        if let ageFrom, !hold(facts.age { $0 >= ageFrom }) { return false }
        if let citizenships, Set(facts.citizenships.map(\.country)).count < citizenships { return false }
        if citizenships != nil, !hold(facts.citizenships.map(\.entry)) { return false }
        if !harm.isEmpty, !hold(facts.harms.filter { harm.contains($0.kind) }.map(\.entry)) { return false }
        if let severity, !hold(facts.harms.filter { $0.severity == severity }.map(\.entry)) { return false }
        if incommunicado == true, !hold(facts.incommunicado) { return false }
        if acknowledged == false, !hold(facts.denied) { return false }
        if diedInCustody == true, !hold(facts.deaths) { return false }
        if let consent, !hold(facts.consents[consent]) { return false }
        return true
    }
}
