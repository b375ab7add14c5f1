// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Register
import Statements

/// Looks for what an evidence pack lacks.
struct DossierGaps {
    let official: Official
    let record: Record?
    let cases: [DossierCase]
    let sources: SourceDescriptions
    let hasListings: Bool

    /// What is missing, in the order of the fields.
    var all: [DossierGap] {
        DossierGap.Field.allCases.compactMap { field in
            let (missing, total) = count(field)
            return missing > 0 ? DossierGap(field: field, missing: missing, total: total) : nil
        }
    }

    private func count(_ field: DossierGap.Field) -> (missing: Int, total: Int) {
        func one(_ isThere: Bool) -> (Int, Int) { (isThere ? 0 : 1, 1) }
        let posts = official.known?.posts ?? []
        switch field {
        case .originalName: return one(official.names.contains { !Self.isLatin($0) })
        case .latinName: return one(official.names.contains { Self.isLatin($0) })
        case .birth: return one(!(official.known?.birth ?? "").isEmpty)
        case .identifier: return one(record?.facts(of: .identifier).isEmpty == false)
        case .rank: return one(posts.contains { $0.rank != nil })
        case .office: return one(!posts.isEmpty || !official.bodies.isEmpty)
        case .officeDates: return one(posts.contains { $0.from != nil || $0.to != nil })
        case .caseNumber: return cases { claim, _ in claim.caseNumber != nil }
        case .actDate: return cases { claim, _ in claim.date != nil }
        case .proof: return cases { _, value in value.attributions.contains { isProof($0) } }
        case .rights:
            return (cases.count { $0.record.facts(of: .targeting).isEmpty }, cases.count)
        case .consent: return (cases.count { !$0.isNamed }, cases.count)
        case .hash: return ofSources { $0?.sha256 != nil }
        case .reliability: return ofSources { $0?.reliability != nil }
        case .listings: return one(hasListings || official.known?.sanctions.contains { $0.state != .requested } == true)
        case .photo, .command, .assets, .counterArguments, .harm: return (1, 1)
        }
    }

    /// In how many cases no role has something.
    private func cases(_ has: (RoleClaim, RecordValue) -> Bool) -> (Int, Int) {
        let lacking = cases.count { one in
            !one.roles.contains { value in
                if case .role(let claim) = value.claim { has(claim, value) } else { false }
            }
        }
        return (lacking, cases.count)
    }

    /// How many of the sources that state the roles lack something.
    private func ofSources(_ has: (SourceClaim?) -> Bool) -> (Int, Int) {
        let used = Set(cases.flatMap(\.roles).flatMap(\.attributions).map(\.source))
        return (used.count { !has(sources.claims[$0]) }, used.count)
    }

    /// A document of a court or authority of which an archived copy has a hash.
    private func isProof(_ attribution: Attribution) -> Bool {
        guard let claim = sources.claims[attribution.source], claim.sha256 != nil else { return false }
        return claim.kind == .court || claim.kind == .official
    }

    static func isLatin(_ name: String) -> Bool {
        !name.unicodeScalars.contains { $0.properties.isAlphabetic && $0.value > 0x24F }
    }
}
