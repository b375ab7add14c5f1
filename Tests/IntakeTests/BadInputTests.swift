// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Foundation
import Ledger
import Statements
import Tables
import Testing

@testable import Intake

@Suite("Bad input")
struct BadInputTests {
    /// A list in JSON with a name, tags and a date.
    private static let json = Samples.mapping(
        """
        name: json
        version: 1
        format: json
        rows: "[]"
        key: data.id
        compartment: public
        statements:
          - {claim: name, text: {column: data.name, required: true}, kind: full}
          - claim: listing
            state: listed
            categories: {column: "data.tags[]"}
          - claim: support
            when: {column: data.address}
            kind: letter-address
            text: {column: data.address}
            postcode: {column: data.code}
        """)

    private func rows(_ names: [String], _ extra: String = "") -> String {
        let rows = names.enumerated().map { index, name in
            "{\"data\": {\"id\": \(index), \"name\": \"\(name)\", \"tags\": [], \"address\": \"\", \"code\": \"\"\(extra)}}"
        }
        return "[" + rows.joined(separator: ",") + "]"
    }

    private func problems(_ body: () throws -> Receipt) throws -> [ImportProblem] {
        do {
            return try body().problems
        } catch ImportError.stopped(let receipt) {
            return receipt.problems
        }
    }

    @Test("rows that stay the same and conditions that do not hold hide no column")
    func unchangedColumns() throws {
        let workshop = try Workshop()
        let first = try workshop.run(rows(["A", "B"]), "2024-01-01", mapping: Self.json)
        #expect(first.problems.isEmpty)
        #expect(try workshop.run(rows(["A", "B"]), "2024-02-01", mapping: Self.json).problems.isEmpty)
        let replaced = try workshop.run(rows(["A", "C"]), "2024-02-01", mapping: Self.json, replaces: true)
        #expect(replaced.problems.isEmpty)
        #expect(replaced.rows.unchanged == 1)
    }

    @Test(
        "a path that no row has is an error of the mapping, told once, as for a table",
        arguments: [("data.id", "data.ident"), ("data.tags", "data.tagz"), ("data.code", "data.postcode")],
        ImportRequest.OnError.allCases)
    func missingPath(pair: (name: String, slip: String), onError: ImportRequest.OnError) throws {
        let workshop = try Workshop()
        let text = rows(["A", "B"]).replacingOccurrences(of: "\"code\"", with: "\"zip\"")
        let list = pair.name == "data.code" ? text : rows(["A", "B"])
        let mapping = try Samples.changed(Self.jsonText, pair.name, pair.slip)
        for isDryRun in [true, false] {
            do {
                try workshop.run(list, "2024-01-01", mapping: mapping, onError: onError, isDryRun: isDryRun)
                Issue.record("it should be refused")
            } catch let error as MappingError {
                #expect(error.problem.contains("“\(pair.slip)”"))
                #expect(error.remedy.contains("data.name"))
                #expect(error.file == "list.csv")
            }
        }
        #expect(try workshop.ledger.size() == 0)
    }

    private static let jsonText = """
        {name: json, version: 1, format: json, rows: "[]", key: data.id, compartment: public, statements: [
          {claim: name, text: {column: data.name}, kind: full},
          {claim: listing, state: listed, categories: {column: "data.tags[]"}},
          {claim: support, kind: letter-address, text: {column: data.address}, postcode: {column: data.code}}]}
        """

    @Test("a path that is marked as optional may be missing")
    func optionalPath() throws {
        let text = Self.jsonText.replacingOccurrences(of: "data.code}", with: "data.nothing, optional: true}")
        let mapping = try Mapping(yaml: text, file: "test.yaml")
        #expect(try Workshop().run(rows(["A"]), "2024-01-01", mapping: mapping).problems.isEmpty)
    }

