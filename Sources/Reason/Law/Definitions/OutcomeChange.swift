// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// A person whose outcome a change of rules changes.
public struct OutcomeChange: Sendable, Hashable {
    /// The definition.
    public var definition: RuleID
    /// The outcome before; `nil` if the definition is new.
    public var before: Answer?
    /// The outcome after; `nil` if the definition is gone.
    public var after: Answer?
    /// The categories before.
    public var categoriesBefore: [String]
    /// The categories after.
    public var categoriesAfter: [String]

    /// What changes for one case between the outcomes under two catalogs.
    public static func between(_ old: [DefinitionOutcome], _ new: [DefinitionOutcome]) -> [OutcomeChange] {
        var ids = old.map(\.definition.id)
        for id in new.map(\.definition.id) where !ids.contains(id) { ids.append(id) }
        return ids.compactMap { id in
            let (before, after) = (old.first { $0.definition.id == id }, new.first { $0.definition.id == id })
            let change = OutcomeChange(
                definition: id, before: before?.outcome, after: after?.outcome,
                categoriesBefore: before?.categories ?? [], categoriesAfter: after?.categories ?? [])
            let isSame = change.before == change.after && change.categoriesBefore == change.categoriesAfter
            return isSame ? nil : change
        }
    }
}
