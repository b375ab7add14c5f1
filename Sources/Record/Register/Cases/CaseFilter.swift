// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates
public import Statements

/// What a list of cases is narrowed to; an absent part means any.
public struct CaseFilter: Sendable, Hashable {
    /// The statuses that are shown; empty for any.
    public var statuses: Set<StatusKind> = []
    /// An article; code and part may be left open.
    public var article: CaseArticle?
    /// The region as stated.
    public var region: String?
    /// The sex.
    public var sex: Sex?
    /// The years of birth.
    public var birthYears: ClosedRange<Int>?
    /// The year of the arrest that led to the present or last time in custody.
    public var detentionYear: Int?
    /// A source that speaks of the person.
    public var source: SourceID?
    /// An organisation and, if given, what it decided last.
    public var recognition: Recognition?
    /// How certain it must at least be that the person is held; `.no` for those who certainly are not.
    public var held: Certainty?

    /// An organisation and what it decided.
    public struct Recognition: Sendable, Hashable {
        /// The organisation as stated.
        public var organisation: String
        /// What it decided last; `nil` for anything.
        public var outcome: RecognitionOutcome?

        /// Makes a condition.
        public init(organisation: String, outcome: RecognitionOutcome? = nil) {
            self.organisation = organisation
            self.outcome = outcome
        }
    }

    /// A filter that lets every case through.
    public init() {}

    /// The names of the filters as they are given in text.
    public static let names = [
        "status", "article", "region", "sex", "born", "year", "source", "recognition", "held",
    ]

    /// Sets one filter from text, as it comes from a command line or an address: `status` takes codes parted by commas,
    /// `born` a year or two years with a hyphen, `recognition` `organisation` or `organisation:outcome`, `held`
    /// `certainly`, `possibly` or `no`.
    ///
    /// - Throws: ``CaseFilterError`` with what there is to choose from.
    public mutating func set(_ name: String, to text: String) throws(CaseFilterError) {
        switch name {
        case "status":
            statuses = []
            for code in text.split(separator: ",") {
                guard let kind = StatusKind(code: code) else {
                    throw .unknownValue(filter: name, value: String(code), choices: StatusKind.allCases.map(\.code))
                }
                statuses.insert(kind)
            }
        case "article":
            guard let article = CaseArticle(text: text) else {
                throw .malformed(filter: name, value: text, example: "207.3 ч.2")
            }
            self.article = article
        case "region": region = text
        case "sex":
            guard let sex = Sex(rawValue: text) else {
                throw .unknownValue(filter: name, value: text, choices: Sex.codes)
            }
            self.sex = sex
        case "born": birthYears = try Self.years(name, text)
        case "year": detentionYear = try Self.years(name, text).lowerBound
        case "source":
            guard let source = SourceID(text) else { throw .malformed(filter: name, value: text, example: "list-a") }
            self.source = source
        case "recognition": recognition = try Self.recognition(name, text)
        case "held":
            let all: [String: Certainty] = ["certainly": .certainly, "possibly": .possibly, "no": .no]
            guard let value = all[text] else {
                throw .unknownValue(filter: name, value: text, choices: ["certainly", "possibly", "no"])
            }
            held = value
        default: throw .unknownFilter(name, choices: Self.names)
        }
    }

    private static func years(_ name: String, _ text: String) throws(CaseFilterError) -> ClosedRange<Int> {
        let parts = text.split(whereSeparator: { $0 == "-" || $0 == "–" }).map { Int($0) }
        guard let first = parts.first ?? nil, parts.count <= 2, let last = parts.last ?? nil, first <= last else {
            throw .malformed(filter: name, value: text, example: "1980-1989")
        }
        return first...last
    }

    private static func recognition(_ name: String, _ text: String) throws(CaseFilterError) -> Recognition {
        guard let colon = text.lastIndex(of: ":") else { return Recognition(organisation: text) }
        let code = String(text[text.index(after: colon)...])
        guard let outcome = RecognitionOutcome(rawValue: code) else {
            throw .unknownValue(filter: name, value: code, choices: RecognitionOutcome.codes)
        }
        return Recognition(organisation: String(text[..<colon]), outcome: outcome)
    }
}
