// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

extension Assessor {
    /// The slots that made the outcome.
    func deciding(_ conditions: DefinitionCatalog.Conditions, _ table: [Answer]) -> [Int] {
        let value = { (slot: Int) in table[slot] }
        let met = conditions.met.answer(value)
        guard let exclusion = conditions.excluded else { return conditions.met.deciding(value) }
        switch (exclusion.answer(value), met) {
        case (.met, _): return exclusion.deciding(value)
        case (.insufficient, .notMet), (.notAssessed, .notMet), (.notMet, _), (.excluded, _):
            return conditions.met.deciding(value)
        case (.insufficient, .met), (.notAssessed, .met): return exclusion.deciding(value)
        case (.insufficient, _), (.notAssessed, _):
            return conditions.met.deciding(value) + exclusion.deciding(value)
        }
    }

    /// The open slots that the outcome or a category waits for.
    func open(_ conditions: DefinitionCatalog.Conditions, _ table: [Answer]) -> [Int] {
        var found: [Int] = []
        if !table[conditions.slot].isDecided {
            found = deciding(conditions, table).filter { !table[$0].isDecided }
        }
        let value = { (slot: Int) in table[slot] }
        for category in conditions.categories where !category.answer(value).isDecided {
            found += category.deciding(value).filter { !table[$0].isDecided }
        }
        var seen: Set<Int> = []
        return found.filter { seen.insert($0).inserted }
    }

    /// The codes of the categories that hold, then those of the flags.
    func categories(_ index: Int, _ table: [Answer]) -> [String] {
        let definition = catalog.definitions[index]
        guard !definition.categories.isEmpty else { return [] }
        var chosen: [String] = []
        var flags: [String] = []
        for (category, condition) in zip(definition.categories, catalog.slots.conditions[index].categories) {
            if !category.isFlag, definition.choice == .first, !chosen.isEmpty { continue }
            guard condition.answer({ table[$0] }) == .met else { continue }
            if category.isFlag { flags.append(category.code) } else { chosen.append(category.code) }
        }
        if chosen.isEmpty, let otherwise = definition.otherwise { chosen = [otherwise] }
        return chosen + flags
    }

    /// What the outcome would be if one criterion had another answer, for each criterion and answer that change it.
    ///
    /// - Parameter outcomes: what ``assess(_:)`` gave for the case, whole.
    public func changes(of definition: RuleID, in outcomes: [DefinitionOutcome]) -> [DefinitionOutcome.Change] {
        guard let index = catalog.definitions.firstIndex(where: { $0.id == definition }), index < outcomes.count
        else { return [] }
        let tables = Tables(outcomes.map(\.criteria), self)
        let table = catalog.definitions[index].sureOnly ? tables.sure : tables.all
        var changes: [DefinitionOutcome.Change] = []
        let slot = catalog.slots.conditions[index].slot
        for (criterion, own) in zip(outcomes[index].criteria, catalog.slots.conditions[index].criteria) {
            for answer in [Answer.met, .notMet] where table[own] != answer {
                var changed = table
                changed[own] = answer
                fill(&changed)
                let categories = categories(index, changed)
                if changed[slot] != outcomes[index].outcome || categories != outcomes[index].categories {
                    changes.append(
                        DefinitionOutcome.Change(
                            criterion: criterion.criterion.id, answer: answer, outcome: changed[slot],
                            categories: categories))
                }
            }
        }
        return changes
    }
}
