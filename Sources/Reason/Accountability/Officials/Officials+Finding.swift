// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

extension Officials {
    /// The official that a name or an id of a person means: all words of the name agree, or, if nobody’s do, the words are among those
    /// of one official alone.
    ///
    /// - Throws: ``DossierError/noSuchOfficial(_:like:)``, ``DossierError/whichOfficial(_:_:)``.
    public func official(_ text: String) throws(DossierError) -> Official {
        if let known = all.first(where: { $0.known?.person == text }) { return known }
        let wanted = OfficialName(text)
        func find(_ fits: (OfficialName) -> Bool) -> [Official] {
            all.filter { official in official.names.contains { fits(OfficialName($0)) } }
        }
        var found = find { $0 == wanted }
        if found.isEmpty, !wanted.words.isEmpty { found = find { Set(wanted.words).isSubset(of: $0.words) } }
        if found.count == 1 { return found[0] }
        if found.isEmpty {
            let like = find { !Set($0.words).isDisjoint(with: wanted.words.filter { $0.count > 1 }) }
            throw .noSuchOfficial(text, like: like.prefix(5).map(Self.shown))
        }
        throw .whichOfficial(text, found.prefix(10).map(Self.shown))
    }

    private static func shown(_ official: Official) -> String {
        ([official.name] + official.bodies.prefix(1)).joined(separator: ", ")
    }
}
