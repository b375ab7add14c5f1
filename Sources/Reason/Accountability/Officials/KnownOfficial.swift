// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates
public import Statements

/// A person of the register who is stated to hold a post or to be under sanctions.
public struct KnownOfficial: Sendable, Hashable {
    /// The id of the person.
    public var person: String
    /// The names.
    public var names: [String]
    /// The birth as `yyyy-mm-dd`, `yyyy-mm` or `yyyy`; empty if it is not known.
    public var birth: String
    /// `M` or `F`; empty if it is not known.
    public var sex: String
    /// The posts.
    public var posts: [PostClaim]
    /// The sanctions, asked for, in force, refused and lifted.
    public var sanctions: [SanctionClaim]
    /// Who states each post.
    public var postSources: [PostClaim: [RoleSource]] = [:]
    /// Who states each sanction.
    public var sanctionSources: [SanctionClaim: [RoleSource]] = [:]

    /// An official.
    public init(
        person: String, names: [String], birth: String = "", sex: String = "", posts: [PostClaim] = [],
        sanctions: [SanctionClaim] = []
    ) {
        self.person = person
        self.names = names
        self.birth = birth
        self.sex = sex
        self.posts = posts
        self.sanctions = sanctions
    }

    /// Whether every source of a sanction is doubtful: marked as unverified or uncertain, or recorded as unsure or less reliable.
    public func isDoubtful(_ sanction: SanctionClaim) -> Bool {
        let sources = sanctionSources[sanction] ?? []
        return !sources.isEmpty
            && sources.allSatisfy { source in
                source.mark == .unverified || source.mark == .uncertain || source.reliability?.isDoubtful == true
            }
    }

    /// The sanctions that may be in force on a day. A sanction that is stated to be lifted, under the same authority and number, is not.
    public func sanctions(on day: Day) -> [SanctionClaim] {
        sanctions.filter { sanction in
            guard sanction.state == .listed, sanction.listedOn?.isAfter(day) != .certainly else { return false }
            if let ended = sanction.endedOn, ended.isOnOrBefore(day) == .certainly { return false }
            return !sanctions.contains { other in
                other.state == .lifted && other.authority == sanction.authority && other.number == sanction.number
                    && other.endedOn?.isAfter(day) != .certainly
            }
        }
    }
}