    @Test("a formula whose result was not saved is a problem with its place, in both kinds of workbook")
    func formulas() throws {
        let xlsx = StoredArchive.xlsx(
            rows: """
                <row r="1"><c r="A1" t="inlineStr"><is><t>id</t></is></c><c r="B1" t="inlineStr"><is><t>name</t></is></c>\
                <c r="C1" t="inlineStr"><is><t>born</t></is></c></row>\
                <row r="2"><c r="A2"><v>1</v></c><c r="B2"><f>A1&amp;"x"</f><v></v></c><c r="C2"><f>TODAY()</f></c></row>\
                <row r="3"><c r="A3"><v>2</v></c><c r="B3" t="str"><f>A1&amp;"x"</f><v>Saved</v></c></row>
                """)
        let ods = StoredArchive.ods(
            rows: """
                <table:table-row><table:table-cell><text:p>id</text:p></table:table-cell>\
                <table:table-cell><text:p>name</text:p></table:table-cell>\
                <table:table-cell><text:p>born</text:p></table:table-cell></table:table-row>\
                <table:table-row><table:table-cell><text:p>1</text:p></table:table-cell>\
                <table:table-cell table:formula="of:=[.A1]&amp;&quot;x&quot;"/>\
                <table:table-cell table:formula="of:=TODAY()"/></table:table-row>
                """)
        let mapping = Samples.mapping(
            """
            {name: t, version: 1, key: id, statements: [
              {claim: name, text: {column: name}, kind: full}, {claim: birth, date: {column: born}}]}
            """)
        for (bytes, name, formula) in [(xlsx, "a.xlsx", "=A1&\"x\""), (ods, "a.ods", "=[.A1]&\"x\"")] {
            let workshop = try Workshop()
            let path = try workshop.write(bytes, name)
            let found = try problems { try workshop.run(file: path, "2024-01-01", mapping: mapping) }
                .filter { !$0.isWarning }
            #expect(found.map(\.column) == ["name", "born"])
            #expect(found.map(\.row) == [2, 2])
            #expect(found.map(\.file) == [name, name])
            #expect(found.map(\.value) == [formula, "=TODAY()"])
            let unclear = found.filter { !$0.problem.contains("formula") || $0.remedy.isEmpty }
            #expect(unclear.isEmpty)
        }
    }

    @Test("all faults of a row are told, each with its column")
    func allFaults() throws {
        let mapping = Samples.mapping(
            """
            name: t
            version: 1
            key: id
            statements:
              - {claim: name, text: {column: name, required: true}, kind: full}
              - {claim: birth, date: {column: born}}
              - {claim: sex, sex: {column: sex, values: {m: male}}}
              - claim: release
                date: {column: out}
                officialEnd: {column: due}
            """)
        let text = "id,name,born,sex,out,due\n,,1990-13,x,nie,2024-02-30\n1,Teстов,1990,m,,\n"
        let found = try problems { try Workshop().run(text, "2024-01-01", mapping: mapping) }
        #expect(found.map(\.column) == ["id", "name", "born", "sex", "out", "due", "name"])
        #expect(found.map(\.row) == [2, 2, 2, 2, 2, 2, 3])
        #expect(found.map(\.isWarning) == [false, false, false, false, false, false, true])
        #expect(Set(found.map(\.file)) == ["list.csv"])
    }

    @Test("a problem in a folder names the page and the row in it, also of a key that two pages have")
    func pages() throws {
        let workshop = try Workshop()
        let folder = workshop.folder.appending(path: "pages")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
        _ = try workshop.write("id,name\n1,A\n2,B\n", "pages/p1.csv")
        _ = try workshop.write("id,name\n3,Teстов\n2,C\n,D\n", "pages/p2.csv")
        let found = try problems { try workshop.run(file: folder.path, "2024-01-01") }
        #expect(found.map(\.file) == ["p2.csv", "p2.csv", "p2.csv"])
        #expect(found.map(\.row) == [2, 3, 4])
        #expect(found.map(\.column) == ["name", "id", "id"])
        #expect(found[1].problem == "Row 3 of p1.csv has the same key")
        #expect("\(found[0])".hasPrefix("p2.csv, row 2, column «name»: "))
    }

