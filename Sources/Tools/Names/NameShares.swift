// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// How frequent names are: of how many people a surname or a given name is, as a share from 0 to 1.
///
/// The data stand in `Resources/name-shares.txt`, with their source; they are steps by general knowledge, for judging whether
/// another person of the same name is to be expected, not for statistics of names.
public struct NameShares: Sendable {
    /// The shares of the project’s data.
    public static let standard = NameShares(text: String(decoding: PackageResources.name_shares_txt, as: UTF8.self))

    /// The share of a surname that is not in the data, if its ending is not one of the most frequent.
    public static let rareSurname = 5e-5
    /// The share of a surname that is not in the data and has one of the most frequent endings: -ов, -ев, -ин. The last of the
    /// data are borne by more people, and those that follow them by nearly as many.
    public static let plainSurname = 1.5e-4
    /// The share of a surname of two parts: few bear the same two.
    public static let doubleSurname = 1e-5
    /// The share of a given name that is not in the data.
    public static let rareGiven = 0.005
    /// The share of a surname that is not in the data among the people of its own language, where it is none of those of Russia,
    /// Ukraine and Belarus: most languages have fewer surnames than these, and nothing tells which of them are frequent.
    public static let surnameAbroad = 5e-4
    /// The same of a given name.
    public static let givenAbroad = 0.01

    private static let mostOfBoth = 0.012

    /// The surnames of the data as they are spelt there, with their shares.
    public private(set) var surnames: [(name: String, share: Double)] = []
    private var stems: [[UInt8]: Double] = [:]
    private var given: [String: Double] = [:]
    private var stemsAbroad: [[UInt8]: Double] = [:]
    /// The shares of given names among the people of other languages, by ``givenKey(_:)``.
    public private(set) var givenAbroad: [String: Double] = [:]

    /// Reads the data; lines that are no data are passed over.
    init(text: String) {
        for line in text.split(separator: "\n") where !line.hasPrefix("#") {
            let words = line.split(separator: " ").map(String.init)
            guard words.count > 2, let parts = Double(words[1]) else { continue }
            let share = parts / 100_000
            for word in words[2...] {
                switch words[0] {
                case "surname-abroad":
                    for stem in Self.stems(of: word) { stemsAbroad[stem] = max(stemsAbroad[stem] ?? 0, share) }
                case "given-abroad":
                    let key = Self.givenKey(word)
                    // “Dan” is Chinese and short for «Даниил»: a name frequent in Russia is none of another language.
                    if given[key] ?? 0 > Self.mostOfBoth { continue }
                    givenAbroad[key] = max(givenAbroad[key] ?? 0, share)
                default: take(word, isGiven: words[0] == "given", share)
                }
            }
        }
    }

    private mutating func take(_ word: String, isGiven: Bool, _ share: Double) {
        if isGiven {
            given[Self.givenKey(word)] = share
        } else {
            surnames.append((word, share))
            for stem in Self.stems(of: word) { stems[stem] = max(stems[stem] ?? 0, share) }
        }
    }

    /// The share of the people who bear a surname, in whatever script, sex and case it is written.
    public func surname(_ surname: String) -> Double {
        let readings = Self.stems(of: surname)
        if let known = readings.compactMap({ stems[$0] }).max() { return known }
        if surname.split(separator: "-").count(where: { $0.count > 2 }) > 1 { return Self.doubleSurname }
        let isPlain = readings.contains { stem in Self.plainEndings.contains { stem.suffix(2).elementsEqual($0) } }
        return isPlain ? Self.plainSurname : Self.rareSurname
    }

    /// The same of what is left of a surname (``stems(of:)``).
    public func surname(stem: [UInt8]) -> Double {
        if let known = stems[stem] { return known }
        return Self.plainEndings.contains { stem.suffix(2).elementsEqual($0) } ? Self.plainSurname : Self.rareSurname
    }

    /// The share of what is left of a surname (``stems(of:)``) among the people of another language; `nil` if it is not in the data.
    public func surnameAbroad(stem: [UInt8]) -> Double? { stemsAbroad[stem] }

    /// The share of the people of its sex who bear a given name, by its Russian form as ``GivenNames`` has it.
    public func given(title: String) -> Double { given[title] ?? Self.rareGiven }

    /// The share of the people of its sex who bear a given name, in whatever script and language it is written.
    public func given(_ name: String) -> Double { given[Self.givenKey(name)] ?? Self.rareGiven }

    /// What is left of a surname when sex, case and language are taken away, for each way to read it.
    public static func stems(of surname: String) -> Set<[UInt8]> {
        Set(word(surname).skeletons.map { SurnameStem.stem(of: $0) })
    }

    /// One key for all forms of a given name that are known to be one name; of another its sounds.
    public static func givenKey(_ name: String) -> String {
        let word = word(name)
        if let match = word.given, !match.isCorrected { return GivenNames.standard.title(match.name) }
        return String(decoding: word.skeleton, as: UTF8.self)
    }

    private static func word(_ text: String) -> NameWord {
        Array(text.utf8).withUnsafeBufferPointer { NameWord(UnsafeBufferPointer(rebasing: $0.prefix(120))) }
    }

    /// The endings of most Russian surnames, as their stems have them.
    private static let plainEndings = ["ov", "ev", "av", "in"].map { Array($0.utf8) }
}
