// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Accountability

@Suite("What stands beside a name") struct MentionBesideTests {
    private static func found(_ text: String, _ persons: [String: [String]]) -> [Mention] {
        let persons = persons.sorted { $0.key < $1.key }.map { NamedPerson(id: $0.key, names: $0.value) }
        return MentionFinder.find(in: text, MentionIndex(persons)).filter { $0.kind == .person }
    }

    private static let one = ["1": ["Вымыслов Денис Олегович", "Denis Vymyslov"]]

    @Test(
        "A word with a capital before one initial does not hide the name",
        arguments: [
            "Защита Д. Вымыслова подала жалобу.", "Активист Д. Вымыслов ушёл.", "Вчера Д. Вымыслова отпустили.",
            "Дружина Д. Вымыслова чекає.", "Prisoner D. Vymyslov left.", "In Moscow D. Vymyslov was held.",
            "Yesterday D. Vymyslov was held.", "В Омске Д. Вымыслова судят.",
        ])
    func openers(_ text: String) {
        let found = Self.found(text, Self.one)
        #expect(found.count == 1 && (found.first?.probability ?? 0) > 0.5, "\(found)")
        #expect(found.first?.text.hasPrefix("D.") == true || found.first?.text.hasPrefix("Д.") == true)
    }

    @Test(
        "Another given name before the initial is somebody else",
        arguments: ["Андрей Д. Вымыслов ушёл.", "Peter D. Vymyslov left."])
    func otherGiven(_ text: String) { #expect(!Self.found(text, Self.one).contains { $0.probability >= 0.5 }) }

    @Test(
        "An abbreviation of a place before a surname makes a place of it, also after a full mention",
        arguments: [
            "ул. Вымыслова, д. 4", "в г. Вымыслове", "Пр-т Вымыслова, 5", "просп. Вымыслова, 5", "пер. Вымыслова",
            "наб. Вымыслова", "им. Вымыслова", "вул. Вымыслова",
        ])
    func places(_ text: String) {
        let found = Self.found("Денис Вымыслов ушёл. Он жил: \(text).", Self.one)
        #expect(found.count == 2 && found[1].probability <= 0.45, "\(found)")
    }

    @Test(
        "A year, “and so on” and the like are no places",
        arguments: [
            "Денис Вымыслов ушёл. В 2020 г. Вымыслова судили.", "Денис Вымыслов ушёл. Аресты и т. д. Вымыслова судят.",
            "Денис Вымыслов ушёл. Суды и пр. Вымыслова судят.",
        ])
    func noPlaces(_ text: String) {
        let found = Self.found(text, Self.one)
        #expect(found.count == 2 && found[1].probability > 0.7, "\(found)")
    }

    @Test(
        "An adjective that is somebody's surname is a place or a body with the noun after it, if both agree",
        arguments: [
            ("Примерский мост закрыт.", true), ("Примерский городской суд отказал.", true),
            ("Жители Примерской области ждут.", true), ("На Примерском бульваре тихо.", true),
            ("Решение Примерского районного суда.", true), ("Примерского суд отпустил.", false),
            ("Примерский суду не верит.", false), ("Примерский сказал своё.", false),
        ])
    func adjectives(_ text: String, _ isThing: Bool) {
        let found = Self.found("Иван Примерский ушёл. \(text)", ["1": ["Примерский Иван"]])
        let last = found.dropFirst().first?.probability ?? 0
        #expect(isThing ? last <= 0.45 : last > 0.7, "\(found)")
    }

    @Test(
        "A noun that is somebody's surname is not sure at the beginning of a sentence, unless it does something",
        arguments: [
            ("Свобода слова важна.", true), ("Свобода сказал своё.", false), ("Потом Свобода ушёл.", false),
        ])
    func nouns(_ text: String, _ isNoun: Bool) {
        let found = Self.found("Пётр Свобода ушёл. \(text)", ["1": ["Свобода Пётр"]])
        let last = found.dropFirst().first?.probability ?? 0
        #expect(isNoun ? last <= 0.6 : last > 0.7, "\(found)")
    }

    @Test(
        "A relative of the same surname is for review; whose relative somebody is, is found",
        arguments: [
            ("Дед Вымыслов пришёл.", true), ("Пришёл брат Вымыслов.", true), ("Брат Вымыслова пришёл.", false),
            ("Жена Вымыслова пришла.", false),
        ])
    func relatives(_ text: String, _ isOther: Bool) {
        let found = Self.found("Денис Вымыслов ушёл. \(text)", Self.one)
        let last = found.dropFirst().first?.probability ?? 0
        #expect(isOther ? last < 0.5 : last > 0.5, "\(found)")
    }

    @Test(
        "A title of office, a doctor or a lawyer before a frequent name is somebody else; a rare name is for review",
        arguments: [
            ("Colonel Andrei Kozlov left.", "Козлов Андрей Сергеевич"),
            ("Судья Козлов А.С. отказал.", "Козлов Андрей Сергеевич"),
            ("рассказала адвокат Мария Иванова", "Иванова Мария Петровна"),
            ("сказал доктор Вымыслов", "Вымыслов Денис"), ("суддзя Максім Філатаў", "Филатов Максим"),
        ])
    func titles(_ text: String, _ name: String) {
        #expect(!Self.found(text, ["1": [name]]).contains { $0.probability >= 0.5 })
    }

    @Test("An English word after “the” is nobody's surname alone, and a patronymic is nobody's surname")
    func othersWords() {
        #expect(!Self.found("propaganda against the State", ["1": ["Victor State"]]).contains { $0.probability >= 0.3 })
        #expect(!Self.found("The State won.", ["1": ["Victor State"]]).contains { $0.probability >= 0.3 })
        #expect(Self.found("Oleg Petrovich VYDUMKIN (Олег Петрович ВЫДУМКИН)", ["1": ["Oleg Petrov"]]).isEmpty)
        #expect(Self.found("Олег Петрович Выдумкин", ["1": ["Петрович Олег"]]).isEmpty)
        #expect(Self.found("Олег Петрович ушёл.", ["1": ["Петрович Олег"]]).count == 1)
    }

    @Test(
        "A surname that is also a given name is found alone after a full mention, and a short one is",
        arguments: ["Ли", "Ким", "Роман"])
    func shortSurnames(_ surname: String) {
        let found = Self.found(
            "Сергей \(surname) арестован. Адвокат \(surname) подал жалобу.", ["1": ["\(surname) Сергей"]])
        #expect(found.map(\.text) == ["Сергей \(surname)", surname] && found.allSatisfy { $0.probability > 0.5 })
    }

    @Test(
        "A given name with the patronymic, and a given name alone, are found after the first word of a sentence too",
        arguments: [
            ("Выступает Денис Олегович.", "Денис Олегович"), ("Вчера Денис молчал.", "Денис"),
            ("Разом з Денисом Олеговичем сидів інший.", "Денисом Олеговичем"),
        ])
    func givenAfterOpener(_ text: String, _ name: String) {
        let found = Self.found("Денис Вымыслов ушёл. \(text)", Self.one)
        #expect(found.count == 2 && found[1].text == name && found[1].probability > 0.5, "\(found)")
    }

    @Test("A given name with the patronymic is found after many others were named")
    func farther() {
        let list = [
            "Образцов", "Пробин", "Тестов", "Выдумкин", "Примеров", "Черновиков", "Опытов", "Наугадов", "Мнимов",
        ]
        var persons = Self.one
        for (place, name) in list.enumerated() { persons["p\(place)"] = ["\(name) Пётр"] }
        let text = "Денис Вымыслов ушёл. " + list.map { "Пётр \($0) ушёл. " }.joined() + "Выступает Денис Олегович."
        #expect(Self.found(text, persons).last?.text == "Денис Олегович")
    }

    @Test("A given name that no list knows is found alone after the full name, and a priest by his")
    func unknownGiven() {
        let found = Self.found(
            "Sepidar Vymyslovi was held. Sepidar is a lawyer.", ["1": ["Sepidar Vymyslovi"]])
        #expect(found.map(\.text) == ["Sepidar Vymyslovi", "Sepidar"] && found[1].probability > 0.5)
        let priest = Self.found("Denis Vymyslov, a priest, was held. Father Denis was beaten.", Self.one)
        #expect(priest.map(\.text) == ["Denis Vymyslov", "Denis"] && priest.last.map { $0.probability > 0.5 } == true)
    }

    @Test(
        "A name that a page break parts at a hyphen is one, with the number of the page or without",
        arguments: [
            "Денис Вымыс-\n\n12\n\nлов ушёл.", "Денис Вымыс-\u{C}лов ушёл.", "Денис Вымыс-\n\n\u{C}лов ушёл.",
            "Денис Вымыс-\n12\n\u{C}лов ушёл.",
        ])
    func pages(_ text: String) {
        #expect(Self.found(text, Self.one).first.map { $0.probability > 0.9 } == true)
    }

    @Test("“The … case” is of whoever was named")
    func attributes() {
        let found = Self.found("Denis Vymyslov was held. The Vymyslov case goes on.", Self.one)
        #expect(found.count == 2 && found.allSatisfy { $0.probability > 0.7 }, "\(found)")
    }

    @Test("A dash, a colon and a bracket part names that are no family's", arguments: [" — ", " – ", ": ", " ("])
    func dashes(_ sign: String) {
        let found = Self.found("Пришёл Вымыслов\(sign)Денис остался.", Self.one)
        #expect(!found.contains { $0.text.contains("Вымыслов") && $0.text.contains("Денис") }, "\(found)")
    }

    @Test(
        "A hyphen before a blank line or a list is no part of a name",
        arguments: ["Денис Вымыс-\n\nлов ушёл.", "Денис Вымыс- 12 лов"])
    func noPages(_ text: String) { #expect(Self.found(text, Self.one).isEmpty) }
}
