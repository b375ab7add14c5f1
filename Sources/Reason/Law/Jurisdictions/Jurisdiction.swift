// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates
import Statements

/// The rules on terms of one country, from all its files.
public struct Jurisdiction: Sendable {
    /// The country, as an ISO 3166-1 code in small letters.
    public let country: String
    /// The names of the codes of law that references may have.
    public let codes: [String]
    /// The files.
    public let packs: [JurisdictionPack]
    /// The day up to which amendments are in the texts that were read: that of the oldest.
    public let asOf: Day

    let gravity: [GravityRule]
    let credit: [CreditRule]
    let exceptions: [CreditException]
    let counting: [CountingRule.Effect: CountingRule]
    let early: [EarlyRule]
    let regimes: [RegimeRule]
    let caps: [CapRule]
    let joining: [JoinRule]
    let conversion: [ConversionRule]
    let articles: [String: ArticleRule]
    /// The regimes and punishments that the rules on credit name; every case is checked against them.
    let servedAs: [String]
    private let marks: [RuleID: RuleMark]

    /// Puts the files of a country together.
    ///
    /// - Throws: ``PackError`` if two files have a rule or an article with the same name, or there is no file.
    public init(country: String, packs: [JurisdictionPack]) throws(PackError) {
        self.country = country
        self.packs = packs
        var marks: [RuleID: RuleMark] = [:]
        var articles: [String: ArticleRule] = [:]
        for pack in packs {
            for frame in pack.frames where marks.updateValue(frame.mark, forKey: frame.id) != nil {
                throw Self.twice(frame.id.text, in: pack)
            }
            for rule in pack.articles where articles.updateValue(rule, forKey: rule.article) != nil {
                throw Self.twice("article \(rule.article)", in: pack)
            }
        }
        guard let asOf = packs.map(\.asOf).min() else {
            throw PackError(
                file: "jurisdictions/\(country)", problem: "There is no file of rules", remedy: "Add one.")
        }
        self.asOf = asOf
        self.marks = marks
        self.articles = articles
        codes = packs.map(\.code).reduce(into: []) { codes, code in if !codes.contains(code) { codes.append(code) } }
        gravity = packs.flatMap(\.gravity)
        credit = packs.flatMap(\.credit)
        exceptions = packs.flatMap(\.exceptions)
        counting = Dictionary(
            packs.flatMap(\.counting).map { ($0.effect, $0) }, uniquingKeysWith: { first, _ in first })
        early = packs.flatMap(\.early)
        regimes = packs.flatMap(\.regimes)
        caps = packs.flatMap(\.caps)
        joining = packs.flatMap(\.joining)
        conversion = packs.flatMap(\.conversion)
        servedAs = Set(credit.flatMap(\.servedAs)).sorted()
    }

    private static func twice(_ what: String, in pack: JurisdictionPack) -> PackError {
        PackError(
            file: pack.header.file, problem: "“\(what)” stands in another file of the country too",
            remedy: "Give each rule and each article one place.")
    }

    /// All countries that come with the program, by their codes.
    ///
    /// - Throws: ``PackError`` of the first file that is wrong.
    public static func all(in folder: PackFolder) throws(PackError) -> [String: Jurisdiction] {
        let packs = try folder.packs(of: .jurisdiction) { node throws(PackError) in try JurisdictionPack(node) }
        var countries: [String: Jurisdiction] = [:]
        for country in Set(packs.map(\.country)) {
            countries[country] = try Jurisdiction(country: country, packs: packs.filter { $0.country == country })
        }
        return countries
    }

    /// Whether nobody compared the rule with its source yet.
    func isUnverified(_ id: RuleID) -> Bool { marks[id] == .toBeVerified }

    /// The class of gravity of a part by what it allows, with the rule.
    func gravity(of range: PenaltyRange) -> GravityRule? {
        if range.life || range.death { return gravity.last }
        return gravity.first { rule in rule.atMostYears.map { (range.most ?? 0) <= $0 } ?? true }
    }
}
