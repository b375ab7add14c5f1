// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Names
import Testing

@testable import Accountability

private func person(_ id: String, _ name: String, birth: String = "") -> ListedPerson {
    var person = ListedPerson(id: id)
    person.names = ListNames.split(name)
    ListBirths(birth).give(to: &person)
    return person
}

private func probability(_ first: ListedPerson, _ second: ListedPerson) -> Double {
    Screening([first], against: [second], least: 0.02).hits.first?.probability ?? 0
}

@Suite("Births that are spans are compared") struct BirthSpanTests {
    private func odds(_ birth: String, _ listed: String = "1964-05-03") -> Double {
        probability(person("1", "Testov Ivan", birth: birth), person("2", "Тестов Иван", birth: listed))
    }

    @Test("The wider a span, the less an agreement within it counts; beside it a birth counts against")
    func wider() {
        let spans = ["1964", "1963 to 1964", "1962-1964", "1935-1970"].map { odds($0) }
        #expect(spans[0] > spans[1] && spans[1] >= spans[2] && spans[2] >= spans[3])
        #expect(spans[3] >= odds(""))
        #expect(odds("1966-1979") < odds("") && odds("1970-1979") < odds("1966-1979"))
        #expect(odds("1970-1979") < 0.5)
    }

    @Test("A span is compared on either side, and of two spans those that meet agree")
    func sides() {
        let (one, other) = (person("1", "Testov Ivan", birth: "1960s"), person("2", "Тестов Иван", birth: "1975"))
        #expect(probability(one, other) < 0.5 && probability(other, one) < 0.5)
        #expect(odds("1960s", "1969-1973") >= odds("", "") && odds("1960s", "1979-1983") < 0.5)
    }

    @Test(
        "Births of the table of names are read as those of lists are",
        arguments: [
            ("1954 or 1955", "1954", ["1955"], nil), ("circa 1960", "1960", [], nil), ("1954/55", "", [], 1954...1955),
            ("1950 to 1960", "", [], 1950...1960), ("1954 или 1955", "1954", ["1955"], nil),
        ] as [(String, String, [String], ClosedRange<Int>?)])
    func table(_ text: String, _ birth: String, _ others: [String], _ years: ClosedRange<Int>?) throws {
        let folder = try ScratchFolder()
        let path = try folder.file("n.csv", Array("id,name,birth\na,Testov Ivan,\(text)\n".utf8))
        let (persons, problems) = try NameList.listed(path: path)
        #expect(problems.isEmpty)
        #expect(persons.first?.birth == birth && persons.first?.otherBirths == others)
        #expect(persons.first?.birthYears == years)
    }
}

@Suite("Other names in one cell") struct AliasCellTests {
    @Test(
        "Commas part names where the shape says so, and not a surname from its given name",
        arguments: [
            ("Testov, Ivan", ["Testov, Ivan"]), ("TESTOV PROBIN, Ivan Qwer", ["TESTOV PROBIN, Ivan Qwer"]),
            ("Ivan Testov, Vanya Testov", ["Ivan Testov", "Vanya Testov"]),
            ("Qwer Testov, Asdf Testov", ["Qwer Testov", "Asdf Testov"]),
            ("Qwer Testov, Asdf Probin, Zxcv Vymyslov", ["Qwer Testov", "Asdf Probin", "Zxcv Vymyslov"]),
            ("TESTOV, Ivan, TESTOFF, Ivan", ["TESTOV, Ivan", "TESTOFF, Ivan"]),
            ("Testov, Ivan Petrovich, Testoff, Ivan P.", ["Testov, Ivan Petrovich", "Testoff, Ivan P."]),
            ("Al-Testi, Ahmad, Abu Ahmad, Hope", ["Al-Testi, Ahmad", "Abu Ahmad", "Hope"]),
            ("Ivan Testov, Jr", ["Ivan Testov, Jr"]),
        ])
    func shapes(_ text: String, _ names: [String]) {
        let read = ListNames.readAliases(text)
        #expect(read.names == names && !read.isUnsure)
    }

    @Test("What may be either is kept and said", arguments: ["Qwerov Zxcv, Asdfov Uiop", "Qwer, Asdf, Zxcv"])
    func unsure(_ text: String) {
        let read = ListNames.readAliases(text)
        #expect(read.names == [text] && read.isUnsure)
    }

