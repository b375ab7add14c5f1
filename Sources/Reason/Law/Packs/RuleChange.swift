// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// A rule that differs between two sets of packs.
public struct RuleChange: Sendable, Hashable {
    /// What became of it.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// It is new.
        case added
        /// It is gone.
        case removed
        /// Its text, source, mark, validity or evidence differs.
        case changed
        /// The rule is the same, and what the definition demands differs.
        case conditions
    }

    /// The pack.
    public var pack: RuleID
    /// The rule; of a condition the pack itself.
    public var rule: RuleID
    /// What became of it.
    public var kind: Kind

    /// What differs between two catalogs of definitions.
    public static func between(_ old: DefinitionCatalog, _ new: DefinitionCatalog) -> [RuleChange] {
        var changes: [RuleChange] = []
        var ids = old.definitions.map(\.id)
        for id in new.definitions.map(\.id) where !ids.contains(id) { ids.append(id) }
        for id in ids { changes += between(id, old.definition(id), new.definition(id)) }
        return changes
    }

    private static func between(_ pack: RuleID, _ old: Definition?, _ new: Definition?) -> [RuleChange] {
        let before = rules(of: old)
        let after = rules(of: new)
        var changes: [RuleChange] = []
        for id in Set(before.keys).union(after.keys).sorted() where before[id] != after[id] {
            let kind: Kind = before[id] == nil ? .added : after[id] == nil ? .removed : .changed
            changes.append(RuleChange(pack: pack, rule: id, kind: kind))
        }
        if let old, let new, !haveSameConditions(old, new) {
            changes.append(RuleChange(pack: pack, rule: pack, kind: .conditions))
        }
        return changes
    }

    private struct Rule: Hashable {
        var frame: RuleFrame
        var criterion: Criterion?
    }

    private static func rules(of definition: Definition?) -> [RuleID: Rule] {
        guard let definition else { return [:] }
        var rules: [RuleID: Rule] = [:]
        for frame in definition.frames { rules[frame.id] = Rule(frame: frame, criterion: nil) }
        for criterion in definition.criteria {
            rules[criterion.id] = Rule(frame: criterion.frame, criterion: criterion)
        }
        return rules
    }

    private static func haveSameConditions(_ old: Definition, _ new: Definition) -> Bool {
        old.met == new.met && old.excluded == new.excluded && old.choice == new.choice
            && old.otherwise == new.otherwise && old.sureOnly == new.sureOnly
            && old.categories.map(\.code) == new.categories.map(\.code)
            && old.categories.map(\.when) == new.categories.map(\.when)
    }
}
