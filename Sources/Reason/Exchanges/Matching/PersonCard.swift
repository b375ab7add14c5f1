// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Register
public import Statements

/// What tells a person of the register apart from others, with every name that a list may have.
public struct PersonCard: Sendable, Hashable {
    /// The person.
    public var person: PersonID
    /// A subject of the person, which a statement can name.
    public var subject: Subject
    /// The name to show.
    public var name: String
    /// All names, each once; that which is shown among them.
    public var names: [String]
    /// The day of birth, `yyyy-mm-dd`, `yyyy-mm` or `yyyy`; empty if it is not known so well.
    public var birth = ""
    /// `M` or `F`; empty if neither is stated.
    public var sex = ""
    /// The region of custody, else of residence.
    public var region = ""
    /// The numbers of the articles.
    public var articles: [String] = []

    /// A person of whom the names alone are known.
    public init(person: PersonID, subject: Subject, name: String, names: [String]) {
        self.person = person
        self.subject = subject
        self.name = name
        self.names = names
    }

    /// Reads a card out of a record; `nil` if nobody gives the person a name.
    public init?(_ record: Record) {
        guard let subject = record.subjects.first else { return nil }
        var names: [String] = []
        var parts: [NameKind: String] = [:]
        func add(_ name: String) { if !name.isEmpty, !names.contains(name) { names.append(name) } }
        for value in record.values(of: .name) {
            guard case .name(let claim) = value.claim else { continue }
            switch claim.kind {
            case .full, .printed, .alias, .religious, .pen, .former, .maiden: add(claim.text)
            case .family, .given, .patronymic: if parts[claim.kind] == nil { parts[claim.kind] = claim.text }
            case .nickname: break
            }
        }
        if names.isEmpty {
            add([parts[.family], parts[.given], parts[.patronymic]].compactMap { $0 }.joined(separator: " "))
        }
        guard let first = names.first else { return nil }
        self.init(person: record.id, subject: subject, name: record.displayName ?? first, names: names)
        for fact in record.facts { if let claim = fact.chosen?.claim { take(claim) } }
    }

    private mutating func take(_ claim: Claim) {
        switch claim {
        case .birth(let claim): if birth.isEmpty { birth = claim.date.map(ComparedDate.text) ?? "" }
        case .sex(let claim): if sex.isEmpty { sex = claim.sex == .male ? "M" : claim.sex == .female ? "F" : "" }
        case .residence(let claim): if region.isEmpty { region = claim.region ?? "" }
        case .charge(let claim): add(claim.article)
        case .decision(let claim): for article in claim.articles { add(article) }
        case .custody(let claim): if region.isEmpty { region = claim.place?.region ?? "" }
        default: break
        }
    }

    private mutating func add(_ article: ArticleReference) {
        if !articles.contains(article.article) { articles.append(article.article) }
    }
}
