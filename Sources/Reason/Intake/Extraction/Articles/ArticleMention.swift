// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// One article of a code as a text names it, with its part and points, and what it has to do with the person's case.
public struct ArticleMention: Hashable, Sendable {
    /// The code an article belongs to; the raw value is the code's identifier in the law packs.
    public enum Code: String, Hashable, Sendable, CaseIterable, Codable {
        /// The Criminal Code of the Russian Federation (УК РФ).
        case criminal = "ru-uk"
        /// The criminal code of the RSFSR (УК РСФСР).
        case criminalSoviet = "rsfsr-uk"
        /// A criminal code of another country.
        case criminalForeign = "foreign-uk"
        /// The Code of Administrative Offences (КоАП).
        case administrative = "ru-koap"
        /// The Code of Criminal Procedure (УПК).
        case procedure = "ru-upk"
        /// A constitution, convention or law.
        case other
    }

    /// What the article has to do with the case that the text is about.
    public enum Role: String, Hashable, Sendable, CaseIterable, Codable {
        /// Charged under it in the present case.
        case charged
        /// Convicted under it in the present case.
        case convicted
        /// Preparation or attempt: article 30 beside the article that was prepared or attempted.
        case inchoate
        /// Another article of the code's General Part: complicity (33), groups (35), sentencing (62, 64, 69, 70, 73).
        case generalPart = "general-part"
        /// An article of an earlier case.
        case formerCase = "former-case"
        /// The act was requalified from this article to another.
        case requalifiedFrom = "requalified-from"
        /// Acquitted of it, or the charge was dropped.
        case dropped
        /// An article of another code: an administrative offence, procedure, a constitution.
        case otherLaw = "other-law"
        /// Named without a word on whose it is.
        case named
    }

    /// The article, for example `207.3` or `58-10`.
    public let article: String
    /// The part, for example `2` or `1.1`.
    public let part: String?
    /// The points, for example `["а", "д"]`.
    public let points: [String]
    /// The code, if the text names it in the sentence or leaves no doubt.
    public let code: Code?
    /// What it has to do with the present case.
    public let role: Role

    /// A mention from its fields.
    public init(article: String, part: String?, points: [String], code: Code?, role: Role) {
        self.article = article
        self.part = part
        self.points = points
        self.code = code
        self.role = role
    }

    /// Whether the article is one of those the present case stands on. The General Part, earlier cases, dropped
    /// charges and other codes are not.
    public var isOfPresentCase: Bool { role == .charged || role == .convicted || role == .named }
}
