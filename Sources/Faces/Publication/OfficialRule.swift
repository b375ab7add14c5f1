// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Accountability
internal import Register
internal import Statements

/// What may be published of officials: a rule of its own, as what is said of them is said of others than the persons of the register.
///
/// A page that names somebody as responsible accuses. So each statement must rest on something that a reader, and the official,
/// can look up:
/// * The source is a court or an official body; or a news outlet, a list or a statement of an organisation that says where or when it
///   was published. A private person, an encyclopedia that anyone can edit, a compilation, and a source of which nothing is
///   said do not suffice. A source that may not be named does not either.
/// * Nobody has marked the statement as unverified or uncertain, nor as unsure or unreliable. A role with words of `certainty` must
///   have been checked (`verified`): whether the words hedge or confirm, a program cannot tell.
/// * A witness is no official by office, can be a private person, and can have been forced: only court and official records suffice.
/// * The person in whose case it is must be shown, and not as a child.
/// * Nobody is named who is not shown under a name: of such texts records are free when they come here (``TextGuard``).
///
/// Shown are the name, the role, the body, the date, and who says it. The number of the case, the words of certainty, excerpts and
/// notes are not. Posts and sanctions are shown of those alone who are persons of the register with a basis of publication of their own.
/// Requests for sanctions and refusals are never shown on them: a draft that is known warns, and one that was refused clears nobody. A
/// request that somebody chose to show stands among the actions, and does not name the official there (``ActionBuilder``).
struct OfficialRule {
    let catalog: SourceCatalog

    init(_ base: MomentBase) {
        catalog = base.catalog
    }

    /// The role with the sources that suffice; `nil` if none does.
    func publishable(_ role: CaseRole) -> CaseRole? {
        var role = role
        role.sources = role.sources.filter { source in
            !role.claim.isDoubtful(marked: source.mark, reliability: source.reliability)
                && suffices(source, onlyRecords: role.claim.role == .prosecutionWitness)
        }
        return role.sources.isEmpty ? nil : role
    }

    /// The official with the posts and sanctions that may be shown; `nil` if none may.
    func publishable(_ known: KnownOfficial) -> KnownOfficial? {
        var shown = known
        for (post, sources) in known.postSources {
            shown.postSources[post] = sources.filter { suffices($0) }
        }
        for (sanction, sources) in known.sanctionSources {
            shown.sanctionSources[sanction] = sources.filter { suffices($0) }
        }
        shown.posts.removeAll { post in
            (shown.postSources[post] ?? []).isEmpty
        }
        shown.sanctions.removeAll { sanction in
            let isImposed = sanction.state == .listed || sanction.state == .lifted
            return !isImposed || (shown.sanctionSources[sanction] ?? []).isEmpty
        }
        return shown.posts.isEmpty && shown.sanctions.isEmpty ? nil : shown
    }

    /// Whether what came of the right of reply may be shown: it is the register's own work, and needs no other source.
    func publishes(_ reply: OfficialReply) -> Bool {
        reply.sources.contains { !Codes.isUnverified($0.mark) }
    }

    private func suffices(_ source: RoleSource, onlyRecords: Bool = false) -> Bool {
        switch source.mark {
        case .unverified, .uncertain: return false
        case .verified, nil: break
        }
        if source.reliability?.isDoubtful == true { return false }
        guard let id = SourceID(source.source), !catalog.unnamed.contains(id), let claim = catalog.described[id] else {
            return false
        }
        switch claim.kind {
        case .court, .official: return true
        case .news, .stateNews, .organisation, .list:
            return !onlyRecords && (claim.url != nil || claim.published != nil)
        case .person, .encyclopedia, .facts, .other, nil: return false
        }
    }
}
