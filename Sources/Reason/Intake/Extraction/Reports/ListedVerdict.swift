// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates

/// The verdict of first instance that an English report tells of: “sentenced to five and a half years”.
public struct ListedVerdict: Sendable, Hashable {
    /// The length of imprisonment.
    public let term: Term
    /// The day of the verdict, if its sentence states one.
    public let date: PartialDate?
    /// The court as printed, if its sentence names one.
    public let court: String?
}