    @Test("a folder is read without links, and what is no page of the list is passed over aloud")
    func strays() throws {
        let workshop = try Workshop()
        let folder = workshop.folder.appending(path: "pages")
        try FileManager.default.createDirectory(
            at: folder.appending(path: "inner"), withIntermediateDirectories: true)
        _ = try workshop.write("id,name\n9,Outside\n", "outside.csv")
        _ = try workshop.write("id,name\n1,A\n", "pages/p1.csv")
        _ = try workshop.write("{\"a\": [1]}", "pages/notes.json")
        _ = try workshop.write([0, 1, 2, 3, 0xFF], "pages/picture.bin")
        try FileManager.default.createSymbolicLink(
            atPath: folder.appending(path: "link.csv").path,
            withDestinationPath: workshop.folder.appending(path: "outside.csv").path)
        let mapping = Samples.mapping(
            "{name: t, version: 1, format: csv, key: id, statements: [{claim: name, text: {column: name}, kind: full}]}"
        )
        let receipt = try workshop.run(file: folder.path, "2024-01-01", mapping: mapping)
        #expect(receipt.rows.new == 1)
        #expect(receipt.problems.map(\.file) == ["inner", "link.csv", "notes.json", "picture.bin"])
        #expect(receipt.problems.allSatisfy { $0.isWarning && $0.problem.contains("passed over") })
    }

    @Test("a person without any name is a warning, or a problem where the mapping requires one")
    func noName() throws {
        let text = "id,name\n1,\n2,B\n"
        let lenient = try Workshop().run(text, "2024-01-01")
        #expect(lenient.rows.new == 2)
        #expect(lenient.problems.map(\.problem) == ["The row has no name"])
        #expect(lenient.problems.map(\.column) == ["name"])
        #expect(lenient.problems.first?.isWarning == true)
        let strict = Samples.mapping(
            "{name: t, version: 1, key: id, statements: [{claim: name, text: {column: name, required: true}, kind: full}]}"
        )
        let found = try problems { try Workshop().run(text, "2024-01-01", mapping: strict) }
        #expect(found.map(\.row) == [2])
        #expect(found.map(\.isWarning) == [false])
    }

    @Test("every ready mapping of persons requires a name", arguments: ReadyMappings.names)
    func readyNames(name: String) throws {
        let mapping = try ReadyMappings.mapping(name)
        guard mapping.subject == .person else { return }
        let requires = mapping.statements.contains { rule in
            guard case .claim(.name, let fields) = rule.product else { return false }
            return fields.contains { field in
                if case .value(let value) = field.content { field.name == "text" && value.isRequired } else { false }
            }
        }
        #expect(requires)
    }

    @Test("the template takes a name in either script, and refuses a row with none")
    func templateNames() throws {
        let mapping = try ReadyMappings.mapping("template")
        let header = TemplateColumn.all.map(\.name)
        func row(_ values: [String: String]) -> String {
            header.map { values[$0] ?? "" }.joined(separator: ",") + "\n"
        }
        let text =
            header.joined(separator: ",") + "\n" + row(["key": "1", "name_en": "Ivan Testov"])
            + row(["key": "2", "family": "Тестов"]) + row(["key": "3", "birth": "1990"])
        let found = try problems { try Workshop().run(text, "2024-01-01", mapping: mapping) }
        #expect(found.map(\.row) == [4])
    }

    @Test("an edition of a day that has not come yet is refused")
    func future() throws {
        let workshop = try Workshop()
        #expect(throws: ImportError.self) { try workshop.run("id,name\n1,A\n", "2030-01-01") }
        #expect(try workshop.ledger.size() == 0)
    }

    @Test(
        "a file of which no row is taken empties a list only if that is said",
        arguments: ["id,name\n", "id,name\n,A\n"])
    func empty(text: String) throws {
        let workshop = try Workshop()
        try workshop.run("id,name\n1,A\n2,B\n", "2024-01-01")
        let size = try workshop.ledger.size()
        do {
            try workshop.run(text, "2024-02-01", onError: .skip)
            Issue.record("it should be refused")
        } catch ImportError.emptyEdition(let file, let gone) {
            #expect(file == "list.csv")
            #expect(gone == 2)
        }
        #expect(try workshop.ledger.size() == size)
        let receipt = try workshop.run(text, "2024-02-01", onError: .skip, allowsEmpty: true)
        #expect(receipt.rows.gone == 2)
    }

