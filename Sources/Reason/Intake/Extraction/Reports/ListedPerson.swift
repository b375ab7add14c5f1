// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates

/// One numbered person of an English report.
public struct ListedPerson: Sendable {
    /// The number in the list.
    public let number: Int
    /// The name as printed.
    public let name: Extracted<String>
    /// The day of arrest or detention.
    public let arrest: Extracted<PartialDate>?
    /// The articles of the criminal code charged, as printed (`234.4.3`).
    public let articles: [Extracted<ArticleMention>]
    /// The place of detention, as printed, on one line.
    public let place: Extracted<String>?
}
