// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Linkage
import Tables
import Testing

@Suite("Reading tables to be linked")
struct LinkageListTests {
    private func file(_ name: String, _ bytes: Data) throws -> String {
        let folder = FileManager.default.temporaryDirectory.appending(path: "imena-lists-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let file = folder.appending(path: name)
        try bytes.write(to: file)
        return file.path
    }

    private func file(_ name: String, _ text: String) throws -> String { try file(name, Data(text.utf8)) }

    private func list(_ paths: String..., keepsCells: Bool = false) throws -> LinkageList {
        var list = LinkageList(keepsCells: keepsCells)
        for path in paths { try list.read(path: path, columns: []) }
        return list
    }

    @Test("A column that only a later object of JSON has counts")
    func laterColumns() throws {
        let path = try file(
            "a.json",
            #"[{"id": "1", "name": "Примерко Никола"}, {"name": "Примерко Никола", "birth": "1980-05-06", "id": "2"}]"#)
        let list = try list(path, keepsCells: true)
        #expect(list.count == 2)
        #expect(list.cells(0, 1).contains { $0.column == "birth" && $0.first.isEmpty && $0.second == "1980-05-06" })
        #expect(try self.list(file("b.json", "[]")).count == 0)
    }

    @Test("Further columns of two tables are compared by their titles, not by their places")
    func furtherColumns() throws {
        let first = try file("a.csv", "id,surname,given_name,phone,city\n1,Примерко,Никола,1234567,Townsville\n")
        let second = try file("b.csv", "id,surname,given_name,city,zip\n7,Примерко,Никола,Townsville,1234567\n")
        let list = try list(first, second, keepsCells: true)
        let city = try #require(list.cells(0, 1).first { $0.column == "city" })
        #expect(city.first == "Townsville" && city.second == "Townsville")
        #expect(list.cells(0, 1).first { $0.column == "phone" }?.second == "")
        var model = PairModel(standard: list.table)
        #expect(model.explain(0, 1).parts.filter { $0.field == .other }.map(\.verdict) == [.same])
    }

    @Test("An encoding that was named is taken")
    func encoding() throws {
        let bytes: [UInt8] = Array("id,name\n1,".utf8) + [0xCF, 0xF0, 0xE8, 0xEC, 0xE5, 0xF0, 0xEA, 0xEE, 0x0A]
        let path = try file("a.csv", Data(bytes))
        var list = LinkageList(keepsCells: true)
        try list.read(path: path, columns: [], encoding: .windows1251)
        #expect(list.name(0) == "Примерко")
    }

    @Test("Dates that are not understood are counted, and ids that stand twice")
    func doubts() throws {
        let path = try file(
            "a.csv", "id,name,birth,arrest\n1,Примерко Никола,6 May 1980,\n1,Примерко Иван,1980,5/6/2022\n2,А Б,,\n")
        let list = try list(path)
        #expect(list.unreadDates.count == 2)
        #expect(list.unreadDates.first == "6 May 1980")
        #expect(list.repeatedID(in: 0..<3)?.id == "1")
        #expect(list.repeatedID(in: 0..<3)?.records == 1)
        #expect(list.repeatedID(in: 1..<3) == nil)
    }
}