    @Test(
        "a cell is stored equal, but for white space around it, or refused",
        arguments: [
            ("a\r\nb", "a\r\nb"), ("a\tb", "a\tb"), ("a\u{1B}[31mb", "a\u{1B}[31mb"), (" a ", "a"),
            ("\u{1B}[31ma", nil), ("\ta", nil), ("a\t", nil), ("a\u{7F}", nil), ("a\n", "a"), (" \t ", nil),
        ])
    func cells(value: String, stored: String?) throws {
        let csv = "id,name\n1,\"\(value)\"\n"
        let escaped = String(decoding: JSONWriter.bytes(of: .string(value)), as: UTF8.self)
        let mappings = [
            (Samples.plain, csv),
            (
                Samples.mapping(
                    """
                    {name: t, version: 1, rows: "[]", key: id, compartment: public, statements: [
                      {claim: name, text: {column: name}, kind: full}]}
                    """),
                "[{\"id\": 1, \"name\": \(escaped)}]"
            ),
        ]
        for (mapping, text) in mappings {
            let register = try Workshop()
            if let stored {
                try register.run(text, "2024-01-01", mapping: mapping)
                let claim = try register.ledger.entry(at: 1)?.entry.statements.first?.claim
                guard case .name(let name) = claim else {
                    Issue.record("no name")
                    continue
                }
                #expect(Array(name.text.utf8) == Array(stored.utf8))
            } else {
                let found = try problems { try register.run(text, "2024-01-01", mapping: mapping) }
                #expect(found.map(\.column) == ["name"])
                #expect(found.first?.isWarning == false)
            }
        }
    }

    @Test("a code is written in the letters that the mapping names, and a place of a list may stand in two tables")
    func letters() throws {
        let mapping = Samples.mapping(
            """
            {name: t, version: 1, rows: "[]", key: id, compartment: public, statements: [
              {claim: name, text: {column: name}, kind: full},
              {claim: citizenship, country: {column: land, letters: upper, values: {SUHH: SU}}},
              {claim: custody, kind: custody, place: {
                country: {column: "tags[]", values: {Крым: UA}, otherwise: {use: RU}},
                region: {column: "tags[]", values: {Крым: UA-43, Коми: RU-KO}, otherwise: drop}}}]}
            """)
        let workshop = try Workshop()
        try workshop.run(
            """
            [{"id": 1, "name": "A", "land": "cy", "tags": ["x", "Крым"]},
             {"id": 2, "name": "B", "land": "suhh", "tags": ["Коми"]},
             {"id": 3, "name": "C", "land": "", "tags": ["x"]}]
            """, "2024-01-01", mapping: mapping)
        var said: [String] = []
        for position in 1...3 {
            for statement in try workshop.ledger.entry(at: position)?.entry.statements ?? [] {
                if case .citizenship(let claim) = statement.claim { said.append(claim.country) }
                if case .custody(let claim) = statement.claim {
                    said.append("\(claim.place?.country ?? "") \(claim.place?.region ?? "")")
                }
            }
        }
        #expect(said == ["CY", "UA UA-43", "SU", "RU RU-KO"])
    }

    @Test("what a column says and the text confirms shows the words of the text")
    func confirmed() throws {
        let mapping = Samples.mapping(
            """
            {name: t, version: 1, key: id, compartment: public, statements: [
              {claim: name, text: {column: name}, kind: full},
              {claim: charge, article: {code: ru-uk, article: {column: article}, part: {column: part}}},
              {claim: custody, kind: remand, from: {column: arrested}},
              {read: ru-biography, column: text}]}
            """)
        let workshop = try Workshop()
        let text = "Обвиняется по ч. 1 ст. 280.3 УК РФ. Лишён свободы 20 июня 2023 года."
        try workshop.run(
            "id,name,article,part,arrested,text\n1,Тестов,280.3,1,2023-06-20,\(text)\n2,Образцов,205,,2023-06-21,\(text)\n",
            "2024-01-01", mapping: mapping)
        func excerpts(_ position: Int) throws -> [String] {
            try workshop.ledger.entry(at: position)?.entry.statements.compactMap { statement in
                switch statement.claim {
                case .charge(let claim): "\(claim.article.article): \(statement.excerpt?.text ?? "")"
                case .custody(let claim): "\(claim.from?.edtf ?? ""): \(statement.excerpt?.text ?? "")"
                default: nil
                }
            } ?? []
        }
        let confirmed = try excerpts(1)
        #expect(confirmed.count == 2)
        #expect(confirmed.first?.contains("280.3 УК") == true || confirmed.first?.contains("ст. 280.3") == true)
        #expect(confirmed.last?.contains("20 июня 2023") == true)
        // What the text does not confirm stands for itself, beside what the text says.
        let other = try excerpts(2)
        #expect(other.contains("205: "))
        #expect(other.contains("2023-06-21: "))
        #expect(other.count == 4)
    }
}
