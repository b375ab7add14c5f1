// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// What kind of document names a person, in the order in which a page shows them.
public enum NamingKind: String, Sendable, Hashable, CaseIterable {
    /// A parliament or an assembly of members of parliaments.
    case parliament
    /// A body of the United Nations.
    case un
    /// The reasons for a sanction.
    case sanction
    /// A government, a court or another body of a state or of states.
    case state
    /// A list for an exchange, a pardon or an amnesty.
    case exchangeList = "exchange-list"
    /// An organisation or a campaign.
    case campaign
    /// A news outlet.
    case media
    /// None of these.
    case other
}
