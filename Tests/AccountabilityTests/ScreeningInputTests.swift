// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Statements
import Testing

@testable import Accountability

/// Cells and dates as lists really write them, with invented persons.
@Suite("Names in cells of lists") struct ListCellTests {
    @Test("A word in brackets is a variant of the word before it, and no second surname")
    func brackets() {
        #expect(
            ListNames.split("Georgy (Georgiy) Olegovich TESTOV")
                == ["Georgy Olegovich TESTOV", "Georgiy Olegovich TESTOV"])
        #expect(ListNames.split("Anna TESTOVA (PROBINA)") == ["Anna TESTOVA", "Anna PROBINA"])
        #expect(ListNames.split("Anna TESTOVA (née PROBINA)") == ["Anna TESTOVA", "Anna PROBINA"])
        #expect(ListNames.split("Ivan TESTOV (Vanya)") == ["Ivan TESTOV", "Vanya TESTOV"])
        #expect(ListNames.split("Ivan TESTOV (deceased)") == ["Ivan TESTOV"])
        #expect(ListNames.split("Тестова Яна (Пробова)") == ["Тестова Яна", "Пробова Яна"])
        #expect(ListNames.split("Тестова Яна Ильинична (Пробова)").last == "Пробова Яна Ильинична")
        #expect(ListNames.split("(Georgiy) TESTOV") == ["Georgiy TESTOV"])
    }

    @Test("A variant in brackets makes nobody of another surname likely")
    func bracketsInScreening() {
        func person(_ id: String, _ name: String) -> ListedPerson {
            var person = ListedPerson(id: id)
            person.names = ListNames.split(name)
            return person
        }
        let first = person("1", "Georgy (Georgiy) Olegovich TESTOV")
        let hits = Screening([first], against: [person("2", "Oleg Georgievich PROBIN")], least: 0.1).hits
        #expect(hits.isEmpty)
        let same = Screening([first], against: [person("3", "Тестов Георгий Олегович")], least: 0.1).hits
        #expect(same.count == 1)
    }

    @Test("Persons with commas or slashes between are split where each part is a whole name")
    func several() {
        #expect(ListNames.split("Тестов Иван, Пробина Анна") == ["Тестов Иван", "Пробина Анна"])
        #expect(
            ListNames.split("Testov Ivan Petrovich, Probin Oleg Ilyich")
                == ["Testov Ivan Petrovich", "Probin Oleg Ilyich"])
        #expect(ListNames.split("Ivan TESTOV / Oleg PROBIN") == ["Ivan TESTOV", "Oleg PROBIN"])
        #expect(ListNames.split("Ivan TESTOV/Oleg PROBIN") == ["Ivan TESTOV", "Oleg PROBIN"])
        #expect(ListNames.split("Иван ТЕСТОВ/ТЁСТОВ") == ["Иван ТЕСТОВ", "Иван ТЁСТОВ"])
        #expect(ListNames.split("Ivan TESTOV / TESTOFF") == ["Ivan TESTOV", "Ivan TESTOFF"])
        #expect(ListNames.split("TESTOV, Ivan Petrovich") == ["TESTOV, Ivan Petrovich"])
        #expect(ListNames.split("TESTOV PROBIN, Ivan Petrovich") == ["TESTOV PROBIN, Ivan Petrovich"])
    }

    @Test("What may be several persons and is not sure is kept, and it is known")
    func unsure() {
        let (names, isUnsure) = ListNames.read("Qwerov Zxcv, Asdfov Uiop")
        #expect(names == ["Qwerov Zxcv, Asdfov Uiop"] && isUnsure)
        #expect(ListNames.read("Qwerov Zxcv / Asdfov Uiop").isUnsure)
        #expect(!ListNames.read("TESTOV PROBIN, Ivan Petrovich").isUnsure)
        #expect(!ListNames.read("Тестов Иван, Пробина Анна").isUnsure)
    }

    @Test(
        "A cell with letters has a name whatever stands beside them",
        arguments: ["Testov / ", "/ Testov Ivan", "Qwerov Zxcv / Asdfov", "(Testov)", "a.k.a. Testov", "1) / Testov"])
    func never(_ text: String) {
        #expect(ListNames.split(text).contains { $0.contains(where: \.isLetter) })
    }
}

