// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Statements

/// A kind of punishment, as far as the counting of days tells kinds apart.
public enum Punishment: String, Sendable, Hashable, CaseIterable {
    /// Imprisonment; the regime says where.
    case imprisonment
    /// Forced labour.
    case forcedLabour = "forced-labour"
    /// Restricted liberty.
    case restrictedLiberty = "restricted-liberty"
    /// Arrest as a punishment.
    case arrest
    /// Corrective labour.
    case correctiveLabour = "corrective-labour"
    /// Community service.
    case communityService = "community-service"
    /// Imprisonment for life.
    case life
    /// Death.
    case death
    /// Imprisonment that is suspended.
    case suspended
    /// A fine.
    case fine
    /// Anything else: treatment, a ban, the loss of a rank.
    case other

    /// The kind as the law sees what the register states.
    public init(_ kind: SentenceKind) {
        switch kind {
        case .imprisonment, .colonySettlement, .educational: self = .imprisonment
        case .life: self = .life
        case .death: self = .death
        case .suspended: self = .suspended
        case .restrictedLiberty: self = .restrictedLiberty
        case .forcedLabour: self = .forcedLabour
        case .correctiveLabour: self = .correctiveLabour
        case .communityService: self = .communityService
        case .arrest: self = .arrest
        case .fine: self = .fine
        default: self = .other
        }
    }

    /// Whether it has a last day that can be counted.
    public var isServed: Bool {
        switch self {
        case .imprisonment, .forcedLabour, .restrictedLiberty, .arrest, .correctiveLabour: true
        default: false
        }
    }
}
