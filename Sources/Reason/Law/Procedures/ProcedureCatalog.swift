// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Register

/// The procedures that the data packs describe.
public struct ProcedureCatalog: Sendable {
    /// The packs, in the order of their files.
    public let packs: [ProcedurePack]

    /// Reads the packs of a folder.
    ///
    /// - Throws: ``PackError`` of the first file that is wrong.
    public init(_ folder: PackFolder) throws(PackError) {
        packs = try folder.packs(of: .procedure) { node throws(PackError) in try ProcedurePack(node) }
    }

    /// The pack of an identifier, in capitals or small letters.
    public func pack(_ id: String) -> ProcedurePack? {
        packs.first { $0.header.id.text.lowercased() == id.lowercased() }
    }

    /// Whether each procedure is open to a case on the day of the record: for each State that the record names, or for an
    /// unknown one, each track, and each regime of sanctions.
    public func standings(of record: Record) -> [ProcedureStanding] {
        packs.flatMap { Self.standings(of: $0, record) }
    }

    /// The standings of one procedure.
    public static func standings(of pack: ProcedurePack, _ record: Record) -> [ProcedureStanding] {
        let known = ProcedureFacts.states(record)
        let states: [String?] = known.isEmpty ? [nil] : known
        return states.flatMap { state -> [ProcedureStanding] in
            let facts = ProcedureFacts(record, state: state)
            let version = pack.header.version
            guard pack.regimes.isEmpty else {
                return pack.regimes.map { regime in
                    StandingDecider(facts: facts, variant: .regular).standing(
                        regime.id, regime.title, version, rules: pack.rules + regime.rules, kinds: pack.kinds)
                }
            }
            return pack.variants.map { variant in
                StandingDecider(facts: facts, variant: variant).standing(
                    pack.header.id, pack.header.title, version, rules: pack.rules, kinds: pack.kinds)
            }
        }
    }
}
