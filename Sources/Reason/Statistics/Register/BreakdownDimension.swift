// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates
import Register
import Statements

/// What persons are counted by.
public enum BreakdownDimension: String, Sendable, Hashable, CaseIterable {
    /// The status; counts all persons, held or not. All others count who is held.
    case status
    /// The article of a charge or decision, without part; a person counts under each.
    case article
    /// The region of custody, else of residence.
    case region
    /// The sex.
    case sex
    /// Bands of age.
    case age
    /// Bands of the term of the last custodial punishment.
    case term
    /// The list that has the person; a person counts under each.
    case list
    /// The organisation and what it decided last; a person counts under each.
    case recognition
    /// The year in which the present time in custody began.
    case year

    /// Whether a person counts once, so that the rows add up to the total.
    public var isAdditive: Bool {
        switch self {
        case .article, .list, .recognition: false
        default: true
        }
    }

    /// The first ages of the bands.
    static let ages = [0, 18, 25, 35, 45, 55, 65]
    /// The first months of the bands of terms.
    static let terms = [0, 12, 36, 60, 96, 120, 180]

    /// The groups that a person can belong to on a day, `nil` for none that is known. Of an additive dimension they are
    /// alternatives; of another the person belongs to all of them.
    public func groups(of person: PersonHistory, on day: Day) -> [String?] {
        switch self {
        case .status: return person.course.status(on: day).alternatives.map(\.kind.code)
        case .article:
            let articles = person.articles.map(\.description)
            return articles.isEmpty ? [nil] : articles
        case .region: return [person.region(on: day)]
        case .sex: return [person.sex?.rawValue]
        case .age:
            guard let age = person.age(on: day) else { return [nil] }
            let (first, last) = (Self.band(age.lowerBound, Self.ages), Self.band(age.upperBound, Self.ages))
            return (first...max(first, last)).map { Self.ageName($0) }
        case .term:
            switch person.punishment(on: day) {
            case .term(let term)?: return [Self.termName(Self.band(term.normalized.totalMonths, Self.terms))]
            case .life?: return ["life"]
            case .death?: return ["death"]
            case nil: return [nil]
            }
        case .list:
            let lists = Set(person.lists.presences.map { $0.list.name.lowercased() })
                .filter { person.lists.isListed(by: $0, on: day) }
            return lists.isEmpty ? [nil] : lists.sorted()
        case .recognition:
            let decisions = person.lists.organisations(on: day).compactMap { name in
                person.lists.decision(of: name, on: day).map { "\(name): \($0.outcome.rawValue)" }
            }
            return decisions.isEmpty ? [nil] : decisions
        case .year:
            guard let range = person.course.status(on: day).heldSince?.range,
                let first = range.earliest?.components.year, let last = range.latest?.components.year,
                last - first < 5
            else { return [nil] }
            return (first...max(first, last)).map { String($0) }
        }
    }

    /// The place of the last band that begins at or below a value.
    private static func band(_ value: Int, _ starts: [Int]) -> Int { max(0, starts.count { $0 <= value } - 1) }

    private static func ageName(_ band: Int) -> String {
        band + 1 < ages.count ? "\(ages[band])–\(ages[band + 1] - 1)" : "\(ages[band])+"
    }

    private static func termName(_ band: Int) -> String {
        band + 1 < terms.count ? "\(terms[band] / 12)–\(terms[band + 1] / 12)" : "\(terms[band] / 12)+"
    }

    /// The order of groups: bands from low to high, others by their names, none last.
    public func precedes(_ one: String?, _ other: String?) -> Bool {
        guard let one, let other else { return one != nil && other == nil }
        switch self {
        case .age, .term, .year:
            let (left, right) = (Self.leading(one), Self.leading(other))
            return left != right ? left < right : one < other
        default: return one < other
        }
    }

    private static func leading(_ text: String) -> Int {
        Int(text.prefix { (0x30...0x39).contains($0.asciiValue ?? 0) }) ?? .max
    }
}
