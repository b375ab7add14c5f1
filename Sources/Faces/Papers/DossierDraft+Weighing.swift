// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Accountability
import Documents
import Law
import Phrases
import Register
import Statements

/// What others have done, what is missing, what can be said against it, whom it may harm; and the cover.
extension DossierDraft {
    mutating func addListings() {
        blocks.append(.heading(2, words.words("dossier.listings")))
        // What somebody asked for, perhaps oneself, is no listing.
        var items = sanctions { $0.state != .requested }
        for listing in dossier.listings {
            let listed = listing.listed
            let parts: [String] = [
                "\(listing.list) \(listed.id)", listed.names.first ?? "", listed.programmes.joined(separator: "; "),
                listed.listed,
                listed.delisted.isEmpty ? "" : words.words("dossier.until", ["date": .text(listed.delisted)]),
                words.words("dossier.probability", ["share": .text(share(listing.probability))]),
            ]
            items.append([TextRun(parts.filter { !$0.isEmpty }.joined(separator: ", "))])
        }
        if items.isEmpty {
            let looked = !dossier.gaps.contains { $0.field == .listings }
            blocks.append(.paragraph([looked ? TextRun(words.words("dossier.listings.none")) : gap("listings")]))
        } else {
            blocks.append(.list(items, isNumbered: false))
            if !dossier.listings.isEmpty { blocks.append(.paragraph([TextRun(words.words("dossier.hits"), .small)])) }
        }
        let requests = sanctions { $0.state == .requested }
        guard !requests.isEmpty else { return }
        blocks.append(.heading(2, words.words("dossier.requests")))
        blocks.append(.list(requests, isNumbered: false))
    }

    /// The sanctions on the record of the official that a test lets pass.
    private mutating func sanctions(_ isMeant: (SanctionClaim) -> Bool) -> [[TextRun]] {
        (dossier.officialRecord?.values(of: .sanction) ?? []).compactMap { value in
            guard case .sanction(let claim) = value.claim, isMeant(claim) else { return nil }
            let parts: [String?] = [
                words.codes(claim.state), claim.authority, claim.programme, claim.number,
                (claim.listedOn ?? claim.requestedOn).map { words.words.date($0) },
                claim.endedOn.map { words.words("dossier.until", ["date": .text(words.words.date($0))]) },
            ]
            return line(parts.compactMap { $0 }.joined(separator: ", "), [value])
        }
    }

    private func share(_ value: Double) -> String { "\(Int((value * 100).rounded())) %" }

    mutating func addGaps() {
        blocks.append(.heading(2, words.words("dossier.missing")))
        let rows = dossier.gaps.map { missing -> [[TextRun]] in
            let state =
                missing.isByHand
                ? words.words("dossier.missing.hand")
                : missing.total == 1
                    ? words.words("dossier.missing.one")
                    : words.words(
                        "dossier.missing.of", ["n": .number(missing.missing), "of": .number(missing.total)])
            return [[TextRun(words.words("dossier.gap.\(missing.field.rawValue)"))], [TextRun(state, .gap)]]
        }
        blocks.append(
            rows.isEmpty
                ? .plain(words.words("dossier.missing.none"))
                : .table(DocumentTable(widths: [0.6, 0.4], rows: rows)))
    }

    /// What the other side can say, as far as the register shows it.
    mutating func addObjections() {
        blocks.append(.heading(2, words.words("dossier.objections")))
        var items: [String] = []
        let doubtful = dossier.cases.count(where: \.isDoubtful)
        if doubtful > 0 { items.append(words.words("dossier.objection.doubtful", ["n": .number(doubtful)])) }
        if dossier.official.isJoinedByInitials { items.append(words.words("dossier.objection.initials")) }
        let disputed = dossier.cases.count { !$0.record.disputed.isEmpty }
        if disputed > 0 { items.append(words.words("dossier.objection.disputed", ["n": .number(disputed)])) }
        let indirect = dossier.criteria.count { $0.count > 0 && $0.directCount == 0 }
        if indirect > 0 { items.append(words.words("dossier.objection.indirect", ["n": .number(indirect)])) }
        if let proof = dossier.gaps.first(where: { $0.field == .proof }) {
            items.append(
                words.words("dossier.objection.proof", ["n": .number(proof.missing), "of": .number(proof.total)]))
        }
        blocks.append(.list(items.map { [TextRun($0)] } + [[gap("counter-arguments")]], isNumbered: false))
    }

