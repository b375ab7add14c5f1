// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Tables

extension ListReader {
    /// FollowTheMoney: sanctions are entities of their own, or stand inside the person.
    mutating func readEntities(_ path: String) throws {
        var sanctions: [String: [ListedPerson]] = [:]
        let lines = try JSONLines(path: path)
        while let entity = try lines.next() {
            guard let schema = entity["schema"]?.string, let properties = entity["properties"] else { continue }
            if schema == "Sanction" {
                let about = Self.sanction(properties)
                for id in Self.ids(properties["entity"]) { sanctions[id, default: []].append(about) }
                continue
            }
            guard schema == "Person" else {
                leftAside.noPersons += 1
                continue
            }
            var person = self.person(entity, properties)
            for inner in properties["sanctions"]?.array ?? [] where inner["schema"]?.string == "Sanction" {
                if let inner = inner["properties"] { sanctions[person.id, default: []].append(Self.sanction(inner)) }
            }
            person.isSanctioned = Self.isCalledSanctioned(entity, properties)
            add(person)
        }
        for place in persons.indices { Self.give(sanctions[persons[place].id] ?? [], to: &persons[place]) }
    }

    /// Whether the topics call a person sanctioned; without topics, whether the person is called a target. What says neither is a list of
    /// sanctions alone.
    private static func isCalledSanctioned(_ entity: JSONValue, _ properties: JSONValue) -> Bool {
        let topics = texts(properties["topics"])
        if topics.isEmpty { return entity["target"]?.bool ?? true }
        return topics.contains { $0 == "sanction" || $0 == "sanction.counter" }
    }

    /// A person with several sanctions is listed as long as one of them goes on, and since the first that does.
    private static func give(_ sanctions: [ListedPerson], to person: inout ListedPerson) {
        guard !sanctions.isEmpty else { return }
        let standing = sanctions.filter(\.delisted.isEmpty)
        for programme in sanctions.flatMap(\.programmes) where !person.programmes.contains(programme) {
            person.programmes.append(programme)
        }
        let begun = (standing.isEmpty ? sanctions : standing).map(\.listed).filter { !$0.isEmpty }
        person.listed = begun.min() ?? person.listed
        person.delisted = standing.isEmpty ? sanctions.map(\.delisted).max() ?? "" : ""
        person.isSanctioned = true
    }

    private static func texts(_ value: JSONValue?) -> [String] { (value?.array ?? []).compactMap(\.string) }

    /// The ids of a property: written out, or of the entities that stand there.
    private static func ids(_ value: JSONValue?) -> [String] {
        (value?.array ?? []).compactMap { $0.string ?? $0["id"]?.string }
    }

    private mutating func person(_ entity: JSONValue, _ properties: JSONValue) -> ListedPerson {
        func texts(_ key: String) -> [String] { Self.texts(properties[key]) }
        var person = ListedPerson(id: entity["id"]?.string ?? "")
        let names = [entity["caption"]?.string].compactMap { $0 } + texts("name") + texts("alias")
        person.names = self.names(names + texts("previousName"))
        person.weakNames = self.names(texts("weakAlias")).filter { $0.contains(" ") }
        setBirth(texts("birthDate"), &person)
        person.sex = sex(texts("gender").first)
        person.programmes = texts("programId")
        return person
    }

    private static func sanction(_ properties: JSONValue) -> ListedPerson {
        var about = ListedPerson(id: "")
        about.programmes = texts(properties["programId"]) + texts(properties["program"])
        let begun = texts(properties["listingDate"]) + texts(properties["startDate"])
        about.listed = begun.compactMap { ListDate.iso($0) }.min() ?? ""
        about.delisted = texts(properties["endDate"]).compactMap { ListDate.iso($0) }.max() ?? ""
        return about
    }
}
