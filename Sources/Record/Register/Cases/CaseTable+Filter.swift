// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Statements

extension CaseTable {
    /// The rows that a filter lets through, in the order of the table.
    ///
    /// - Throws: ``CaseFilterError/unknownValue(filter:value:choices:)`` if a value does not occur in the table at all.
    public func filter(_ filter: CaseFilter) throws(CaseFilterError) -> [Int32] {
        var mask = CaseMask(count: count)
        narrow(&mask, byStatus: filter)
        narrow(&mask, byPerson: filter)
        if let region = filter.region {
            let accepted = try choose("region", region, in: regionTable, { $0 == region }) { $0 }
            mask.keep(regions, accepted: accepted)
        }
        if let source = filter.source {
            let accepted = try choose("source", source.name, in: sourceTable, { $0 == source }) { $0.name }
            mask.keep(sourceSets, accepted: accepted)
        }
        if let article = filter.article {
            let accepted = try choose("article", article.description, in: articleTable, { article.covers($0) }) {
                $0.description
            }
            mask.keep(articleSets, accepted: accepted)
        }
        if let wanted = filter.recognition {
            let accepts = { (recognition: CaseRecognition) in
                recognition.organisation == wanted.organisation
                    && (wanted.outcome == nil || recognition.outcome == wanted.outcome)
            }
            let text = wanted.organisation + (wanted.outcome.map { ":\($0.rawValue)" } ?? "")
            let accepted = try choose("recognition", text, in: recognitionTable, accepts) {
                "\($0.organisation):\($0.outcome.rawValue)"
            }
            mask.keep(recognitionSets, accepted: accepted)
        }
        return mask.rows
    }

    /// All rows.
    public var allRows: [Int32] { (0..<Int32(truncatingIfNeeded: count)).map { $0 } }

    private func narrow(_ mask: inout CaseMask, byStatus filter: CaseFilter) {
        if filter.statuses.count == 1, let only = filter.statuses.first {
            mask.keep(statuses, from: only.rawValue, to: only.rawValue)
        } else if !filter.statuses.isEmpty {
            mask.keep(statuses, accepted: StatusKind.allCases.map { filter.statuses.contains($0) ? 1 : 0 })
        }
        switch filter.held {
        case .certainly: mask.keep(held, from: 2, to: 2)
        case .possibly: mask.keep(held, from: 1, to: 2)
        case .no: mask.keep(held, from: 0, to: 0)
        case nil: break
        }
    }

    private func narrow(_ mask: inout CaseMask, byPerson filter: CaseFilter) {
        if let sex = filter.sex { mask.keep(sexes, from: Self.number(sex), to: Self.number(sex)) }
        if let years = filter.birthYears {
            // The least number stands for an unknown year and never matches.
            let low = max(Int16(clamping: years.lowerBound), Self.noYear + 1)
            mask.keep(birthYears, from: low, to: Int16(clamping: years.upperBound))
        }
        if let year = filter.detentionYear {
            let year = max(Int16(clamping: year), Self.noYear + 1)
            mask.keep(detentionYears, from: year, to: year)
        }
    }

    private func choose<Value: Hashable>(
        _ name: String, _ text: String, in table: SetTable<Value>, _ accept: (Value) -> Bool, _ label: (Value) -> String
    ) throws(CaseFilterError) -> [UInt8] {
        guard table.values.contains(where: accept) else {
            throw .unknownValue(filter: name, value: text, choices: table.values.map(label).sorted())
        }
        return table.accepted(accept)
    }
}