    mutating func addHarm() {
        blocks.append(.heading(2, words.words("dossier.harm")))
        var items: [String] = []
        let held = dossier.cases.count { $0.record.status.kind.isHeld }
        if held > 0 { items.append(words.words("dossier.harm.held", ["n": .number(held)])) }
        let guarded = dossier.cases.count { one in
            one.record.facts.lazy.flatMap(\.values).contains { value in
                switch value.claim {
                case .safety: true
                case .publicationBasis(let claim): claim.basis == .withheld
                default: false
                }
            }
        }
        if guarded > 0 { items.append(words.words("dossier.harm.guarded", ["n": .number(guarded)])) }
        items.append(words.words("dossier.harm.sources"))
        blocks.append(.list(items.map { [TextRun($0)] } + [[gap("harm")]], isNumbered: false))
    }

    /// Puts the cover before the blocks that are there: they come first, so that their numbers do.
    mutating func cover() {
        let body = blocks
        blocks = [.heading(1, title)]
        let about = words.words("paper.official", ["name": .text(officialName)])
        blocks.append(.paragraph([TextRun(about, .strong)]))
        blocks.append(.paragraph([TextRun(words.words("dossier.draft"), .gap)]))
        let moment = words.words(
            "dossier.as-of",
            [
                "on": .text(words.words.date(asOf.on)), "known": .text(words.words.date(asOf.known)),
                "size": .number(asOf.at),
            ])
        blocks.append(.paragraph([TextRun(moment, .small)]))
        blocks.append(.heading(2, words.words("paper.before")))
        blocks.append(.paragraph([TextRun(words.words("paper.before.note"), .emphasis)]))
        blocks.append(.list(notes, isNumbered: false))
        blocks.append(.rule)
        blocks += body
    }

    private var notes: [[TextRun]] {
        let counts: KeyValuePairs<String, Words.Value> = [
            "n": .number(dossier.cases.count), "named": .number(dossier.named.count),
            "regime": .text(dossier.regime.code),
        ]
        var notes: [[TextRun]] = [[TextRun(words.words("dossier.note.cases", counts))]]
        let unread = dossier.cases.count { !$0.unreadScopes.isEmpty }
        if unread > 0 { notes.append([TextRun(words.words("dossier.note.scopes", ["n": .number(unread)]), .gap)]) }
        if hiddenTexts > 0 {
            notes.append([TextRun(words.words("dossier.note.hidden", ["n": .number(hiddenTexts)]), .gap)])
        }
        let met = dossier.criteria.count { $0.directCount > 0 }
        let criteria: KeyValuePairs<String, Words.Value> = [
            "n": .number(met), "of": .number(dossier.criteria.count),
        ]
        notes.append([TextRun(words.words("dossier.note.criteria", criteria), met == 0 ? .gap : .plain)])
        let doubtful = dossier.doubtfulCriteria
        if doubtful > 0 {
            let values: KeyValuePairs<String, Words.Value> = ["n": .number(doubtful), "of": .number(met)]
            let text =
                met == 1 ? words.words("dossier.note.doubtful.alone") : words.words("dossier.note.doubtful", values)
            notes.append([TextRun(text, .gap)])
        }
        for warning in warnings {
            notes.append([TextRun(words.words("paper.mind") + " ", .emphasis), TextRun(warning, .gap)])
        }
        let open = dossier.regime.rules.count { $0.frame.mark != .verified }
        if open > 0 {
            let values: KeyValuePairs<String, Words.Value> = [
                "n": .number(open), "of": .number(dossier.regime.rules.count),
            ]
            notes.append([TextRun(words.words("dossier.law.unverified", values), .gap)])
        }
        notes.append([TextRun(words.words("dossier.note.gaps", ["n": .number(dossier.gaps.count)]))])
        notes.append([TextRun(words.words("paper.words"))])
        if let note = dossier.pack.header.note { notes.append([TextRun(note.text(in: words.language))]) }
        return notes
    }
}
