// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Statements

/// What kind of source names a person.
public enum MentionSource: String, Sendable, Hashable, CaseIterable, Comparable {
    /// The reasons for a sanction.
    case sanction
    /// A list for an exchange, a pardon or an amnesty.
    case exchangeList = "exchange-list"
    /// A body of the United Nations.
    case un
    /// A parliament, or an assembly of members of parliaments.
    case parliament
    /// A government, a court or another body of a state.
    case state
    /// A news outlet.
    case media
    /// An organisation or a campaign.
    case campaign
    /// What is none of these, or cannot be told.
    case other

    /// The order of the alphabet of the codes.
    public static func < (first: MentionSource, second: MentionSource) -> Bool { first.rawValue < second.rawValue }

    /// What a source is, by its description in the register.
    init(_ kind: SourceKind?) {
        switch kind {
        case .court?, .official?: self = .state
        case .news?, .stateNews?: self = .media
        case .organisation?, .list?: self = .campaign
        case .person?, .encyclopedia?, .facts?, .other?, nil: self = .other
        }
    }
}
