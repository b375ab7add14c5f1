// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Names
import Testing

/// Words with their forms by each scheme; the columns are those of the tables of letters. Given names and surnames stand
/// alone, so that none of them is a person.
@Suite("Romanisation: test vectors")
struct VectorTests {
    static let russianSchemes = [
        "ru-icao", "ru-bgn", "ru-iso9", "ru-gost779b", "ru-alalc", "ru-sci", "ru-mvd310-fr",
    ]
    static let russian: [(String, [String?])] = [
        ("Юлия", ["Iuliia", "Yuliya", "Ûliâ", "Yuliya", "I͡ulii͡a", "Julija", "Iouliia"]),
        (
            "Щеглова",
            ["Shcheglova", "Shcheglova", "Ŝeglova", "Shheglova", "Shcheglova", "Ščeglova", "Chtcheglova"]
        ),
        ("Алексей", ["Aleksei", "Aleksey", "Aleksej", "Aleksej", "Alekseĭ", "Aleksej", "Alexei"]),
        ("Горинов", ["Gorinov", "Gorinov", "Gorinov", "Gorinov", "Gorinov", "Gorinov", "Gorinov"]),
        ("Пётр", ["Petr", "Pëtr", "Pëtr", "Pyotr", "Pëtr", "Pëtr", "Petr"]),
        (
            "Подъячев",
            ["Podieiachev", "Podʺyachev", "Podʺâčev", "Pod``yachev", "Podʺi͡achev", "Podʺjačev", "Podiatchev"]
        ),
        ("Ксения", ["Kseniia", "Kseniya", "Kseniâ", "Kseniya", "Ksenii͡a", "Ksenija", "Xeniia"]),
        ("Фадеева", ["Fadeeva", "Fadeyeva", "Fadeeva", "Fadeeva", "Fadeeva", "Fadeeva", "Fadeeva"]),
        ("Лилия", ["Liliia", "Liliya", "Liliâ", "Liliya", "Lilii͡a", "Lilija", "Liliia"]),
        (
            "Чанышева",
            ["Chanysheva", "Chanysheva", "Čanyševa", "Chany`sheva", "Chanysheva", "Čanyševa", "Tchanycheva"]
        ),
        ("Артём", ["Artem", "Artëm", "Artëm", "Artyom", "Artëm", "Artëm", "Artem"]),
        (
            "Рыбьяков",
            ["Rybiakov", "Rybʹyakov", "Rybʹâkov", "Ry`b`yakov", "Rybʹi͡akov", "Rybʹjakov", "Rybiakov"]
        ),
        ("Эван", ["Evan", "Evan", "Èvan", "E`van", "Ėvan", "Èvan", "Evan"]),
        ("Хрущёв", ["Khrushchev", "Khrushchëv", "Hruŝëv", "Xrushhyov", "Khrushchëv", "Xruščëv", "Khrouchtchev"]),
        (
            "Йошкар-Ола",
            ["Ioshkar-Ola", "Yoshkar-Ola", "Joškar-Ola", "Joshkar-Ola", "Ĭoshkar-Ola", "Joškar-Ola", "Iochkar-Ola"]
        ),
        ("Мойжес", ["Moizhes", "Moyzhes", "Mojžes", "Mojzhes", "Moĭzhes", "Mojžes", "Moijes"]),
        ("Съёмкин", ["Sieemkin", "Sʺyëmkin", "Sʺëmkin", "S``yomkin", "Sʺëmkin", "Sʺëmkin", nil]),
    ]

    static let ukrainianSchemes = [
        "uk-kmu55", "uk-bgn1965", "uk-iso9", "uk-alalc", "uk-sci", "uk-passport2007", "uk-fr", "uk-de",
    ]
    static let ukrainian: [(String, [String?])] = [
        (
            "Володимир",
            [
                "Volodymyr", "Volodymyr", "Volodimir", "Volodymyr", "Volodymyr", "Volodymyr", "Volodymyr", "Wolodymyr",
            ]
        ),
        (
            "Миколаєнко",
            [
                "Mykolaienko", "Mykolayenko", "Mikolaênko", "Mykolai͡enko", "Mykolajenko", "Mykolaienko",
                "Mykolaienko", "Mykolajenko",
            ]
        ),
        (
            "Згурський",
            [
                "Zghurskyi", "Zhursʹkyy", "Zgursʹkij", "Zhursʹkyĭ", "Zhursʹkyj", "Zgurskyi", "Zhourskyy", "Shurskyj",
            ]
        ),
        ("Юрій", ["Yurii", "Yuriy", "Ûrìj", "I͡uriĭ", "Jurij", "Iurii", "Iouriy", "Jurij"]),
        ("Ґудзь", ["Gudz", "Gudzʹ", "G̀udzʹ", "Gudzʹ", "Gudzʹ", "Gudz", "Goudz", "Guds"]),
        ("Яна", ["Yana", "Yana", "Âna", "I͡ana", "Jana", "Iana", "Iana", "Jana"]),
        (
            "Щербань",
            [
                "Shcherban", "Shcherbanʹ", "Ŝerbanʹ", "Shcherbanʹ", "Ščerbanʹ", "Shcherban", "Chtcherban",
                "Schtscherban",
            ]
        ),
        (
            "Єлизавета",
            [
                "Yelyzaveta", "Yelyzaveta", "Êlizaveta", "I͡elyzaveta", "Jelyzaveta", "Ielyzaveta", "Ielyzaveta",
                "Jelysaweta",
            ]
        ),
        (
            "Їжакевич",
            [
                "Yizhakevych", "Yizhakevych", "Ïžakevič", "Ïz͡hakevych", "Jižakevyč", "Izhakevych", "Ïjakevytch",
                "Jishakewytsch",
            ]
        ),
        // For BGN/PCGN of 1965 one table leaves the apostrophe as it is; the letter table and ICU have ʺ.
        ("Короп’є", ["Koropie", "Koropʺye", "Korop’ê", "Korop’i͡e", "Koropje", "Koropie", "Koropie", "Koropje"]),
        ("Хилюк", ["Khyliuk", "Khylyuk", "Hilûk", "Khyli͡uk", "Xyljuk", "Khyliuk", "Khyliouk", "Chyljuk"]),
        ("Сергій", ["Serhii", "Serhiy", "Sergìj", "Serhiĭ", "Serhij", "Sergii", "Serhiy", "Serhij"]),
    ]

