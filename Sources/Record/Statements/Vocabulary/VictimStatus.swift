// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// What became of the person at the end of an act (HURIDOCS micro-thesaurus 25).
public enum VictimStatus: String, VocabularyCode {
    /// It is a matter of life.
    case life
    /// Dead.
    case dead
    /// Wounded.
    case wounded
    /// Missing.
    case missing
    /// Found.
    case found
    /// It is a matter of liberty.
    case liberty
    /// Arrested and released.
    case released
    /// Released, under investigation.
    case releasedInvestigation = "released-investigation"
    /// Released, under trial.
    case releasedTrial = "released-trial"
    /// Released, the procedure stopped.
    case releasedStopped = "released-stopped"
    /// Released, acquitted.
    case releasedAcquitted = "released-acquitted"
    /// Released, the sentence served.
    case releasedServed = "released-served"
    /// Escaped.
    case escaped
    /// Held.
    case held
    /// Held during the investigation.
    case heldInvestigation = "held-investigation"
    /// Held during the trial.
    case heldTrial = "held-trial"
    /// Held, serving a sentence.
    case heldServing = "held-serving"
    /// Held arbitrarily.
    case heldArbitrarily = "held-arbitrarily"
    /// A fugitive.
    case fugitive
    /// It is a matter of movement.
    case movement
    /// Restricted in movement.
    case restricted
    /// Exiled or deported.
    case deported

    /// The name of the vocabulary.
    public static var vocabulary: StaticString { "victim-status" }
}
