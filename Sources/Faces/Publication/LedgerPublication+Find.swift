// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Accountability
internal import Dates
internal import PublicRecord
internal import Register
internal import Statements

extension LedgerPublication {
    /// A person looked up by number.
    enum Found {
        case shown(Record, isChild: Bool)
        case withdrawn(Day)
    }

    /// The person that a number leads to, if it may be shown.
    ///
    /// - Parameter withOfficials: whether those are found too who are in the register as officials alone.
    func find(
        _ number: Register.PersonID, _ base: MomentBase, on day: Day, withOfficials: Bool = false
    ) throws -> Found? {
        let (id, subjects): (Register.PersonID, [Subject])
        switch try base.reader.identity.resolve(number, in: base.ledger) {
        case .person(let person, let members)?, .redirect(let person, let members)?: (id, subjects) = (person, members)
        case nil: return nil
        }
        let entries = try base.entries(of: subjects)
        switch try base.permission(of: subjects, entries: entries, on: day) {
        case .hidden: return nil
        case .withdrawn(let day): return .withdrawn(day)
        case .shown(let isChild):
            var whole = base.reader.record(id, of: subjects, entries: entries, on: day)
            if whole.hasChosen, let now = try base.recordNow(id, subjects) { whole = whole.keepingChosen(in: now) }
            let record = whole.passing(base.texts(on: day).of(whole, isChild: isChild))
            guard record.facts.contains(where: { AllowList.publishes($0.kind) }),
                withOfficials || !OfficialRecord.isOfficialAlone(record.facts.map(\.kind))
            else { return nil }
            return .shown(record, isChild: isChild)
        }
    }
}
