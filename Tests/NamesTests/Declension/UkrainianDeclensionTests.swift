// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Names

/// The words and forms are the examples of the orthography of 2019 and of tables of it in print:
/// https://slovnyk.ua/pravopys.php?prav_par=142 (surnames), http://newpravopys.mova.info/pravopys.aspx?SectionID=4070 and
/// https://encycloped.ru/ukrayins-kii-pravopis/ § 103 (given names), https://geo.bobrodobro.ru/hQxTwmdSdFaO (tables);
/// surnames in -ів: Yu. K. Redko, Довідник українських прізвищ (1968).
@Suite("Declension of Ukrainian names")
struct UkrainianDeclensionTests {
    private let rules = NameDeclension.ukrainian

    @Test("The file of rules has no faults")
    func file() { #expect(rules.problems.isEmpty) }

    /// Genitive, dative, accusative, instrumental; empty where the source does not give it. After “/” another dative.
    static let surnames: [(String, GrammaticalSex, String, String, String, String)] = [
        ("Майборода", .male, "Майбороди", "Майбороді", "Майбороду", ""),
        ("Гмиря", .male, "Гмирі", "Гмирі", "Гмирю", "Гмирею"),
        ("Гнатюк", .male, "Гнатюка", "Гнатюку/Гнатюкові", "", ""),
        ("Заєць", .male, "Зайця", "Зайцю/Зайцеві", "", ""), ("Іваньо", .male, "Іваня", "Іваню/Іваневі", "", ""),
        ("Кривоніс", .male, "Кривоноса", "Кривоносу/Кривоносові", "", ""),
        ("Лебідь", .male, "Лебедя", "Лебедю/Лебедеві", "", ""), ("Мамалига", .female, "Мамалиги", "Мамализі", "", ""),
        ("Журавель", .male, "Журавля", "Журавлю/Журавлеві", "", ""),
        ("Соловей", .male, "Солов’я", "Солов’ю/Солов’єві", "", ""), ("Бусел", .male, "Бусла", "Буслу/Буслові", "", ""),
        ("Свекор", .male, "Свекра", "Свекру/Свекрові", "", ""), ("Моток", .male, "Мотка", "Мотку/Моткові", "", ""),
        ("Панібудьласка", .male, "Панібудьласки", "Панібудьласці", "", ""),
        ("Снігир", .male, "Снігиря", "Снігирю/Снігиреві", "", ""),
        ("Снігур", .male, "Снігура", "Снігуру/Снігурові", "", ""),
        ("Симоненко", .male, "Симоненка", "Симоненку/Симоненкові", "", ""),
        ("Авдієвський", .male, "Авдієвського", "Авдієвському", "", ""),
        ("Кобилянська", .female, "Кобилянської", "Кобилянській", "", ""),
        ("Сорока", .female, "Сороки", "Сороці", "Сороку", "Сорокою"),
        ("Киселиця", .male, "Киселиці", "Киселиці", "Киселицю", "Киселицею"),
        ("Кича", .male, "Кичі", "Кичі", "Кичу", "Кичею"),
        ("Забудько", .male, "Забудька", "Забудьку/Забудькові", "Забудька", "Забудьком"),
        ("Кравчук", .male, "Кравчука", "Кравчуку/Кравчукові", "Кравчука", "Кравчуком"),
        ("Чернець", .male, "Чернеця", "", "", ""), ("Куліш", .male, "Куліша", "", "", ""),
        ("Михайлів", .male, "Михайлова", "", "", ""), ("Павлів", .male, "Павлова", "", "", ""),
        ("Іванців", .male, "Іванцева", "", "", ""), ("Гриців", .male, "Грицева", "", "", ""),
        ("Лесів", .male, "Лесева", "", "", ""), ("Тимофіїв", .male, "Тимофієва", "", "", ""),
        ("Петренко", .female, "Петренко", "Петренко", "Петренко", "Петренко"),
        ("Швець", .female, "Швець", "Швець", "Швець", "Швець"),
    ]

    @Test("Surnames of the orthography", arguments: surnames)
    func surname(
        name: String, sex: GrammaticalSex, genitive: String, dative: String, accusative: String, instrumental: String
    ) {
        check(name, .surname, sex, [genitive, dative, accusative, instrumental])
    }

    static let givenNames: [(String, GrammaticalSex, String, String, String, String)] = [
        ("Микола", .male, "Миколи", "Миколі", "Миколу", "Миколою"),
        ("Ганна", .female, "Ганни", "Ганні", "Ганну", "Ганною"),
        ("Ілля", .male, "Іллі", "Іллі", "Іллю", "Іллею"),
        ("Соломія", .female, "Соломії", "Соломії", "Соломію", "Соломією"),
        ("Мотря", .female, "Мотрі", "Мотрі", "Мотрю", "Мотрею"),
        ("Наталя", .female, "Наталі", "Наталі", "Наталю", "Наталею"),
        ("Ольга", .female, "", "Ользі", "", ""), ("Солоха", .female, "", "Солосі", "", ""),
        ("Палажка", .female, "", "Палажці", "", ""), ("Євген", .male, "Євгена", "Євгену/Євгенові", "Євгена", "Євгеном"),
        ("Петро", .male, "Петра", "Петру/Петрові", "Петра", "Петром"),
        ("Лукаш", .male, "Лукаша", "Лукашу/Лукашеві", "Лукаша", "Лукашем"),
        ("Василь", .male, "", "Василю/Василеві", "", "Василем"),
        ("Геннадій", .male, "Геннадія", "Геннадію/Геннадієві", "Геннадія", "Геннадієм"),
        ("Любов", .female, "Любові", "Любові", "Любов", "Любов’ю"),
        ("Нінель", .female, "Нінелі", "Нінелі", "Нінель", "Нінеллю"), ("Ігор", .male, "Ігоря", "Ігорю", "", ""),
        ("Віктор", .male, "Віктора", "", "", ""), ("Макар", .male, "Макара", "", "", ""),
        ("Лазар", .male, "Лазаря", "", "", ""),
        ("Антін", .male, "Антона", "", "", ""), ("Прокіп", .male, "", "Прокопу", "", ""),
        ("Нестір", .male, "Нестора", "", "", ""), ("Ничипір", .male, "", "", "", "Ничипором"),
        ("Сидір", .male, "", "Сидору", "", ""), ("Тиміш", .male, "Тимоша", "Тимошу", "", ""),
        ("Михайло", .male, "Михайла", "Михайлу/Михайлові", "Михайла", "Михайлом"),
        ("Володимир", .male, "Володимира", "Володимиру/Володимирові", "Володимира", "Володимиром"),
        ("Олег", .male, "Олега", "Олегу/Олегові", "Олега", "Олегом"),
    ]

    @Test("Given names of the orthography", arguments: givenNames)
    func given(
        name: String, sex: GrammaticalSex, genitive: String, dative: String, accusative: String, instrumental: String
    ) {
        check(name, .given, sex, [genitive, dative, accusative, instrumental])
    }

    private func check(_ name: String, _ part: NamePart, _ sex: GrammaticalSex, _ forms: [String]) {
        for (target, listed) in zip(GrammaticalCase.allCases.dropFirst(), forms) where !listed.isEmpty {
            let listed = listed.split(separator: "/").map(String.init)
            #expect(rules.decline(name, as: part, sex: sex, to: target) == listed[0])
            for form in listed {
                let readings = rules.nominatives(of: DeclinableName(words: [.init(part: part, text: form)]), sex: sex)
                #expect(
                    readings.contains { $0.name.text == name && $0.cases.contains(target) },
                    "\(form): \(readings.map(\.name.text))")
            }
        }
    }

    @Test("A whole name is read in the dative, in either of its forms, and put back into it")
    func whole() {
        for form in ["Перебийносу Василю Андрійовичу", "Перебийносові Василеві Андрійовичу"] {
            let name = DeclinableName(guessing: form, by: rules)
            #expect(name.words.map(\.part) == [.surname, .given, .patronymic])
            #expect(rules.nominatives(of: name).contains { $0.name.text == "Перебийніс Василь Андрійович" })
        }
        let form = DeclinableName(guessing: "Перебийносу Василю Андрійовичу", by: rules)
        #expect(rules.nominatives(of: form).first?.name.text == "Перебийніс Василь Андрійович")
        let woman = DeclinableName(guessing: "Ганна Іванівна Кобилянська", by: rules)
        #expect(rules.sex(of: woman) == .female)
        #expect(rules.decline(woman, sex: .female, to: .dative).text == "Ганні Іванівні Кобилянській")
    }
}
