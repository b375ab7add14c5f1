// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Names
import Testing

@Suite("Romanisation: back to Cyrillic")
struct ReadingBackTests {
    private static let russianNames = SyntheticNames.russian.map { "\($0.given) \($0.patronymic) \($0.surname)" }

    private static func names(of language: String) -> [String] {
        switch language {
        case "ru": russianNames
        case "uk": SyntheticNames.ukrainian
        default: SyntheticNames.belarusian
        }
    }

    /// Small letters, with one sign for each kind of quotation mark.
    private static func folded(_ text: String) -> String {
        String(text.lowercased().map { "’ʹ`".contains($0) ? "'" : $0 })
    }

    @Test(
        "A scheme that can be reversed gives every name back",
        arguments: Romanisation.schemes.filter { $0.reversibility != .no })
    func exact(scheme: RomanisationScheme) {
        for name in Self.names(of: scheme.language) {
            #expect(scheme.candidates(for: scheme.romanise(name), limit: 1).first?.text == name)
        }
    }

    @Test("ISO 9 gives back any word of its alphabet", arguments: ["ru-iso9", "uk-iso9", "be-iso9"])
    func anyWord(id: String) throws {
        let scheme = try Romanisation.scheme(id)
        let letters = scheme.rules.map(\.letters).filter { $0 != "’" && !"іїєґўёъыэищ".contains($0) }
        var random = SplitMix(seed: 7)
        for _ in 0..<200 {
            let word = (0..<Int.random(in: 1...12, using: &random)).map { _ in
                letters.randomElement(using: &random) ?? "а"
            }.joined()
            #expect(scheme.candidates(for: scheme.romanise(word), limit: 1).first?.text == word)
        }
    }

    @Test("Otherwise the source is among the likely forms, but for ё and a silent ъ", arguments: Romanisation.schemes)
    func likely(scheme: RomanisationScheme) {
        func plain(_ name: String) -> String { name.replacing("ё", with: "е").replacing("ъ", with: "") }
        let words = Self.names(of: scheme.language).flatMap { $0.split(separator: " ").map(String.init) }
        for (index, name) in words.enumerated() where index % 7 < 1 || words.count < 50 {
            let forms = scheme.candidates(for: scheme.romanise(name), limit: 30)
            #expect(forms.contains { plain($0.text) == plain(name) }, "\(scheme.romanise(name)): \(forms.map(\.text))")
            for form in forms { #expect(Self.folded(scheme.romanise(form.text)) == Self.folded(scheme.romanise(name))) }
        }
    }

    static let first: [(String, String, String)] = [
        ("ru-icao", "Shcheglova", "Щеглова"), ("ru-icao", "Iuliia", "Юлия"), ("ru-icao", "SERGEI", "СЕРГЕЙ"),
        ("ru-icao", "Iurii", "Юрий"), ("ru-press", "Testovsky", "Тестовский"), ("uk-kmu55", "Zghurskyi", "Згурський"),
        ("uk-kmu55", "Serhii", "Сергій"), ("be-passport", "Siarhei", "Сяргей"), ("be-bgn1979", "Nyaklyayew", "Някляеў"),
        ("ru-de", "Schtscheglowa", "Щеглова"), ("ru-icao", "Olga", "Ольга"),
    ]

    @Test("The likeliest form goes first", arguments: first)
    func testFirst(id: String, latin: String, cyrillic: String) throws {
        let forms = try Romanisation.scheme(id).candidates(for: latin)
        #expect(forms.first?.text == cyrillic, "\(forms.map(\.text))")
    }

    @Test("Signs printed for ь and ъ are read whichever they are")
    func signs() throws {
        let scheme = try Romanisation.scheme("ru-bgn")
        for sign in ["ʹ", "’", "'"] {
            #expect(scheme.candidates(for: "Rub\(sign)yëv").first?.text == "Рубьёв")
        }
    }

    @Test("What no scheme writes, or is no name, has no form")
    func nothing() throws {
        let scheme = try Romanisation.scheme("ru-icao")
        for text in ["", "12", "Ww", "李", String(repeating: "sh", count: 5_000)] {
            #expect(scheme.candidates(for: text).isEmpty)
        }
        #expect(scheme.candidates(for: Array(repeating: "Ivan", count: 13).joined(separator: " ")).isEmpty)
    }

    @Test("The scheme is among the guesses, with the name; the first guess gives the Latin form as well")
    func guesses() {
        for scheme in Romanisation.schemes {
            for name in Self.names(of: scheme.language).prefix(4) {
                let latin = scheme.romanise(name)
                let guesses = Romanisation.guess(latin)
                #expect(guesses.contains { $0.scheme == scheme }, "\(scheme.id) \(latin)")
                #expect(abs(guesses.reduce(0) { $0 + $1.share } - 1) < 0.001)
                for guess in guesses.prefix(3) {
                    #expect(Self.folded(guess.scheme.romanise(guess.reading)) == Self.folded(latin))
                }
            }
        }
    }

    static let told: [(String, String, String)] = [
        ("Iuliia Shcheglova", "ru-icao", "iu is ю"), ("Yuliya Shcheglova", "ru-press", "shch is щ"),
        ("Ûliâ Ŝeglova", "ru-iso9", "ŝ is щ"), ("Yu`liya Xrushhyova", "", ""), ("Ry`b`yakov", "ru-gost779b", "y` is ы"),
        ("I͡ulii͡a Shcheglova", "ru-alalc", "i͡u is ю"), ("Jelysaweta Schtscherban", "uk-de", "sch"),
        ("Yelyzaveta Zghurska", "uk-kmu55", "zgh is зг"), ("Uladzimir Tsikhanouski", "be-passport", "ts is ц"),
        ("Szczegłowa", "ru-pl", "szcz is щ"), ("Iouliia Chtcheglova", "ru-mvd310-fr", "cht"),
    ]

    @Test("Telling letters put the scheme first, and are given as reasons", arguments: told)
    func telling(latin: String, id: String, reason: String) {
        let guesses = Romanisation.guess(latin)
        guard !id.isEmpty else {
            #expect(!guesses.contains { $0.scheme.id == "ru-icao" })
            return
        }
        #expect(
            guesses.first?.scheme.id == id, "\(guesses.prefix(4).map { "\($0.scheme.id) \($0.reading) \($0.cost)" })")
        #expect(guesses.first?.reasons.contains { $0.contains(reason) } ?? false)
    }
}

/// The generator SplitMix64: the same numbers in every run.
struct SplitMix: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}
