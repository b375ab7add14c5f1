// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Foundation
import Names
import Testing

@Suite("Look-alike letters")
struct ConfusablesTests {
    @Test("The table has no faults")
    func file() { #expect(Confusables.problems.isEmpty) }

    static let alike: [(String, String)] = [
        ("Сергей", "Cеpгей"), ("Роман", "Ромɑн"), ("paypal", "раураl"), ("Іван", "lван"), ("Тест", "Τест"),
        ("Йод", "И\u{306}од"), ("Анна", "Ан\u{200B}на"), ("Тест", "Ｔест"),
    ]

    @Test("Look-alikes have one skeleton", arguments: alike)
    func testAlike(first: String, second: String) { #expect(Confusables.areConfusable(first, second)) }

    @Test("Different names, and the same name, are not confusable")
    func different() {
        #expect(!Confusables.areConfusable("Анна", "Анна"))
        #expect(!Confusables.areConfusable("Анна", "Инна"))
        #expect(!Confusables.areConfusable("Тестов", "Testov"))
    }

    private struct Pair: Decodable {
        let a: String
        let b: String
        let same_skeleton: Bool
    }

    static let pairs = Shared.file("data/conformance/unicode/skeleton-pairs.json")
    static let intentional = Shared.file("data/conformance/unicode/intentional.txt")

    @Test("All pairs of the conformance data are judged right", .enabled(if: pairs != nil, "the data are absent"))
    func conformance() throws {
        let file = try #require(Self.pairs)
        let pairs = try JSONDecoder().decode([Pair].self, from: Data(contentsOf: file))
        #expect(pairs.count > 50)
        for pair in pairs {
            let same = Confusables.skeleton(pair.a).unicodeScalars.elementsEqual(
                Confusables.skeleton(pair.b).unicodeScalars)
            #expect(same == pair.same_skeleton, "\(pair.a) \(pair.b)")
        }
    }

    @Test(
        "Letters of Latin, Cyrillic and Greek that are meant to look alike have one skeleton",
        .enabled(if: intentional != nil, "the data are absent"))
    func testIntentional() throws {
        let file = try #require(Self.intentional)
        var count = 0
        for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") where line.contains(";") {
            let codes = line.split(separator: "#")[0].split(separator: ";").map { $0.filter { !$0.isWhitespace } }
            let letters = codes.compactMap { UInt32($0, radix: 16).flatMap(Unicode.Scalar.init) }
            guard letters.count == 2, letters.allSatisfy({ Self.isOurs($0) }) else { continue }
            count += 1
            #expect(Confusables.areConfusable(String(letters[0]), String(letters[1])), "\(line)")
        }
        #expect(count >= 40)
    }

    private static func isOurs(_ letter: Unicode.Scalar) -> Bool {
        switch letter.value {
        case 0x41...0x24F, 0x370...0x3FF, 0x400...0x52F: letter.properties.isAlphabetic
        default: false
        }
    }

    static let warned: [(String, ScriptWarning.Kind, String?)] = [
        ("Тeстов", .mixedScript, "Тестов"), ("Testоv", .mixedScript, "Testov"), ("Ivan Сора", .wholeScript, "Copa"),
        ("Иванов Cepa", .wholeScript, "Сера"), ("Тес\u{200B}тов", .invisible, nil), ("Тестов\u{202E}", .direction, nil),
        ("Ｉvan", .variantLetter, "l"), ("И\u{301}\u{302}\u{303}\u{304}ван", .stackedMarks, nil),
        ("Ива\u{7}н", .invisible, nil),
    ]

    @Test("A warning tells what it is, where, and what was meant", arguments: warned)
    func testWarned(text: String, kind: ScriptWarning.Kind, meant: String?) throws {
        let warning = try #require(
            ScriptCheck(text).warnings.first { $0.kind == kind }, "\(ScriptCheck(text).warnings)")
        #expect(warning.meant == meant)
        #expect(text.contains(warning.text) || text.unicodeScalars.contains { String($0) == warning.text })
        #expect(!warning.reason.isEmpty)
        #expect(warning.place >= 0 && warning.place < text.count)
    }

    @Test("Honest names are not warned of")
    func honest() {
        for name in SyntheticNames.russian { #expect(ScriptCheck("\(name.surname) \(name.given)").warnings.isEmpty) }
        for name in SyntheticNames.ukrainian + SyntheticNames.belarusian { #expect(ScriptCheck(name).warnings.isEmpty) }
        for name in ["", "Testov (Тестов)", "I͡ulii͡a", "Ŝeglova", "O’Test", "Сара", "Test Тестов", "Короп’є", "李明 Тест"]
        {
            #expect(ScriptCheck(name).warnings.isEmpty, "\(name): \(ScriptCheck(name).warnings)")
        }
        #expect(ScriptCheck(String(repeating: "щ", count: 10_000)).warnings.isEmpty)
    }
}
