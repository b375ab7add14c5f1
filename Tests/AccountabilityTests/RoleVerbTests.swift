// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Statements
import Testing

@testable import Accountability

@Suite("Acts of officials by class, in four languages, active and passive") struct RoleVerbTests {
    private static let finder = RoleFinder(
        MentionIndex(Invented.persons + [NamedPerson(id: "k", names: ["Вазёмчык Аляксей Пятровіч"])]))

    private static func said(_ text: String, _ context: RoleContext = .init()) -> [String] {
        finder.find(in: text, context).filter { $0.probability >= 0.5 && $0.person != nil }
            .map { "\($0.official): \($0.role.rawValue), \($0.person ?? "")" }
    }

    @Test(
        "Judges",
        arguments: [
            "Судья Пётр Строгов # Алексея Тестовского.|взял под стражу;судил;осудил;оштрафовал;лишил свободы на семь лет",
            "Судья Пётр Строгов # Алексею Тестовскому.|продлил арест;назначил семь лет колонии;отказал в УДО;увеличил срок;заменил условный срок реальным;смягчил наказание;избрал меру пресечения",
            "Judge Peter Strogov # Alexei Testovsky.|jailed;sentenced;convicted;denied bail to;extended the detention of;rejected the appeal of;issued a warrant for the arrest of;gave seven years to;reduced the sentence of",
            "Суддя Іван Строгенко # Олені Примеренко.|подовжив арешт;обрав запобіжний захід;призначив вісім років;відмовив у скарзі;зачитав вирок",
            "Суддя Іван Строгенко # Олену Примеренко.|засудив;судив;оштрафував;взяв під варту;арештував",
            "Суддзя Вольга Строгая # Аляксею Вазёмчыку.|прысудзіла тры гады;прызначыла тры гады;падоўжыла арышт;адмовіла;агучыла прысуд",
            "Суддзя Вольга Строгая # Аляксея Вазёмчыка.|судзіла;асудзіла;аштрафавала;арыштавала;пакарала",
        ])
    func judges(_ line: String) { Self.check(line, .judge) }

    @Test(
        "Prosecutors",
        arguments: [
            "Прокурор Иван Обвинилов # Алексею Тестовскому.|запрашивал семь лет;требовал восемь лет;зачитал обвинение;просит дать девять лет",
            "Прокурор Иван Обвинилов # Алексея Тестовского.|возражал против освобождения;настаивал на виновности;поддержал обвинение против",
            "Prosecutor Ivan Obvinilov # Alexei Testovsky.|demanded seven years for;read out the indictment against;opposed the release of;sought a sentence of nine years for;appealed the acquittal of",
            "Прокурор Іван Обвинко # Олені Примеренко.|вимагав вісім років;запитав вісім років;зачитав обвинувачення",
            "Пракурор Вольга Строгая # Аляксею Вазёмчыку.|запытала пяць гадоў;запатрабавала пяць гадоў;патрабуе пяць гадоў",
        ])
    func prosecutors(_ line: String) { Self.check(line, .prosecutor) }

    @Test(
        "Investigators",
        arguments: [
            "Следователь Иван Допросов # Алексею Тестовскому.|угрожал;отказал в свидании;предъявил обвинение;вменяет участие",
            "Следователь Иван Допросов # Алексея Тестовского.|избил;пытал;заставил признаться;сфабриковал дело;допрашивает;обыскал",
            "Investigator Ivan Doprosov # Alexei Testovsky.|threatened;questioned;extracted a confession from;denied visits to;oversaw the case of;beat",
            "Слідчий Іван Допитенко # Олені Примеренко.|погрожував;вручив підозру;відмовив у побаченні;пред'явив обвинувачення",
            "Следчы Ігар Допытавіч # Аляксею Вазёмчыку.|пагражаў;прад'явіў абвінавачанне;адмовіў у спатканні",
        ])
    func investigators(_ line: String) { Self.check(line, .investigator) }

