// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Statements
import Testing

@testable import Accountability

/// Who of a list is under sanctions, and whom that takes out of the gap. All names are invented.
@Suite("Who of a list is sanctioned") struct SanctionStateTests {
    private func read(_ name: String, _ text: String) throws -> [ListedPerson] {
        let folder = try ScratchFolder()
        let path = try folder.file(name, Array(text.utf8))
        var reader = ListReader(try ListRecognition.mapping(for: path))
        return try reader.read(path: path)
    }

    private func gap(
        _ official: String, _ listed: [ListedPerson], known: [KnownOfficial] = [], threshold: Double = 0.5
    ) throws -> OfficialGap {
        let roles = ["p1", "p2"].map {
            CaseRole(person: $0, claim: RoleClaim(official: official, role: .judge), sources: [])
        }
        return OfficialGap(
            Officials(roles, known: known), against: [.init(name: "L", persons: listed)], cases: 2,
            threshold: threshold,
            on: try #require(Day(iso: "2026-03-01")), grounds: try .standard())
    }

    private func person(_ id: String, _ name: String, _ birth: String = "") -> ListedPerson {
        var person = ListedPerson(id: id)
        (person.names, person.birth) = ([name], birth)
        return person
    }

    @Test(
        "One sanction that ended hides no other in force, in any order and in both forms",
        arguments: [
            [("2025-02-02", "P1"), ("", "P2")], [("", "P2"), ("2025-02-02", "P1")],
            [("2024-01-01", "P1"), ("2025-02-02", "P2"), ("", "P3")],
        ])
    func several(_ sanctions: [(end: String, programme: String)]) throws {
        func sanction(_ place: Int, _ entity: String) -> String {
            let (end, programme) = sanctions[place]
            let ended = end.isEmpty ? "" : #","endDate":["\#(end)"]"#
            return
                #"{"id":"s\#(place)","schema":"Sanction","properties":{\#(entity)"startDate":["202\#(place)-05-01"],"#
                + #""program":["\#(programme)"]\#(ended)}}"#
        }
        let person = #"{"id":"X","schema":"Person","properties":{"name":["Вымыслов Иван Петрович"]"#
        let flat = [person + "}}"] + sanctions.indices.map { sanction($0, #""entity":["X"],"#) }
        let nested =
            person + #","sanctions":["# + sanctions.indices.map { sanction($0, "") }.joined(separator: ",") + "]}}"
        for text in [flat.joined(separator: "\n"), nested] {
            let persons = try read("entities.ftm.json", text)
            #expect(persons.map(\.delisted) == [""])
            #expect(Set(persons.first?.programmes ?? []) == Set(sanctions.map(\.programme)))
            let standing = try #require(sanctions.indices.first { sanctions[$0].end.isEmpty })
            #expect(persons.first?.listed == "202\(standing)-05-01")
        }
    }

    @Test("When all sanctions ended, the last end counts; so do rows of tables")
    func ended() throws {
        let persons = try read(
            "e.json",
            #"""
            {"id":"X","schema":"Person","properties":{"name":["Вымыслов Иван"]}}
            {"id":"1","schema":"Sanction","properties":{"entity":["X"],"endDate":["2025-02-02"]}}
            {"id":"2","schema":"Sanction","properties":{"entity":["X"],"endDate":["2024-02-02"]}}
            """#)
        #expect(persons.map(\.delisted) == ["2025-02-02"])
        let folder = try ScratchFolder()
        let text =
            "id,name,programme,until\n1,Вымыслов Иван,A,2025-02-02\n1,Вымыслов Иван,B,\n2,Пробин Глеб,A,\n2,Пробин Глеб,B,2025-02-02\n"
        let path = try folder.file("l.csv", Array(text.utf8))
        var reader = ListReader(try ListMapping(text: "id = id\nname = name\nprogramme = programme\ndelisted = until"))
        #expect(try reader.read(path: path).map(\.delisted) == ["", ""])
    }

    @Test(
        "Of a list of several kinds only the sanctioned are taken out of the gap",
        arguments: [
            (#""topics":["sanction"]"#, "true", true), (#""topics":["role.pep","sanction"]"#, "true", true),
            (#""topics":["role.rca"]"#, "false", false), (#""topics":["role.pep"]"#, "true", false),
            (#""topics":["sanction.linked"]"#, "false", false), (#""topics":["crime","wanted"]"#, "true", false),
            (#""topics":[]"#, "false", false), (#""topics":[]"#, "true", true),
        ])
    func topics(_ topics: String, _ target: String, _ isSanctioned: Bool) throws {
        let line =
            #"{"id":"X","schema":"Person","properties":{"name":["Вымыслянский Глеб Тихонович"],\#(topics)},"target":\#(target)}"#
        let persons = try read("entities.ftm.json", line)
        #expect(persons.map(\.isSanctioned) == [isSanctioned])
        let found = try gap("Вымыслянский Глеб Тихонович", persons)
        #expect(found.rows.isEmpty == isSanctioned)
        if !isSanctioned { #expect(found.rows.first?.perhaps?.isSanctioned == false) }
    }

    @Test("In the plain form a row without sanctions is none, beside rows that have some, or in a list of offices")
    func plain() throws {
        let head = "id,schema,name,aliases,birth_date,sanctions,program_ids,dataset,first_seen\n"
        let mixed = try read(
            "t.csv",
            head + "1,Person,Вымыслов Иван,,,Listed 2022,,S,2024-01-01\n2,Person,Пробин Глеб,,,,P-1,S,2024-01-01\n"
                + "3,Person,Шаблонов Пётр,,,,,O,2024-01-01\n")
        #expect(mixed.map(\.isSanctioned) == [true, true, false])
        let offices = try read(
            "t.csv", head + "1,Person,Вымыслов Иван,,,,,Some Politically Exposed Persons,2024-01-01\n")
        #expect(offices.map(\.isSanctioned) == [false])
        let silent = try read("t.csv", head + "1,Person,Вымыслов Иван,,,,,List,2024-01-01\n")
        #expect(silent.map(\.isSanctioned) == [true])
    }

    @Test(
        "A toss-up takes nobody out of the gap: one or several of a frequent name, or two of a rare one",
        arguments: [1, 2, 3])
    func tossUp(_ count: Int) throws {
        let common = (0..<count).map { person("c\($0)", "Ivan Ivanovich IVANOV", "19\(50 + $0)-04-23") }
        let found = try gap("Иванов Иван Иванович", common)
        #expect(found.excluded.isEmpty && found.rows.first?.perhaps?.isTossUp == true)
        let rare = (0..<count).map { person("r\($0)", "Gleb Tikhonovich VYMYSLIANSKII", "19\(50 + $0)-04-23") }
        #expect(try gap("Вымыслянский Глеб Тихонович", rare).excluded.isEmpty == (count > 1))
        var own = KnownOfficial(person: "q", names: ["Иванов Иван Иванович"], birth: "1950-04-23")
        own.posts = [PostClaim(post: "judge")]
        #expect(try gap("Иванов Иван Иванович", common, known: [own]).rows.isEmpty)
    }

    @Test("Namesakes on the list leave it open that none of them is meant, and each is less likely than not")
    func shared() {
        let listed = (0..<6).map { person("\($0)", "Ivan Ivanovich IVANOV", "19\(50 + $0)-04-23") }
        let hits = Screening([person("q", "Иванов Иван Иванович")], against: listed, least: 0.5).hits
        let sum = hits.reduce(0) { $0 + $1.probability }
        #expect(hits.count == 6 && hits.allSatisfy { $0.probability < 0.5 && $0.isTossUp })
        #expect(sum < 0.97 && sum >= 0.5)
    }

    @Test(
        "A sanction that only doubtful sources state keeps the official in the gap, and is told",
        arguments: [
            Mark.unverified, .uncertain, nil,
        ])
    func doubtful(_ mark: Mark?) throws {
        let sanction = SanctionClaim(state: .listed, authority: "EU", listedOn: PartialDate(year: 2024))
        var known = KnownOfficial(person: "q", names: ["Вымыслов Семён Ильич"], sanctions: [sanction])
        known.sanctionSources[sanction] = [RoleSource(source: "s", entry: 1, mark: mark)]
        let found = try gap("Вымыслов Семён Ильич", [], known: [known])
        #expect(found.excluded.isEmpty == (mark != nil))
        #expect(found.rows.first?.doubtfulSanction == (mark == nil ? nil : sanction))
        known.sanctionSources[sanction]?.append(RoleSource(source: "t", entry: 2))
        #expect(try gap("Вымыслов Семён Ильич", [], known: [known]).rows.isEmpty)
    }
}
