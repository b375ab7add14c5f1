// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Names

/// The words and forms are those of pages on grammar: https://www.yaklass.by/ (“Скланенне некаторых прозвішчаў”),
/// https://nashaniva.com/be_latn/290582 (women’s surnames; there in Latin letters), https://polskieradio.pl/396/7811/
/// Artykul/2434876 (surnames in -га, -ка, -ха).
@Suite("Declension of Belarusian names")
struct BelarusianDeclensionTests {
    private let rules = NameDeclension.belarusian

    @Test("The file of rules has no faults")
    func file() { #expect(rules.problems.isEmpty) }

    /// Genitive, dative, accusative, instrumental, prepositional; empty where the source does not give it.
    static let forms: [(String, NamePart, GrammaticalSex, [String])] = [
        ("Кавалёў", .surname, .male, ["Кавалёва", "Кавалёву", "Кавалёва", "Кавалёвым", "Кавалёву"]),
        ("Дзмітрыеў", .surname, .male, ["Дзмітрыева", "Дзмітрыеву", "Дзмітрыева", "Дзмітрыевым", "Дзмітрыеву"]),
        ("Спіцын", .surname, .male, ["Спіцына", "Спіцыну", "Спіцына", "Спіцыным", "Спіцыну"]),
        ("Кніга", .surname, .female, ["", "Кнізе"]), ("Трэска", .surname, .female, ["", "Трэсцы"]),
        ("Муха", .surname, .female, ["", "Мусе"]), ("Кніга", .surname, .male, ["", "Кнігу"]),
        ("Трэска", .surname, .male, ["", "Трэску"]), ("Муха", .surname, .male, ["", "Муху"]),
        ("Фамініх", .surname, .female, ["Фамініх", "Фамініх"]), ("Сядых", .surname, .male, ["Сядых", "Сядых"]),
        ("Лалько", .surname, .female, ["Лалько", "Лалько"]), ("Сіўко", .surname, .male, ["Сіўка", "Сіўку"]),
        ("Гарэцкі", .surname, .male, ["Гарэцкага", "Гарэцкаму"]),
        ("Пальчэўская", .surname, .female, ["Пальчэўскай", "Пальчэўскай"]),
        ("Іванец", .surname, .female, ["Іванец", "Іванец"]), ("Іпатава", .surname, .female, ["Іпатавай", "Іпатавай"]),
        ("Аксана", .given, .female, ["Аксаны", "Аксане"]), ("Юрый", .given, .male, ["Юрыя", "Юрыю"]),
        ("Хрысціна", .given, .female, ["Хрысціны", "Хрысціне"]), ("Франц", .given, .male, ["Франца", "Францу"]),
        ("Максім", .given, .male, ["Максіма", "Максіму"]), ("Людміла", .given, .female, ["Людмілы", "Людміле"]),
        ("Ганна", .given, .female, ["Ганны", "Ганне"]), ("Вольга", .given, .female, ["Вольгі", "Вользе"]),
        ("Алёна", .given, .female, ["", "Алёне"]), ("Вера", .given, .female, ["", "Веры"]),
        ("Пётр", .given, .male, ["", "Пятру"]), ("Васіль", .given, .male, ["", "Васілю"]),
        ("Іван", .given, .male, ["", "Івану"]), ("Сяргей", .given, .male, ["Сяргея", "Сяргею"]),
    ]

    @Test("Names of pages on grammar", arguments: forms)
    func form(name: String, part: NamePart, sex: GrammaticalSex, forms: [String]) {
        for (target, form) in zip(GrammaticalCase.allCases.dropFirst(), forms) where !form.isEmpty {
            #expect(rules.decline(name, as: part, sex: sex, to: target) == form)
            let readings = rules.nominatives(of: DeclinableName(words: [.init(part: part, text: form)]), sex: sex)
            #expect(
                readings.contains { $0.name.text == name && $0.cases.contains(target) },
                "\(form): \(readings.map(\.name.text))")
        }
    }

    @Test("A whole name is read in the dative and put back into it")
    func whole() {
        let name = DeclinableName(guessing: "Пробскаму Міколу Іванавічу", by: rules)
        #expect(name.words.map(\.part) == [.surname, .given, .patronymic])
        #expect(rules.nominatives(of: name).first?.name.text == "Пробскі Мікола Іванавіч")
        let woman = DeclinableName(guessing: "Вольга Іванаўна Пробская", by: rules)
        #expect(rules.sex(of: woman) == .female)
        #expect(rules.decline(woman, sex: .female, to: .dative).text == "Вользе Іванаўне Пробскай")
    }

    @Test(
        "The language is guessed by letters and endings",
        arguments: [
            ("Петренко Микола Іванович", NameDeclension.Language.ukrainian), ("Ганна Кобилянська", .russian),
            ("Сергій Гмиря", .ukrainian), ("Пробскі Мікола Іванавіч", .belarusian), ("Вольга Іпатава", .belarusian),
            ("Юрый Сядых", .russian), ("Кавалёў", .belarusian), ("Иван Тестов", .russian), ("", .russian),
        ])
    func guess(text: String, language: NameDeclension.Language) {
        #expect(NameDeclension.Language(guessing: text) == language)
    }
}
