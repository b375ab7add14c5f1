// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// All definitions of a folder of packs, checked against each other.
public struct DefinitionCatalog: Sendable {
    /// The definitions, each after those that it asks for.
    public let definitions: [Definition]
    /// What the facts of a record suggest.
    public let suggestions: [SuggestionPack]
    let slots: Slots
    let suggesting: [Suggesting]
    /// The identifier of each slot.
    let names: [RuleID]

    /// The place of each criterion and definition in a table of answers, so that a case needs one array.
    struct Slots: Sendable {
        var criterion: [RuleID: Int] = [:]
        /// The same by the text of the identifier.
        var named: [String: Int] = [:]
        var definition: [RuleID: Int] = [:]
        var count: Int { criterion.count + definition.count }
        /// The conditions of each definition over slots, in the order of the definitions.
        var conditions: [Conditions] = []
    }

    struct Conditions: Sendable {
        var slot: Int
        var criteria: [Int]
        var met: Expression<Int>
        var excluded: Expression<Int>?
        var categories: [Expression<Int>]
        /// Whether something in it asks for criteria of other definitions, or for other definitions.
        var asksOthers: Bool
        var definition: Shared<Definition>
        /// The criteria with their slots.
        var shared: [(slot: Int, criterion: Shared<Criterion>)]
    }

    /// A rule of suggestions, with the slots of the criteria that it suggests answers to.
    struct Suggesting: Sendable {
        var rule: SuggestionRule
        var answers: [(slot: Int, answer: Answer)]
    }

    /// Reads all definitions and suggestions of a folder.
    ///
    /// - Throws: ``PackError`` of a file, or one that says which name leads nowhere.
    public init(_ folder: PackFolder) throws(PackError) {
        let read = try folder.packs(of: .definition) { node throws(PackError) in try Definition(node) }
        let suggestions = try folder.packs(of: .suggestions) { node throws(PackError) in try SuggestionPack(node) }
        try self.init(read, suggestions: suggestions)
    }

    /// Puts definitions together.
    ///
    /// - Throws: ``PackError`` if two have a rule of the same identifier, a condition names what there is not, or
    ///   definitions ask for each other in a circle.
    public init(_ given: [Definition], suggestions: [SuggestionPack] = []) throws(PackError) {
        definitions = try Self.ordered(given)
        self.suggestions = suggestions
        var slots = Slots()
        for definition in definitions {
            for criterion in definition.criteria {
                guard slots.criterion.updateValue(slots.count, forKey: criterion.id) == nil else {
                    throw PackError(
                        file: definition.header.file, problem: "Another pack has a rule “\(criterion.id)” too",
                        remedy: "Give each rule a name of its own.")
                }
            }
            guard slots.criterion[definition.id] == nil, slots.definition[definition.id] == nil else {
                throw PackError(
                    file: definition.header.file, problem: "“\(definition.id)” is the name of something else too",
                    remedy: "Give each definition and rule a name of its own.")
            }
            slots.definition[definition.id] = slots.count
        }
        for (id, slot) in slots.criterion { slots.named[id.text] = slot }
        for definition in definitions {
            slots.conditions.append(try Self.conditions(of: definition, slots))
        }
        self.slots = slots
        names = slots.criterion.merging(slots.definition) { first, _ in first }.sorted { $0.value < $1.value }.map(
            \.key)
        for pack in suggestions { try Self.check(pack, slots) }
        suggesting = suggestions.flatMap(\.rules).map { rule in
            Suggesting(
                rule: rule,
                answers: rule.suggests.compactMap { suggested in
                    slots.criterion[suggested.criterion].map { ($0, suggested.answer) }
                })
        }
    }

    /// The definition with this identifier.
    public func definition(_ id: RuleID) -> Definition? { definitions.first { $0.id == id } }

    /// The definition with this name in any case, or with a name that begins so, if it is the only one.
    public func definition(named text: String) -> Definition? {
        let wanted = text.lowercased()
        if let exact = definitions.first(where: { $0.id.text.lowercased() == wanted }) { return exact }
        let starting = definitions.filter { $0.id.text.lowercased().hasPrefix(wanted) }
        return starting.count == 1 && !wanted.isEmpty ? starting[0] : nil
    }

    private static func conditions(of definition: Definition, _ slots: Slots) throws(PackError) -> Conditions {
        func slot(_ leaf: DefinitionLeaf) throws(PackError) -> Int {
            let slot =
                switch leaf {
                case .criterion(let id): slots.criterion[id]
                case .definition(let id): slots.definition[id]
                }
            guard let slot else {
                throw PackError(
                    file: definition.header.file, problem: "A condition names “\(leaf)”, which is no rule of any pack",
                    remedy: "Check the spelling, or add the rule.")
            }
            return slot
        }
        var excluded: Expression<Int>?
        if let given = definition.excluded { excluded = try given.map(slot) }
        var categories: [Expression<Int>] = []
        for category in definition.categories { categories.append(try category.when.map(slot)) }
        let met = try definition.met.map(slot)
        let shared = definition.criteria.compactMap { criterion in
            slots.criterion[criterion.id].map { (slot: $0, criterion: Shared(criterion)) }
        }
        let own = Set(shared.map(\.slot))
        return Conditions(
            slot: slots.definition[definition.id] ?? 0, criteria: shared.map(\.slot), met: met, excluded: excluded,
            categories: categories,
            asksOthers: ([met] + categories).contains { $0.leaves.contains { !own.contains($0) } },
            definition: Shared(definition), shared: shared)
    }

    private static func check(_ pack: SuggestionPack, _ slots: Slots) throws(PackError) {
        for rule in pack.rules {
            for suggested in rule.suggests where slots.criterion[suggested.criterion] == nil {
                throw PackError(
                    file: pack.header.file,
                    problem: "“\(rule.frame.id)” suggests an answer to “\(suggested.criterion)”, which is no criterion",
                    remedy: "Check the spelling.")
            }
        }
    }

    /// Each definition after those that it asks for.
    private static func ordered(_ given: [Definition]) throws(PackError) -> [Definition] {
        var rest = given.sorted { $0.id < $1.id }
        var known: Set<RuleID> = []
        let all = Set(given.map(\.id))
        var ordered: [Definition] = []
        while !rest.isEmpty {
            guard let place = rest.firstIndex(where: { asked($0).intersection(all).isSubset(of: known) }) else {
                throw PackError(
                    file: rest[0].header.file, problem: "Definitions ask for each other in a circle",
                    remedy: "Take one of the references out: \(rest.map(\.id.text).joined(separator: ", ")).")
            }
            let next = rest.remove(at: place)
            known.insert(next.id)
            ordered.append(next)
        }
        return ordered
    }

    private static func asked(_ definition: Definition) -> Set<RuleID> {
        let conditions = [definition.met] + [definition.excluded].compactMap { $0 } + definition.categories.map(\.when)
        return Set(
            conditions.flatMap(\.leaves).compactMap { leaf in
                if case .definition(let id) = leaf { id } else { nil }
            })
    }
}
