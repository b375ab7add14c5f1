// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates

/// Why a status is not more certain than it is, or what a reader should know besides.
public enum StatusReason: Sendable, Hashable {
    /// The day lies within a date that is known in part only, or is marked as doubtful or estimated.
    case partialDate
    /// The source does not say since when; it is attested from the day given.
    case undated(attested: Day)
    /// The source itself marks the statement as uncertain.
    case uncertain
    /// Nobody has checked the statement yet.
    case unverified
    /// Sources contradict each other.
    case conflict
    /// No list that states it has the person since the day given. That ends no custody, but lowers the certainty.
    case delisted(Day)
    /// The punishment known was over by the day given, and no release is on file.
    case termPassed(Day)
    /// There was a conviction, and the punishment is not on file.
    case sentenceUnknown
    /// The punishment is none that is served in custody.
    case sentenceWithoutCustody
    /// The person was acquitted or the case closed, and no release is on file.
    case releaseNotOnFile
    /// The spell ended, and the source does not say how.
    case endUnexplained
    /// There is a sentence to imprisonment, and no custody on file.
    case noCustodyOnFile
    /// Nothing on file says anything of liberty.
    case nothingStated
}
