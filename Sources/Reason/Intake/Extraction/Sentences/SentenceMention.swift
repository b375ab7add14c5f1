// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates

/// A punishment that a text states: its kind, length and regime, and at which stage it was given.
public struct SentenceMention: Hashable, Sendable {
    /// What kind of punishment; the raw values are those of the register's vocabulary of sentences.
    public enum Kind: String, Hashable, Sendable, CaseIterable, Codable {
        /// Deprivation of liberty.
        case imprisonment
        /// Deprivation of liberty for life.
        case life
        /// Death.
        case death
        /// Deprivation of liberty, suspended.
        case suspended
        /// A colony-settlement.
        case colonySettlement = "colony-settlement"
        /// Restricted liberty.
        case restrictedLiberty = "restricted-liberty"
        /// Forced labour.
        case forcedLabour = "forced-labour"
        /// Corrective labour.
        case correctiveLabour = "corrective-labour"
        /// Community service.
        case communityService = "community-service"
        /// A fine.
        case fine
        /// Compulsory medical treatment.
        case psychiatric
        /// A punishment whose kind the text does not say.
        case other
    }

    /// The regime under which it is served.
    public enum Regime: String, Hashable, Sendable, CaseIterable, Codable {
        /// General regime.
        case general
        /// Strict regime.
        case strict
        /// Special regime.
        case special
        /// A prison for the whole term.
        case prison
        /// A colony-settlement.
        case settlement
        /// An educational colony.
        case educational
    }

    /// At which stage of the case it was given.
    public enum Stage: String, Hashable, Sendable, CaseIterable, Codable {
        /// By the court of first instance.
        case firstInstance = "first-instance"
        /// After an appeal, a cassation or a review.
        case afterAppeal = "after-appeal"
        /// The total of several counts or verdicts.
        case total
        /// What the prosecution asked for; no sentence.
        case requested
        /// By a verdict that was annulled, where a new trial followed.
        case annulled
        /// In an earlier case.
        case formerCase = "former-case"
    }

    /// What kind of punishment.
    public let kind: Kind
    /// Its length; `nil` for life, fines, treatment and where none is stated.
    public let term: Term?
    /// The regime, if stated.
    public let regime: Regime?
    /// The part of the term to be served in a prison.
    public let prisonPart: Term?
    /// The amount of a fine in roubles.
    public let amount: Int?
    /// At which stage it was given.
    public let stage: Stage

    /// A punishment from its fields.
    public init(kind: Kind, term: Term?, regime: Regime?, prisonPart: Term?, amount: Int?, stage: Stage) {
        self.kind = kind
        self.term = term
        self.regime = regime
        self.prisonPart = prisonPart
        self.amount = amount
        self.stage = stage
    }
}
