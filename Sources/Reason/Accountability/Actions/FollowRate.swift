// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// How often something happened to a person in some days after an action, and how often in as many days without any.
///
/// The two numbers stand side by side so that nobody reads an effect into the first. They are no estimate of an effect either: those
/// for whom somebody acts differ from others, and acts are done when something is about to happen.
public struct FollowRate: Sendable, Hashable {
    /// `release`, `transfer`, `decision`, `death` or `mention`.
    public let what: String
    /// Over so many times after an action, each with its person; only those that are over.
    public let after: Int
    /// In so many of them it happened.
    public let afterWith: Int
    /// Over so many times of as many days, in which and before which nothing was asked for the person.
    public let without: Int
    /// In so many of them it happened.
    public let withoutWith: Int

    /// What can happen, in the order in which it is told.
    public static let all = ["release", "transfer", "decision", "death", "mention"]
}
