// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Tables
import Testing

@testable import Accountability

/// Persons nobody is called like, and what texts make of their names.
enum Invented {
    static let persons = [
        NamedPerson(id: "a", names: ["Тестовский Алексей Петрович"]),
        NamedPerson(id: "b", names: ["Пробина Мария Игоревна"]),
        NamedPerson(id: "c", names: ["Кара-Примеров Владимир"]),
        NamedPerson(id: "d", names: ["Образцов Илья"]),
        NamedPerson(id: "e", names: ["Вымыслов Евгений Ильич"]),
        NamedPerson(id: "f", names: ["Вымыслов Сергей Ильич"]),
        NamedPerson(id: "g", names: ["Примеренко Олена Петрівна"]),
        NamedPerson(id: "h", names: ["Иванов Александр"]),
        NamedPerson(id: "i", names: ["Буран Пётр Ильич"]),
        NamedPerson(id: "j", names: ["Nadumov, Ivan"]),
    ]
    static let index = MentionIndex(persons)

    /// The persons found in a text, with the words and the probability.
    static func found(_ text: String, markup: TextMarkup = []) -> [(person: String, text: String, probability: Double)]
    {
        MentionFinder.find(in: text, index, markup: markup).filter { $0.kind == .person }
            .map { ($0.person ?? "", $0.text, $0.probability) }
    }

    /// The same, only what is at least likely.
    static func likely(_ text: String, markup: TextMarkup = []) -> [String] {
        found(text, markup: markup).filter { $0.probability > 0.5 }.map { "\($0.person): \($0.text)" }
    }
}

