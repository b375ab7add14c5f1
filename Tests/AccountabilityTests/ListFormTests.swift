// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Tables
import Testing

@testable import Accountability

/// Forms in which lists come, each with an invented person: workbooks, tables beside one another, lists of further states.
@Suite("Forms of lists") struct ListFormTests {
    private let folder: ScratchFolder

    init() throws { folder = try ScratchFolder() }

    private func file(_ name: String, _ text: String) throws -> String { try folder.file(name, Array(text.utf8)) }

    private static let british = [
        ["Report Date: 01-Oct-2026"],
        [
            "Unique ID", "Name 6", "Name 1", "Name 2", "Name 3", "Name 4", "Name 5", "Name type", "Alias strength",
            "Name non-latin script",
            "Regime Name",
            "Designation Type", "Date Designated", "D.O.B", "Gender",
        ],
        [
            "RUS9001", "TESTOV", "Ivan", "Petrovich", "", "", "", "Primary Name", "", "Иван Тестов", "Russia",
            "Individual",
            "24/02/2022", "23/04/1956", "Male",
        ],
        ["RUS9001", "TESTOFF", "Ivan", "", "", "", "", "Alias", "", "", "Russia", "Individual", "24/02/2022", "", ""],
        ["RUS9002", "TEST LTD", "", "", "", "", "", "Primary Name", "", "", "Russia", "Entity", "24/02/2022", "", ""],
    ]