    @Test(
        "Heads of places of detention",
        arguments: [
            "Начальник СИЗО-2 Роман Тюремщиков # Алексея Тестовского.|водворил в карцер;лишил передач;лишил свиданий;избил;насильно кормил;держал в ШИЗО",
            "Начальник ИК-6 Роман Тюремщиков # Алексею Тестовскому.|отказал в свидании;угрожал;объявил выговор",
            "Warden Roman Tyuremshchikov # Alexei Testovsky.|deprived of visits;force-fed;placed in a punishment cell;threatened;refused letters to",
            "Roman Tyuremshchikov, head of IK-6, # .|had Alexei Testovsky beaten;put Alexei Testovsky in solitary confinement",
            "Начальник колонії Петро Тюремко # Олену Примеренко.|позбавив побачень;помістив до ШІЗО;катував",
            "Начальнік калоніі Алег Турэмшчык # Аляксея Вазёмчыка.|змясціў у ШІЗА;пазбавіў спаткання;збіў",
        ])
    func prisonHeads(_ line: String) { Self.check(line, .prisonHead) }

    /// A sentence with `#` for each of the acts behind the bar.
    private static func check(_ line: String, _ role: OfficialRole) {
        let parts = line.split(separator: "|")
        for act in parts[1].split(separator: ";") {
            let text = String(parts[0]).replacing("#", with: String(act))
            let found = finder.find(in: text).filter { $0.probability >= 0.5 && $0.person != nil }
            #expect(found.count == 1 && found.first?.role == role, "\(text): \(found.map(\.role))")
        }
    }

