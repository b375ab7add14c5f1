// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Statements

extension RoleClaim {
    /// Whether a statement of this role with a mark is doubtful: marked as unverified or uncertain, or with words of certainty and not marked
    /// as verified. Whether such words hedge or confirm, a program cannot tell; somebody has to look.
    public func isDoubtful(marked mark: Mark?) -> Bool {
        switch mark {
        case .verified: false
        case .unverified, .uncertain: true
        case nil: !(certainty ?? "").allSatisfy(\.isWhitespace)
        }
    }
}
