// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Statements

/// What an organisation decided last on a person.
public struct CaseRecognition: Hashable, Sendable {
    /// The organisation as stated.
    public let organisation: String
    /// What it decided.
    public let outcome: RecognitionOutcome

    /// Makes a recognition.
    public init(organisation: String, outcome: RecognitionOutcome) {
        self.organisation = organisation
        self.outcome = outcome
    }
}