    @Test("Aliases with commas in the table of names are found")
    func table() throws {
        let folder = try ScratchFolder()
        let text = "id,name,aliases\na,Testov Ivan,\"Qwer Testov, Asdf Probin, Zxcv Vymyslov\"\n"
        let (persons, _) = try NameList.listed(path: folder.file("n.csv", Array(text.utf8)))
        #expect(persons.first?.names == ["Testov Ivan", "Qwer Testov", "Asdf Probin", "Zxcv Vymyslov"])
    }

    @Test("A mapping says at which sign cells are parted")
    func separator() throws {
        let folder = try ScratchFolder()
        let path = try folder.file("l.csv", Array("id,name,other\n1,Testov Ivan,\"Qwerov Zxcv| Asdfov, Uiop\"\n".utf8))
        let mapping = try ListMapping(text: "id = id\nname = name\nalias = other\nseparator = |")
        var reader = ListReader(mapping)
        #expect(try reader.read(path: path).first?.names == ["Testov Ivan", "Qwerov Zxcv", "Asdfov, Uiop"])
    }

    @Test("A cell of XML that may hold several persons is counted")
    func elements() throws {
        let folder = try ScratchFolder()
        let text = "<all><one><id>1</id><name>Qwerov Zxcv, Asdfov Uiop</name></one></all>"
        let path = try folder.file("l.xml", Array(text.utf8))
        var reader = ListReader(try ListMapping(text: "format = xml\nelement = one\nid = id\nname = name"))
        #expect(try reader.read(path: path).count == 1)
        #expect(reader.unsureCells.count == 1 && reader.unsureCells.first == "Qwerov Zxcv, Asdfov Uiop")
    }
}

@Suite("Names of other languages across scripts") struct OtherLanguageTests {
    @Test(
        "A Chinese or Western name is found in its Cyrillic form, and the hit says by which rule",
        arguments: [
            ("QIAN Zhuoyang", "ЦЯНЬ Чжоян", Respelling.Kind.palladius), ("Xu Jin Gui", "Сюй Цзиньгуй", .palladius),
            ("Smith John", "Смит Джон", .western), ("TESTORGUEV Ivan", "ТЕСТОРГУЕВ Иван", .western),
            ("JAPAROV Testbek", "ДЖАПАРОВ Тестбек", .western), ("HUANG Yiwei", "Хуан Ивэй", .palladius),
        ])
    func found(_ latin: String, _ cyrillic: String, _ kind: Respelling.Kind) {
        let hits = Screening([person("1", latin)], against: [person("2", cyrillic)], least: 0.3).hits
        #expect(hits.count == 1 && hits.first?.respelling == kind)
        #expect(Screening([person("2", cyrillic)], against: [person("1", latin)], least: 0.3).hits.count == 1)
    }

    @Test("A French given name of two is one name in both scripts")
    func french() {
        #expect(probability(person("1", "Жан-Клод Пробе"), person("2", "Jean-Claude PROBE")) >= 0.5)
    }

    @Test(
        "A rare Belarusian name is found in its Russian spelling without a birth, in both scripts and directions",
        arguments: [
            ("Гарбачонак Сяргей", "Горбачёнок Сергей"), ("Harbachonak Siarhei", "Горбачёнок Сергей"),
            ("Рабчынскі Ігар", "Рябчинский Игорь"), ("Rabchanka Ihar", "Рябченко Игорь"),
            ("Chabatarou Siarhei", "Чеботарёв Сергей"), ("Dzemchanka Aliaksandr", "Демченко Александр"),
            ("Liabedzeva Volha", "Лебедева Ольга"), ("Varabyou Dzmitry", "Воробьёв Дмитрий"),
            ("Гарбачоў Мікалай", "Горбачёв Николай"), ("Цімашэнкаў Андрэй", "Тимошенков Андрей"),
        ])
    func belarusian(_ name: String, _ russian: String) {
        #expect(probability(person("1", name), person("2", russian)) >= 0.5)
        #expect(probability(person("2", russian), person("1", name)) >= 0.5)
    }

    @Test("A French j is a ж")
    func frenchLetter() {
        #expect(probability(person("1", "Artiom Jouravinov"), person("2", "Журавинов Артём")) >= 0.5)
    }

    @Test("Another Chinese name is not")
    func others() {
        #expect(probability(person("1", "QIAN Zhuoyang"), person("2", "ЦЯН Чжоюань")) < 0.3)
        #expect(probability(person("1", "XU Wei"), person("2", "СЮЙ Вэнь")) < 0.3)
    }
}
