// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates
public import Statements

/// A person in a list.
public struct CaseRow: Sendable, Hashable {
    /// The person.
    public let id: PersonID
    /// The name to show; empty if no source gives one.
    public let name: String
    /// The status on the day asked for.
    public let status: StatusKind
    /// How certain it is.
    public let certainty: Certainty
    /// All statuses that are possible.
    public let possible: [StatusKind]
    /// The ground of a release.
    public let ground: ReleaseGround?
    /// How certain it is that the person is held.
    public let held: Certainty
    /// Since when the status holds, as far as known and no more precise than stated.
    public let since: PartialDate?
    /// The sex as stated.
    public let sex: Sex?
    /// The year of birth, if known to the year.
    public let birthYear: Int?
    /// The year of the arrest that led to the present or last time in custody.
    public let detentionYear: Int?
    /// The region of custody, else of residence, as stated.
    public let region: String?
    /// The articles of charges that were not dropped, and of decisions.
    public let articles: [CaseArticle]
    /// The sources that speak of the person.
    public let sources: [SourceID]
    /// What each organisation decided last.
    public let recognitions: [CaseRecognition]
}
