// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates

/// A release, as a text states it.
public struct ReleaseMention: Hashable, Sendable {
    /// The ground of the release; the raw values are those of the register's vocabulary.
    public enum Ground: String, Hashable, Sendable, CaseIterable, Codable {
        /// The term was served.
        case termServed = "term-served"
        /// Conditional early release.
        case parole
        /// A pardon.
        case pardon
        /// An amnesty.
        case amnesty
        /// An exchange.
        case exchange
        /// An acquittal.
        case acquittal
        /// The case was closed.
        case caseClosed = "case-closed"
        /// A milder measure of restraint.
        case measureChanged = "measure-changed"
        /// The text gives no ground.
        case unknown

        /// The ground that a word of the word list carries as its number.
        init(lexical value: Int) {
            switch value {
            case 1: self = .parole
            case 2: self = .pardon
            case 3: self = .amnesty
            case 4: self = .exchange
            default: self = .unknown
            }
        }
    }

    /// The day, if stated.
    public let date: PartialDate?
    /// The ground.
    public let ground: Ground

    /// A release from its fields.
    public init(date: PartialDate?, ground: Ground) {
        self.date = date
        self.ground = ground
    }
}
