// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Register

/// A criterion of a sanctions regime with the facts of the case that bear on it.
public struct FilledCriterion: Sendable, Hashable {
    /// The criterion.
    public var criterion: RegimeCriterion
    /// The facts.
    public var facts: [Fact]
}
