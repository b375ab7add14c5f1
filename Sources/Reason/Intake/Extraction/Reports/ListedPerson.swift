// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates

/// One numbered person of an English report.
public struct ListedPerson: Sendable {
    /// The number in the list.
    public let number: Int
    /// The name as printed.
    public let name: Extracted<String>
    /// The chapter of the report that the person stands in, with its letter.
    public let chapter: String?
    /// The day of arrest or detention.
    public let arrest: Extracted<PartialDate>?
    /// The articles of the criminal code charged, as printed (`234.4.3`); one mention for each part.
    public let articles: [Extracted<ArticleMention>]
    /// The year of the code, if the charge names it (“Criminal Code (of 1960)”).
    public let codeYear: Int?
    /// The whole charge as printed, on one line.
    public let charge: Extracted<String>?
    /// The place of detention, as printed, on one line.
    public let place: Extracted<String>?
    /// The verdict that the background tells of.
    public let verdict: ListedVerdict?
    /// The background of the case, on one line.
    public let background: Extracted<String>?
}
