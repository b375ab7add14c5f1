// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Names
import Testing

@Suite("Romanisation")
struct RomanisationTests {
    @Test("The files of schemes have no faults, and every scheme is there")
    func files() {
        #expect(Romanisation.problems.isEmpty)
        let ids = Romanisation.schemes.map(\.id)
        #expect(ids.count == Set(ids).count)
        for id in [
            "ru-icao", "ru-bgn", "ru-bgn-strict", "ru-iso9", "ru-gost779b", "ru-alalc", "ru-alalc-plain", "ru-sci",
            "ru-mvd310", "ru-fr",
            "ru-de", "ru-pl", "ru-press", "uk-kmu55", "uk-bgn1965", "uk-bgn1965-strict", "uk-iso9", "uk-alalc",
            "uk-sci", "uk-passport2007",
            "uk-fr", "uk-de", "uk-pl", "be-bgn1979", "be-bgn1979-strict", "be-passport", "be-nat2007", "be-nat2023",
            "be-iso9", "be-sci",
        ] { #expect(ids.contains(id), "\(id)") }
    }

    @Test("Only the scheme of 2023 is incomplete, and its guesses are marked")
    func marks() throws {
        #expect(Romanisation.schemes.filter { !$0.isComplete }.map(\.id) == ["be-nat2023"])
        let scheme = try Romanisation.scheme("be-nat2023")
        #expect(scheme.romanised("жгўчш").mark == .published)
        #expect(scheme.romanised("хата").mark == .guessed)
        #expect(scheme.weakestMark == .guessed)
        #expect(try Romanisation.scheme("ru-icao").weakestMark == .checked)
        #expect(try Romanisation.scheme("ru-de").weakestMark == .unverified)
    }

    @Test("An unknown scheme is refused with the ids there are")
    func unknown() {
        #expect {
            try Romanisation.scheme("ru-klingon")
        } throws: { error in
            "\(error)".contains("ru-klingon") && "\(error)".contains("ru-icao")
        }
    }