@Suite("Mentions of persons") struct MentionFinderTests {
    @Test(
        "A full name is found in every case, order and script",
        arguments: [
            ("Суд оставил Алексея Тестовского под стражей.", "a: Алексея Тестовского"),
            ("Дело Тестовского Алексея Петровича передано.", "a: Тестовского Алексея Петровича"),
            ("Письма Алексею Петровичу Тестовскому не отдали.", "a: Алексею Петровичу Тестовскому"),
            ("Говорили с Марией Пробиной вчера.", "b: Марией Пробиной"),
            ("Речь о Марии Игоревне Пробиной.", "b: Марии Игоревне Пробиной"),
            ("The court sentenced Alexei Testovsky to nine years.", "a: Alexei Testovsky"),
            ("Aleksey Petrovich TESTOVSKIY was moved.", "a: Aleksey Petrovich TESTOVSKIY"),
            ("Mariya Probina’s appeal was refused.", "b: Mariya Probina"),
            ("Суд покарав Олексія Тестовського.", "a: Олексія Тестовського"),
            ("Вирок Олені Примеренко оголосили.", "g: Олені Примеренко"),
            ("Приговор Елене Примеренко огласили.", "g: Елене Примеренко"),
            ("Задержали Ивана Надумова.", "j: Ивана Надумова"),
            ("Vladimir Kara-Primerov spoke.", "c: Vladimir Kara-Primerov"),
        ])
    func forms(_ text: String, _ expected: String) { #expect(Invented.likely(text) == [expected]) }

    @Test(
        "Initials are enough beside a rare surname, and another initial is somebody else",
        arguments: [
            ("Жалобу А. П. Тестовского отклонили.", ["a: А. П. Тестовского"]),
            ("Жалобу Тестовского А.П. отклонили.", ["a: Тестовского А.П."]),
            ("Testovsky A.P. appealed.", ["a: Testovsky A.P."]),
            ("Жалобу Б. Тестовского отклонили.", []),
            ("Свидетель Тестовский И. И. не пришёл.", []),
        ])
    func initials(_ text: String, _ expected: [String]) { #expect(Invented.likely(text) == expected) }

    @Test("A patronymic or a second initial that the list does not know does no harm")
    func unknownPatronymic() {
        #expect(Invented.likely("Илья Петрович Образцов вышел.") == ["d: Илья Петрович Образцов"])
        #expect(
            Invented.likely("Жалоба И.П. Образцова и письмо Образцова И.П. дошли.")
                == ["d: И.П. Образцова", "d: Образцова И.П."])
        #expect(Invented.likely("Образцов Илья Расул оглы вышел.") == ["d: Образцов Илья Расул оглы"])
    }

    @Test("What is unsure of the full name is no surer of the surname after it")
    func noSurer() {
        let found = Invented.found("Пришёл Александр Иванов. Иванов молчал. Александр Иванов ушёл.")
        #expect(found.count == 3 && found.allSatisfy { $0.probability < 0.7 })
    }

    @Test("Names that are not built as Slavic ones are found by the words beside the surname")
    func otherNames() {
        let index = MentionIndex([NamedPerson(id: "1", names: ["Tesfa Probal Khamid VYMYSLI"])])
        let found = MentionFinder.find(in: "Since then Probal Khamid Vymysli has led it. Khamid Vymysli left.", index)
        #expect(found.count == 2 && found.allSatisfy { $0.person == "1" && $0.probability > 0.9 })
    }

    @Test("A small syllable before a hyphen, and names of three words that no list of names knows, hide nobody")
    func foreignNames() {
        let index = MentionIndex([
            NamedPerson(id: "1", names: ["Muhammad Husayn AL-TESTI"]),
            NamedPerson(id: "2", names: ["Gatprob Nyang TESTH"]),
        ])
        let found = MentionFinder.find(in: "Then Muhammad Hussein al-Testi left. Gatprob Nyang Testh stayed.", index)
        #expect(found.filter { $0.probability > 0.9 }.map(\.person) == ["1", "2"])
    }

    @Test(
        "An unknown word with a capital before a known surname is probably another given name; a word of respect is not"
    )
    func unknownGivenName() throws {
        let found = Invented.found("Alexei Testovsky left. Then Qwert Testovsky came, and Mr Testovsky spoke.")
        #expect(found.map(\.text) == ["Alexei Testovsky", "Testovsky", "Testovsky"])
        let doubtful = try #require(found.dropFirst().first)
        #expect(doubtful.probability < 0.5 && found.last?.probability ?? 0 > 0.9)
    }

    @Test(
        "Lists and indexes have names in other orders",
        arguments: [
            ("Тестовский, Алексей Петрович", ["a: Тестовский, Алексей Петрович"]),
            ("Testovsky, Alexei", ["a: Testovsky, Alexei"]),
            ("Тестовский (Алексей) дома.", ["a: Тестовский (Алексей"]),
            ("Иван Надумов-младший дома.", ["j: Иван Надумов-младший"]),
            ("Тестовского, Пробину и Образцова отпустили.", ["a: Тестовского", "b: Пробину", "d: Образцова"]),
            ("Тестовский, Алексей Иванович", []), ("Тестовский, Борис Петрович", []),
        ])
    func otherOrders(_ text: String, _ expected: [String]) { #expect(Invented.likely(text) == expected) }

    @Test("Another given name or father is somebody else")
    func namesakes() {
        #expect(Invented.likely("Судья Борис Тестовский вышел.") == [])
        #expect(Invented.likely("Алексей Иванович Тестовский вышел.") == [])
        #expect(Invented.likely("Анна Пробина вышла.") == [])
    }

    @Test("A surname counts after the full name, and is doubtful before")
    func afterFull() throws {
        let text = "Алексей Тестовский задержан. Позже Тестовского отпустили, но с Тестовским говорили."
        let found = Invented.found(text)
        #expect(found.map(\.text) == ["Алексей Тестовский", "Тестовского", "Тестовским"])
        #expect(found.allSatisfy { $0.person == "a" && $0.probability > 0.9 })
        let alone = try #require(Invented.found("Позже отпустили Тестовского.").first)
        #expect(alone.probability > 0.3 && alone.probability < 0.7)
    }

    @Test("A namesake named between makes the surname doubtful")
    func namesakeBetween() throws {
        let text = "Алексей Тестовский задержан. Его дело вёл Борис Тестовский. Позже Тестовский уехал."
        let last = try #require(Invented.found(text).last)
        #expect(last.text == "Тестовский" && last.probability < 0.6)
    }

    @Test("Names in a list are found without given names")
    func lists() {
        #expect(
            Invented.likely("They spoke of Testovsky, Kara-Primerov and Obraztsov.")
                == ["a: Testovsky", "c: Kara-Primerov", "d: Obraztsov"])
        #expect(
            Invented.likely("Об Илье Образцове, Марии Пробиной и Алексее Тестовском.")
                == ["d: Илье Образцове", "b: Марии Пробиной", "a: Алексее Тестовском"])
    }

