// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Declines Russian, Ukrainian and Belarusian names by rules in data: those of Petrovich for Russian, those of the orthography
/// of 2019 for Ukrainian, those of the school grammar for Belarusian.
///
/// A rule for both sexes counts for either; the first that fits decides, exceptions before endings. A compound with
/// hyphens is declined word by word. What no rule fits stays as it is.
public struct NameDeclension: Sendable {
    /// A language whose names are declined.
    public enum Language: String, Sendable, Hashable, CaseIterable {
        /// Russian.
        case russian = "ru"
        /// Ukrainian.
        case ukrainian = "uk"
        /// Belarusian.
        case belarusian = "be"
    }

    /// The rules for Russian.
    public static let russian = NameDeclension(DeclensionReader(PackageResources.ru_declension))
    /// The rules for Ukrainian.
    public static let ukrainian = NameDeclension(DeclensionReader(PackageResources.uk_declension))
    /// The rules for Belarusian.
    public static let belarusian = NameDeclension(DeclensionReader(PackageResources.be_declension))

    /// The rules for a language.
    public init(_ language: Language) {
        switch language {
        case .russian: self = .russian
        case .ukrainian: self = .ukrainian
        case .belarusian: self = .belarusian
        }
    }

    let rules: [NamePart: [DeclensionRule]]
    let patronymicMarks: [String]
    /// What is wrong with the file of rules; empty for a good one.
    public let problems: [String]
    private let rareSurnames: [String]
    private let yoSurnames: [[Character]]
    private let sexEndings: [NamePart: [(ending: String, sex: GrammaticalSex?)]]

    init(_ reader: DeclensionReader) {
        rules = reader.rules
        patronymicMarks = reader.patronymicMarks
        yoSurnames = reader.yoSurnames.map(Array.init)
        problems = reader.problems
        rareSurnames = reader.rareSurnames
        // The longest ending decides.
        sexEndings = reader.sexEndings.mapValues { $0.sorted { $0.ending.count > $1.ending.count } }
    }

    /// The form of one part of a name in a case. Capitals stay as they are.
    public func decline(
        _ name: String, as part: NamePart, sex: GrammaticalSex, to grammaticalCase: GrammaticalCase
    ) -> String {
        guard let place = grammaticalCase.place else { return name }
        let words = name.split(separator: "-", omittingEmptySubsequences: false)
        return words.enumerated().map { index, word in
            let letters = word.map(\.small)
            guard !Self.isInitial(word),
                let rule = rule(letters, part, sex, isFirstOfSeveral: index == 0 && words.count > 1)
            else { return String(word) }
            return Self.cased(rule.forms(of: letters, place).first ?? letters, like: word)
        }.joined(separator: "-")
    }

    /// The forms of one part of a name in all cases, in their order: each the same as
    /// ``decline(_:as:sex:to:)`` gives, in less time than six of its calls take.
    public func forms(
        of name: String, as part: NamePart, sex: GrammaticalSex
    ) -> [(grammaticalCase: GrammaticalCase, form: String)] {
        let words = name.split(separator: "-", omittingEmptySubsequences: false)
        let parts = words.enumerated().map { index, word in
            let letters = word.map(\.small)
            let isFirst = index == 0 && words.count > 1
            return Word(
                text: word, letters: letters,
                rule: Self.isInitial(word) ? nil : rule(letters, part, sex, isFirstOfSeveral: isFirst),
                isPlain: word.dropFirst().elementsEqual(letters.dropFirst()))
        }
        return GrammaticalCase.allCases.map { grammaticalCase in
            guard let place = grammaticalCase.place else { return (grammaticalCase, name) }
            return (grammaticalCase, parts.map { $0.form(place) }.joined(separator: "-"))
        }
    }

    /// A word of a name with the rule that declines it.
    private struct Word {
        let text: Substring
        /// The same in small letters.
        let letters: [Character]
        let rule: DeclensionRule?
        /// Whether it has no capital but at its beginning, so that none has to be carried over letter by letter.
        let isPlain: Bool

        /// The usual form in the case of a place.
        func form(_ place: Int) -> String {
            guard let change = rule?.changes[place].first else { return String(text) }
            guard isPlain, change.removed < letters.count else {
                return NameDeclension.cased(change.apply(to: letters), like: text)
            }
            return text.dropLast(change.removed) + change.ending
        }
    }

    /// The sex that one part of a name in the nominative tells; `nil` if it tells none.
    public func sex(of name: String, as part: NamePart) -> GrammaticalSex? {
        let word = name.lowercased()
        if part == .given, let known = Self.known(word) { return known }
        return sexEndings[part]?.first { word.hasSuffix($0.ending) }?.sex
    }

    /// The sex that a name tells: the patronymic decides, then the given name, then the surname.
    public func sex(of name: DeclinableName) -> GrammaticalSex? {
        for part in [NamePart.patronymic, .given, .surname] {
            for word in name.words where word.part == part {
                if let sex = sex(of: word.text, as: part) { return sex }
            }
        }
        return nil
    }

    /// A whole name in a case.
    public func decline(
        _ name: DeclinableName, sex: GrammaticalSex, to grammaticalCase: GrammaticalCase
    ) -> DeclinableName {
        DeclinableName(
            words: name.words.map { word in
                .init(part: word.part, text: decline(word.text, as: word.part, sex: sex, to: grammaticalCase))
            })
    }

    /// The rule that decides about a word in small letters.
    func rule(
        _ word: [Character], _ part: NamePart, _ sex: GrammaticalSex, isFirstOfSeveral: Bool
    ) -> DeclensionRule? {
        let text = String(word)
        let scalars = Array(text.unicodeScalars)
        return rules[part]?.first { $0.fits(text, scalars, sex: sex, isFirstOfSeveral: isFirstOfSeveral) }
    }

    /// The sex of a common given name in small letters; `nil` for a word that is none (``GivenNames``).
    static func known(_ word: String) -> GrammaticalSex? {
        GivenNames.standard.isMale(spelt: word).map { $0 ? .male : .female }
    }

    /// Where a surname in small letters has an е that can stand for ё; `nil` if it has none.
    func yoPlace(_ surname: [Character]) -> Int? {
        guard let ending = yoSurnames.first(where: { surname.reversed().starts(with: $0.reversed()) }) else {
            return nil
        }
        return (surname.count - ending.count..<surname.count).last { surname[$0] == "е" }
    }

    /// Whether a surname in small letters has an ending that few have.
    func isRare(_ surname: String) -> Bool { rareSurnames.contains { surname.hasSuffix($0) } }

    /// Whether the word is an initial, as “И.”, which is never declined.
    static func isInitial(_ word: some StringProtocol) -> Bool { word.count < 2 || word.contains(".") }

    /// The letters of a form with the case of the word it was made from.
    static func cased(_ form: [Character], like word: some StringProtocol) -> String {
        let source = Array(word)
        if source.count > 1, source.allSatisfy(\.isUppercase) { return String(form).uppercased() }
        var text = ""
        var isCommon = true
        for (index, letter) in form.enumerated() {
            isCommon = isCommon && index < source.count && source[index].small == letter
            text.append(isCommon ? source[index] : letter)
        }
        return beginsWithCapital(source) ? Capitals.capitalised(text) : text
    }

    private static func beginsWithCapital(_ source: [Character]) -> Bool { source.first?.isUppercase ?? false }
}
