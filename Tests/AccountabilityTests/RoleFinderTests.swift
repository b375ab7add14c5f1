// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Foundation
import Statements
import Tables
import Testing

@testable import Accountability

@Suite("Roles of officials in texts") struct RoleFinderTests {
    private static let finder = RoleFinder(
        MentionIndex(Invented.persons + [NamedPerson(id: "k", names: ["Вазёмчык Аляксей Пятровіч"])]))

    private static func found(_ text: String, _ context: RoleContext = .init()) -> [RoleProposal] {
        finder.find(in: text, context).filter { $0.probability >= 0.5 }
    }

    private static func said(_ text: String, _ context: RoleContext = .init()) -> [String] {
        found(text, context).map { "\($0.official): \($0.role.rawValue), \($0.person ?? "nobody")" }
    }

    @Test(
        "A title and a name make an official, and the act tells whose case it is",
        arguments: [
            (
                "Судья Басманного районного суда города Москвы Пётр Строгов приговорил Алексея Тестовского к семи годам.",
                "Пётр Строгов: judge, a"
            ),
            (
                "Приговор Марии Пробиной вынесла судья Первомайского районного суда Ижевска Марина Судилова.",
                "Марина Судилова: judge, b"
            ),
            (
                "Следователь И. И. Допросов предъявил обвинение Тестовскому Алексею Петровичу.",
                "И. И. Допросов: investigator, a"
            ),
            (
                "Начальник ИК-6 Роман Тюремщиков отправил Алексея Тестовского в ШИЗО.",
                "Роман Тюремщиков: prison-head, a"
            ),
            (
                "Свидетель обвинения Степан Наветов дал показания против Ильи Образцова.",
                "Степан Наветов: prosecution-witness, d"
            ),
            ("Врач медчасти Олег Лекарев отказал Алексею Тестовскому в госпитализации.", "Олег Лекарев: doctor, a"),
            ("Конвоир Семён Замков избил Илью Образцова.", "Семён Замков: convoy, d"),
            ("Командир роты Глеб Дубинкин приказал задержать Марию Пробину.", "Глеб Дубинкин: commander, b"),
            (
                "Эксперт Наталья Крючкова провела лингвистическую экспертизу по делу Марии Пробиной.",
                "Наталья Крючкова: expert, b"
            ),
            (
                "Строгова Анна Викторовна, судья Тверского районного суда, продлила арест Марии Пробиной.",
                "Строгова Анна Викторовна: judge, b"
            ),
            ("По делу Тестовского Алексея Петровича председательствовал судья Строгов.", "Строгов: judge, a"),
            ("Суддя Оболонського районного суду Іван Строгенко засудив Олену Примеренко.", "Іван Строгенко: judge, g"),
            ("Суддзя Вольга Строгая пакінула Аляксея Вазёмчыка пад вартай.", "Вольга Строгая: judge, k"),
            (
                "Judge Olga Strogova of the Moscow City Court sentenced Alexei Testovsky to nine years.",
                "Olga Strogova: judge, a"
            ),
            (
                "Peter Strogov, a judge of the Supreme Court of the Russian Federation, rejected the appeal of Ilya Obraztsov.",
                "Peter Strogov: judge, d"
            ),
            (
                "The head of penal colony No. 6, Roman Tyuremshchikov, put Alexei Testovsky in solitary confinement.",
                "Roman Tyuremshchikov: prison-head, a"
            ),
            (
                "Prosecutor Obvinilova asked the court to sentence Ivan Nadumov to six years.",
                "Obvinilova: prosecutor, j"
            ),
            ("Судья Замашнов приговорил Алексея Тестовского к семи годам.", "Замашнов: judge, a"),
            ("Судья Пётр Строгов оставил приговор Марии Пробиной без изменений.", "Пётр Строгов: judge, b"),
            ("Суддя Іван Строгенко постановив продовжити арешт Олени Примеренко.", "Іван Строгенко: judge, g"),
            ("Справу Аляксея Вазёмчыка разглядала судзьдзя Вольга Строгая.", "Вольга Строгая: judge, k"),
            (
                "Пракурор Вольга Строгая запрасіла пакараць Аляксея Вазёмчыка пяцьцю гадамі.",
                "Вольга Строгая: prosecutor, k"
            ),
            (
                "По делу Марии Пробиной: адвокат Защитов П.П., помощник прокурора Северного района СПб Обвинилов В.В.",
                "Обвинилов В.В.: prosecutor, b"
            ),
            (
                "Следователь по особо важным делам ГСУ СК России майор юстиции Допросов Иван Ильич допросил Марию Пробину.",
                "Допросов Иван Ильич: investigator, b"
            ),
            (
                "Следователь ГСУ СК России Допросов Иван Ильич предъявил обвинение Марии Пробиной.",
                "Допросов Иван Ильич: investigator, b"
            ),
            (
                "Эксперт Инна Знатокова признала слова Марии Пробиной экстремистскими.",
                "Инна Знатокова: expert, b"
            ),
            ("Слідчий Іван Допитенко вручив підозру Олені Примеренко.", "Іван Допитенко: investigator, g"),
            ("Лікар Петро Лікаренко відмовив Олені Примеренко.", "Петро Лікаренко: doctor, g"),
            (
                "Начальнік СІЗА Алег Турэмшчык адмовіў Аляксею Вазёмчыку ў спатканні.",
                "Алег Турэмшчык: prison-head, k"
            ),
            ("Следчы Ігар Допытавіч катаваў Аляксея Вазёмчыка.", "Ігар Допытавіч: investigator, k"),
            (
                "The head of the medical unit, Oleg Doktorov, refused to treat Alexei Testovsky.",
                "Oleg Doktorov: doctor, a"
            ),
            ("Начальник отряда Иван Отрядов бил Алексея Тестовского.", "Иван Отрядов: other, a"),
        ])
    func titles(_ text: String, _ expected: String) { #expect(Self.said(text) == [expected]) }

    @Test("Each of several officials of a sentence has an act of their own")
    func several() {
        let found = Self.found(
            "Прокурор Иван Обвинилов запросил Илье Образцову девять лет, судья Строгова П. П. приговорила его к восьми."
        )
        #expect(found.map(\.official) == ["Иван Обвинилов", "Строгова П. П."])
        #expect(found.map(\.act) == ["запросил", "приговорила"])
        #expect(found.allSatisfy { $0.person == "d" })
    }

    @Test("A title of several stands for each of the names after it")
    func pluralTitles() {
        #expect(
            Self.said("В составе судей Строговой О.Н. и Судилова О.Ф., осуждённого Образцова Ильи, рассмотрел дело.")
                == [
                    "Строговой О.Н.: judge, d", "Судилова О.Ф.: judge, d",
                ])
        #expect(
            Self.said("Судья Пётр Строгов и Анна Гостева знакомы с Марией Пробиной.").allSatisfy {
                !$0.contains("Гостева")
            })
    }

    @Test("Judges who share a title share its body, a name is no body, and all of them did what they did")
    func sharedTitles() {
        let two = Self.found("Судьи Анна Первая и Иван Второв приговорили Алексея Тестовского.")
        #expect(two.map(\.official) == ["Анна Первая", "Иван Второв"] && two.allSatisfy { $0.body == nil })
        let three = Self.found(
            "Судьи Первова А. А., Второв Б. Б. и Третьев В. В. оставили приговор Алексею Тестовскому без изменения.")
        #expect(three.map(\.official) == ["Второв Б. Б.", "Первова А. А.", "Третьев В. В."])
        #expect(three.allSatisfy { $0.person == "a" && $0.act.hasPrefix("оставили") && $0.body == nil })
        let asked = Self.found("Judge Olga Strogova sentenced Alexei Testovsky. Prosecutor Obvinilova asked for ten.")
        #expect(asked.map(\.role) == [.judge, .prosecutor] && asked.map(\.act) == ["sentenced", "asked for"])
    }

    @Test(
        "Where only somebody’s lawyers are named, the case is that of the person named before; where followers are, it is nobody’s"
    )
    func lawyers() {
        #expect(
            Self.said(
                "Суд оставил под арестом Алексея Тестовского. Судья Пётр Строгов отклонил жалобу защитников Тестовского."
            )
                == ["Пётр Строгов: judge, a"])
        #expect(
            Self.said("Суд арестовал Алексея Тестовского. Судья Пётр Строгов арестовал сторонников Тестовского.") == [])
    }

    @Test("An official of the sentence after is one in the cases of all who were named together")
    func together() {
        #expect(
            Self.said("Осуждены Алексей Тестовский и Мария Пробина. Дело рассматривал судья Пётр Строгов.") == [
                "Пётр Строгов: judge, a", "Пётр Строгов: judge, b",
            ])
    }

    @Test("Body, date, number of the case and place are read from the sentence")
    func facts() throws {
        let text =
            "Было так. 12 марта 2024 года судья Тверского районного суда Москвы Пётр Строгов по делу № 1-23/2024 осудил Марию Пробину."
        let role = try #require(Self.found(text).first)
        #expect(role.body == "Тверского районного суда Москвы")
        #expect(role.date == PartialDate(day: try #require(Day(iso: "2024-03-12"))))
        #expect(role.caseNumber == "1-23/2024")
        let scalars = Array(text.unicodeScalars)[role.start..<role.end]
        #expect(String(String.UnicodeScalarView(scalars)) == role.quote)
        #expect(String(decoding: Array(text.utf8)[role.bytes], as: UTF8.self) == role.quote)
        #expect(
            role.claim()
                == RoleClaim(
                    official: "Пётр Строгов", role: .judge, body: role.body, caseNumber: "1-23/2024", date: role.date))
    }

    @Test(
        "No official is made of the prisoner, of a title without a name, or of somebody’s wife",
        arguments: [
            "Судья вызвал Марию Пробину.", "Судья допросил Алексея Тестовского и Ивана Надумова.",
            "Мария Пробина, бывший следователь, задержана.", "Полковник Алексей Тестовский приговорён к пяти годам.",
            "Адвокат Иван Защитов сказал, что судья отказала Марии Пробиной.",
            "Жена судьи Петра Строгова знакома с Марией Пробиной.", "Эксперт Иван Знатоков знает Марию Пробину.",
            "Защитник Ильи Образцова обжаловал решение судьи Строговой.",
        ])
    func nobody(_ text: String) { #expect(Self.said(text) == []) }

    @Test("A biography is about its own person, and a sentence after one who was named before")
    func whose() {
        let text = "Родился в 1980 году. Приговор вынесла судья Марина Судилова."
        #expect(Self.said(text, RoleContext(person: "x")) == ["Марина Судилова: judge, x"])
        #expect(Self.said(text) == [])
        #expect(Self.finder.find(in: text).map(\.person) == [nil])
        #expect(
            Self.said("Алексей Тестовский задержан. Его дело вёл следователь Иван Допросов.") == [
                "Иван Допросов: investigator, a"
            ])
    }

    @Test("A statement of reasons is about the listed official")
    func reasons() throws {
        let text = """
            Oleg Strogov is a judge of the Supreme Court of the Russian Federation. In his position, he refused to consider Alexei \
            Testovsky’s cassation appeal. He upheld the verdict against Maria Probina and Ilya Obraztsov. He also sentenced the \
            lawyers of Ivan Nadumov. Therefore, Oleg Strogov is responsible.
            """
        let roles = Self.found(text, RoleContext(official: ["Oleg Petrovich STROGOV"]))
        #expect(Set(roles.map(\.person)) == ["a", "b", "d"])
        #expect(roles.allSatisfy { $0.role == .judge && $0.official == "Oleg Petrovich STROGOV" })
        let first = try #require(roles.first { $0.person == "a" })
        #expect(first.act == "refused to consider" && first.body == "Supreme Court of the Russian Federation")
        #expect(first.quote.hasPrefix("In his position") && first.quote.hasSuffix("cassation appeal."))
        #expect(Reason.text(first.reasons, in: "ru").contains("обоснование санкций"))
    }

    @Test("A namesake of the listed official in the list of prisoners is no victim")
    func ownName() {
        let text =
            "Alexei Testovsky is a prosecutor. He asked the court to sentence Maria Probina. Testovsky was promoted."
        #expect(Self.said(text, RoleContext(official: ["Alexei Testovsky"])) == ["Alexei Testovsky: prosecutor, b"])
    }

    @Test("A file gives the same roles as its text, in windows-1251 and as HTML")
    func files() throws {
        let sentence = "Судья Пётр Строгов приговорил Алексея Тестовского к семи годам колонии общего режима."
        let scratch = try ScratchFolder()
        let plain = try scratch.file("a.txt", Array(sentence.utf8))
        let old = try scratch.file("b.txt", try #require(sentence.data(using: .windowsCP1251)).map { $0 })
        let page = try scratch.file(
            "c.html", Array("<html><p>Судья <b>Пётр Строгов</b> приговорил&nbsp;Алексея Тестовского.</p></html>".utf8))
        for file in [plain, old, page] {
            let roles = try Self.finder.find(path: file).filter { $0.probability >= 0.5 }
            #expect(roles.map(\.official) == ["Пётр Строгов"] && roles.map(\.person) == ["a"])
        }
        #expect(throws: TableError.self) { try Self.finder.find(path: scratch.path) }
    }

    @Test("A long text gives the roles of all its parts")
    func long() throws {
        let part =
            "Судья Пётр Строгов приговорил Алексея Тестовского к семи годам.\n\nПрокурор Иван Обвинилов запросил Марии Пробиной девять лет.\n\n"
        let text = String(repeating: part, count: 2_000)
        let scratch = try ScratchFolder()
        let file = try scratch.file("long.txt", Array(text.utf8))
        let roles = try Self.finder.find(path: file)
        #expect(roles.map(\.official) == ["Пётр Строгов", "Иван Обвинилов"])
        #expect(roles == Self.finder.find(in: text))
    }

    @Test("Each item of a list with semicolons is about a case of its own")
    func items() {
        let english =
            "Sentenced: Alexei Testovsky: 2 years, judge Oleg Strogov; Maria Probina: 3 years, judge Pavel Obvinilov."
        let said = Self.said(english)
        #expect(said.allSatisfy { ["Oleg Strogov: judge, a", "Pavel Obvinilov: judge, b"].contains($0) }, "\(said)")
        let russian = Self.said(
            "Алексея Тестовского задержали в марте; Марию Пробину приговорила судья Марина Судилова; следователь Иван Допросов отказал в звонке."
        )
        #expect(russian == ["Марина Судилова: judge, b"])
    }

    @Test("What is no sentence does no harm")
    func hostile() {
        for text in [
            "", ".", "судья", "Судья", "судья:", "судья,", "№", "дело №", "12", "1.1.1.1", "12 марта", "марта", "’s",
            "А.",
            String(repeating: "судья ", count: 5_000), String(repeating: "Судья А. ", count: 2_000),
            String(repeating: "chairman of the ", count: 2_000), "судья <b", "судья &#",
            "12.99.9999 судья А. Б. Тестов",
        ] {
            for markup in [TextMarkup(), .tags] {
                #expect(Self.finder.find(in: text, markup: markup).allSatisfy { $0.start <= $0.end })
                _ = Self.finder.find(in: text, RoleContext(official: ["Тестов"]), markup: markup)
            }
        }
    }

    @Test("Statements of reasons are read from a table with a column of reasons, and from no other file")
    func tables() throws {
        let scratch = try ScratchFolder()
        let list = try scratch.file(
            "list.csv",
            Array(
                "recordId,schema,name,alias,reason\n1,Person,Oleg STROGOV,Олег Строгов; O. Strogov,He did it.\n2,Vessel,SHIP,,It did.\n"
                    .utf8))
        let read = try #require(try StatementOfReasons.read(path: list))
        #expect(
            read == [
                StatementOfReasons(
                    id: "1", names: ["Oleg STROGOV", "Олег Строгов", "O. Strogov"], text: "He did it.", column: "reason"
                )
            ])
        let other = try scratch.file("other.csv", Array("id,name\n1,Тестов\n".utf8))
        #expect(try StatementOfReasons.read(path: other) == nil)
        #expect(try StatementOfReasons.read(path: try scratch.file("a.txt", Array("reason".utf8))) == nil)
    }
}