    @Test("A list is read from a workbook as from a table, behind a row with the date and on a later sheet")
    func workbooks() throws {
        let (ods, xlsx) = (folder.path + "/uk.ods", folder.path + "/uk.xlsx")
        let first = ODSWriter(path: ods)
        let second = try XLSXWriter(path: xlsx)
        first.beginSheet("About")
        try second.beginSheet("About")
        try first.write(texts: ["Read me"])
        try second.write(texts: ["Read me"])
        first.beginSheet("List")
        try second.beginSheet("List")
        for row in Self.british {
            try first.write(texts: row)
            try second.write(texts: row)
        }
        try first.close()
        try second.close()
        for path in [ods, xlsx] {
            let list = try #require(SanctionList.read([path]).lists.first)
            #expect(list.mapping.name == "uk-list" && list.persons.count == 1 && list.leftAside.noPersons == 1)
            #expect(list.persons.first?.names == ["Ivan Petrovich TESTOV", "Иван Тестов", "Ivan TESTOFF"])
            #expect(list.persons.first?.birth == "1956-04-23" && list.persons.first?.listed == "2022-02-24")
            #expect(throws: ListMappingError.self) {
                try SanctionList.read([path], mapping: try ListMappings.named("australia"))
            }
        }
    }

    private static let main =
        #"9001,"TESTOV, Ivan Petrovich","individual","RUSSIA",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"DOB 23 Apr 1956.""#
    private static let other = #"9001,1,"aka","QWEROV, Ivan",-0- "#

    @Test(
        "The American table of other names is found by what stands in it, whatever it is called",
        arguments: [("sdn.csv", "alt.csv"), ("ofac_sdn_2025.csv", "ofac_alt_2025.csv"), ("main.txt", "names-2.csv")])
    func american(_ name: String, _ otherName: String) throws {
        let path = try file(name, Self.main + "\n")
        let alone = try #require(SanctionList.read([path]).lists.first)
        #expect(alone.lacksOtherNames && alone.persons.first?.names == ["TESTOV, Ivan Petrovich"])
        let second = try file(otherName, Self.other + "\n")
        for paths in [[path], [path, second], [second, path], [folder.path]] {
            let list = try #require(SanctionList.read(paths).lists.first)
            #expect(list.persons.first?.names == ["TESTOV, Ivan Petrovich", "QWEROV, Ivan"] && !list.lacksOtherNames)
        }
    }

    @Test("A copy of the American table with a row of titles is the American table")
    func titled() throws {
        let titles =
            "ent_num,SDN_Name,SDN_Type,Program,Title,Call_Sign,Vess_type,Tonnage,GRT,Vess_flag,Vess_owner,Remarks\n"
        let list = try #require(SanctionList.read([try file("x.csv", titles + Self.main + "\n")]).lists.first)
        #expect(list.mapping.name == "ofac-sdn" && list.persons.map(\.id) == ["9001"])
    }

    @Test("The enhanced American form")
    func enhanced() throws {
        let list = try #require(
            SanctionList.read([
                try file(
                    "e.xml",
                    """
                    <?xml version="1.0"?><sanctionsData xmlns="https://example.org/enhanced"><entities>
                    <entity id="9001"><generalInfo><identityId>1</identityId><entityType refId="600">Individual</entityType></generalInfo>
                    <sanctionsLists><sanctionsList datePublished="2022-04-06">SDN List</sanctionsList></sanctionsLists>
                    <sanctionsPrograms><sanctionsProgram>RUSSIA-EO14024</sanctionsProgram></sanctionsPrograms>
                    <names><name id="1"><isPrimary>true</isPrimary><isLowQuality>false</isLowQuality><translations><translation><formattedFirstName>Ivan Petrovich</formattedFirstName><formattedLastName>TESTOV</formattedLastName></translation>
                    <translation><formattedFirstName>Иван</formattedFirstName><formattedLastName>Тестов</formattedLastName></translation></translations></name>
                    <name id="2"><isPrimary>false</isPrimary><isLowQuality>true</isLowQuality><translations><translation><formattedFirstName>Vanya</formattedFirstName><formattedLastName>BIG</formattedLastName></translation></translations></name></names>
                    <features><feature><type featureTypeId="8">Birthdate</type><value>23 Apr 1956</value></feature><feature><type>Gender</type><value>Male</value></feature></features></entity>
                    <entity id="9002"><generalInfo><entityType>Entity</entityType></generalInfo><names/></entity></entities></sanctionsData>
                    """)
            ]).lists.first)
        let person = try #require(list.persons.first)
        #expect(list.mapping.name == "ofac-enhanced" && list.persons.count == 1 && person.id == "9001")
        #expect(person.names == ["Ivan Petrovich TESTOV", "Иван Тестов"] && person.weakNames == ["Vanya BIG"])
        #expect(person.birth == "1956-04-23" && person.sex == "M" && person.listed == "2022-04-06")
    }

    @Test("The Canadian list: persons are told by country, schedule and item, and entities have no surname")
    func canada() throws {
        let list = try #require(
            SanctionList.read([
                try file(
                    "c.xml",
                    """
                    <?xml version="1.0" encoding="UTF-8"?><data-set>
                    <record><Country>Test / Essai</Country><LastName>Testov</LastName><GivenName>Ivan Petrovich</GivenName><DateOfBirthOrShipBuildDate>1956-04-23</DateOfBirthOrShipBuildDate><Aliases>Иван Тестов; Ivan Testoff</Aliases><Schedule>1, Part 1</Schedule><Item>7</Item><DateOfListing>2022-02-24</DateOfListing></record>
                    <record><Country>Test / Essai</Country><EntityOrShip>Test Ltd</EntityOrShip><Schedule>1, Part 2</Schedule><Item>1</Item></record>
                    </data-set>
                    """)
            ]).lists.first)
        let person = try #require(list.persons.first)
        #expect(list.mapping.name == "canada" && list.persons.count == 1 && list.leftAside.unnamed == 1)
        #expect(person.names == ["Ivan Petrovich Testov", "Иван Тестов", "Ivan Testoff"])
        #expect(person.birth == "1956-04-23" && person.listed == "2022-02-24")
    }

    @Test("The Australian list: a letter behind the number is another name of the person")
    func australia() throws {
        let titles =
            "Reference,Name of Individual or Entity,Type,Name Type,Alias Strength,Date of Birth,Committees,Control Date\n"
        let rows =
            "7,Ivan Petrovich Testov,Individual,Primary Name,,23/04/1956,Autonomous (Test),24/02/2022\n"
            + "7a,Ivan Testoff,Individual,aka,Strong,,Autonomous (Test),24/02/2022\n7b,The Chief,Individual,aka,Weak,,,\n"
            + "8,Test Ltd,Entity,Primary Name,,,,\n"
        let list = try #require(SanctionList.read([try file("a.csv", titles + rows)]).lists.first)
        let person = try #require(list.persons.first)
        #expect(list.mapping.name == "australia" && list.persons.count == 1 && person.id == "7")
        #expect(person.names == ["Ivan Petrovich Testov", "Ivan Testoff"] && person.weakNames == ["The Chief"])
        #expect(person.birth == "1956-04-23")
    }

    @Test("A table with ids and names is a list, with births and other names if it has them")
    func plain() throws {
        let rows = "id,name,aliases,birth\n7,Ivan Testov,Иван Тестов; I. Testov,1956-04-23\n8,Anna Probina,,\n9,,,\n"
        let list = try #require(SanctionList.read([try file("mine.csv", rows)]).lists.first)
        #expect(list.mapping.name == "plain" && list.persons.map(\.id) == ["7", "8"])
        let person = try #require(list.persons.first)
        #expect(person.names.contains("Иван Тестов") && person.birth == "1956-04-23" && person.isSanctioned)
        let bare = try #require(SanctionList.read([try file("bare.csv", "name,id\nIvan Testov,1\n")]).lists.first)
        #expect(bare.persons.map(\.names) == [["Ivan Testov"]])
    }

    @Test("A name on each line is a list, and a text is none")
    func lines() throws {
        let list = try #require(
            SanctionList.read([
                try file("names.txt", "Ivan Testov\nТестов Иван Петрович\nTest Company LLC\nO'Test, Anna\n")
            ]).lists.first)
        #expect(list.mapping.name == "opensanctions-names" && list.persons.map(\.id) == ["1", "2", "4"])
        let text = try file("about.txt", "This folder holds lists of persons.\nThey are made up for this test.\n")
        #expect(throws: ListMappingError.self) { try SanctionList.read([text]) }
    }

    @Test(
        "Several persons in one cell do not share birth and sex, and other spellings of one person do",
        arguments: [
            ("Ivan TESTOV and Anna PROBINA", true), ("Тестов Иван и Пробина Анна", true),
            ("Ivan Testov / Anna Probina", true),
            ("FEDOROV/FYODOROV Ivan", false), ("Ivan TESTOV (Иван ТЕСТОВ)", false),
            ("TESTOV Ivan / TESTOFF Ivan", false),
        ])
    func several(_ cell: String, _ areSeveral: Bool) throws {
        let path = try file("l.csv", "id,name,born,sex\n1,\"\(cell)\",1956-04-23,male\n")
        var reader = ListReader(try ListMapping(text: "id = id\nname = name\nbirth = born\nsex = sex"))
        let person = try #require(try reader.read(path: path).first)
        #expect(person.names.count > 1 || !areSeveral)
        #expect((person.birth.isEmpty, person.sex.isEmpty) == (areSeveral, areSeveral))
        #expect(reader.severalCells.count == (areSeveral ? 1 : 0))
        let (persons, problems) = try NameList.listed(
            path: try file("n.csv", "id,name,birth\na,\"\(cell)\",1956-04-23\n"))
        #expect(persons.first?.birth == (areSeveral ? "" : "1956-04-23"))
        #expect(problems.contains { $0.kind == .splitPersons } == areSeveral)
    }

    @Test("An id that stands twice in the table of names is said")
    func sameID() throws {
        let path = try file("n.csv", "id,name\na,Testov Ivan\nb,Probin Oleg\na,Vymyslov Gleb\n")
        let (persons, problems) = try NameList.listed(path: path)
        #expect(persons.map(\.id) == ["a", "b", "a"] && problems.map(\.kind) == [.sameID] && problems.first?.row == 3)
    }

    @Test(
        "Births that are written together or with a guess beside",
        arguments: [
            ("1955г.", "1955"), ("01JUN1955", "1955-06-01"), ("Probably 1973", "1973"), ("вероятно 1973", "1973"),
            ("1955г.р.", "1955"), ("1jun1955", "1955-06-01"), ("possibly 23 Apr 1956", "1956-04-23"),
            ("2022-02-24T00:00", "2022-02-24"),
        ])
    func births(_ text: String, _ iso: String) {
        let births = ListBirths(text)
        #expect(births.isWhole && births.readings.flatMap(\.dates) == [iso])
    }
}
