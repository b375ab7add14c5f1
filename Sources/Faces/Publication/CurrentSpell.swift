// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Dates
internal import Statements

/// Which state holds or held a person, and whether anybody outside knows where, from the last spell of custody that began
/// on or before a day. The result does not depend on the order in which claims are taken.
struct CurrentSpell: Sendable {
    private var start: Day?
    private var isUndisclosed = false
    private var countryStart: Day?
    private var custodyCountry: String?
    private var handedBy: String?
    private var code: String?

    /// The state, as an ISO 3166-1 code: that of the last place of custody, else the one that handed the person over.
    /// Where there is neither, the ``lawgiver`` stands in.
    var holder: String? { custodyCountry ?? handedBy }

    /// The state whose code was applied; it does not depend on the day.
    var lawgiver: String? { code }

    /// Whether the place of the last spell is undisclosed.
    var isPlaceUnknown: Bool { isUndisclosed }

    mutating func take(_ claim: Claim, on day: Day) {
        switch claim {
        case .custody(let claim): take(claim, on: day)
        case .participation(let claim): Self.keepLeast(&handedBy, claim.by)
        case .charge(let claim): take(code: claim.article.code)
        case .decision(let claim): for article in claim.articles { take(code: article.code) }
        default: break
        }
    }

    private mutating func take(_ claim: CustodyClaim, on day: Day) {
        let begin = claim.from?.range.earliest ?? .earliest
        guard begin <= day else { return }
        let hides = claim.says(.locationUndisclosed)
        if start == nil || begin > start ?? .earliest {
            start = begin
            isUndisclosed = hides
        } else if begin == start {
            isUndisclosed = isUndisclosed || hides
        }
        guard let country = claim.place?.country else { return }
        if countryStart == nil || begin > countryStart ?? .earliest {
            countryStart = begin
            custodyCountry = country
        } else if begin == countryStart {
            Self.keepLeast(&custodyCountry, country)
        }
    }

    /// The state of a code such as `ru-uk`.
    private mutating func take(code text: String?) {
        guard let text, let hyphen = text.firstIndex(of: "-") else { return }
        Self.keepLeast(&code, text[..<hyphen].uppercased())
    }

    private static func keepLeast(_ kept: inout String?, _ other: String?) {
        guard let other else { return }
        kept = min(kept ?? other, other)
    }
}
