// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Statements

/// Reads a statement of reasons, which is about one official.
struct ReasonsReading {
    /// A title that the text gives the official.
    private struct Title {
        var role: OfficialRole
        var words: String
        var body: String?
    }

    /// The first title of the text that is said of the official, and the first of all.
    private var said: Title?
    private var first: Title?
    /// For each person the likeliest sentence so far.
    private var best: [String: (proposal: RoleProposal, title: Title?)] = [:]

    mutating func read(_ view: RoleView, _ words: RoleWords) {
        let title = title(view, words)
        // “Senior officer of the service” says less than the “head of the colony” that follows.
        if said == nil || said?.role == .other && title.map({ $0.role != .other }) == true { said = title ?? said }
        if first == nil, let title = view.titles.first { first = Self.title(title, view, words) }
        for person in view.persons {
            guard let id = person.mention.person else { continue }
            let proposal = proposal(person, title, view, words)
            if proposal.probability > best[id]?.proposal.probability ?? 0 { best[id] = (proposal, title) }
        }
    }

    /// A proposal for each person, of the likeliest sentence.
    func proposals(_ context: RoleContext, _ words: RoleWords) -> [RoleProposal] {
        let name = context.official.first ?? ""
        return best.sorted { $0.key < $1.key }.map { _, entry in
            var proposal = entry.proposal
            proposal.official = name
            let own = entry.title?.role == .other && said.map { $0.role != .other } == true ? nil : entry.title
            let title = own ?? said ?? first
            proposal.role = title?.role ?? .other
            proposal.body = own?.body ?? said?.body ?? first?.body
            let reason =
                title.map { Reason(own == nil ? "title-elsewhere" : "title", $0.words) } ?? Reason("no-title")
            proposal.reasons = [Reason("listed", name), reason] + proposal.reasons
            return proposal
        }
    }

    /// The title that the sentence gives the official: “as judge”, “is a judge”, “judge Testova”; not that of somebody else in it.
    private func title(_ view: RoleView, _ words: RoleWords) -> Title? {
        let tokens = view.sentence.tokens
        for title in view.titles {
            let start = title.range.lowerBound
            let isSaid = (0...4).contains { step in
                start - step >= 0 && !tokens[(start - step)..<start].contains { $0.endsGap }
                    && words.saysTitle.contains { $0.isMet(in: tokens, endingAt: start - step) }
            }
            let isBeside = view.own.contains { own in
                own.lowerBound == title.range.upperBound
                    || (own.upperBound < start && start - own.upperBound <= 5 && tokens[own.upperBound].text == ",")
            }
            let begins = start == 0 || start == 1
            if isSaid || isBeside || begins { return Self.title(title, view, words) }
        }
        return nil
    }

    private static func title(
        _ title: (role: OfficialRole, range: Range<Int>), _ view: RoleView, _ words: RoleWords
    ) -> Title {
        Title(
            role: title.role, words: view.sentence.text(title.range), body: view.body(after: title.range, words: words))
    }

    private func proposal(
        _ person: RoleReading.Person, _ title: Title?, _ view: RoleView, _ words: RoleWords
    ) -> RoleProposal {
        var proposal = view.proposal(words)
        let tokens = view.sentence.tokens
        let role = title?.role ?? said?.role ?? first?.role ?? .other
        let place = view.own.first ?? 0..<0
        let act = view.act(of: role, near: place, words) ?? view.acts.first?.range
        let isSpokenOf = tokens.prefix(12).contains { words.pronouns.contains($0.folded) }
        // “Have been held under his authority” speaks of the official wherever it stands.
        let isAgent =
            !view.own.isEmpty || isSpokenOf
            || act.map { tokens[$0].contains { words.pronouns.contains($0.folded) } } ?? false
        var probability = person.mention.probability
        var reasons: [Reason] = []
        switch (act, isAgent) {
        case (let act?, true):
            probability *= 0.98
            reasons.append(Reason("act", view.sentence.text(act)))
        case (let act?, false):
            probability *= 0.75
            reasons += [Reason("act", view.sentence.text(act)), Reason("not-agent")]
        case (nil, _) where !view.denied.isEmpty:
            probability *= 0.3
            reasons.append(Reason("denied", view.sentence.text(view.denied[0])))
        case (nil, true):
            probability *= 0.75
            reasons.append(Reason("no-act"))
        case (nil, false):
            probability *= 0.45
            reasons += [Reason("no-act"), Reason("not-agent")]
        }
        proposal.act = act.map { view.sentence.text($0) } ?? ""
        proposal.person = person.mention.person
        proposal.personText = person.mention.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        reasons.append(Reason("person-named", proposal.personText))
        if let aside = person.aside {
            probability *= 0.3
            reasons.append(Reason("aside", aside))
        }
        proposal.probability = probability
        proposal.reasons = reasons
        return proposal
    }
}
