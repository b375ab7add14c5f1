// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Accountability
internal import Ledger
public import PublicRecord
internal import Register

extension LedgerPublication {
    /// How documents are spread over the published people who are held. Kept for the last moments asked for.
    public func visibility(_ moment: Moment) throws -> PublicVisibility {
        let base = try base(moment)
        let positions = try people(base, moment.on).chronicle.positions
        return try visibilityPages.value(TableKey(base: base.key, on: moment.on)) { [self] in
            var builder = try VisibilityBuilder(base, on: moment.on, labels)
            try forEachAdult(positions, base, moment) { builder.take($0) }
            return builder.visibility()
        }
    }

    /// What was asked for published people and chosen to be shown. Kept for the last moments asked for.
    public func actions(_ moment: Moment) throws -> PublicActions {
        let base = try base(moment)
        let chronicle = try people(base, moment.on).chronicle
        let (positions, officials) = (chronicle.positions, chronicle.officials)
        return try actionPages.value(TableKey(base: base.key, on: moment.on)) { [self] in
            var builder = ActionBuilder(base, on: moment.on)
            try forEachShown(positions, base, moment) { record, isChild in
                if try !isChild && !base.isMinor(record, on: moment.on) { builder.take(record) }
            }
            for official in try grownUps(officials.sorted(), base, on: moment.on) { builder.take(official: official) }
            return builder.page()
        }
    }

    private func forEachAdult(
        _ positions: [Int32], _ base: MomentBase, _ moment: Moment, _ body: (Record) -> Void
    ) throws {
        try forEachShown(positions, base, moment) { record, isChild in if !isChild { body(record) } }
    }

    private func forEachShown(
        _ positions: [Int32], _ base: MomentBase, _ moment: Moment, _ body: (Record, Bool) throws -> Void
    ) throws {
        try store.inOneSnapshot {
            for position in positions {
                guard let id = Register.PersonID(position: Int(position)),
                    case .shown(let record, let isChild)? = try find(id, base, on: moment.on)
                else { continue }
                try body(record, isChild)
            }
        }
    }
}
