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
        #expect(page.text.contains(language == "en" ? "Articles: ICCPR 19" : "Статьи: Пакт, 19"))
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
            ? [
                "Both: between 7 and 8", "Memorial and not Another: 23", "Another and not Memorial: 5",
                "examined and not recognised: 4; under review: 1; nothing: 18", "Violence was used. (4)",
                "between 3 and 42", "Guidelines, 2013", "on its list: 28",
            ]
            : [
                "Есть у обеих: от 7 до 8", "Есть у «Мемориал», нет у «Другая»: 23", "ничего: 18",
                "Применялось насилие. (4)", "от 3 до 42", "в списке: 28",
            ]
        for text in said { #expect(page.text.contains(text), "\(text)") }
        let json = String(decoding: Visit.respond("/en/numbers.json").body, as: UTF8.self)
        #expect(json.contains("memorial"))
    }

    @Test("Who recognises whom is asked by a form without scripts, and keeps the dates", arguments: ["en", "ru"])
    func recognition(language: String) throws {
        let empty = try Page(Visit.respond("/\(language)/recognition", "on=2024-07-31").body)
        #expect(empty.count("form") > 0 && empty.count("script") == 0)
        for query in ["by=*", "by=memorial&not=another", "met=TEST1900&not=*&held=yes"] {
            let escaped = query.replacing("*", with: "%2A")
            #expect(
                empty.links.contains { link in
                    link.contains("/recognition?\(query)") || link.contains("/recognition?\(escaped)")
                }, "\(query): \(empty.links.filter { $0.contains("recognition") })")
        }
        #expect(empty.links.filter { $0.contains("/recognition?") }.allSatisfy { $0.contains("on=2024-07-31") })
        let found = try Page(Visit.respond("/\(language)/recognition", "by=memorial&not=another").body)
        let said =
            language == "en"
            ? ["Memorial: examined and not recognised, March 2024", "Violence was used.", "Another: on the list"]
            : ["Мемориал: ", "Применялось насилие.", "Другая: "]
        for text in said { #expect(found.text.contains(text), "\(text)") }
        #expect(found.links.contains { $0.contains("by=memorial&not=another&page=2") })
    }

    @Test("An exclusion says beside it that it approves of nothing", arguments: ["en", "ru"])
    func excluded(language: String) throws {
        let page = try Page(Visit.respond("/\(language)/p/T-0001").body)
        #expect(
            page.text.contains(language == "en" ? "does not mean that the prosecution is lawful" : "не означает, что"))
    }
}
