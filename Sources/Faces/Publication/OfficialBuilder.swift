// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Accountability
internal import Dates
internal import PublicRecord
internal import Register
internal import Statements

/// Builds what is public of one official, out of roles, posts and sanctions that may be shown.
struct OfficialBuilder {
    let base: MomentBase
    let official: Official
    let id: OfficialID
    /// The names of persons of the register who are shown.
    let personNames: [String: [PublicName]]
    let labels: Labels
    /// The day asked for.
    let day: Day

    init(
        _ base: MomentBase, _ official: Official, id: OfficialID, names: [String: [PublicName]], on day: Day,
        labels: Labels
    ) {
        self.base = base
        self.official = official
        self.id = id
        personNames = names
        self.labels = labels
        self.day = day
    }

    func made() -> PublicOfficial {
        var numbering = SourceNumbering()
        let roles = roles(&numbering)
        let posts = posts(&numbering)
        let sanctions = sanctions(&numbering)
        let replies = replies(&numbering)
        let bodies = official.bodies.sorted()
        return PublicOfficial(
            id: id, names: names(), bodies: bodies.map { labels.said($0) }, bodyCodes: bodies.map { Codes.slug($0) },
            roles: roles, posts: posts, sanctions: sanctions, standing: standing(sanctions), replies: replies,
            isJoinedByInitials: official.isJoinedByInitials, sources: numbering.marks(base.catalog, nil))
    }

    /// The names of the person whom the register shows; otherwise those that are printed in the roles.
    private func names() -> [PublicName] {
        if let known = official.known { return personNames[known.person] ?? [] }
        let printed = [official.name] + official.names.filter { $0 != official.name }
        return printed.map { name in
            let claim = NameClaim(text: name, kind: .printed)
            return PublicName(text: name, language: "und", script: ShownNames.script(claim))
        }
    }

    private func roles(_ numbering: inout SourceNumbering) -> [PublicCaseRole] {
        let ordered = official.roles.sorted { first, second in
            let dates = (Self.order(first.claim.date), Self.order(second.claim.date))
            if dates.0 != dates.1 { return dates.0 > dates.1 }
            return (first.person, first.claim.role.rawValue) < (second.person, second.claim.role.rawValue)
        }
        return ordered.compactMap { role in
            guard let person = PublicRecord.PersonID(role.person), let names = personNames[role.person] else {
                return nil
            }
            return PublicCaseRole(
                person: person, names: names, role: Codes.role(role.claim.role),
                body: role.claim.body.map { labels.said($0) }, date: role.claim.date,
                printed: PublicText(role.claim.official),
                isVerified: role.sources.contains { $0.mark == .verified },
                sources: Self.numbers(role.sources, &numbering))
        }
    }

    private func posts(_ numbering: inout SourceNumbering) -> [PublicPost] {
        guard let known = official.known else { return [] }
        let ordered = known.posts.sorted { first, second in
            let dates = (Self.order(first.from), Self.order(second.from))
            return dates.0 != dates.1 ? dates.0 > dates.1 : first.post < second.post
        }
        return ordered.map { post in
            PublicPost(
                post: labels.said(post.post), body: post.body.map { labels.said($0) },
                rank: post.rank.map { labels.said($0) }, from: post.from, to: post.to,
                place: Places.text(post.place, labels),
                sources: Self.numbers(known.postSources[post] ?? [], &numbering))
        }
    }

    private func sanctions(_ numbering: inout SourceNumbering) -> [PublicSanction] {
        guard let known = official.known else { return [] }
        let inForce = Set(known.sanctions(on: day))
        let ordered = known.sanctions.sorted { first, second in
            let dates = (Self.order(first.listedOn ?? first.endedOn), Self.order(second.listedOn ?? second.endedOn))
            if dates.0 != dates.1 { return dates.0 > dates.1 }
            return (first.authority ?? "", first.number ?? "") < (second.authority ?? "", second.number ?? "")
        }
        return ordered.map { sanction in
            PublicSanction(
                authority: sanction.authority.map { labels.said($0) },
                programme: sanction.programme.map { labels.said($0) }, number: sanction.number.map { PublicText($0) },
                listedOn: sanction.listedOn, endedOn: sanction.endedOn, isLifted: sanction.state == .lifted,
                isInForce: inForce.contains(sanction),
                sources: Self.numbers(known.sanctionSources[sanction] ?? [], &numbering))
        }
    }

    /// Nothing is said of an official without a record that is shown: whether there is another record must not be seen.
    private func standing(_ sanctions: [PublicSanction]) -> SanctionStanding {
        guard official.known != nil else { return .notShown }
        if sanctions.contains(where: \.isInForce) { return .listed }
        return sanctions.contains { $0.isLifted || $0.endedOn != nil } ? .lifted : .none
    }

    /// On a case only those of officials who have a published role in just that case.
    private func replies(_ numbering: inout SourceNumbering) -> [PublicReply] {
        let cases = Set(official.roles.map(\.person))
        let shown = official.replies.filter { $0.isOwn || cases.contains($0.person) }.sorted { first, second in
            let dates = (
                Self.order(first.claim.answered ?? first.claim.asked),
                Self.order(second.claim.answered ?? second.claim.asked)
            )
            return dates.0 != dates.1 ? dates.0 > dates.1 : first.person < second.person
        }
        return shown.map { reply in
            let claim = reply.claim
            return PublicReply(
                state: Codes.reply(claim.state), asked: claim.asked,
                means: claim.means.map { labels.said($0) }, answered: claim.answered,
                text: claim.text.map { PublicText($0) },
                sources: Self.numbers(reply.sources, &numbering))
        }
    }

    private static func order(_ date: PartialDate?) -> Day { date?.range.earliest ?? .earliest }

    /// The register itself is no source to look up.
    private static func numbers(_ sources: [RoleSource], _ numbering: inout SourceNumbering) -> [Int] {
        numbering.numbers(sources.compactMap { Statements.SourceID($0.source) }.filter { $0 != .register })
    }
}
