// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Statements

extension RoleClaim {
    /// Whether a statement of this role with a mark is doubtful: marked as unverified or uncertain, or with words of certainty and not marked
    /// as verified; or recorded as unsure or less reliable, whatever the mark. Whether such words hedge or confirm, a program cannot tell;
    /// somebody has to look.
    public func isDoubtful(marked mark: Mark?, reliability: Reliability? = nil) -> Bool {
        if reliability?.isDoubtful == true { return true }
        switch mark {
        case .verified: return false
        case .unverified, .uncertain: return true
        case nil: return !(certainty ?? "").allSatisfy(\.isWhitespace)
        }
    }
}

extension Reliability {
    /// Whether what is recorded so cannot be relied on: unsure, likely unreliable, highly unreliable.
    public var isDoubtful: Bool {
        switch self {
        case .unsure, .unlikely, .low: true
        case .high, .likely, .unknown: false
        }
    }
}
