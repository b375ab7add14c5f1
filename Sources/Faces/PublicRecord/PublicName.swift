// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// One name of a person as it is shown.
public struct PublicName: Sendable, Hashable {
    /// The name, in the order in which the person uses it.
    public let text: String
    /// The language, a BCP 47 tag; `und` where it is not known.
    public let language: String
    /// The script.
    public let script: NameScript
    /// What kind of name it is.
    public let kind: NameKind
    /// Numbers of the sources, in the list of the person.
    public let sources: [Int]

    /// Puts the parts together; each is described at its property.
    public init(
        text: String,
        language: String,
        script: NameScript,
        kind: NameKind = .usual,
        sources: [Int] = []
    ) {
        self.text = text
        self.language = language
        self.script = script
        self.kind = kind
        self.sources = sources
    }
}
