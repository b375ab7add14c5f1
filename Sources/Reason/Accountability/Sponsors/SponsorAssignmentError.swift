// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Why no proposal can be worked out.
public enum SponsorAssignmentError: Error, Sendable, Hashable, CustomStringConvertible {
    /// There are too many pairs of a prisoner and a sponsor.
    case tooLarge(pairs: Int, most: Int)

    /// What is wrong, and what to do.
    public var description: String {
        switch self {
        case .tooLarge(let pairs, let most):
            "There are \(pairs) pairs of a prisoner and a sponsor, and at most \(most) can be weighed at a time. Divide the table of "
                + "sponsors, or give each fewer (--most)."
        }
    }
}