    @Test("No Cyrillic letter is left, whatever the scheme and the letter", arguments: Romanisation.schemes)
    func noCyrillic(scheme: RomanisationScheme) throws {
        for value in UInt32(0x400)...0x52F {
            let scalar = try #require(Unicode.Scalar(value))
            let latin = scheme.romanise("а\(scalar)б")
            #expect(
                !latin.unicodeScalars.contains {
                    (0x400...0x481).contains($0.value) || (0x48A...0x52F).contains($0.value)
                },
                "\(latin)")
        }
    }

    static let cases: [(String, String, String)] = [
        ("ru-icao", "Щеглова", "Shcheglova"), ("ru-icao", "ЩЕГЛОВА", "SHCHEGLOVA"), ("ru-icao", "щЕ", "shchE"),
        ("ru-icao", "Щ", "Shch"), ("ru-icao", "Ю. Щеглова", "Iu. Shcheglova"),
        ("ru-icao", "Ю. ЩЕГЛОВА", "IU. SHCHEGLOVA"),
        ("ru-icao", "БОЩ", "BOSHCH"), ("ru-icao", "ПОДЪЯЧЕВ", "PODIEIACHEV"), ("uk-kmu55", "Згурський", "Zghurskyi"),
        ("uk-kmu55", "ЗГУРСЬКИЙ", "ZGHURSKYI"), ("ru-mvd310-fr", "Ксения", "Xeniia"),
        ("ru-mvd310-fr", "КСЕНИЯ", "XENIIA"),
        ("ru-mvd310-fr", "Тестин", "Testine"), ("ru-mvd310-fr", "ТЕСТИН", "TESTINE"),
        ("be-nat2007", "Нь", "Ń"), ("ru-alalc", "Юлия", "I͡ulii͡a"), ("ru-alalc", "ЮЛИЯ", "I͡ULII͡A"),
    ]

    @Test("Capitals follow the source", arguments: cases)
    func capitals(id: String, source: String, latin: String) throws {
        #expect(try Romanisation.scheme(id).romanise(source) == latin)
    }

    static let places: [(String, String, String)] = [
        ("ru-press", "Андреев Ильин Подъячев", "Andreyev Ilyin Podyachev"), ("ru-press", "Тестовский", "Testovsky"),
        ("ru-press", "Елена", "Yelena"), ("ru-press", "Воробьёв", "Vorobyov"), ("ru-mvd310", "Прокофьев", "Prokofyev"),
        ("ru-de", "Елисеев", "Jelissejew"), ("ru-de", "Юрий", "Juri"), ("ru-de", "Сидорова", "Sidorowa"),
        ("ru-de", "Василий", "Wassili"), ("ru-pl", "Тестовский", "Tiestowski"), ("ru-pl", "Лавров", "Ławrow"),
        ("ru-pl", "Щеглова", "Szczegłowa"), ("ru-fr", "Николай", "Nikolaï"), ("ru-fr", "Василий", "Vassili"),
        ("ru-fr", "Пётр", "Piotr"), ("uk-pl", "Лялька", "Lalka"), ("be-nat2007", "Яна Марыя", "Jana Maryja"),
        ("be-nat2007", "Лявон", "Liavon"), ("be-nat2007", "Мар’яна", "Marjana"),
        ("uk-kmu55", "Юрій-Яків", "Yurii-Yakiv"),
        ("ru-gost779b", "Царёв Цицин Лисицын", "Czaryov Cicin Lisicy`n"),
    ]

    @Test("Rules ask for the place of a letter in the word", arguments: places)
    func testPlaces(id: String, source: String, latin: String) throws {
        #expect(try Romanisation.scheme(id).romanise(source) == latin)
    }

    @Test("Every apostrophe counts, and letters in two code points are one")
    func apostrophes() throws {
        let scheme = try Romanisation.scheme("uk-iso9")
        for sign in ["'", "’", "ʼ", "`"] { #expect(scheme.romanise("Короп\(sign)є") == "Korop’ê") }
        #expect(try Romanisation.scheme("uk-kmu55").romanise("Короп'є") == "Koropie")
        #expect(try Romanisation.scheme("ru-icao").romanise("О'Тест") == "O'Test")
        let russian = try Romanisation.scheme("ru-sci")
        #expect(russian.romanise("Сергеи\u{306}") == "Sergej")
        #expect(russian.romanise("Пе\u{308}тр") == "Pëtr")
        #expect(russian.romanise("Ива\u{301}н") == "Ivan")
    }

    @Test("Letters of other languages are romanised and told")
    func foreign() throws {
        let form = try Romanisation.scheme("ru-icao").romanised("Әхмәт Ґудзь")
        #expect(form.text == "Akhmat Gudz")
        #expect(form.foreignLetters == ["Ә", "ә", "Ґ"])
    }

    @Test("What is not Cyrillic stays")
    func others() throws {
        let scheme = try Romanisation.scheme("ru-icao")
        #expect(scheme.romanise("") == "")
        #expect(scheme.romanise("Ivan 12 李 (№ 3)") == "Ivan 12 李 (№ 3)")
        #expect(scheme.romanised("Ivan").mark == nil)
        #expect(scheme.romanise(String(repeating: "щ", count: 10_000)).count == 40_000)
    }

    @Test("The usual scheme goes by the letters")
    func usual() {
        #expect(Romanisation.usualScheme(for: "Пётр") == "ru-icao")
        #expect(Romanisation.usualScheme(for: "Їжак") == "uk-kmu55")
        #expect(Romanisation.usualScheme(for: "Сергій") == "uk-kmu55")
        #expect(Romanisation.usualScheme(for: "Някляеў") == "be-passport")
        #expect(Romanisation.usualScheme(for: "Марыя Сініца") == "be-passport")
    }
}
