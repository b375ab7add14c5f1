// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Whether the likelihood of a model has a finite largest value, and only one.
///
/// The numbers are those of SparseMSE (Chan, Silverman and Vincent 2021).
public enum ExistenceCode: Int, Sendable, Hashable, CaseIterable {
    /// Both tests are passed.
    case good = 0
    /// The estimate does not exist: the data lie on a face of the cone (Fienberg and Rinaldo 2012).
    case doesNotExist = 1
    /// Two sets of parameters fit equally well.
    case notIdentified = 2
    /// Both tests are failed.
    case neither = 3

    /// The reason in words.
    public var reason: String {
        switch self {
        case .good: "it has one"
        case .doesNotExist: "the likelihood grows without end, since too many overlaps are empty"
        case .notIdentified: "several answers fit equally well, since too few overlaps are left"
        case .neither: "the likelihood grows without end, and several answers fit equally well"
        }
    }
}
