// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// What whoever reads a list has to know of a person beside the category. Each rests on statements on file; that nothing is on
/// file does not say that it is not so.
public enum AuditFlag: String, Sendable, Hashable, CaseIterable {
    /// Under eighteen now, or at the time of the act.
    case minor
    /// Sixty years old or older on the day.
    case age60Plus = "age-60-plus"
    /// Illness, injury, a hunger strike, or treatment denied.
    case ill
    /// A disability.
    case disabled
    /// Torture is reported.
    case tortured
    /// A source tells of danger, or of a severe risk.
    case inDanger = "in-danger"
    /// Without contact, or held without being acknowledged; it ends with the release.
    case incommunicado
    /// Others depend on the person.
    case dependants
    /// Citizen of two States or more.
    case dualNational = "dual-national"
    /// Left in an exchange before.
    case alreadyExchanged = "already-exchanged"
    /// Left in an exchange before, and deprived of liberty again.
    case rearrested = "rearrested-after-exchange"
    /// Shown as held, for certain or possibly, and the end of the term that was worked out has passed.
    case endPassed = "end-passed"
    /// Released.
    case released
    /// Died.
    case died
    /// There is a reason on file not to publish the person.
    case notPublic = "not-public"
    /// The person, or somebody for the person, refused to be put on a list.
    case refuses
    /// The same person stands on the list before.
    case repeated
    /// Several persons of the register bear the name.
    case namesakes
    /// Nobody in the register is known by this name.
    case unidentified
}
