// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// A person as a list of sanctions, or any list of names, has them.
public struct ListedPerson: Sendable, Hashable {
    /// The id in the list.
    public var id: String
    /// The names, the main one first.
    public var names: [String] = []
    /// Names that the list itself calls weak: broad aliases that many bear. Alone they never make a hit likely.
    public var weakNames: [String] = []
    /// The birth as `yyyy-mm-dd`, `yyyy-mm` or `yyyy`; empty if it is not known.
    public var birth = ""
    /// Other births that the list gives, at most three.
    public var otherBirths: [String] = []
    /// The years of a span of two years or more in which the birth lies, if the list knows no better.
    public var birthYears: ClosedRange<Int>?
    /// `M` or `F`; empty if it is not known.
    public var sex = ""
    /// The programmes or acts under which the person is listed.
    public var programmes: [String] = []
    /// When the listing began, as the list writes it in `yyyy-mm-dd` if it can be read.
    public var listed = ""
    /// When it ended; empty if it goes on or the list does not say.
    public var delisted = ""

    /// Whether the person is sanctioned, as far as the list says: lists of several kinds also have persons in high office, their relatives,
    /// and persons who are wanted. True where the list does not tell them apart.
    public var isSanctioned = true

    /// A person with an id.
    public init(id: String) { self.id = id }

    /// All births, each once; a span as `yyyy/yyyy`, and one empty text if nothing is known.
    var births: [String] {
        let span = birthYears.map {
            [ListDate.padded($0.lowerBound, 4) + "/" + ListDate.padded($0.upperBound, 4)]
        }
        let known = ([birth] + otherBirths).filter { !$0.isEmpty } + (span ?? [])
        return known.isEmpty ? [""] : known
    }

    /// Takes in another row of the same person: its names and births, and what was not known.
    mutating func take(_ other: ListedPerson, isFirst: Bool) {
        if isFirst { names = other.names + names.filter { !other.names.contains($0) } }
        for name in other.names where !names.contains(name) { names.append(name) }
        for name in other.weakNames where !weakNames.contains(name) { weakNames.append(name) }
        delisted = ended(with: other)
        for programme in other.programmes where !programmes.contains(programme) { programmes.append(programme) }
        for birth in [other.birth] + other.otherBirths where !birth.isEmpty { take(birth: birth) }
        if let years = other.birthYears { take(birthYears: years) }
        if sex.isEmpty { sex = other.sex }
        if listed.isEmpty { listed = other.listed }
    }

    /// When the listing ended, with another row of the same person: if both tell of a listing, the later end, and none while one goes on.
    private func ended(with other: ListedPerson) -> String {
        guard other.tellsOfListing else { return delisted }
        guard tellsOfListing else { return other.delisted }
        return delisted.isEmpty || other.delisted.isEmpty ? "" : max(delisted, other.delisted)
    }

    private var tellsOfListing: Bool { !programmes.isEmpty || !listed.isEmpty || !delisted.isEmpty }

    /// Takes in a span of years. Of two the narrower is kept, and none beside a date within it.
    mutating func take(birthYears years: ClosedRange<Int>) {
        let known = ([birth] + otherBirths).compactMap { Int($0.prefix(4)) }
        if known.contains(where: years.contains) { return }
        if let birthYears, birthYears.count <= years.count { return }
        birthYears = years
    }

    /// Takes a birth in: one that says more of the same replaces it, another is kept beside it.
    mutating func take(birth new: String) {
        if birth.isEmpty || new.hasPrefix(birth) {
            birth = new
        } else if !birth.hasPrefix(new), otherBirths.count < 3, !otherBirths.contains(where: { $0.hasPrefix(new) }) {
            otherBirths.append(new)
        }
    }
}
