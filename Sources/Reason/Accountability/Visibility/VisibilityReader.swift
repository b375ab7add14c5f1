// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates
public import Register
import Statements

/// Works out who names a person, out of a record.
public struct VisibilityReader: Sendable {
    private let kinds = MentionSources()
    private let countries = MentionCountries()
    private let sources: [SourceID: SourceClaim]

    /// A reader that knows what the sources are.
    public init(_ sources: SourceDescriptions) { self.sources = sources.claims }

    /// Who names the person of a record by its day. A mention that certainly comes later does not count; one without a date counts.
    ///
    /// A document that several sources report is one. Lists for exchanges, pardons and amnesties, and opinions of the United Nations
    /// count as documents; letters and help do not.
    public func read(_ record: Record, definition: Certainty) -> PersonVisibility {
        let day = record.asOf.on
        var namings: [String: PersonVisibility.Naming] = [:]
        for fact in record.facts {
            for value in fact.values {
                guard let (key, naming) = naming(value), naming.date?.isAfter(day) != .certainly else { continue }
                if namings[key] == nil { namings[key] = naming }
            }
        }
        return PersonVisibility(
            person: record.id.text, held: record.status.held, heldSince: record.status.heldSince,
            definition: definition, isConfidential: Self.isConfidential(record, on: day),
            namings: namings.sorted { $0.key < $1.key }.map(\.value))
    }

    private func naming(_ value: RecordValue) -> (key: String, naming: PersonVisibility.Naming)? {
        switch value.claim {
        case .mention(let claim):
            let source = value.attributions.lazy.compactMap { sources[$0.source] }.first
            let key = Self.key(claim)
            return (
                key,
                PersonVisibility.Naming(
                    kind: kinds.kind(of: claim, source: source?.kind), language: source?.language,
                    country: countries.country(of: claim, source: source), date: claim.date)
            )
        case .intervention(let claim) where [.exchangeList, .pardonList, .amnestyList].contains(claim.kind):
            let key = "list \(claim.list ?? "") \(claim.by ?? "") \(claim.date?.edtf ?? "")"
            return (key, PersonVisibility.Naming(kind: .exchangeList, date: claim.date))
        case .international(let claim) where Self.isUnitedNations(claim.kind) && claim.answered != nil:
            let key = "un \(claim.kind.rawValue) \(claim.number ?? "") \(claim.answered?.edtf ?? "")"
            return (key, PersonVisibility.Naming(kind: .un, country: "INT", date: claim.answered))
        default: return nil
        }
    }

    /// What makes two mentions one document: the document of the register; else its address, without what counts visitors; else title,
    /// body and date together.
    private static func key(_ mention: MentionClaim) -> String {
        if let instrument = mention.instrument { return "document \(instrument.source.name)/\(instrument.key)" }
        if let url = mention.url { return WebAddress.plain(url) }
        let body = mention.body?.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: " ") ?? ""
        return "\(mention.document.lowercased()) / \(body) / \(mention.date?.edtf ?? "")"
    }

    private static func isUnitedNations(_ kind: ProcedureKind) -> Bool {
        [.wgad, .humanRightsCommittee, .enforcedDisappearances, .treatyBody, .specialProcedure].contains(kind)
    }

    /// Whether no name of the person stands in public, or the person is withheld.
    private static func isConfidential(_ record: Record, on day: Day) -> Bool {
        var hasPublicName = false
        for fact in record.facts {
            for value in fact.values {
                switch value.claim {
                case .name: hasPublicName = hasPublicName || value.attributions.contains { $0.compartment == .public }
                case .safety(let claim):
                    if claim.until?.isBefore(day) != .certainly { return true }
                case .publicationBasis(let claim):
                    if claim.basis == .withheld { return true }
                default: break
                }
            }
        }
        return !hasPublicName
    }
}
