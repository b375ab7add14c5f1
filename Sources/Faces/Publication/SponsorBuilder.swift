// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Accountability
internal import PublicRecord
internal import Register
internal import Statements

/// The sponsors of a person who may be named.
///
/// A sponsor is named if the adoption stands, the sponsor agreed to be named, and the person or the family agreed to be adopted: all
/// of it as the latest public statement on this adoption has it, so that a consent that was taken back takes the sponsor off the
/// page. How to reach the sponsor, the reason of an end and the words of letters are never shown.
enum SponsorBuilder {
    static func sponsors(_ record: Record) -> [PublicSponsor] {
        shown(record).map { adoption in
            PublicSponsor(
                name: PublicText(adoption.sponsor), kind: adoption.kind?.rawValue,
                programme: adoption.programme.map { PublicText($0) }, since: adoption.since)
        }
    }

    /// The adoptions that are shown: a letter under one of them can be chosen to be shown too (``ActionBuilder``).
    static func shown(_ record: Record) -> [Sponsorship] {
        agreed(record).filter { $0.state == .accepted }
    }

    /// The adoptions to which all agree, whatever became of them.
    static func agreed(_ record: Record) -> [Sponsorship] {
        SponsorshipReader.read(record).filter { adoption in
            let isAgreed = adoption.consent == .person || adoption.consent == .family
            return adoption.isSponsorPublic && isAgreed
        }
    }
}
