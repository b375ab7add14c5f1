// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Tables
import Testing

@testable import Accountability

/// The layouts in which authorities publish, each with one invented person and what is no person.
@Suite("Layouts of lists") struct ListLayoutTests {
    private let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "layouts-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    private func file(_ name: String, _ text: String) throws -> String {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let file = folder.appending(path: name)
        try Data(text.utf8).write(to: file)
        return file.path
    }

    /// Reads a file as it is recognised; the folder is removed.
    private func list(_ name: String, _ text: String) throws -> SanctionList {
        let path = try file(name, text)
        defer { try? FileManager.default.removeItem(at: folder) }
        return try #require(SanctionList.read([path]).lists.first)
    }

    @Test("The UK Sanctions List: rows by kind of name, a weak alias, a birth without day")
    func unitedKingdom() throws {
        let titles =
            "Last Updated,Unique ID,OFSI Group ID,UN Reference Number,Name 6,Name 1,Name 2,Name 3,Name 4,Name 5,Name type,"
            + "Alias strength,Title,Name non-latin script,Regime Name,Designation Type,Date Designated,D.O.B,Gender"
        let list = try list(
            "UK-Sanctions-List.csv",
            """
            Report Date: 01-Oct-2026
            \(titles)
            01/10/2026,RUS9001,1,,TESTOFF,Ivan,,,,,Primary name variation,,,,Russia,Individual,24/02/2022,dd/mm/1956,Male
            01/10/2026,RUS9001,1,,TESTOV,Ivan,Petrovich,,,,Primary Name,,,Иван Тестов,Russia,Individual,24/02/2022,23/04/1956,Male
            01/10/2026,RUS9001,1,,CHIEF,The,,,,,Alias,Low quality a.k.a,,,Russia,Individual,24/02/2022,,
            01/10/2026,RUS9001,1,,VANYA,,,,,,Alias,Good quality a.k.a,,,Russia,Individual,24/02/2022,,
            01/10/2026,RUS9002,2,,TEST LTD,,,,,,Primary Name,,,,Russia,Entity,24/02/2022,,
            """)
        #expect(list.mapping.name == "uk-list" && list.persons.count == 1 && list.leftAside.noPersons == 1)
        let person = try #require(list.persons.first)
        #expect(person.names == ["Ivan Petrovich TESTOV", "Иван Тестов", "Ivan TESTOFF"])
        #expect(person.weakNames == ["The CHIEF"] && person.birth == "1956-04-23" && person.otherBirths.isEmpty)
        #expect(person.sex == "M" && person.listed == "2022-02-24" && person.programmes == ["Russia"])
    }

    @Test("The UK Sanctions List as XML")
    func unitedKingdomXML() throws {
        let list = try list(
            "UK_Sanctions_List.xml",
            """
            <?xml version="1.0" encoding="utf-8"?>
            <Designations><DateGenerated>01/10/2026</DateGenerated>
            <Designation><UniqueID>RUS9001</UniqueID><DateDesignated>24/02/2022</DateDesignated>
            <Names><Name><Name1>Ivan</Name1><Name6>TESTOFF</Name6><NameType>Alias</NameType><AliasStrength>Low quality a.k.a</AliasStrength></Name>
            <Name><Name1>Ivan</Name1><Name2>Petrovich</Name2><Name6>TESTOV</Name6><NameType>Primary name</NameType></Name></Names>
            <NonLatinNames><NonLatinName><NameNonLatinScript>Иван Тестов</NameNonLatinScript></NonLatinName></NonLatinNames>
            <RegimeName>Russia</RegimeName><IndividualEntityShip>Individual</IndividualEntityShip>
            <IndividualDetails><Individual><DOBs><DOB>dd/mm/1956</DOB><DOB>01/02/1957</DOB></DOBs><Genders><Gender>Male</Gender></Genders></Individual></IndividualDetails>
            </Designation>
            <Designation><UniqueID>RUS9002</UniqueID><Names><Name><Name6>TANKER</Name6></Name></Names><IndividualEntityShip>Ship</IndividualEntityShip></Designation>
            </Designations>
            """)
        let person = try #require(list.persons.first)
        #expect(list.persons.count == 1 && person.id == "RUS9001" && person.programmes == ["Russia"])
        #expect(person.names == ["Ivan Petrovich TESTOV", "Иван Тестов"] && person.weakNames == ["Ivan TESTOFF"])
        #expect(person.births == ["1956", "1957-02-01"] && person.sex == "M" && person.listed == "2022-02-24")
    }

    @Test("The consolidated list of OFSI, as CSV and as XML")
    func financialSanctions() throws {
        let titles =
            "Name 6,Name 1,Name 2,Name 3,Name 4,Name 5,Title,Name Non-Latin Script,DOB,Group Type,Alias Type,Alias Quality,"
            + "Regime,Listed On,Last Updated,Group ID"
        let table = try list(
            "ConList.csv",
            """
            Last Updated,03/06/2025
            \(titles)
            TESTOV,Ivan,Petrovich,,,,,Иван Тестов,(1) 23/04/1956. (2) 00/00/1957,Individual,Primary name,,Russia,01/03/2022,01/03/2022,90001
            TESTOFF,Ivan,,,,,,,,Individual,AKA,Good,Russia,01/03/2022,01/03/2022,90001
            TEST LTD,,,,,,,,,Entity,Primary name,,Russia,01/03/2022,01/03/2022,90002
            """)
        let person = try #require(table.persons.first)
        #expect(table.persons.count == 1 && person.names.first == "Ivan Petrovich TESTOV" && person.names.count == 3)
        #expect(person.births == ["1956-04-23", "1957"] && person.listed == "2022-03-01")
        let other = try ListLayoutTests().list(
            "ConList.xml",
            """
            <ArrayOfFinancialSanctionsTarget xmlns="http://schemas.hmtreasury.gov.uk/ofsi/consolidatedlist">
            <FinancialSanctionsTarget><Name6>TESTOV</Name6><name1>Ivan</name1><NameNonLatinScript>Иван Тестов</NameNonLatinScript>
            <GroupTypeDescription>Individual</GroupTypeDescription><AliasType>Primary name</AliasType><RegimeName>Russia</RegimeName>
            <Individual_DateOfBirth>23/04/1956</Individual_DateOfBirth><DateListed>2022-03-01T00:00:00</DateListed><GroupID>90001</GroupID></FinancialSanctionsTarget>
            <FinancialSanctionsTarget><Name6>TANKER</Name6><GroupTypeDescription>Ship</GroupTypeDescription><GroupID>90002</GroupID></FinancialSanctionsTarget>
            </ArrayOfFinancialSanctionsTarget>
            """)
        #expect(other.persons.map(\.names) == [["Ivan TESTOV", "Иван Тестов"]])
        #expect(other.persons.first?.birth == "1956-04-23" && other.persons.first?.listed == "2022-03-01")
    }

    @Test("OFAC: other names from the table beside, several births, weak aliases in the remarks, addresses passed over")
    func american() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let nothing = Array(repeating: "-0- ", count: 6).joined(separator: ",")
        let sdn = try file(
            "SDN.CSV",
            "1,\"TESTOV, Ivan\",\"individual\",\"RUSSIA] [GLOMAG\",\"Judge\",\(nothing),"
                + "\"DOB 23 Apr 1956; alt. DOB 1958; POB Testville; a.k.a. 'THE CHIEF'; Gender Male.\"\n"
                + "2,\"TEST BANK\",-0- ,\"RUSSIA\",-0- ,\(nothing),-0- \n\u{1A}\n")
        let alt = try file(
            "ALT.CSV", "1,11,\"aka\",\"TESTOFF, Ivan Petrovich\",-0- \n2,12,\"aka\",\"BANK TEST\",-0- \n\u{1A}\n")
        _ = try file("ADD.CSV", "1,25,\"Street 1\",\"Testville\",\"Russia\",-0- \n")
        let alone = try #require(SanctionList.read([sdn]).lists.first)
        #expect(alone.files == [sdn, alt])
        let (lists, passedOver) = try SanctionList.read([folder.path])
        #expect(lists.count == 1 && passedOver.map(ListReader.name) == ["ADD.CSV"])
        let person = try #require(lists.first?.persons.first)
        #expect(lists[0].persons.count == 1 && lists[0].persons == alone.persons)
        #expect(person.names == ["TESTOV, Ivan", "TESTOFF, Ivan Petrovich"] && person.weakNames == ["THE CHIEF"])
        #expect(person.births == ["1956-04-23", "1958"] && person.sex == "M")
        #expect(person.programmes == ["RUSSIA", "GLOMAG"])
        #expect(throws: ListMappingError.alone(file: "ALT.CSV", "ofac-sdn")) { try SanctionList.read([alt]) }
    }

    @Test("OFAC as XML")
    func americanXML() throws {
        let list = try list(
            "sdn.xml",
            """
            <?xml version="1.0" standalone="yes"?>
            <sdnList xmlns="http://tempuri.org/sdnList.xsd"><publshInformation><Publish_Date>10/01/2026</Publish_Date></publshInformation>
            <sdnEntry><uid>1</uid><firstName>Ivan</firstName><lastName>TESTOV</lastName><sdnType>Individual</sdnType>
            <programList><program>RUSSIA</program><program>GLOMAG</program></programList>
            <akaList><aka><uid>2</uid><type>a.k.a.</type><category>weak</category><lastName>THE CHIEF</lastName></aka>
            <aka><uid>3</uid><type>a.k.a.</type><category>strong</category><lastName>TESTOFF</lastName><firstName>Ivan</firstName></aka></akaList>
            <dateOfBirthList><dateOfBirthItem><uid>4</uid><dateOfBirth>23 Apr 1956</dateOfBirth><mainEntry>true</mainEntry></dateOfBirthItem></dateOfBirthList></sdnEntry>
            <sdnEntry><uid>5</uid><lastName>TEST BANK</lastName><sdnType>Entity</sdnType></sdnEntry></sdnList>
            """)
        let person = try #require(list.persons.first)
        #expect(list.persons.count == 1 && person.names == ["Ivan TESTOV", "Ivan TESTOFF"])
        #expect(person.weakNames == ["THE CHIEF"] && person.birth == "1956-04-23")
        #expect(person.programmes == ["RUSSIA", "GLOMAG"])
    }

    @Test("OFAC’s advanced XML: names and births here, programmes and dates there; a year is a period of a year")
    func advanced() throws {
        func side(_ name: String, _ date: (Int, Int, Int)) -> String {
            "<\(name)><Year>\(date.0)</Year><Month>\(date.1)</Month><Day>\(date.2)</Day></\(name)>"
        }
        func period(_ first: (Int, Int, Int), _ last: (Int, Int, Int)) -> String {
            "<DatePeriod><Start>\(side("From", first))\(side("To", first))</Start><End>\(side("From", last))\(side("To", last))</End></DatePeriod>"
        }
        func name(_ words: [String]) -> String {
            let parts = words.map { "<DocumentedNamePart><NamePartValue>\($0)</NamePartValue></DocumentedNamePart>" }
            return "<DocumentedName>\(parts.joined())</DocumentedName>"
        }
        let list = try list(
            "SDN_ADVANCED.XML",
            """
            <Sanctions xmlns="urn:advanced"><DateOfIssue><Year>2026</Year></DateOfIssue><DistinctParties>
            <DistinctParty FixedRef="1"><Profile ID="1" PartySubTypeID="4"><Identity ID="9">
            <Alias Primary="true" LowQuality="false">\(name(["TESTOV", "Ivan"]))\(name(["ТЕСТОВ", "Иван"]))</Alias>
            <Alias Primary="false" LowQuality="false">\(name(["TESTOFF", "Ivan"]))</Alias>
            <Alias Primary="false" LowQuality="true">\(name(["THE CHIEF"]))</Alias></Identity>
            <Feature FeatureTypeID="8"><FeatureVersion>\(period((1956, 4, 23), (1956, 4, 23)))</FeatureVersion></Feature>
            <Feature FeatureTypeID="8"><FeatureVersion>\(period((1958, 1, 1), (1958, 12, 31)))</FeatureVersion></Feature>
            <Feature FeatureTypeID="224"><FeatureVersion><VersionDetail DetailReferenceID="91526"/></FeatureVersion></Feature>
            </Profile></DistinctParty>
            <DistinctParty FixedRef="2"><Profile ID="2" PartySubTypeID="3"/></DistinctParty></DistinctParties>
            <SanctionsEntries><SanctionsEntry ID="1" ProfileID="1"><EntryEvent><Date><Year>2022</Year><Month>3</Month><Day>4</Day></Date></EntryEvent>
            <SanctionsMeasure SanctionsTypeID="1"><Comment>RUSSIA</Comment></SanctionsMeasure><SanctionsMeasure SanctionsTypeID="1705"/></SanctionsEntry></SanctionsEntries></Sanctions>
            """)
        let person = try #require(list.persons.first)
        #expect(list.persons.count == 1 && person.names == ["TESTOV Ivan", "ТЕСТОВ Иван", "TESTOFF Ivan"])
        #expect(person.weakNames == ["THE CHIEF"] && person.births == ["1956-04-23", "1958"] && person.sex == "M")
        #expect(person.programmes == ["RUSSIA"] && person.listed == "2022-03-04")
    }

    @Test("The consolidated list of the European Union: XML, and both versions of the CSV")
    func european() throws {
        let xml = try list(
            "full.xml",
            """
            <export xmlns="http://eu.europa.ec/fpi/fsd/export" generationDate="2026-10-01T10:00:00">
            <sanctionEntity designationDate="2024-05-27" euReferenceNumber="EU.1.1" logicalId="7"><regulation programme="RUS" publicationDate="2024-05-28"/>
            <subjectType code="person" classificationCode="P"/><nameAlias wholeName="Ivan TESTOV" strong="true" gender="M"/>
            <nameAlias wholeName="The Chief" strong="false"/><nameAlias wholeName="Иван ТЕСТОВ" strong="true"/><birthdate birthdate="1956-04-23" year="1956"/></sanctionEntity>
            <sanctionEntity logicalId="8"><subjectType code="enterprise"/><nameAlias wholeName="Test Bank" strong="true"/></sanctionEntity></export>
            """)
        let person = try #require(xml.persons.first)
        #expect(xml.persons.count == 1 && person.id == "EU.1.1" && person.names == ["Ivan TESTOV", "Иван ТЕСТОВ"])
        #expect(person.weakNames == ["The Chief"] && person.birth == "1956-04-23" && person.listed == "2024-05-27")
        let titles =
            "fileGenerationDate;Entity_LogicalId;Entity_EU_ReferenceNumber;Entity_DesignationDate;Entity_SubjectType;"
            + "Entity_Regulation_Programme;NameAlias_WholeName;NameAlias_Gender;BirthDate_BirthDate"
        let second = try ListLayoutTests().list(
            "1_1.csv",
            """
            \(titles)
            01/10/2026;7;EU.1.1;2024-05-27;P;RUS;Ivan TESTOV;M;
            01/10/2026;7;EU.1.1;2024-05-27;P;RUS;;;1956-04-23
            01/10/2026;8;EU.1.2;2024-05-27;E;RUS;Test Bank;;
            """)
        #expect(second.persons.map(\.names) == [["Ivan TESTOV"]] && second.persons.first?.birth == "1956-04-23")
        let first = try ListLayoutTests().list(
            "1_0.csv",
            """
            Date_file;Entity_logical_id;Subject_type;Programme;Naal_wholename;Birt_date;Entity_logical_id
            01/10/2026;7;P;RUS;Ivan TESTOV;;
            01/10/2026;7;P;RUS;;1956-04-23;7
            """)
        #expect(first.persons.map(\.names) == [["Ivan TESTOV"]] && first.persons.first?.birth == "1956-04-23")
    }

    @Test("An act of the European Union as a page: natural persons, and legal ones left aside")
    func page() throws {
        let titles =
            "<tr><td>No</td><td>Name</td><td>Identifying information</td><td>Reasons</td><td>Date of listing</td></tr>"
        let list = try list(
            "act.html",
            """
            <!DOCTYPE html><html><body><p>A. Natural persons</p><table>\(titles)
            <tr><td>1.</td><td><p>Ivan Petrovich TESTOV</p><p>(Иван Петрович ТЕСТОВ)</p></td>
            <td><p>Date of birth: 23.4.1956</p><p>POB: Testville</p><p>Gender: male</p></td><td>Judge.</td><td>27.5.2024</td></tr></table>
            <p>B. Legal persons, entities and bodies</p><table>\(titles)
            <tr><td>1.</td><td>Test Prison</td><td>Address: Testville</td><td>Held people.</td><td>27.5.2024</td></tr></table></body></html>
            """)
        let person = try #require(list.persons.first)
        #expect(list.persons.count == 1 && list.leftAside.noPersons == 1 && list.mapping.mark == .memory)
        #expect(person.names == ["Ivan Petrovich TESTOV", "Иван Петрович ТЕСТОВ"] && person.birth == "1956-04-23")
        #expect(person.sex == "M" && person.listed == "2024-05-27")
    }

    @Test(
        "The columns of an act are told by the words of their titles, and its entries keep their numbers",
        arguments: [
            ["&#160;", "Names (Transliteration into Latin script)", "Names", "Identifying information"],
            ["", "Name (Transliteration of Russian spelling)", "Name (Russian spelling)", "Identifying Information"],
            ["No", "Name in English", "Name in original script", "Information"],
            ["Number", "Name", "Name (Cyrillic)", "Identification information"],
        ])
    func pageTitles(_ titles: [String]) throws {
        let cells = titles + ["Reasons for listing", "Date of listing"]
        let rows =
            "<tr>\(cells.map { "<td>\($0)</td>" }.joined())</tr><tr><td>‘142.</td><td>Ivan TESTOV</td><td>Иван ТЕСТОВ</td>"
            + "<td>DOB: 23.4.1956</td><td>Judge.</td><td>27.5.2024</td></tr>"
        for page in ["<table>\(rows)</table>", "<table><tr><td>(1)</td><td><table>\(rows)</table></td></tr></table>"] {
            let person = try #require(
                try list("act.html", "<!DOCTYPE html><html><body>\(page)</body></html>").persons.first)
            #expect(person.id == "142" && person.names == ["Ivan TESTOV", "Иван ТЕСТОВ"])
            #expect(person.birth == "1956-04-23" && person.listed == "2024-05-27")
        }
    }

    @Test("Switzerland: spellings, programmes by their names, and a listing that ended")
    func swiss() throws {
        func target(_ id: Int, _ modifications: String) -> String {
            """
            <target ssid="\(id)"><sanctions-set-id>40</sanctions-set-id><individual><identity ssid="1" main="true">
            <name name-type="primary-name" quality="good"><name-part order="1" name-part-type="family-name"><value>Testau</value>
            <spelling-variant script="LATN">Testov</spelling-variant><spelling-variant script="CYRL">ТЕСТОВ</spelling-variant></name-part>
            <name-part order="2" name-part-type="given-name"><value>Ivan</value><spelling-variant script="CYRL">Иван</spelling-variant></name-part></name>
            <day-month-year day="3" month="4" year="1956"/></identity></individual>\(modifications)</target>
            """
        }
        let ended =
            "<modification modification-type=\"de-listed\" effective-date=\"2023-01-01\"/>"
            + "<modification modification-type=\"listed\" effective-date=\"2022-03-16\"><added><individual/></added></modification>"
        let list = try list(
            "seco.xml",
            """
            <swiss-sanctions-list list-type="whole-list" date="2026-10-01"><sanctions-program ssid="20"><program-key lang="eng">Belarus</program-key>
            <sanctions-set ssid="40" lang="eng">annex</sanctions-set></sanctions-program>
            \(target(1, "<modification modification-type=\"listed\" effective-date=\"2022-03-16\"/>"))\(target(2, ended))
            <target ssid="3"><sanctions-set-id>40</sanctions-set-id><entity/></target></swiss-sanctions-list>
            """)
        #expect(list.persons.map(\.id) == ["1", "2"] && list.persons.map(\.delisted) == ["", "2023-01-01"])
        #expect(list.persons.first?.names == ["Testau Ivan", "Testov Ivan", "ТЕСТОВ Иван"])
        #expect(list.persons.first?.birth == "1956-04-03" && list.persons.first?.programmes == ["Belarus"])
        #expect(list.persons.allSatisfy { $0.listed == "2022-03-16" })
    }

    @Test("The Security Council, and FollowTheMoney with sanctions inside the person")
    func others() throws {
        let un = try list(
            "un.xml",
            """
            <CONSOLIDATED_LIST dateGenerated="2026-10-01"><INDIVIDUALS><INDIVIDUAL><FIRST_NAME>IVAN</FIRST_NAME><SECOND_NAME>TESTOV</SECOND_NAME>
            <UN_LIST_TYPE>Test</UN_LIST_TYPE><REFERENCE_NUMBER>TSi.001</REFERENCE_NUMBER><LISTED_ON>2001-01-25</LISTED_ON>
            <INDIVIDUAL_ALIAS><QUALITY>Good</QUALITY><ALIAS_NAME>Ivan Testoff</ALIAS_NAME></INDIVIDUAL_ALIAS>
            <INDIVIDUAL_ALIAS><QUALITY>Low</QUALITY><ALIAS_NAME>The Chief</ALIAS_NAME></INDIVIDUAL_ALIAS>
            <INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>EXACT</TYPE_OF_DATE><DATE>1956-04-23</DATE></INDIVIDUAL_DATE_OF_BIRTH></INDIVIDUAL></INDIVIDUALS></CONSOLIDATED_LIST>
            """)
        #expect(un.persons.map(\.names) == [["IVAN TESTOV", "Ivan Testoff"]])
        #expect(un.persons.map(\.weakNames) == [["The Chief"]] && un.persons.first?.birth == "1956-04-23")
        let nested = try ListLayoutTests().list(
            "targets.nested.json",
            #"""
            {"id":"X-1","caption":"Ivan Testov","schema":"Person","properties":{"name":["Ivan Testov"],"weakAlias":["The Chief"],"sanctions":[{"id":"S-1","schema":"Sanction","properties":{"entity":["X-1"],"programId":["P-1"],"startDate":["2022-03-01"],"endDate":["2024-01-01"]}}]}}
            """#)
        let person = try #require(nested.persons.first)
        #expect(person.programmes == ["P-1"] && person.listed == "2022-03-01" && person.delisted == "2024-01-01")
        #expect(person.weakNames == ["The Chief"])
    }

    @Test("In a table of names that does not say what a row is, a company is no person")
    func organisations() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = try file("own.csv", "number,who\n1,Testov Ivan\n2,ООО «Тест»\n3,Test Bank LLC\n")
        var reader = ListReader(try ListMapping(text: "id = number\nname = who"))
        #expect(try reader.read(path: path).map(\.id) == ["1"] && reader.leftAside.noPersons == 2)
    }

    @Test("A folder without a list is refused, and XML that is no list")
    func refused() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = try file("other.xml", "<feed><entry/></feed>")
        #expect(throws: ListMappingError.unknownList(file: "other.xml", ["<feed>"])) { try SanctionList.read([path]) }
        #expect(throws: ListMappingError.emptyFolder(folder.path)) { try SanctionList.read([folder.path]) }
        #expect(throws: ListMappingError.missing("element")) { try ListMapping(text: "format = xml\nid = a\nname = b") }
        #expect(throws: ListMappingError.mark("sure")) { try ListMapping(text: "mark = sure\nid = a\nname = b") }
    }

    @Test("Several births in one cell are several, and none that is understood is told")
    func births() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = try file(
            "own.csv",
            "number,who,born\n1,Testov Ivan,1954 or 1955\n2,Testova Anna,3.5.1977 (15.4.1974 by others)\n3,Testov Oleg,young\n"
        )
        var reader = ListReader(try ListMapping(text: "id = number\nname = who\nbirth = born"))
        #expect(try reader.read(path: path).map(\.births) == [["1954", "1955"], ["1977-05-03", "1974-04-15"], [""]])
        #expect(reader.unreadBirths.count == 1 && reader.unreadBirths.first == "young")
    }

    @Test("Every ready mapping names its source")
    func sources() throws { #expect(try ListMappings.all().filter { $0.source.isEmpty }.isEmpty) }

    @Test("A weak alias alone makes nobody likelier than even, and a second birth is compared too")
    func weak() {
        func person(_ id: String, _ names: [String], _ weak: [String], _ births: [String]) -> ListedPerson {
            var person = ListedPerson(id: id)
            (person.names, person.weakNames) = (names, weak)
            person.birth = births.first ?? ""
            person.otherBirths = Array(births.dropFirst())
            return person
        }
        let others = (0..<40).map {
            person("\($0)", ["Примеров\($0 % 7 == 0 ? "" : "а") Яков\($0) Глебович"], [], ["19\(40 + $0)-02-03"])
        }
        let listed = [
            person("weak", ["Надуманов Юрий Львович"], ["Вымыслов Семён Ильич"], ["1960-01-02"]),
            person("births", ["Шаблонов Олег Ильич"], [], ["1971-05-06", "1972-07-08"]),
        ]
        let hits = Screening(
            [
                person("a", ["Semyon Ilyich VYMYSLOV"], [], ["1960-01-02"]),
                person("b", ["SHABLONOV Oleg Ilyich"], [], ["1972-07-08"]),
            ],
            against: listed + others, least: 0.1
        ).hits
        let weak = hits.first { $0.person == 0 && $0.listed == 0 }
        #expect(weak?.isByWeakName == true && weak?.probability == Screening.mostByWeakName)
        let births = hits.first { $0.person == 1 && $0.listed == 1 }
        #expect(births?.isByWeakName == false && births?.probability ?? 0 > 0.9)
    }
}
