// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Dates
internal import Law
public import PublicRecord
internal import Register
internal import Statements

extension LedgerPublication {
    /// How many people there are under each organisation and definition. Kept for the last moments asked for; otherwise
    /// each person on whom there is a finding is read in full.
    public func numbers(_ moment: Moment) throws -> PublicNumbers {
        let base = try base(moment)
        return try numberPages.value(TableKey(base: base.key, on: moment.on)) {
            let builder = NumbersBuilder(people: try people(base, moment.on), catalog: base.catalog)
            return builder.numbers(try LawShelf.catalog().definitions, assessed: try assessed(base, moment.on))
        }
    }

    /// One page of the people who match a question to the recognition ledger. The rows are found in columns; only the
    /// people of the page are read in full, and those with findings if a definition is asked for.
    public func standings(_ query: StandingQuery, _ moment: Moment) throws -> StandingPage {
        let base = try base(moment)
        let people = try people(base, moment.on)
        let organisations = try numbers(moment).organisations
        var meeting: Set<Int> = []
        if let met = query.met {
            let place = try LawShelf.catalog().definitions.firstIndex { $0.id.text == met }
            for person in try assessed(base, moment.on) where place.map({ person.outcomes[$0].answer == .met }) ?? false
            {
                meeting.insert(person.position)
            }
        }
        let codes = organisations.filter { $0.people.possible > 0 }.map(\.code)
        let found = StandingSearch(people: people, query: query, codes: codes, meeting: meeting).found()
        let catalog = try catalog(base)
        return StandingPage(
            rows: try found.rows.compactMap { row in
                guard let id = Register.PersonID(position: Int(people.chronicle.positions[Int(row)])),
                    case .shown(let record, let isChild)? = try find(id, base, on: moment.on)
                else { return nil }
                var builder = PersonBuilder(base, record, isChild: isChild, exchanges: catalog.ids, labels: labels)
                let said = RecognitionRow(record)
                guard let person = builder.summary() else { return nil }
                return StandingPage.Row(
                    person: person,
                    decisions: said.standing.map { builder.recognition($0.claim) },
                    lists: said.lists.filter { $0 != .register }.map(base.catalog.publisher))
            },
            total: .init(certain: found.certainly, possible: found.total),
            organisations: organisations.map {
                FilterChoice(code: $0.code, label: $0.name, count: $0.people.possible)
            })
    }

    /// What each definition makes of everybody on whom there are findings.
    private func assessed(_ base: MomentBase, _ day: Day) throws -> [AssessedPerson] {
        try assessments.value(TableKey(base: base.key, on: day)) {
            let assessor = Assessor(try LawShelf.catalog())
            return try people(base, day).chronicle.assessed.compactMap { position in
                guard let id = Register.PersonID(position: position),
                    case .shown(let record, _)? = try find(id, base, on: day)
                else { return nil }
                return AssessedPerson(record, position: position, assessor)
            }
        }
    }
}
