// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Site
import Testing

@Suite("Why a person is on the register")
struct DefinitionPagesTests {
    @Test("The tree names rule, answer, assessor and reason, and says what counts not", arguments: ["en", "ru"])
    func tree(language: String) throws {
        let page = try Page(Visit.respond("/\(language)/p/T-0001").body)
        let said =
            language == "en"
            ? [
                "T-a", "A lawyer", "The acts were speech.", "rule not yet compared with its source",
                "Assessors answer differently", "Not assessed: T-X1", "This is not a finding and counts nowhere",
                "Nobody assessed this case under: A third one",
            ]
            : [
                "T-a", "Юрист", "Деяния — высказывания.", "правило ещё не сверено с источником",
                "Заключения расходятся",
                "Не оценивалось: T-X1", "Это не заключение, и оно нигде не учитывается", "Третье",
            ]
        for text in said { #expect(page.text.contains(text), "\(text)") }
    }

    @Test("Each definition has a page with every rule and its source", arguments: ["en", "ru"])
    func definition(language: String) throws {
        let list = try Page(Visit.respond("/\(language)/definitions").body)
        #expect(list.links.contains { $0.hasSuffix("/definitions/TEST1900") })
        let page = try Page(Visit.respond("/\(language)/definitions/TEST1900").body)
        for id in ["T-a", "T-b", "T-X1", "T-P"] { #expect(page.text.contains(id), "\(id)") }
        #expect(page.links.contains("https://example.org/r"))
        #expect(Visit.respond("/\(language)/definitions/NONE").status == 404)
    }

    @Test("Programs get the definitions and the assessments as JSON")
    func json() throws {
        let definitions = String(decoding: Visit.respond("/en/definitions.json").body, as: UTF8.self)
        #expect(definitions.contains("\"id\":\"TEST1900\"") || definitions.contains("\"id\": \"TEST1900\""))
        let person = String(decoding: Visit.respond("/en/p/T-0001.json").body, as: UTF8.self)
        #expect(person.contains("not-assessed"))
    }

    @Test("The numbers of two organisations stand beside each other with what they share", arguments: ["en", "ru"])
    func numbers(language: String) throws {
        let page = try Page(Visit.respond("/\(language)/numbers").body)
        let said =
            language == "en"
            ? ["Both recognise 7 people", "Memorial alone 23", "Another alone 5", "between 3 and 42"]
            : ["Обе признают: 7", "только Мемориал: 23", "только Другая: 5", "от 3 до 42"]
        for text in said { #expect(page.text.contains(text), "\(text)") }
        let json = String(decoding: Visit.respond("/en/numbers.json").body, as: UTF8.self)
        #expect(json.contains("memorial"))
    }
}
