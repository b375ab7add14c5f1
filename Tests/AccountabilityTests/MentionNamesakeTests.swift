// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Accountability

@Suite("Couples, brothers and namesakes") struct MentionNamesakeTests {
    private static func found(_ text: String, _ persons: [String: [String]]) -> [Mention] {
        let persons = persons.sorted { $0.key < $1.key }.map { NamedPerson(id: $0.key, names: $0.value) }
        return MentionFinder.find(in: text, MentionIndex(persons)).filter { $0.kind == .person }
    }

    private static let couple = ["k": ["Тестунов Кирилл Антонович"], "a": ["Тестунова Анна"]]

    @Test(
        "After a couple was named together the sex, the verb or the word before a surname tells whose it is",
        arguments: [
            ("Тестунова этапировали.", "k"), ("Тестунову дали восемь лет.", "k"), ("Адвокат Тестунова пришёл.", "k"),
            ("Тестунов молчит.", "k"), ("Тестунова сказала.", "a"), ("Тестуновой дали год.", "a"),
            ("Тестунову осудили.", "a"), ("Тестунова осуждена.", "a"), ("Прокурор просил для Тестунова год.", "k"),
        ])
    func couples(_ text: String, _ person: String) {
        for names in [
            "Осуждены Кирилл и Анна Тестуновы.", "Под стражу отправили супругов Тестуновых — Кирилла и Анну.",
        ] {
            let found = Self.found("\(names) \(text)", Self.couple)
            let likely = found.filter { $0.start >= names.unicodeScalars.count && $0.probability >= 0.5 }
            #expect(likely.map(\.person) == [person], "\(text) \(likely)")
        }
    }

    @Test(
        "The given names of a family stand before its surname or after it",
        arguments: [
            "Осуждены супруги Тестуновы — Кирилл и Анна.", "Судят супругов Тестуновых, Кирилла и Анну.",
            "Судят Тестуновых (Кирилла и Анну).", "Судят Тестуновых: Кирилла и Анну.",
            "Семья Тестуновых — Кирилл, Анна — ждёт.",
            "Тестуновы Кирилл и Анна осуждены.", "Осуждены Кирилл и Анна Тестуновы.",
        ])
    func families(_ text: String) {
        let likely = Self.found(text, Self.couple).filter { $0.probability >= 0.5 }
        #expect(Set(likely.map(\.person)) == ["a", "k"], "\(likely)")
    }

    @Test(
        "A plural after both were named means both, and in English too",
        arguments: [
            ("Кирилл и Анна Тестуновы осуждены. Апелляцию Тестуновых отклонили.", "Тестуновых"),
            ("Kirill Testunov and Anna Testunova were held. The Testunovs appealed.", "Testunovs"),
        ])
    func plurals(_ text: String, _ plural: String) {
        let likely = Self.found(text, Self.couple).filter { $0.probability >= 0.5 && $0.text == plural }
        #expect(Set(likely.map(\.person)) == ["a", "k"], "\(likely)")
    }

    @Test(
        "A wife whose husband is not in the list is not meant by his forms, whether he was named or not",
        arguments: [
            "Иван Тестунов осуждён. Арест Тестунова продлили.", "Иван Тестунов осуждён. Тестунову дали год.",
            "Ивана Тестунова судят. Тестунова осудили.", "Тестунова осудили.", "Тестунова этапировали.",
        ])
    func husbands(_ text: String) {
        let before = "Анна Тестунова ушла. "
        let found = Self.found(before + text, ["a": ["Тестунова Анна"]])
        let later = found.filter { $0.start >= before.unicodeScalars.count }
        #expect(!later.contains { $0.probability >= 0.5 }, "\(later)")
    }

    @Test("A wife is still meant by her own forms after her husband was named")
    func wives() {
        let found = Self.found(
            "Анна Тестунова и её муж Иван Тестунов осуждены. Тестунова сказала своё.", ["a": ["Тестунова Анна"]])
        #expect(found.last.map { $0.text == "Тестунова" && $0.probability > 0.7 } == true, "\(found)")
    }

    @Test("A woman's surname without an ending is found as an object of what a man did")
    func undeclined() {
        let found = Self.found(
            "Марыне Зразковіч далі год: «Справу Зразковіч сфабрыкаваў суд».", ["a": ["Зразковіч Марына"]])
        #expect(found.count == 2 && found.allSatisfy { $0.probability > 0.7 }, "\(found)")
    }

    @Test("Of namesakes in the list the one is meant whose patronymic the text has told")
    func told() {
        let persons = ["i": ["Пробинский Илья Петрович"], "j": ["Пробинский Илья Андреевич"]]
        let found = Self.found(
            "Илья Петрович Пробинский арестован. Илья Пробинский болен. Пробинский голодает.", persons)
        #expect(found.filter { $0.probability >= 0.5 }.map(\.person) == ["i", "i", "i"], "\(found)")
        let both = Self.found("Илья Пробинский болен.", persons)
        #expect(both.count == 2 && both.allSatisfy { $0.probability < 0.5 })
    }

    @Test(
        "Of two of a surname without endings the verb or the participle tells which",
        arguments: [
            ("Пробенко сказала своё.", "o"), ("Пробенко отправил письмо.", "p"), ("Пробенко этапирован.", "p"),
            ("Пробенко осуждена.", "o"),
        ])
    func undeclinedCouples(_ text: String, _ person: String) {
        let before = "Олег и Ольга Пробенко арестованы. "
        let found = Self.found(before + text, ["p": ["Пробенко Олег"], "o": ["Пробенко Ольга"]])
        let likely = found.filter { $0.start >= before.unicodeScalars.count && $0.probability >= 0.5 }
        #expect(likely.map(\.person) == [person], "\(found)")
    }

    private static let brothers = ["m": ["Пробинов Магомед"], "h": ["Пробинов Ахмед"]]

    @Test("A plural in the dative means both brothers, and the one is meant who was named alone in the last sentence")
    func brothers() {
        let both = Self.found("Магомед и Ахмед Пробиновы арестованы. Пробиновым дали по году.", Self.brothers)
        #expect(Set(both.filter { $0.text == "Пробиновым" && $0.probability >= 0.5 }.map(\.person)) == ["m", "h"])
        let last = Self.found(
            "Магомед и Ахмед Пробиновы арестованы. Магомед Пробинов болен. Пробинов ждёт.", Self.brothers)
        #expect(last.filter { $0.text == "Пробинов" && $0.probability >= 0.5 }.map(\.person) == ["m"], "\(last)")
    }

    @Test("A surname alone before the full names of two who bear it is sure of neither")
    func headline() {
        let found = Self.found("Дело Пробинова. Магомед Пробинов и Ахмед Пробинов арестованы.", Self.brothers)
        #expect(!found.contains { $0.text == "Пробинова" && $0.probability >= 0.5 }, "\(found)")
    }
}
