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
    func open(_ index: Int, _ table: [Answer]) -> [Int] {
        let conditions = catalog.slots.conditions[index]
        var found: [Int] = []
        if !table[conditions.slot].isDecided {
            found = deciding(conditions, table).filter { !table[$0].isDecided }
        }
        let value = { (slot: Int) in table[slot] }
        // Flags stand beside the categories and decide nothing; a part of a category waits for that category.
        let holding = Set(chosen(index, table))
        for (category, condition) in zip(catalog.definitions[index].categories, conditions.categories) {
            guard !category.isFlag, category.parent.map(holding.contains) ?? true else { continue }
            guard !condition.answer(value).isDecided else { continue }
            found += condition.deciding(value).filter { !table[$0].isDecided }
        }
        return found.reduce(into: []) { all, slot in
            if !all.contains(slot) { all.append(slot) }
        }
    }

    /// The codes of the categories that hold, each with its parts, then those of the flags.
    func categories(_ index: Int, _ table: [Answer]) -> [String] {
        let definition = catalog.definitions[index]
        guard !definition.categories.isEmpty else { return [] }
        var chosen = chosen(index, table)
        if chosen.isEmpty, let otherwise = definition.otherwise { chosen = [otherwise] }
        for (category, condition) in zip(definition.categories, catalog.slots.conditions[index].categories)
        where category.isFlag && condition.answer({ table[$0] }) == .met {
            chosen.append(category.code)
        }
        return chosen
    }

    /// The codes of the categories that hold, without flags and without the one for all other cases.
    private func chosen(_ index: Int, _ table: [Answer]) -> [String] {
        let definition = catalog.definitions[index]
        var chosen: [String] = []
        for (category, condition) in zip(definition.categories, catalog.slots.conditions[index].categories) {
            if category.isFlag { continue }
            if let parent = category.parent {
                guard chosen.contains(parent) else { continue }
            } else if definition.choice == .first, !chosen.isEmpty {
                continue
            }
            if condition.answer({ table[$0] }) == .met { chosen.append(category.code) }
        }
        return chosen
    }

    /// What the outcome would be if one criterion had another answer, for each criterion and answer that change it. A
    /// change of flags alone is none.
    ///
    /// - Parameter outcomes: what ``assess(_:)`` gave for the case, whole.
    public func changes(of definition: RuleID, in outcomes: [DefinitionOutcome]) -> [DefinitionOutcome.Change] {
        guard let index = catalog.definitions.firstIndex(where: { $0.id == definition }), index < outcomes.count
        else { return [] }
        let tables = Tables(outcomes.map(\.criteria), self)
        let table = catalog.definitions[index].sureOnly ? tables.sure : tables.all
        var changes: [DefinitionOutcome.Change] = []
        let slot = catalog.slots.conditions[index].slot
        let before = chosen(index, table)
        for (criterion, own) in zip(outcomes[index].criteria, catalog.slots.conditions[index].criteria) {
            for answer in [Answer.met, .notMet] where table[own] != answer {
                var changed = table
                changed[own] = answer
                fill(&changed)
                let categories = categories(index, changed)
                if changed[slot] != outcomes[index].outcome || chosen(index, changed) != before {
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
