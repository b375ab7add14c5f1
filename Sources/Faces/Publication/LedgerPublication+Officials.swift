// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Accountability
internal import Dates
public import PublicRecord
internal import Register
internal import Statements

extension LedgerPublication {
    /// The officials with published roles. Kept for the last moments asked for; otherwise each person with a role in the case, and each
    /// official who is shown, is read in full.
    public func officials(_ moment: Moment) throws -> [PublicOfficial] {
        try officialCatalog(try base(moment), moment.on).officials
    }

    /// One official.
    public func official(_ id: OfficialID, _ moment: Moment) throws -> OfficialAnswer {
        try officialCatalog(try base(moment), moment.on).answer(id)
    }

    /// The resolutions and other documents on file.
    public func instruments(_ moment: Moment) throws -> [PublicInstrument] {
        let base = try base(moment)
        return try instrumentPages.value(TableKey(base: base.key, on: moment.on)) {
            let named = try people(base, moment.on).chronicle.named
            return try instrumentCatalog(base).instruments.map { instrument in
                var builder = InstrumentBuilder(base, instrument, labels)
                return builder.page(try grownUps(named[instrument.subject] ?? [], base, on: moment.on))
            }
        }
    }

    /// One document.
    public func instrument(_ id: InstrumentID, _ moment: Moment) throws -> PublicInstrument? {
        try instruments(moment).first { $0.id == id }
    }

    func instrumentCatalog(_ base: MomentBase) throws -> InstrumentCatalog {
        try instrumentCatalogs.value(base.key) {
            try InstrumentCatalog(base.reader, hidden: base.texts)
        }
    }

    func officialCatalog(_ base: MomentBase, _ day: Day) throws -> OfficialCatalog {
        try officialCatalogs.value(TableKey(base: base.key, on: day)) {
            let chronicle = try people(base, day).chronicle
            let positions = Set(chronicle.judged).union(chronicle.officials).sorted()
            return OfficialCatalog(
                base, try grownUps(positions, base, on: day), on: day, labels: labels)
        }
    }

    /// The records of those who may be shown, and not as children.
    func grownUps(_ positions: [Int], _ base: MomentBase, on day: Day) throws -> [Record] {
        try positions.compactMap { position in
            guard let id = Register.PersonID(position: position),
                case .shown(let record, isChild: false)? = try find(id, base, on: day, withOfficials: true)
            else { return nil }
            return record
        }
    }
}
