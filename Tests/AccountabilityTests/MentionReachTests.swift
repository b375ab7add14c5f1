// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Names
import Testing

@testable import Accountability

@Suite("How far a mention reaches, and whom it means") struct MentionReachTests {
    private static func texts(_ text: String, _ kind: MentionKind) -> [String] {
        MentionFinder.find(in: text, Invented.index).filter { $0.kind == kind }.map(\.text)
    }

    private static func persons(_ text: String, _ persons: [NamedPerson]) -> [Mention] {
        MentionFinder.find(in: text, MentionIndex(persons)).filter { $0.kind == .person }
    }

    @Test(
        "A reference to a law ends with its code and with its sentence",
        arguments: [
            ("По ст. 280 УК. Ст. 282 УК РФ тоже.", ["ст. 280 УК", "Ст. 282 УК РФ"]),
            ("По ст. 207.3 УК РФ и ст. 20.2 КоАП РФ.", ["ст. 207.3 УК РФ", "ст. 20.2 КоАП РФ"]),
            ("По ст. 280 УК РФ, ч. 2 ст. 318 УК.", ["ст. 280 УК РФ", "ч. 2 ст. 318 УК"]),
            ("По ст. 163 УК РФ, ч. 2, и ещё.", ["ст. 163 УК РФ, ч. 2"]),
            ("Так в статье. 15 мая суд решил.", []), ("Их было 20.2. КоАП изменили.", []),
            ("По ст. 280. УК изменили.", ["ст. 280"]), ("По ст. 280\n\nУК РФ", ["ст. 280"]),
            ("По ст.ст. 280, 282.2 УК РФ обвинён.", ["ст.ст. 280, 282.2 УК РФ"]),
            (
                "Under Articles 280 and 282 of the Criminal Code and 20.2 of the Code of Administrative Offences.",
                ["Articles 280 and 282 of the Criminal Code", "20.2 of the Code of Administrative Offences"]
            ), ("About 12.5 of the Russian people left.", []),
            ("Статьи 361 и 342 УК Беларуси.", ["Статьи 361 и 342 УК Беларуси"]),
            ("Ст. 361 УК Республики Беларусь.", ["Ст. 361 УК Республики Беларусь"]),
            ("Арт. 342 КК Беларусі. Арт. 361 КК Беларусь.", ["Арт. 342 КК Беларусі", "Арт. 361 КК Беларусь"]),
            ("Ст. 110 КК Білорусі, ст. 111 КК України.", ["Ст. 110 КК Білорусі", "ст. 111 КК України"]),
            ("Articles 342, 361 and 368 of Belarus were applied.", ["Articles 342, 361 and 368"]),
            (
                "Articles 342 and 361 of Belarus' Criminal Code. Article 5 of Russia's Criminal Code.",
                ["Articles 342 and 361 of Belarus' Criminal Code", "Article 5 of Russia's Criminal Code"]
            ),
            ("Article 342 of the Criminal Code of Belarus.", ["Article 342 of the Criminal Code of Belarus"]),
            ("артыкулам 342 і 361 Крымінальнага кодэкса.", ["артыкулам 342 і 361 Крымінальнага кодэкса"]),
            ("статтями 110 та 258-3 КК України.", ["статтями 110 та 258-3 КК України"]),
            ("По статьям 228 (ч. 2), 318 УК.", ["статьям 228 (ч. 2), 318 УК"]),
            ("По статье 228 (ч. 2) судят.", ["статье 228 (ч. 2)"]),
            ("Статьи 205.2, ч. 1; 207.3, ч. 2, п. «д» УК РФ.", ["Статьи 205.2, ч. 1; 207.3, ч. 2, п. «д» УК РФ"]),
            ("По ст. 105; 15 мая суд решил.", ["ст. 105"]), ("Ст. 205² УК РСФСР.", ["Ст. 205² УК РСФСР"]),
            ("Article 207.3(2)(d) CC RF.", ["Article 207.3(2)(d) CC RF"]),
            ("Under Article 207.3(2)(d) today.", ["Article 207.3(2)(d)"]),
        ])
    func laws(_ text: String, _ expected: [String]) { #expect(Self.texts(text, .article) == expected) }

    @Test(
        "International bodies are found in every case and in four languages, each under its whole name",
        arguments: [
            ("Европейский парламент решил.", "Европейский парламент"),
            ("от Европейского парламента пришло", "Европейского парламента"),
            ("Європейському парламенту пишуть", "Європейському парламенту"),
            ("у Еўрапейскім парламенце сказалі", "Еўрапейскім парламенце"), ("с Европарламентом", "Европарламентом"),
            ("the Human Rights Committee found", "Human Rights Committee"),
            ("в Комитет ООН по правам человека обратились", "Комитет ООН по правам человека"),
            ("a resolution of PACE on", "PACE"), ("резолюция ПАСЕ принята", "ПАСЕ"),
            (
                "the Parliamentary Assembly of the Council of Europe urges",
                "Parliamentary Assembly of the Council of Europe"
            ),
        ])
    func bodies(_ text: String, _ expected: String) { #expect(Self.texts(text, .body) == [expected]) }

    @Test("The pace of reforms is no body") func pace() {
        #expect(Self.texts("Pace of reforms. At this pace.", .body) == [])
    }

    @Test(
        "Courts are found with their number, by the district after them, and in small letters after their place",
        arguments: [
            ("the Lefortovsky District Court ruled", ["Lefortovsky District Court"]),
            ("by Lefortovsky district court", ["Lefortovsky district court"]),
            ("Суд Ленинского района г. Минска отказал.", ["Суд Ленинского района г. Минска"]),
            ("решением суда Ленинского района Минска", ["суда Ленинского района Минска"]),
            ("Судом Ленинского района Иван Пробин осуждён.", ["Судом Ленинского района"]),
            ("Так решил 2-й Западный окружной военный суд.", ["2-й Западный окружной военный суд"]),
            ("во 2-м Западном окружном военном суде", ["2-м Западном окружном военном суде"]),
            ("Второй западный окружной военный суд", ["Второй западный окружной военный суд"]),
            ("Тверской районный суд г. Москвы решил.", ["Тверской районный суд г. Москвы"]),
            ("The district court.", []),
            ("Суд Ивана Тестова начался.", []), ("Суд в районе Минска.", []),
        ])
    func courts(_ text: String, _ expected: [String]) { #expect(Self.texts(text, .court) == expected) }

    @Test("A full stop after «г.» ends no name of a court, and the offsets stay exact")
    func abbreviation() throws {
        let text = "Суд Ленинского района г. Минска оставил Алексея Тестовского."
        let found = MentionFinder.find(in: text, Invented.index)
        let scalars = Array(text.unicodeScalars)
        #expect(found.map(\.kind) == [.court, .person])
        #expect(found.allSatisfy { String(String.UnicodeScalarView(scalars[$0.start..<$0.end])) == $0.text })
    }

    @Test(
        "A Belarusian surname is found as Russian spells it, and the other way round",
        arguments: [
            (["Бялынцкі Алесь"], "Алесь Белынцкий"), (["Бялынцкі Алесь"], "Алеся Белынцкого"),
            (["Белынцкий Алесь"], "Алесь Бялынцкі"), (["Цітаноўская Алена"], "Елена Титановская"),
            (["Прабасевіч Пётр"], "Петру Пробасевичу"),
            (["Семяргень Ілля", "Вазнёўскі Ілля"], "Ильи Вознёвского"),
        ])
    func belarusian(_ names: [String], _ text: String) {
        let found = Self.persons("Вчера: \(text) здесь.", [NamedPerson(id: "1", names: names)])
        #expect(found.map(\.text) == [text] && found.allSatisfy { $0.probability > 0.6 })
    }

    @Test("Russian spellings of Belarusian names")
    func russianSpellings() {
        let sounds = BelarusianSounds.standard
        #expect(sounds.russianSpellings(of: "бялынцкі").contains("белынцкий"))
        #expect(sounds.russianSpellings(of: "арлоў").contains("орлов"))
        #expect(sounds.russianForms(of: "Тестовский", .male).isEmpty)
        #expect(sounds.russianForms(of: "Шевчук", .male).isEmpty)
    }

    @Test(
        "Who is named for the sake of followers is said to be, and makes no role",
        arguments: [
            "Judge Olga Strogova heard the case against Alexei Testovsky’s supporters.",
            "Judge Olga Strogova sentenced supporters of Alexei Testovsky.",
            "Судья Ольга Строгова арестовала сторонников Алексея Тестовского.",
            "Supporters of Alexei Testovsky were sentenced by judge Olga Strogova.",
        ])
    func followers(_ text: String) throws {
        let found = MentionFinder.find(in: text, Invented.index).filter { $0.kind == .person }
        #expect(found.map(\.person) == ["a"])
        #expect(found.allSatisfy { $0.probability <= 0.85 && $0.reasons.contains { $0.code == "followers" } })
        #expect(RoleFinder(Invented.index).find(in: text).allSatisfy { $0.person == nil || $0.probability < 0.3 })
    }

    @Test("A lawyer or supporter who is named as such is not named for somebody else’s sake")
    func apposition() {
        let found = Invented.found(
            "He detained the lawyers Alexei Testovsky, Maria Probina and the supporter Ilya Obraztsov.")
        #expect(found.map(\.person) == ["a", "b", "d"] && found.allSatisfy { $0.probability > 0.9 })
        let lawyers = Invented.found("She detained lawyers of Alexei Testovsky.")
        #expect(lawyers.map(\.person) == ["a"] && lawyers.allSatisfy { $0.probability <= 0.85 })
    }

    @Test(
        "A name in Latin letters that another surname has in Belarusian is for review, and of no account beside its own bearer"
    )
    func respelt() {
        let persons = [
            NamedPerson(id: "1", names: ["Анотин Алексей"]), NamedPerson(id: "2", names: ["Онотин Алексей"]),
        ]
        #expect(Self.persons("Alexei Anotin left.", persons).map(\.person) == ["1"])
        let other = Self.persons("Alexei Anotsin left.", persons)
        #expect(!other.isEmpty && other.allSatisfy { $0.probability < 0.5 })
    }

    @Test("Followers of one make nobody else unsure")
    func noFollowers() {
        let found = Invented.found("Supporters came. Alexei Testovsky and his supporters spoke. Мария Пробина ушла.")
        #expect(found.map(\.person) == ["a", "b"] && found.allSatisfy { $0.probability > 0.9 })
    }

    @Test(
        "A nickname on file is found alone, inflected, in place of the given name, and between given name and surname")
    func nicknames() {
        let persons = [NamedPerson(id: "1", names: ["Тестовский Алексей Петрович", "Буревест"])]
        let found = Self.persons(
            "Алексей «Буревест» Тестовский пришёл. Буревеста искали. Буревест Тестовский ушёл.", persons)
        #expect(found.map(\.text) == ["Алексей «Буревест» Тестовский", "Буревеста", "Буревест Тестовский"])
        #expect(found.allSatisfy { $0.probability > 0.9 })
        let alone = Self.persons("Вчера искали Буревеста.", persons)
        #expect(alone.map(\.text) == ["Буревеста"] && alone.allSatisfy { $0.probability < 0.7 })
    }

    @Test("A given name with the initial of the surname is for review if few fit, and is never sure")
    func initialled() {
        let found = Invented.found("На суде был Алексей Т., и Мария П. тоже. Вера К. не пришла.")
        #expect(found.map(\.person) == ["a", "b"] && found.map(\.text) == ["Алексей Т.", "Мария П."])
        #expect(found.allSatisfy { $0.probability <= 0.5 && $0.probability >= 0.1 })
        let many = (1...5).map {
            NamedPerson(
                id: "\($0)", names: ["Тест\($0 % 2 == 0 ? "о" : "а")винов\(String(repeating: "ов", count: $0)) Алексей"]
            )
        }
        #expect(Self.persons("На суде был Алексей Т., он молчал.", many).isEmpty)
    }
}
