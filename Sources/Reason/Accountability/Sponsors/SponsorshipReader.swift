// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
public import Register
public import Statements

/// Reads the adoptions of a person out of a record.
public enum SponsorshipReader {
    /// The kinds of claims that it reads.
    public static let kinds: Set<ClaimKind> = [.sponsorship, .support]

    /// The adoptions of a person: one for each sponsor and programme, as the latest statement has it. What a later statement leaves
    /// out stands as the earlier one said it; what begins certainly after the day of the record is left out.
    ///
    /// A letter belongs to a sponsor if it was sent by, or received by, one of that name.
    public static func read(_ record: Record) -> [Sponsorship] {
        let day = record.asOf.on
        let values = record.values(of: .sponsorship).sorted { order($0) < order($1) }
        var found: [String: (claim: SponsorshipClaim, sources: [RoleSource])] = [:]
        for value in values {
            guard case .sponsorship(var claim) = value.claim, claim.since?.isAfter(day) != .certainly else { continue }
            let key = key(claim.sponsor) + "/" + key(claim.programme ?? "")
            let before = found[key]
            if let before { claim.fill(from: before.claim) }
            found[key] = (claim, (before?.sources ?? []) + value.attributions.map { RoleSource($0) })
        }
        let letters = record.values(of: .support).compactMap { value -> SupportClaim? in
            guard case .support(let claim) = value.claim, claim.date?.isAfter(day) != .certainly else { return nil }
            return claim.kind == .letterSent || claim.kind == .letterReceived ? claim : nil
        }
        return found.values.map { claim, sources in
            var adoption = Sponsorship(person: record.id.text, claim, on: day)
            let sponsor = key(claim.sponsor)
            adoption.sent = letters.filter { $0.kind == .letterSent && $0.by.map(key) == sponsor }.map(\.date)
            adoption.received = letters.filter {
                $0.kind == .letterReceived && ($0.to.map(key) == sponsor || $0.by.map(key) == sponsor)
            }.map(\.date)
            adoption.sources = sources
            return adoption
        }.sorted { ($0.sponsor.lowercased(), $0.programme ?? "") < ($1.sponsor.lowercased(), $1.programme ?? "") }
    }

    /// Statements in the order in which they became known, and of the ledger.
    private static func order(_ value: RecordValue) -> (Int, Int) {
        (Int(value.knownSince.number), value.attributions.map(\.position).max() ?? 0)
    }

    private static func key(_ name: String) -> String {
        name.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}

extension SponsorshipClaim {
    /// Takes over what an earlier statement said and this one does not.
    ///
    /// An end is not taken over: who is adopted anew is adopted.
    fileprivate mutating func fill(from earlier: SponsorshipClaim) {
        kind = kind ?? earlier.kind
        programme = programme ?? earlier.programme
        since = since ?? earlier.since
        consent = consent ?? earlier.consent
        publish = publish ?? earlier.publish
    }
}
