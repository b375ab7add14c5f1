// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Which person of the register an entry of a list may be, and why it is not surer.
public struct EntryMatch: Sendable, Hashable {
    /// A person whom the entry may be.
    public struct Candidate: Sendable, Hashable {
        /// The place among the cards of the register.
        public var card: Int
        /// How likely it is, 0 to 1. Those of all candidates together are at most 1.
        public var probability: Double
    }

    /// Why the probability is held down, or what a reader should know.
    public enum Reason: String, Sendable, Hashable, CaseIterable {
        /// Several persons of the register bear this name.
        case namesakes
        /// So many people may bear the name that it does not tell who it is.
        case commonName
        /// Nothing but the name agrees, which is rare: somebody else may bear it still.
        case nameAlone
        /// Beside the name agrees what namesakes share too: a year of birth, a region, an article.
        case oneGround
        /// Surname and initials alone.
        case initials
        /// One word alone, or no surname.
        case onePart
        /// The surname or the given name is not the same, but alike.
        case spelling
        /// One of the two names has words that the other leaves out: a middle name, a second surname.
        case partOfName
        /// The given name is a short form.
        case shortForm
        /// The birth, the sex, the given name or the patronymic contradict.
        case contradiction
        /// Somebody decided.
        case decided
    }

    /// From this probability on the machine is sure enough of a person.
    public static let sure = 0.9
    /// From this probability on the likeliest person is named.
    public static let likely = 0.5
    /// Below this probability a person is no candidate.
    public static let least = 0.02
    /// Below this probability a candidate is not taken to be meant by an entry, when it is asked who was left out.
    public static let meant = 0.1

    /// The candidates, the likeliest first.
    public var candidates: [Candidate]
    /// Why it is not surer.
    public var reasons: [Reason]
    /// Whether somebody decided it, and no machine.
    public var isDecided: Bool

    /// Makes a match.
    public init(candidates: [Candidate] = [], reasons: [Reason] = [], isDecided: Bool = false) {
        self.candidates = candidates
        self.reasons = reasons
        self.isDecided = isDecided
    }

    /// The likeliest person, if it is likelier than not; `nil` otherwise.
    public var person: Candidate? { candidates.first.flatMap { $0.probability >= Self.likely ? $0 : nil } }
    /// Whether the machine is sure enough, or somebody decided for the person.
    public var isSure: Bool { (candidates.first?.probability ?? 0) >= Self.sure }
    /// Whether it names somebody more surely than another match does; also if that shares its probability among several.
    func isLikelier(than other: EntryMatch) -> Bool {
        let all = other.candidates.reduce(0) { $0 + $1.probability }
        return (candidates.first?.probability ?? 0) > all
    }
    /// Whether people have to look at it.
    public var isDoubtful: Bool { !isDecided && !isSure && !candidates.isEmpty }
}