@Suite("Dates of lists in further forms") struct ListDateFormTests {
    @Test(
        "Whole dates",
        arguments: [
            ("19610423", "1961-04-23"), ("23rd April 1961", "1961-04-23"), ("April 1st, 1961", "1961-04-01"),
            ("23 квітня 1961", "1961-04-23"), ("1 листопада 1961 р.", "1961-11-01"), ("7 травня 1961", "1961-05-07"),
            ("23 красавіка 1961", "1961-04-23"), ("5 студзеня 1961", "1961-01-05"), ("9 лістапада 1961", "1961-11-09"),
            ("23.IV.1961", "1961-04-23"), ("1 XII 1961", "1961-12-01"), ("23-го апреля 1961", "1961-04-23"),
            ("23 - 04 - 1961", "1961-04-23"), ("5 мая 1961", "1961-05-05"), ("5 марта 1961", "1961-03-05"),
        ])
    func whole(_ text: String, _ iso: String) {
        #expect(ListDate.read(text) == .init(dates: [iso], isWhole: true))
    }

    @Test(
        "Spans are their years",
        arguments: [
            ("1969 to 1971", 1969...1971), ("01 Jan 1969 to 31 Dec 1970", 1969...1970),
            ("between 1960 and 1962", 1960...1962), ("1968-1970", 1968...1970), ("с 1969 по 1970", 1969...1970),
            ("1980-1990", 1980...1990), ("1955 to 1960", 1955...1960), ("1954/55", 1954...1955),
            ("1954-58", 1954...1958), ("1960s", 1960...1969), ("1960-е", 1960...1969), ("the 1960s", 1960...1969),
            ("early 1960s", 1960...1969), ("начало 1960-х гг.", 1960...1969), ("1954–55", 1954...1955),
            ("1954 – 55", 1954...1955), ("196X", 1960...1969), ("196X-XX-XX", 1960...1969),
        ])
    func spans(_ text: String, _ years: ClosedRange<Int>) {
        #expect(ListDate.read(text) == .init(years: years, isWhole: true))
        #expect(ListDate.iso(text) == nil)
    }

    @Test(
        "Spans within a year or a month are that year or month, and 1910/11 is a month",
        arguments: [
            ("1 Jan 1969 to 31 Dec 1969", "1969"), ("1 Apr 1969 to 30 Apr 1969", "1969-04"), ("1910/11", "1910-11"),
        ])
    func shortSpans(_ text: String, _ date: String) {
        #expect(ListDate.read(text) == .init(dates: [date], isWhole: true))
    }

