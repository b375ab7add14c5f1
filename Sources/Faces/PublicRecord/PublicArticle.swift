// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// An article of a code as applied to a person. That it was applied is what a state did, not a finding of the register.
public struct PublicArticle: Sendable, Hashable {
    /// The identifier for filters, as `RU-207.3`.
    public let code: String
    /// The number of the article, as `207.3`.
    public let number: String
    /// The part, as `2`.
    public let part: String?
    /// What it is about, in a few words.
    public let subject: PublicText?
    /// The law, as "Criminal Code of the Russian Federation".
    public let law: PublicText?
    /// The stage.
    public let stage: ArticleStage
    /// Numbers of the sources, in the list of the person.
    public let sources: [Int]
    /// Whether nobody has checked it yet.
    public let isUnverified: Bool

    /// Puts the parts together; each is described at its property.
    public init(
        code: String,
        number: String,
        part: String? = nil,
        subject: PublicText? = nil,
        law: PublicText? = nil,
        stage: ArticleStage = .charged,
        sources: [Int] = [],
        isUnverified: Bool = false
    ) {
        self.code = code
        self.number = number
        self.part = part
        self.subject = subject
        self.law = law
        self.stage = stage
        self.sources = sources
        self.isUnverified = isUnverified
    }
}