    @Test("One surname in the plural stands for several persons")
    func plural() {
        let expected: Set = ["e: Евгений и Сергей Вымысловы", "f: Сергей Вымысловы"]
        #expect(Set(Invented.likely("Евгений и Сергей Вымысловы ждут.")) == expected)
        #expect(
            Set(Invented.likely("Дело Е. и С. Вымысловых слушают.")) == ["e: Е. и С. Вымысловых", "f: С. Вымысловых"])
    }

    @Test("A frequent name is left to review")
    func frequent() throws {
        let found = try #require(Invented.found("Пришёл Александр Иванов с друзьями.").first)
        #expect(found.person == "h" && found.probability > 0.05 && found.probability < 0.7)
    }

    @Test("A surname that is a word of the language is left to review")
    func commonWords() {
        let text = "Буран застал их в пути. Над степью выл буран. Буран кончился."
        #expect(Invented.found(text).allSatisfy { $0.probability < 0.2 })
        let named = "Пётр Буран задержан. Начался буран. Вечером Буран позвонил."
        #expect(Invented.found(named).first?.probability ?? 0 > 0.9)
    }

    @Test("Streets and prizes are called after somebody, and speak of no one")
    func places() {
        #expect(Invented.likely("На улице Тестовского тихо. Премия имени Тестовского.") == [])
    }

    @Test("Two registered persons of one name share the probability")
    func twoOfOneName() {
        let index = MentionIndex([
            NamedPerson(id: "1", names: ["Тестовский Алексей"]), NamedPerson(id: "2", names: ["Тестовский Алексей"]),
        ])
        let found = MentionFinder.find(in: "Алексей Тестовский дома.", index)
        #expect(found.map(\.person) == ["1", "2"])
        #expect(found.allSatisfy { $0.probability < 0.5 && $0.why.contains("2 persons") })
    }

    @Test("A former surname in brackets does not part the name")
    func brackets() {
        #expect(
            Invented.likely("Пробина (Надуманная) Мария Игоревна родилась.") == [
                "b: Пробина (Надуманная) Мария Игоревна"
            ])
    }

    @Test("Offsets count Unicode scalars and cut out the words exactly")
    func offsets() throws {
        let text = "«Ё» 👩‍👩‍👧 – e\u{301}: Алексей Тестовский."
        let found = try #require(MentionFinder.find(in: text, Invented.index).first)
        let scalars = Array(text.unicodeScalars)[found.start..<found.end]
        #expect(String(String.UnicodeScalarView(scalars)) == "Алексей Тестовский")
        #expect(found.text == "Алексей Тестовский")
    }

    @Test(
        "Belarusian texts spell Russian names by their sound",
        arguments: [
            ("Ілья Абразцоў на волі.", "d: Ілья Абразцоў"), ("Яўген Вымыслаў асуджаны.", "e: Яўген Вымыслаў"),
            ("Уладзімір Кара-Прымераў прыйшоў.", "c: Уладзімір Кара-Прымераў"),
            ("Аляксей Тэстоўскі затрыманы.", "a: Аляксей Тэстоўскі"),
            ("Прабіна Марыя Ігараўна дома.", "b: Прабіна Марыя Ігараўна"),
            ("Справа Вымыслава Сяргея Ільіча.", "f: Вымыслава Сяргея Ільіча"),
        ])
    func soundSpellings(_ text: String, _ expected: String) { #expect(Invented.likely(text) == [expected]) }

    @Test("A spelling by the sound counts in its own letters alone")
    func soundSpellingsAreExact() {
        #expect(BelarusianSounds.standard.spellings(of: "орлов").contains("арлоў"))
        #expect(BelarusianSounds.standard.spellings(of: "титов").contains("цітоў"))
        #expect(BelarusianSounds.standard.spellings(of: "земцов").contains("зямцоў"))
        #expect(Invented.likely("Илья Абразцов дома.") == [])
    }

    @Test(
        "Names in small letters are found with the given name beside them, and no surname alone",
        arguments: [
            ("приговор алексею тестовскому вынес суд", ["a: алексею тестовскому"]),
            ("мария игоревна пробина вышла", ["b: мария игоревна пробина"]),
            ("тестовский алексей снова в шизо", ["a: тестовский алексей"]), ("вчера тестовский вышел", []),
            ("борис тестовский вышел", []), ("алексей, тестовский вышел", []),
        ])
    func smallLetters(_ text: String, _ expected: [String]) { #expect(Invented.likely(text) == expected) }

    @Test("A given name alone means who was named shortly before, if it is nobody else’s")
    func givenAlone() {
        let text = "Алексей Тестовский задержан. Алексей молчит, к Алексею не пускают."
        #expect(Invented.likely(text) == ["a: Алексей Тестовский", "a: Алексей", "a: Алексею"])
        #expect(Invented.likely("Алексей молчит. Алексей Тестовский задержан.") == ["a: Алексей Тестовский"])
        #expect(
            Invented.likely("Алексей Тестовский и Алексей Другой вышли. Алексей молчит.") == ["a: Алексей Тестовский"])
        #expect(Invented.likely("Алексей Тестовский дома. Его сын Алексей в школе.") == ["a: Алексей Тестовский"])
        #expect(
            Invented.likely("Мария Пробина ждёт. Мария Игоревна молчит.") == ["b: Мария Пробина", "b: Мария Игоревна"])
        #expect(Invented.likely("Мария Пробина ждёт. Мария Петровна молчит.") == ["b: Мария Пробина"])
    }

    @Test(
        "A street, a prize or a school with the full name of somebody speaks of no one",
        arguments: [
            "На улице Алексея Тестовского тихо.", "Премия Марии Пробиной вручена.",
            "Школа имени Алексея Тестовского закрыта.",
        ])
    func calledAfter(_ text: String) { #expect(Invented.likely(text) == []) }

    @Test("Reasons are told in English and in Russian, each code of them")
    func reasons() throws {
        let found = try #require(MentionFinder.find(in: "Алексей Тестовский дома.", Invented.index).first)
        #expect(found.why == "surname and given name agree; surname: nominative")
        #expect(Reason.text(found.reasons, in: "ru") == "фамилия и имя совпадают; фамилия: именительный падеж")
        for (code, words) in ReasonWords.standard.words {
            #expect(!words.en.isEmpty && !words.ru.isEmpty, "\(code)")
            #expect(
                words.en.contains("{0}") == words.ru.contains("{0}")
                    && words.en.contains("{1}") == words.ru.contains("{1}"), "\(code)")
        }
    }
}
