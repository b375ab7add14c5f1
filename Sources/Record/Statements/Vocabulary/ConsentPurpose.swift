// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// What a consent is for.
public enum ConsentPurpose: String, VocabularyCode {
    /// The public register.
    case publicRegister = "public-register"
    /// Partner organisations.
    case partners
    /// Media.
    case media
    /// A procedure before an international body.
    case internationalProcedure = "international-procedure"
    /// A request for sanctions.
    case sanctions
    /// A list for an exchange.
    case exchangeList = "exchange-list"
    /// Research.
    case research
    /// Adoption by a sponsor, who speaks of the person in public.
    case sponsorship

    /// The name of the vocabulary.
    public static var vocabulary: StaticString { "consent-purpose" }
}
