// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates

/// A list on which somebody put a person before.
public struct EarlierList: Sendable, Hashable {
    /// The name of the list.
    public var name: String
    /// Who held it or handed it over.
    public var holder: String?
    /// When.
    public var date: PartialDate?
    /// What came of it.
    public var outcome: String?
    /// Whether it is sure that the person is meant: decided by people, or matched surely.
    public var isSure = true
}
