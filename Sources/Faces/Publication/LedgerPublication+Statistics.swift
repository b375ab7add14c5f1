// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Ledger
public import PublicRecord
internal import Register

extension LedgerPublication {
    /// What the published people add up to. Kept for the last moments asked for; otherwise each person is read in full.
    public func statistics(_ moment: Moment) throws -> PublicStatistics {
        let base = try base(moment)
        let positions = try people(base, moment.on).chronicle.positions
        let catalog = try catalog(base)
        return try statisticsPages.value(TableKey(base: base.key, on: moment.on)) { [self] in
            var builder = StatisticsBuilder(
                asOf: AsOf(on: moment.on, known: base.key.known, at: base.key.at), exchanges: base.reader.exchanges,
                countries: try LawShelf.countries(), labels: labels, catalog: catalog,
                profiles: try LawShelf.profiles(), publisher: { base.catalog.publisher($0) })
            try store.inOneSnapshot {
                for position in positions {
                    guard let id = Register.PersonID(position: Int(position)),
                        case .shown(let record, let isChild)? = try find(id, base, on: moment.on)
                    else { continue }
                    builder.take(record, isChild: isChild)
                }
            }
            return builder.statistics()
        }
    }
}
