// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Law
public import Register

/// A criterion of a regime with what is on file for it in the cases of an official. That facts are on file is not a finding that the
/// criterion is met.
public struct DossierCriterion: Sendable, Hashable {
    /// Facts in the case of one person.
    public struct Evidence: Sendable, Hashable {
        /// The place of the case in the dossier.
        public var place: Int
        /// The facts.
        public var facts: [Fact]
        /// Whether the official had a role whose holders answer for such facts themselves. Otherwise the link has to be shown.
        public var isDirect: Bool
        /// Whether every role that makes the link is doubtful.
        public var isDoubtful: Bool
        /// Whether every source of every one of the facts is doubtful.
        public var areFactsDoubtful: Bool
    }

    /// The criterion.
    public var criterion: RegimeCriterion
    /// Facts in the cases of persons who may be named.
    public var evidence: [Evidence]
    /// In the cases of how many persons who are not named facts are on file, and of how many of them a direct role is.
    public var unnamed: (count: Int, direct: Int) { (unnamedCount, unnamedDirect) }
    var unnamedCount: Int
    var unnamedDirect: Int
    /// In how many cases with facts, named or not, every role that makes the link is doubtful.
    public internal(set) var doubtfulCount: Int
    /// In how many cases with facts, named or not, every source of every fact is doubtful.
    public internal(set) var doubtfulFacts: Int

    /// In how many cases with facts the official had a direct role, and neither the link nor all of the facts are doubtful.
    public internal(set) var soundCount = 0

    /// In how many cases facts are on file, named or not.
    public var count: Int { evidence.count + unnamedCount }
    /// In how many of them the official had a role whose holders answer for such facts themselves.
    public var directCount: Int { evidence.count(where: \.isDirect) + unnamedDirect }
}