    static let belarusianSchemes = ["be-bgn1979", "be-passport"]
    static let belarusian: [(String, [String?])] = [
        ("Алесь", ["Alyesʹ", "Ales"]), ("Бяляцкі", ["Byalyatski", "Bialiatski"]), ("Марыя", ["Maryya", "Maryia"]),
        ("Калеснікава", ["Kalyesnikava", "Kalesnikava"]), ("Сяргей", ["Syarhyey", "Siarhei"]),
        ("Ціханоўскі", ["Tsikhanowski", "Tsikhanouski"]), ("Мікола", ["Mikola", nil]), ("Мікалай", [nil, "Mikalai"]),
        ("Статкевіч", ["Statkyevich", "Statkevich"]), ("Ігар", ["Ihar", "Ihar"]), ("Лосік", ["Losik", "Losik"]),
        ("Уладзімір", ["Uladzimir", nil]), ("Някляеў", ["Nyaklyayew", nil]),
    ]

    /// What ICU 72 gives, with ’ and ” as printed for its ʹ and ʺ.
    static let strict: [(String, String, String)] = [
        ("ru-bgn-strict", "Майами", "May·ami"), ("ru-bgn-strict", "Майэр", "May·er"),
        ("ru-bgn-strict", "Йыул", "Y·y·ul"), ("ru-bgn-strict", "Выавин", "Vy·avin"),
        ("ru-bgn-strict", "Приыл", "Pri·yl"), ("ru-bgn-strict", "Отсин", "Ot·sin"),
        ("ru-bgn-strict", "Шчербин", "Sh·cherbin"), ("ru-bgn-strict", "СОВЕТСКАЯ", "SOVET·SKAYA"),
        ("ru-bgn-strict", "Мэр", "M·er"), ("ru-bgn-strict", "Аэлита", "Aelita"), ("ru-bgn-strict", "Эльза", "El’za"),
        ("ru-bgn-strict", "Подъячев", "Pod”yachev"), ("ru-bgn-strict", "Ёлкин", "Yëlkin"),
        ("ru-bgn-strict", "Веснушчатый", "Vesnush·chatyy"), ("uk-bgn1965-strict", "Згурський", "Z·hurs’kyy"),
        ("uk-bgn1965-strict", "Отсин", "Ot·syn"), ("uk-bgn1965-strict", "Рокгов", "Rok·hov"),
        ("uk-bgn1965-strict", "Лисгов", "Lys·hov"), ("uk-bgn1965-strict", "Піцган", "Pits·han"),
        ("uk-bgn1965-strict", "Короп’єв", "Korop”yev"), ("uk-bgn1965-strict", "Тшер", "Tsher"),
        ("uk-bgn1965-strict", "Шчер", "Sh·cher"), ("be-bgn1979-strict", "Згур", "Z·hur"),
        ("be-bgn1979-strict", "Аксгал", "Aks·hal"), ("be-bgn1979-strict", "Братскі", "Brat·ski"),
        ("be-bgn1979-strict", "Цгар", "Ts·har"), ("be-bgn1979-strict", "Якгал", "Yak·hal"),
        ("be-bgn1979-strict", "Аб’ездаў", "Ab”yezdaw"),
    ]

    @Test("The strict forms of BGN/PCGN part what could be read as one letter, and lead back", arguments: strict)
    func strictForms(scheme: String, word: String, form: String) throws {
        let scheme = try Romanisation.scheme(scheme)
        #expect(scheme.romanise(word) == form)
        #expect(scheme.candidates(for: form, limit: 5).contains { $0.text == word })
    }

    @Test("Russian words", arguments: russian)
    func testRussian(word: String, forms: [String?]) throws { try check(word, forms, Self.russianSchemes) }

    @Test("Ukrainian words", arguments: ukrainian)
    func testUkrainian(word: String, forms: [String?]) throws { try check(word, forms, Self.ukrainianSchemes) }

    @Test("Belarusian words", arguments: belarusian)
    func testBelarusian(word: String, forms: [String?]) throws { try check(word, forms, Self.belarusianSchemes) }

    private func check(_ word: String, _ forms: [String?], _ schemes: [String]) throws {
        #expect(forms.count == schemes.count)
        for (id, form) in zip(schemes, forms) {
            guard let form else { continue }
            let scheme = try Romanisation.scheme(id)
            #expect(scheme.romanise(word) == form, "\(id)")
            // In capitals every letter is a capital.
            #expect(scheme.romanise(word.uppercased()) == form.uppercased(), "\(id)")
        }
    }
}
