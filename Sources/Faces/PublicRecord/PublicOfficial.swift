// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// All that may be published of an official, made field by field.
///
/// An official is shown for roles in the cases of published persons, as published sources state them. Of an official who is not
/// shown as a person of the register there is the name as printed and nothing else.
public struct PublicOfficial: Sendable, Hashable {
    /// The number.
    public let id: OfficialID
    /// Names; the first of each script is the one shown.
    public let names: [PublicName]
    /// The bodies the official acted for, as printed; each once.
    public let bodies: [PublicText]
    /// The codes of these bodies for filters, in the same order.
    public let bodyCodes: [String]
    /// The roles, the newest first.
    public let roles: [PublicCaseRole]
    /// The posts, the newest first.
    public let posts: [PublicPost]
    /// The sanctions, the newest first.
    public let sanctions: [PublicSanction]
    /// Whether sanctions are in force on the day asked for.
    public let standing: SanctionStanding
    /// What came of the right of reply, the newest first; empty if no reply was asked for.
    public let replies: [PublicReply]
    /// Whether a name with initials alone was taken for this official.
    public let isJoinedByInitials: Bool
    /// The sources, numbered from 1.
    public let sources: [SourceMark]

    /// Puts the parts together; each is described at its property.
    public init(
        id: OfficialID,
        names: [PublicName],
        bodies: [PublicText] = [],
        bodyCodes: [String] = [],
        roles: [PublicCaseRole] = [],
        posts: [PublicPost] = [],
        sanctions: [PublicSanction] = [],
        standing: SanctionStanding = .notShown,
        replies: [PublicReply] = [],
        isJoinedByInitials: Bool = false,
        sources: [SourceMark] = []
    ) {
        self.id = id
        self.names = names
        self.bodies = bodies
        self.bodyCodes = bodyCodes
        self.roles = roles
        self.posts = posts
        self.sanctions = sanctions
        self.standing = standing
        self.replies = replies
        self.isJoinedByInitials = isJoinedByInitials
        self.sources = sources
    }

    /// The persons in whose cases the official had a role; each counts once.
    public var persons: Int { Set(roles.map(\.person)).count }
}
