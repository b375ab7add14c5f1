// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Tables

extension ListReader {
    mutating func readElements(_ path: String) throws {
        let elements = try XMLElements(path: path)
        var wanted: Set<String> = [mapping.element]
        if let then = mapping.then { wanted.insert(then) }
        if let lookup = mapping.lookup { wanted.insert(lookup.element) }
        var names: [String: String] = [:]
        while let node = try elements.next(named: wanted) {
            if let lookup = mapping.lookup, node.name == lookup.element {
                names.merge(lookup.names(in: node)) { first, _ in first }
            } else if node.name == mapping.element {
                take(node)
            } else {
                takeMore(node)
            }
        }
        guard !names.isEmpty else { return }
        for place in persons.indices {
            persons[place].programmes = persons[place].programmes.map { names[$0] ?? $0 }
        }
    }

    private mutating func take(_ node: XMLNode) {
        if let only = mapping.only, !only.field.values(in: node).contains(where: only.holds) {
            leftAside.noPersons += 1
            return
        }
        var person = read(node, prefix: "")
        func cells(_ field: String) -> [String] { mapping.field(field)?.values(in: node) ?? [] }
        let isWeak = mapping.weakRow.map { $0.field.values(in: node).contains(where: $0.holds) } ?? false
        let strong = names(cells("name")) + names(cells("alias"), areAliases: true)
        person.names = isWeak ? [] : strong
        let weak = names(cells("weak"), areAliases: true)
        person.weakNames = (isWeak ? strong + weak : weak).filter { $0.contains(" ") }
        forgetOfSeveral(cells("name"), &person)
        let isFirst = mapping.firstRow.map { $0.field.values(in: node).contains(where: $0.holds) } ?? false
        add(person, isFirst: isFirst)
    }

    /// What further elements say of persons who were read before.
    private mutating func takeMore(_ node: XMLNode) {
        let person = read(node, prefix: "then.")
        if let place = places[person.id] { persons[place].take(person, isFirst: false) }
    }

    private mutating func read(_ node: XMLNode, prefix: String) -> ListedPerson {
        func values(_ field: String, _ separator: String = " ") -> [String] {
            mapping.field(prefix + field)?.values(in: node, separator: separator) ?? []
        }
        func dates(_ field: String) -> [String] { values(field, "-").compactMap { ListDate.iso($0) } }
        var person = ListedPerson(id: values("id", "-").first ?? "")
        setBirth(values("birth", "-").flatMap { Self.numbered($0) }, &person)
        for place in mapping.field(prefix + "birth-period")?.places ?? [] {
            for period in place.paths.flatMap({ $0.nodes(in: node) }) {
                if let birth = ListPeriod.iso(period) { person.take(birth: birth) }
            }
        }
        person.sex = sex(values("sex").first)
        person.listed = dates("listed").min() ?? ""
        person.delisted = dates("delisted").max() ?? ""
        for programme in values("programme") where !person.programmes.contains(programme) {
            person.programmes.append(programme)
        }
        for remarks in values("remarks") { takeRemarks(remarks, &person) }
        return person
    }
}
