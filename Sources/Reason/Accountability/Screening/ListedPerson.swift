// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// A person as a list of sanctions, or any list of names, has them.
public struct ListedPerson: Sendable, Hashable {
    /// The id in the list.
    public var id: String
    /// The names, the main one first.
    public var names: [String] = []
    /// The birth as `yyyy-mm-dd`, `yyyy-mm` or `yyyy`; empty if it is not known.
    public var birth = ""
    /// `M` or `F`; empty if it is not known.
    public var sex = ""
    /// The programmes or acts under which the person is listed.
    public var programmes: [String] = []
    /// When the listing began, as the list writes it in `yyyy-mm-dd` if it can be read.
    public var listed = ""
    /// When it ended; empty if it goes on or the list does not say.
    public var delisted = ""

    /// A person with an id.
    public init(id: String) { self.id = id }

    /// Takes in another row of the same person: its names, and what was not known.
    mutating func take(_ other: ListedPerson) {
        for name in other.names where !names.contains(name) { names.append(name) }
        for programme in other.programmes where !programmes.contains(programme) { programmes.append(programme) }
        if birth.isEmpty { birth = other.birth }
        if sex.isEmpty { sex = other.sex }
        if listed.isEmpty { listed = other.listed }
        if delisted.isEmpty { delisted = other.delisted }
    }
}
