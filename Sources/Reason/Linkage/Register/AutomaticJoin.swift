// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Statements

/// The rules by which a machine may join two subjects by itself.
///
/// They are stricter than a probability: it is learnt from the lists at hand, and a list can mislead.
struct AutomaticJoin {
    let records: [SubjectRecord]
    /// The log-odds from which on a pair may be joined.
    let upper: Float

    /// What forbids to join two records; `nil` if nothing does.
    func obstacle(_ first: Int, _ second: Int, _ logOdds: Float, _ model: inout PairModel) -> JoinObstacle? {
        if logOdds < upper { return .unlikely }
        let said = Said(first, second, &model)
        if said.isContradiction { return .contradiction }
        if records[first].subject.source == records[second].subject.source { return .oneSource }
        let names = [first, second].map { model.comparer.table.records[$0].flags }
        let isFormed = names.allSatisfy { $0.contains(.patronymicIsFormed) }
        let patronymic = isFormed && said.patronymic == .same
        // A short form may be another name, or another's in the genitive, if no patronymic stands beside it.
        let given = said.given == .same || said.given == .short && patronymic
        guard [.same, .spelling].contains(said.family), given else { return .name }
        // Words that are no part of the name as it was read may tell two people apart.
        if names.contains(where: { $0.contains(.hasOtherWords) }), records[first].name != records[second].name {
            return .name
        }
        let birth = said.birth == .same && records[first].birth.utf8.count == 10
        let arrest = said.arrest == .same && records[first].arrest.utf8.count == 10
        return patronymic || birth || arrest ? nil : .nothingExact
    }

    /// Whether two records may be of one person that a machine makes: nothing contradicts, and they are not of one list.
    func mayMeet(_ first: Int, _ second: Int, _ model: inout PairModel) -> Bool {
        records[first].subject.source != records[second].subject.source && !Said(first, second, &model).isContradiction
    }

    /// What the fields say of two records.
    private struct Said {
        var family: PairExplanation.Verdict?
        var given: PairExplanation.Verdict?
        var patronymic: PairExplanation.Verdict?
        var birth: PairExplanation.Verdict?
        var arrest: PairExplanation.Verdict?
        var sex: PairExplanation.Verdict?

        init(_ first: Int, _ second: Int, _ model: inout PairModel) {
            model.eachPart(first, second) { field, verdict, _ in
                switch field {
                case .family: family = verdict
                case .given: given = verdict
                case .patronymic: patronymic = verdict
                case .birth: birth = verdict
                case .arrest: arrest = verdict
                case .sex: sex = verdict
                case .region, .articles, .other: break
                }
            }
        }

        var isContradiction: Bool {
            let names: [PairExplanation.Verdict?] = [.different, .otherInitial]
            if names.contains(given) || names.contains(patronymic) || sex == .different { return true }
            switch birth {
            case nil, .same, .month, .year, .placeholder: return false
            default: return true
            }
        }
    }
}
