// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Constraints that cannot all be kept.
public struct PlanConflict: Sendable, Hashable {
    /// The constraints, in the order of the plan.
    public let constraints: [PlanConstraint]
    /// Whether it is proven that leaving out any one of them makes the rest agree.
    public let isLeast: Bool
}
