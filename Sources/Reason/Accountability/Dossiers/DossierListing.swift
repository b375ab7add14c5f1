// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// One of a list of sanctions who is, or may be, the official of a dossier.
public struct DossierListing: Sendable, Hashable {
    /// The list.
    public var list: String
    /// The person in it.
    public var listed: ListedPerson
    /// How likely it is that they are one person, 0 to 1.
    public var probability: Double

    /// A listing.
    public init(list: String, listed: ListedPerson, probability: Double) {
        (self.list, self.listed, self.probability) = (list, listed, probability)
    }

    /// Those of lists who may be the official and are sanctioned, the likeliest first.
    ///
    /// - Parameter least: leaves out what is less likely.
    public static func all(of official: Official, in lists: [SanctionList], least: Double) -> [DossierListing] {
        lists.flatMap { list in
            Screening([official.listed], against: list.persons, least: least).hits.compactMap { hit in
                let listed = list.persons[hit.listed]
                guard listed.isSanctioned else { return nil }
                return DossierListing(list: list.mapping.title, listed: listed, probability: hit.probability)
            }
        }.sorted { ($1.probability, $0.list, $0.listed.id) < ($0.probability, $1.list, $1.listed.id) }
    }
}