    @Test(
        "What was done to somebody is an act of whoever is named as its agent",
        arguments: [
            ("Alexei Testovsky was sentenced to nine years by Judge Peter Strogov.", "Peter Strogov: judge, a"),
            ("The trial of Alexei Testovsky was presided over by Judge Peter Strogov.", "Peter Strogov: judge, a"),
            ("Алексей Тестовский осуждён судьёй Петром Строговым.", "Петром Строговым: judge, a"),
            ("Арест Марии Пробиной продлён судьёй Строговой А. А.", "Строговой А. А.: judge, b"),
            ("Алексей Тестовский был допрошен следователем Допросовым.", "Допросовым: investigator, a"),
            ("Олену Примеренко засуджено суддею Іваном Строгенком.", "Іваном Строгенком: judge, g"),
            ("Суд под председательством судьи Строгова рассматривал жалобу Марии Пробиной.", "Строгова: judge, b"),
            ("Решением судьи Петра Строгова Мария Пробина помещена в СИЗО.", "Петра Строгова: judge, b"),
            ("Марии Пробиной дали семь лет (судья Пётр Строгов).", "Пётр Строгов: judge, b"),
            ("Марию Пробину судила Ольга Строгова.", "Ольга Строгова: judge, b"),
            ("Председательствующая по делу Марии Пробиной — Ольга Строгова.", "Ольга Строгова: judge, b"),
            ("The prosecutor in the case of Maria Probina, Olga Strogova, is known.", "Olga Strogova: prosecutor, b"),
            (
                "Следователь УФСБ по Крыму Допросов Иван Ильич угрожал Марии Пробиной.",
                "Допросов Иван Ильич: investigator, b"
            ),
            (
                "Мария Пробина сидит в СИЗО-2, начальник которого Роман Тюремщиков избил её.",
                "Роман Тюремщиков: prison-head, b"
            ),
        ])
    func passive(_ text: String, _ expected: String) { #expect(Self.said(text) == [expected]) }

    @Test("A sentence may have a judge and a prosecutor, several judges with persons of their own, and a bench")
    func several() {
        #expect(
            Set(
                Self.said(
                    "Судья Пётр Строгов с учётом позиции прокурора Ивана Обвинилова вынес приговор Марии Пробиной."))
                == ["Пётр Строгов: judge, b", "Ивана Обвинилова: prosecutor, b"])
        #expect(
            Set(
                Self.said(
                    "Alexei Testovsky was sentenced by Judge Peter Strogov, and Maria Probina by Judge Olga Sudilova."))
                == ["Peter Strogov: judge, a", "Olga Sudilova: judge, b"])
        #expect(
            Set(Self.said("Судья Пётр Строгов приговорил Алексея Тестовского, судья Анна Судилова — Марию Пробину."))
                == ["Пётр Строгов: judge, a", "Анна Судилова: judge, b"])
        #expect(
            Set(
                Self.said(
                    "Колегія у складі суддів Строгенка, Судилова та Третяка розглянула апеляцію Олени Примеренко."))
                == ["Строгенка: judge, g", "Судилова: judge, g", "Третяка: judge, g"])
    }

    @Test("An official whose title stands before is “he” in the next sentence, and the surname later")
    func spokenOf() {
        #expect(
            Self.said("Peter Strogov is a judge of the Moscow City Court. He sentenced Alexei Testovsky to nine years.")
                == ["Peter Strogov: judge, a"])
        #expect(
            Self.said(
                "Judge Peter Strogov opened the session.\n\nIt was short.\n\nStrogov sentenced Alexei Testovsky to nine years."
            ) == ["Peter Strogov: judge, a"])
        // “He” may be the person whom the sentence before names; and what is denied or no act makes no role.
        for text in [
            "Judge Peter Strogov read the file of Ivan Nadumov, and left. He sentenced nobody, wrote Alexei Testovsky.",
            "Peter Strogov is a judge of the Moscow City Court. He did not sentence Alexei Testovsky.",
            "Peter Strogov is a judge of the Moscow City Court. He knows Alexei Testovsky.",
            "Judge Peter Strogov was at home. Alexei Testovsky was sentenced after nine months on the basis of a complaint by Strogov.",
        ] {
            #expect(Self.said(text).allSatisfy { !$0.hasSuffix(", a") }, "\(text)")
        }
    }

    @Test(
        "What is denied, is no act or a heading makes no role",
        arguments: [
            "Алексея Тестовского пытали; следователь Допросов это отрицает.",
            "Алексей Тестовский освобождён. Суд. состав: судья Сергей Строгов.",
            "Судья Пётр Строгов не продлил арест Алексею Тестовскому.",
            "Следователь Иван Допросов не угрожал Алексею Тестовскому.",
            "Прокурор Иван Обвинилов не запрашивал срок Алексею Тестовскому.",
            "Investigator Ivan Doprosov never threatened Alexei Testovsky.",
            "Слідчий Іван Допитенко не погрожував Олені Примеренко.",
            "Суддзя Вольга Строгая не судзіла Аляксея Вазёмчыка.",
            "Судил матч Иван Судейкин, на трибуне был Алексей Тестовский.",
            "Доктор Иван Лекарев поздравил Алексея Тестовского.",
            "Начальник СИЗО-2 Роман Тюремщиков рассказал об Алексее Тестовском.",
        ])
    func noRole(_ text: String) { #expect(Self.said(text) == [], "\(text)") }

    @Test(
        "A listed official: a word with an article is no person, and the head of a colony of a service is no commander")
    func listed() {
        let finder = RoleFinder(MentionIndex(Invented.persons + [NamedPerson(id: "s", names: ["Victor State"])]))
        let text =
            "Roman Tyuremshchikov is Head of Penal Colony No 6 of the Federal Penitentiary Service. Prisoners, including Alexei "
            + "Testovsky, have for several long years been held under his authority for propaganda against the State."
        let found = finder.find(in: text, RoleContext(official: ["Roman TYUREMSHCHIKOV"])).filter {
            $0.probability >= 0.5
        }
        #expect(found.map { "\($0.role.rawValue), \($0.person ?? "")" } == ["prison-head, a"])
    }

    @Test(
        "The name of a court ends before a surname, and «Ланского суд» is none",
        arguments: [
            ("Судья Центрального районного суда Омска Шаповаленко ушёл.", ["Центрального районного суда Омска"]),
            ("Судья Тверского районного суда Пробенко ушёл.", ["Тверского районного суда"]),
            ("Судья Тверского районного суда Москвы ушёл.", ["Тверского районного суда Москвы"]),
            ("Суддзя Брэсцкага абласнога суда Людміла Грыб сышла.", ["Брэсцкага абласнога суда"]),
            ("Жалобу Ланского суд не принял.", []),
        ])
    func courts(_ text: String, _ expected: [String]) {
        #expect(MentionFinder.find(in: text, Invented.index).filter { $0.kind == .court }.map(\.text) == expected)
    }
}
