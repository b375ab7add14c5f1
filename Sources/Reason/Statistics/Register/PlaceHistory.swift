// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Register
import Statements

/// Where a person is or was held, and lived.
struct PlaceHistory: Sendable, Hashable {
    private struct Custody: Sendable, Hashable {
        let from: Day
        let region: String?
        let town: String?
    }

    private let custody: [Custody]
    private var homeRegion: String?
    private var homeTown: String?

    init(_ record: Record) {
        var custody: [Custody] = []
        for fact in record.facts {
            for value in fact.values {
                switch value.claim {
                case .custody(let claim):
                    guard claim.place?.region != nil || claim.place?.locality != nil else { continue }
                    custody.append(
                        Custody(
                            from: claim.from?.range.earliest ?? .earliest, region: claim.place?.region,
                            town: claim.place?.locality))
                case .residence(let claim):
                    homeRegion = homeRegion ?? claim.region
                    homeTown = homeTown ?? claim.locality
                default: break
                }
            }
        }
        self.custody = custody.enumerated().sorted { ($0.element.from, $0.offset) < ($1.element.from, $1.offset) }
            .map(\.element)
    }

    /// The region of the last custody that had begun, else of residence, else the towns.
    func region(on day: Day) -> String? {
        let begun = custody.filter { $0.from <= day }
        return begun.last { $0.region != nil }?.region ?? homeRegion ?? begun.last { $0.town != nil }?.town ?? homeTown
    }
}
