// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Linkage
import Tables
import Testing

@testable import Accountability

@Suite("Lists of sanctions") struct ListReaderTests {
    private func file(_ name: String, _ text: String) throws -> String {
        let folder = FileManager.default.temporaryDirectory.appending(path: "lists-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let file = folder.appending(path: name)
        try Data(text.utf8).write(to: file)
        return file.path
    }

    private func read(_ name: String, _ text: String) throws -> (title: String, persons: [ListedPerson]) {
        let path = try file(name, text)
        defer { try? FileManager.default.removeItem(atPath: path) }
        let mapping = try ListRecognition.mapping(for: path)
        var reader = ListReader(mapping)
        return (mapping.title, try reader.read(path: path))
    }

    @Test("An act of the European Union")
    func european() throws {
        let (title, persons) = try read(
            "act.csv",
            """
            celex,recordId,programKey,startDate,schema,name,alias,previousName,birthDate,gender
            32024R0001,1,EU-RUS,27.5.2024,Person,Ivan TESTOV,"Иван ТЕСТОВ/ТЁСТОВ
            Testoff",,23.4.1956,male
            32024R0001,2,EU-RUS,27.5.2024,Organization,Test Bank,,,,
            """)
        #expect(title == "European Union")
        let person = try #require(persons.first)
        #expect(persons.count == 1 && person.id == "32024R0001-1")
        #expect(person.names == ["Ivan TESTOV", "Иван ТЕСТОВ", "Иван ТЁСТОВ"])
        #expect(person.birth == "1956-04-23" && person.sex == "M" && person.listed == "2024-05-27")
        #expect(person.programmes == ["EU-RUS", "32024R0001"])
    }

    @Test("The plain form of OpenSanctions")
    func plain() throws {
        let (_, persons) = try read(
            "targets.simple.csv",
            """
            "id","schema","name","aliases","birth_date","sanctions","program_ids","dataset","first_seen"
            "X-1","Person","TESTOV Ivan","ТЕСТОВ Иван;ТЕСТОВ Іван","1956-04-23","\""\""","UA-1","List","2025-10-06T14:15:21"
            "X-2","Vessel","TESTOV","","","","","",""
            """)
        #expect(persons.map(\.id) == ["X-1"])
        #expect(persons.first?.names == ["TESTOV Ivan", "ТЕСТОВ Иван", "ТЕСТОВ Іван"])
        #expect(persons.first?.listed == "2025-10-06")
    }

    @Test("FollowTheMoney: a sanction of its own gives programme and dates")
    func followTheMoney() throws {
        let (_, persons) = try read(
            "entities.ftm.json",
            #"""
            {"id":"X-1","caption":"Ivan Testov","schema":"Person","properties":{"name":["Ivan Testov"],"alias":["Иван Тестов"],"birthDate":["1956"]}}
            {"id":"S-1","caption":"s","schema":"Sanction","properties":{"entity":["X-1"],"programId":["P-1"],"startDate":["2022-03-01"],"endDate":["2024-01-01"]}}

            {"id":"C-1","caption":"Test","schema":"Company","properties":{"name":["Test"]}}
            """#)
        let person = try #require(persons.first)
        #expect(persons.count == 1 && person.names == ["Ivan Testov", "Иван Тестов"])
        #expect(person.programmes == ["P-1"] && person.listed == "2022-03-01" && person.delisted == "2024-01-01")
    }

    @Test("OFAC has no titles, and births and aliases in the remarks")
    func american() throws {
        let (title, persons) = try read(
            "sdn.csv",
            """
            1,"TEST BANK","-0- ","CUBA",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0-
            2,"TESTOV, Ivan Petrovich","individual","RUSSIA",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"DOB 23 Apr 1956; POB Testville; a.k.a. 'TESTOFF, Ivan'; Gender Male."
            \u{1A}
            """)
        #expect(title == "United States (OFAC SDN)")
        let person = try #require(persons.first)
        #expect(persons.count == 1 && person.id == "2")
        #expect(person.names == ["TESTOV, Ivan Petrovich"] && person.weakNames == ["TESTOFF, Ivan"])
        #expect(person.birth == "1956-04-23" && person.sex == "M" && person.programmes == ["RUSSIA"])
    }

    @Test("The British list has a row for each name")
    func british() throws {
        let (title, persons) = try read(
            "uk.csv",
            """
            Report Date: 01-Jan-2025,,,,,,,,,,,,
            Unique ID,Name 6,Name 1,Name 2,Name 3,Name 4,Name 5,Name non-latin script,Regime Name,"Individual, Entity, Ship",D.O.B,Gender,Date Designated
            RUS1,TESTOV,Ivan,Petrovich,,,,Иван Тестов,Russia,Individual,00/00/1956,Male,24/02/2022
            RUS1,TESTOFF,Ivan,,,,,,Russia,Individual,,,24/02/2022
            RUS2,TEST LTD,,,,,,,Russia,Entity,,,24/02/2022
            """)
        #expect(title == "United Kingdom" && persons.count == 1)
        #expect(persons.first?.names == ["Ivan Petrovich TESTOV", "Иван Тестов", "Ivan TESTOFF"])
        #expect(persons.first?.birth == "1956" && persons.first?.listed == "2022-02-24")
    }

    @Test(
        "Dates in ten forms",
        arguments: [
            ("1956-04-23", "1956-04-23"), ("23.4.1956", "1956-04-23"), ("23/04/1956", "1956-04-23"),
            ("00/00/1956", "1956"), ("23 Apr 1956", "1956-04-23"), ("April 23, 1956", "1956-04-23"),
            ("April 1956", "1956-04"), ("circa 1956", "1956"), ("1956", "1956"), ("1956-04", "1956-04"),
            ("00/04/1956", "1956-04"), ("2025-10-06T14:15:21", "2025-10-06"), ("dd/mm/1956", "1956"),
            ("dd/04/1956", "1956-04"), ("04/23/1956", "1956-04-23"), ("23 апреля 1956 г.", "1956-04-23"),
            ("1956-4-3", "1956-04-03"), ("19560423T000000", nil),
        ])
    func dates(_ text: String, _ iso: String?) { #expect(ListDate.iso(text) == iso) }

    @Test(
        "A span of years, and what is no date, is no birth", arguments: ["1955 to 1960", "unknown", "", "23", "99999"])
    func noDates(_ text: String) { #expect(ListDate.iso(text) == nil) }

    @Test("A file that is no known list is refused with what to do, and so is a wrong mapping")
    func unknown() throws {
        let path = try file("people.csv", "number,who\n1,Ivan Testov\n")
        #expect(throws: ListMappingError.self) { try ListRecognition.mapping(for: path) }
        #expect(throws: ListMappingError.missing("name")) { try ListMapping(text: "id = number") }
        #expect(throws: ListMappingError.self) { try ListMapping(text: "colour = red") }
        #expect(throws: ListMappingError.line(2, "who")) { try ListMapping(text: "id = number\nwho") }
        var reader = ListReader(try ListMapping(text: "id = number\nname = absent"))
        #expect(throws: ListMappingError.column("absent", file: "people.csv", ["number", "who"])) {
            try reader.read(path: path)
        }
        var good = ListReader(try ListMapping(text: "# mine\nid = number\nname = who"))
        #expect(try good.read(path: path).map(\.names) == [["Ivan Testov"]])
    }

    @Test("Every ready mapping can be read")
    func ready() throws { #expect(try ListMappings.all().count == ListMappings.names.count) }

    @Test("Versions of a list are compared by ids")
    func changes() {
        func person(_ id: String, _ name: String) -> ListedPerson {
            var person = ListedPerson(id: id)
            person.names = [name]
            return person
        }
        let changes = ListChange.between(
            [person("1", "A B"), person("2", "C D"), person("3", "E F")],
            [person("1", "A B"), person("2", "C X"), person("4", "G H")])
        #expect(changes.map(\.person.id) == ["1", "2", "4", "3"])
        #expect(changes.map(\.change) == [.same, .changed, .added, .removed])
    }
}

@Suite("Screening") struct ScreeningTests {
    private static func people(_ names: [(String, String)]) -> [ListedPerson] {
        names.enumerated().map { place, entry in
            var person = ListedPerson(id: String(place))
            person.names = ListNames.split(entry.0)
            person.birth = entry.1
            return person
        }
    }

    /// A list of two hundred invented persons.
    private static let crowd: [(String, String)] = {
        let surnames = ["Вымыслов", "Примеров", "Образцов", "Надуманов", "Пробин", "Черновиков", "Макетов", "Шаблонов"]
        let given = ["Иван Петрович", "Олег Ильич", "Пётр Олегович", "Юрий Львович", "Глеб Юрьевич"]
        let parts = ["", "ск", "ен", "ич", "ак"]
        var crowd: [(String, String)] = []
        for surname in surnames {
            for part in parts {
                for name in given {
                    // Everybody has a birth of their own.
                    let number = crowd.count
                    let birth = "\(1930 + number % 61)-0\(1 + number % 9)-1\(number % 10)"
                    crowd.append((surname.dropLast(2) + part + "ов " + name, birth))
                }
            }
        }
        return crowd
    }()

    @Test("The same person is found across scripts, and above all others")
    func acrossScripts() throws {
        let listed = Self.people(Self.crowd)
        let persons = Self.people([
            ("Oleg Ilyich VYMYSLOV", "1931-02-11"), ("NADUMANOV Gleb Yuryevich", ""), ("Nobody Atall", "1990-01-01"),
        ])
        let hits = Screening(persons, against: listed, least: 0.5).hits
        #expect(Set(hits.map(\.person)) == [0, 1])
        let first = try #require(hits.first)
        #expect(listed[first.listed].names == ["Вымыслов Олег Ильич"] && first.probability > 0.9)
        #expect(hits.first { $0.person == 1 }.map { listed[$0.listed].names } == ["Надуманов Глеб Юрьевич"])
    }

    @Test("A single person is found in a short list, and a stranger is not")
    func single() {
        let listed = Self.people(Array(Self.crowd.prefix(40)))
        let hits = Screening(Self.people([("Oleg Ilyich VYMYSLOV", "1931-02-11")]), against: listed).hits
        #expect(hits.map { listed[$0.listed].names } == [["Вымыслов Олег Ильич"]])
        #expect(Screening(Self.people([("Nobody Atall", "1990-01-01")]), against: listed).hits.isEmpty)
    }

    @Test("Names that are glued together or mixed of two scripts are read as meant")
    func spoiltNames() {
        #expect(ListNames.split("TESTOV IvanPetrovich") == ["TESTOV Ivan Petrovich"])
        #expect(ListNames.split("ТестовИван Петрович") == ["Тестов Иван Петрович"])
        #expect(ListNames.split("Тёстов-Яр Иван О’Ё. Ян") == ["Тёстов-Яр Иван О’Ё. Ян"])
        #expect(ListNames.split(" Тестов  Иван ") == ["Тестов Иван"])
        #expect(
            ListNames.trimmed(" -0- ") == "-0-" && ListNames.trimmed("  ") == "" && ListNames.trimmed("Ян ") == "Ян")
        #expect(ListNames.split("TESTОVA Anna") == ["TESTOVA Anna"])
        #expect(ListNames.split("Testov Ivan Petrovich and Probin Oleg") == ["Testov Ivan Petrovich", "Probin Oleg"])
        #expect(ListNames.split("Тестов Иван и Пробина Яна") == ["Тестов Иван", "Пробина Яна"])
        #expect(ListNames.split("1) Testov Ivan 2) Testov I.") == ["Testov Ivan", "Testov I."])
        #expect(ListNames.split("Ivan TESTOV (Иван ТЕСТОВ)") == ["Ivan TESTOV", "Иван ТЕСТОВ"])
        #expect(ListNames.split("Ivan TESTOV (Vanya)") == ["Ivan TESTOV", "Vanya TESTOV"])
        #expect(ListNames.split("Anderson And") == ["Anderson And"] && ListNames.split("( (") != [""])
        #expect(ListNames.split("McTest Anna; Testova A.\nDe Test") == ["McTest Anna", "Testova A.", "De Test"])
        #expect(ListNames.distinct(["Ivan Testov", "Ivan", "ivan testov"]) == ["Ivan Testov"])
    }

    @Test(
        "A surname with initials is looked for without a birth too, in both directions, and other initials are not taken"
    )
    func initials() {
        let rare = ("Щегольцов Тихон Юрьевич", "")
        let listed = Self.people(Self.crowd + [rare])
        let hits = Screening(
            Self.people([("SHCHEGOLTSOV T. Yu.", ""), ("SHCHEGOLTSOV A. Yu.", "")]), against: listed, least: 0.02
        ).hits
        #expect(hits.map(\.person) == [0] && hits.map(\.listed) == [listed.count - 1])
        #expect(hits.first?.isByInitials == true && hits.first?.probability == Screening.mostByInitials)
        let other = Screening(
            Self.people([rare]), against: Self.people(Self.crowd + [("Щегольцов Т. Ю.", "")]), least: 0.02
        ).hits
        #expect(other.map(\.listed) == [listed.count - 1])
    }

    @Test("No person or no list gives no hit")
    func nothing() {
        #expect(Screening([], against: Self.people(Self.crowd)).hits.isEmpty)
        #expect(Screening(Self.people(Self.crowd), against: []).hits.isEmpty)
    }
}
