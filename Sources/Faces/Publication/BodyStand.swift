// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Dates
internal import Ledger
internal import Register
internal import Statements

/// What one organisation says of a person on a day: that its list has the person, or what it decided last.
struct BodyStand: Sendable, Hashable {
    /// The code of the organisation in addresses; a list and an organisation of one name have one code.
    var code: String
    /// Its name; of a list that of its source.
    var name: String
    /// What it decided; `nil` for a list that has the person.
    var outcome: RecognitionOutcome?
    /// Whether an imprecise date leaves open that it had decided so by then.
    var isPossible: Bool
    /// Under which definition.
    var definition: String?
    /// Why.
    var reason: String?

    /// How certain it is that the organisation has the person, as the number of a `Certainty`.
    var has: UInt8 {
        if outcome == nil { return 2 }
        // A decision that may lie after the day leaves open what stood before it.
        if isPossible { return 1 }
        return outcome == .granted ? 2 : 0
    }
}

extension [BodyStand] {
    /// How certain it is that the organisation with a code has the person.
    func has(_ code: String) -> UInt8 { reduce(0) { $1.code == code ? Swift.max($0, $1.has) : $0 } }

    /// What the organisation with a code decided last.
    func decision(of code: String) -> BodyStand? { first { $0.code == code && $0.outcome != nil } }
}

/// All that organisations and lists say of a person, for every day. The same rules as of `Recognition` and
/// `RecognitionRow` in the law room, which look at one day.
struct BodyStands {
    private struct Decision {
        var claim: RecognitionClaim
        var first: Day
        var last: Day
        /// The day that orders decisions.
        var order: Day
        var position: Int
    }

    private var decisions: [Decision] = []
    private var lists: [(source: SourceID, gone: Day?)] = []

    /// Gathers what the entries in force say.
    init(_ accounts: [EntriesInForce]) {
        for standing in accounts.lazy.flatMap(\.standing) {
            for statement in standing.entry.entry.statements {
                switch statement.claim {
                case .recognition(let claim):
                    let known = standing.knownSince(statement)
                    let range = (claim.date ?? statement.valid)?.range ?? DayRange(known)
                    decisions.append(
                        Decision(
                            claim: claim, first: range.earliest ?? .earliest, last: range.latest ?? .latest,
                            order: claim.date?.range.latest ?? known, position: standing.entry.position))
                case .listing(let claim) where claim.state == .listed:
                    lists.append((standing.entry.entry.source, standing.delistedOn))
                default: break
                }
            }
        }
        decisions.sort { ($0.order, $0.position) < ($1.order, $1.position) }
    }

    /// The days on which something of it begins or ends.
    var turns: [Day] { decisions.flatMap { [$0.first, $0.last] } + lists.compactMap(\.gone) }

    /// What stands on a day, in the order of codes.
    func standing(on day: Day, hiding hidden: TextGuard) -> [BodyStand] {
        var latest: [String: Decision] = [:]
        for decision in decisions where decision.first <= day && !hidden.occur(in: decision.claim.organisation) {
            latest[decision.claim.organisation.lowercased()] = decision
        }
        var found = latest.values.map { decision in
            BodyStand(
                code: Codes.slug(decision.claim.organisation), name: decision.claim.organisation,
                outcome: decision.claim.outcome, isPossible: decision.last > day,
                definition: hidden.passing(decision.claim.definition), reason: hidden.passing(decision.claim.reason))
        }
        let having = Set(lists.filter { $0.gone.map { $0 > day } ?? true }.map(\.source))
        for source in having where source != .register && !hidden.occur(in: source.name) {
            found.append(
                BodyStand(code: Codes.slug(source.name), name: source.name, outcome: nil, isPossible: false))
        }
        return found.sorted { ($0.code, $0.outcome == nil ? 1 : 0) < ($1.code, $1.outcome == nil ? 1 : 0) }
    }
}
