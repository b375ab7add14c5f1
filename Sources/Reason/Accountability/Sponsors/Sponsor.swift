// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Statements

/// Who offers to adopt prisoners, and how many.
public struct Sponsor: Sendable, Hashable {
    /// The name, as it is to be recorded.
    public var name: String
    /// What kind of sponsor it is.
    public var kind: SponsorKind?
    /// How many more prisoners the sponsor takes.
    public var places: Int
    /// Languages wished, as BCP 47 codes; empty for any.
    public var languages: Set<String>
    /// Regions wished, as the register names them; empty for any.
    public var regions: Set<String>

    /// A sponsor.
    public init(
        name: String, kind: SponsorKind? = nil, places: Int = 1, languages: Set<String> = [], regions: Set<String> = []
    ) {
        self.name = name
        self.kind = kind
        self.places = places
        self.languages = Set(languages.map { $0.lowercased() })
        self.regions = Set(regions.map { $0.lowercased() })
    }

    /// The wishes that a prisoner fits, by their names `language` and `region`.
    func wishes(fitting candidate: SponsorCandidate) -> [String] {
        var fitting: [String] = []
        if !languages.isDisjoint(with: candidate.languages.map { $0.lowercased() }) { fitting.append("language") }
        if let region = candidate.region?.lowercased(), regions.contains(region) { fitting.append("region") }
        return fitting
    }
}