    @Test(
        "Spans of more than forty years and years of two digits are not read",
        arguments: ["1920-1990", "1901 to 1960", "23/4/61", "12.03.60"])
    func unread(_ text: String) { #expect(ListDate.read(text) == .init()) }

    @Test(
        "What is open at one end is no birth, and is known not to be read",
        arguments: [
            "before 1961", "до 1961", "after 1961", "не позднее 1961", "<1961", "../1961", "1961/..",
            "after April 1961",
        ])
    func open(_ text: String) { #expect(ListDate.read(text) == .init()) }

    @Test(
        "Signs for what is not known are no other words",
        arguments: [("1961-XX-XX", "1961"), ("1961-04-XX", "1961-04"), ("1961-uu-uu", "1961")])
    func unspecified(_ text: String, _ iso: String) {
        #expect(ListDate.read(text) == .init(dates: [iso], isWhole: true))
    }

    @Test(
        "What is read in part is known to be",
        arguments: ["31/14/1956", "23 brumaire 1956", "1956, early", "23 to 25 April 1961", "40.4.1956"])
    func partly(_ text: String) {
        let reading = ListDate.read(text)
        #expect(!reading.dates.isEmpty && !reading.isWhole)
    }
}

@Suite("What a table of persons and a list say of their rows") struct RowProblemTests {
    @Test(
        "Whether the day or the month stands first, other rows tell; if none does, the year counts and it is said",
        arguments: [
            ("23/04/1961", "1961-04-03", 0), ("04/23/1961", "1961-03-04", 0), ("", "1961", 1),
            ("05/05/1961", "1961", 1),
        ])
    func order(_ other: String, _ birth: String, _ problems: Int) throws {
        let folder = try ScratchFolder()
        let text = "id,name,birth\na,Testov Ivan,03/04/1961\nb,Probin Oleg,\(other)\n"
        let read = try NameList.listed(path: folder.file("t.csv", Array(text.utf8)))
        #expect(read.persons[0].birth == birth)
        #expect(read.problems.count { $0.kind == .dayOrder } == problems)
    }

    @Test("A table says which rows lack a name or an id, which births are not read, which cells may be several persons")
    func table() throws {
        let text = """
            id,name,birth
            a,Testov Ivan,23.4.1961
            b,,1961
            ,Probin Oleg,23/4/61
            c,"Qwerov Zxcv, Asdfov Uiop",1969 to 1971
            d,Testova Anna / Probina Yana,
            """
        let folder = try ScratchFolder()
        let (persons, problems) = try NameList.listed(path: folder.file("t.csv", Array(text.utf8)))
        #expect(persons.map(\.id) == ["a", "3", "c", "d"])
        #expect(persons[2].birth.isEmpty && persons[2].birthYears == 1969...1971)
        #expect(persons[3].names == ["Testova Anna", "Probina Yana"])
        #expect(
            Set(problems) == [
                NameListProblem(kind: .noName, row: 2, value: "b"),
                NameListProblem(kind: .splitPersons, row: 5, value: "Testova Anna / Probina Yana"),
                NameListProblem(kind: .noID, row: 3, value: "Probin Oleg"),
                NameListProblem(kind: .birth, row: 3, value: "23/4/61"),
                NameListProblem(kind: .severalPersons, row: 4, value: "Qwerov Zxcv, Asdfov Uiop"),
            ])
    }

    @Test("An organisation that a list calls a person is left aside and said, and a surname like a legal form is not")
    func organisations() throws {
        let text = """
            id,schema,name,aliases,birth_date,sanctions,program_ids,dataset,first_seen
            X-1,Person,ФКУ «Выдуманная колония»,,,,T,L,2025-10-06
            X-2,Person,Pao Chen,,,,T,L,2025-10-06
            X-3,Person,Testov Ivan / ,,1920-1990,,T,L,2025-10-06
            """
        let folder = try ScratchFolder()
        let path = try folder.file("targets.simple.csv", Array(text.utf8))
        let list = try #require(try SanctionList.read([path]).lists.first)
        #expect(list.persons.map(\.id) == ["X-2", "X-3"] && list.persons[1].names == ["Testov Ivan"])
        #expect(list.organisations.count == 1 && list.organisations.first == "ФКУ «Выдуманная колония»")
        #expect(list.unreadBirths.count == 1 && list.unreadBirths.first == "1920-1990")
    }

    @Test("Words of certainty make a role doubtful until it is marked as verified")
    func certainty() {
        func role(_ certainty: String?, _ mark: Mark?) -> CaseRole {
            CaseRole(
                person: "p", claim: RoleClaim(official: "Testov I. P.", role: .judge, certainty: certainty),
                sources: [RoleSource(source: "court", entry: 1, mark: mark)])
        }
        #expect(role("a rumour, not confirmed", nil).isDoubtful && role(nil, .unverified).isDoubtful)
        #expect(!role("a rumour", .verified).isDoubtful && !role(nil, nil).isDoubtful && !role(" ", nil).isDoubtful)
        #expect(role("named in the verdict", .uncertain).isDoubtful)
    }

    @Test(
        "A role recorded as unsure or less reliable is doubtful, whatever its mark",
        arguments: [
            (Reliability.unsure, true), (.unlikely, true), (.low, true), (.likely, false), (.high, false),
            (.unknown, false),
        ])
    func reliability(_ reliability: Reliability, _ isDoubtful: Bool) {
        for mark in [Mark.verified, nil] {
            let source = RoleSource(source: "court", entry: 1, mark: mark, reliability: reliability)
            let claim = RoleClaim(official: "Testov I. P.", role: .judge)
            #expect(CaseRole(person: "p", claim: claim, sources: [source]).isDoubtful == isDoubtful)
        }
    }
}
