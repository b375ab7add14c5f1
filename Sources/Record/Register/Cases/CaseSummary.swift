// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Ledger
import Names
import Statements

/// What a row of the table says of one person.
struct CaseSummary {
    /// The kinds of claims that a row is made of.
    static let kinds = StatusRules.kinds.union([.name, .sex, .residence])

    var status: StatusOn
    var name = ""
    var sex: Sex?
    var birthYear: Int?
    var detentionYear: Int?
    var region: String? { places.region }
    private(set) var places = Places()
    var articles: [CaseArticle] = []
    var sources: [SourceID] = []
    var recognitions: [CaseRecognition] = []
    var nameTexts: [String] = []

    init(_ facts: [Fact], on day: Day, exchanges: ExchangeDates) {
        status = StatusRules.status(of: facts, on: day, exchanges: exchanges)
        name = DisplayName.choose(from: facts)?.text ?? ""
        var latest: [String: (key: (Day, Int), outcome: RecognitionOutcome)] = [:]
        for fact in facts {
            guard let value = fact.chosen else { continue }
            switch value.claim {
            case .name(let claim): nameTexts.append(claim.text)
            case .sex(let claim): sex = claim.sex
            case .birth: birthYear = Self.birthYear(fact)
            case .charge(let claim):
                if claim.stage != .dropped, claim.stage != .acquitted { articles.append(CaseArticle(claim.article)) }
            case .decision(let claim): articles += claim.articles.map { CaseArticle($0) }
            case .custody: places.take(custody: fact, on: day)
            case .residence(let claim): places.take(residence: claim)
            case .recognition(let claim): Self.take(claim, value, on: day, into: &latest)
            default: break
            }
        }
        detentionYear = status.heldSince?.range.earliest?.components.year ?? places.lastYear
        recognitions = latest.keys.sorted().compactMap { organisation in
            latest[organisation].map { CaseRecognition(organisation: organisation, outcome: $0.outcome) }
        }
    }

    private static func birthYear(_ fact: Fact) -> Int? {
        for value in fact.values {
            guard let range = (value.claim.mainDate)?.range else { continue }
            let year = range.earliest?.components.year
            return year == range.latest?.components.year ? year : nil
        }
        return nil
    }

    private static func take(
        _ claim: RecognitionClaim, _ value: RecordValue, on day: Day,
        into latest: inout [String: (key: (Day, Int), outcome: RecognitionOutcome)]
    ) {
        let date = claim.date ?? value.valid
        if let earliest = date?.range.earliest, earliest > day { return }
        let key = (date?.range.latest ?? value.knownSince, value.attributions.last?.position ?? 0)
        if let before = latest[claim.organisation], before.key > key { return }
        latest[claim.organisation] = (key, claim.outcome)
    }

    /// Where the person is or was: the region of the last spell, of the residence, then their towns.
    struct Places {
        private var custodyStart: Day?
        private(set) var custodyRegion: String?
        private(set) var custodyTown: String?
        private(set) var homeRegion: String?
        private(set) var homeTown: String?
        private(set) var lastYear: Int?

        var region: String? { custodyRegion ?? homeRegion ?? custodyTown ?? homeTown }

        mutating func take(custody fact: Fact, on day: Day) {
            for value in fact.values {
                guard case .custody(let claim) = value.claim else { continue }
                let earliest = claim.from?.range.earliest
                if let earliest, earliest > day { continue }
                if let custodyStart, earliest ?? .earliest < custodyStart { continue }
                custodyStart = earliest ?? custodyStart
                lastYear = earliest?.components.year ?? lastYear
                custodyRegion = claim.place?.region ?? custodyRegion
                custodyTown = claim.place?.locality ?? custodyTown
            }
        }

        mutating func take(residence: ResidenceClaim) {
            homeRegion = homeRegion ?? residence.region
            homeTown = homeTown ?? residence.locality
        }
    }
}
