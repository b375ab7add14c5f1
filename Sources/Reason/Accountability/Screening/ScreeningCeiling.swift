// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Linkage

/// How likely a hit can be at the most, by what agrees. The weights alone are too sure of a common name: that a person of the name is on
/// a list does not say that it is the one who was looked for.
struct ScreeningCeiling {
    /// What is known of two rows beside what the model compares.
    struct Rows {
        var first: Int
        var second: Int
        /// One of the names was respelt, or they are of two scripts.
        var isRespelt = false
        var areOfTwoScripts = false
        /// The surnames have letters that sound alike and are two.
        var hasOtherLetters = false
        /// One of the persons has a name as Belarusian writes it.
        var isBelarusian = false
    }

    /// The most, and why, if that is less than certain.
    struct Bound {
        var most = 0.999
        var reason: Screening.Hold?
        /// How likely it is that no other bearer of the name is meant.
        var alone = 1.0
        /// Whether a birth agrees.
        var hasBirth = false
        /// Whether a birth speaks against it, by more than a slip.
        var isOtherBirth = false

        mutating func hold(_ most: Double, _ reason: Screening.Hold?) {
            guard most < self.most else { return }
            self.most = most
            self.reason = reason ?? self.reason
        }
    }

    /// No ceiling is lower, so that what is no likelier than this needs none.
    static let lowest = 0.4

    private let bearers: NameBearers

    /// - Parameter owner: the person of each row by its place.
    init(_ model: PairModel, owner: (Int) -> Int) { bearers = NameBearers(model, owner: owner) }

    /// People of whom a table and a list may both speak: those in office who judge, investigate, guard and command and of whom such lists
    /// are made are some tens of thousands. An assumption; more make all names less telling.
    private static let people = 30_000.0
    /// No ceiling of common names is lower: less would hide from all who ask for one half that a person of the name is listed.
    private static let leastOfCommon = 0.5
    /// No hit by a name that others bear is likelier, nor one by another surname.
    private static let mostOfDoubt = 0.89
    /// No hit by a surname that differs in a letter is likelier, unless the day of birth agrees.
    private static let mostOfOtherLetter = 0.75
    /// A name is telling if it is surer than this that nobody else is meant.
    private static let telling = 0.9
    /// The same of a surname and a given name: shares of rare names are the least known.
    private static let tellingOfTwo = 0.94
    /// The most of a Chinese or Western name in another script without a birth: many names of these languages become one there.
    private static let mostOfScript = 0.75

    func bound(_ rows: Rows, _ model: inout PairModel) -> Bound {
        var said: [PairExplanation.Field: PairExplanation.Verdict] = [:]
        model.eachPart(rows.first, rows.second) { field, verdict, _ in said[field] = verdict }
        var bound = Bound()
        let birth = said[.birth]
        bound.hasBirth = Self.sameBirth.contains(birth)
        bound.isOtherBirth = Self.otherBirth.contains(birth)
        let isSameDay = birth == .same
        let hasFather = said[.patronymic] == .same
        let isForeign = rows.isRespelt || rows.areOfTwoScripts && !bearers.isSlavic(rows.first, in: model)
        if isForeign, !bound.hasBirth, !hasFather { bound.hold(Self.mostOfScript, .script) }
        switch said[.family] {
        case nil, .different: bound.hold(isSameDay && hasFather ? Self.mostOfDoubt : 0.75, .surname)
        case .former: bound.hold(Self.mostOfDoubt, .surname)
        case .alike: bound.hold(isSameDay ? Self.mostOfDoubt : 0.75, .surname)
        case .spelling where !rows.isBelarusian && bearers.differByVowel(rows.first, rows.second, in: model):
            let most =
                isSameDay ? (hasFather ? Self.mostOfDoubt : 0.75) : bound.hasBirth && hasFather ? 0.75 : Self.lowest
            bound.hold(most, .vowel)
        default: break
        }
        if Self.likeFamily.contains(said[.family]) { holdForLetter(&bound, rows, model, isSameDay, said[.family]) }
        holdForNamesakes(&bound, rows, &model, hasFather)
        return bound
    }

    /// A surname that differs by a letter is another surname, whoever else bears given name, patronymic and year.
    private func holdForLetter(
        _ bound: inout Bound, _ rows: Rows, _ model: PairModel, _ isSameDay: Bool, _ family: PairExplanation.Verdict?
    ) {
        var difference = NameBearers.SurnameDifference.spelling
        if family != .same { difference = bearers.difference(rows.first, rows.second, in: model) }
        if rows.hasOtherLetters { difference = .letter }
        switch difference {
        case .spelling: break
        case .perhaps: if !isSameDay, !rows.isBelarusian { bound.hold(Self.mostOfDoubt, .surname) }
        case .letter: bound.hold(isSameDay ? Self.mostOfDoubt : Self.mostOfOtherLetter, .surname)
        }
    }

    private func holdForNamesakes(_ bound: inout Bound, _ rows: Rows, _ model: inout PairModel, _ hasFather: Bool) {
        let expected = bearers.expected(among: Self.people, rows.first, rows.second, in: &model)
        let alone = 1 / (1 + expected)
        bound.alone = alone
        if bound.isOtherBirth {
            // Of namesakes one of another birth is the last to be meant; a rare name may have a birth that is wrong.
            if alone <= Self.tellingOfTwo { bound.hold(Self.lowest, .commonName) }
        } else if alone > (bound.hasBirth || hasFather ? Self.telling : Self.tellingOfTwo) {
            bound.hold(alone, nil)
        } else {
            bound.hold(min(max(alone, Self.leastOfCommon), Self.mostOfDoubt), .commonName)
        }
    }

    private static let otherBirth: Set<PairExplanation.Verdict?> = [.sameYear, .closeYears, .different]
    private static let likeFamily: Set<PairExplanation.Verdict?> = [.same, .spelling, .typing]
    private static let sameBirth: Set<PairExplanation.Verdict?> = [.same, .month, .year, .swapped, .placeholder]

    /// Whether a name is spelt as Belarusian writes it, in Cyrillic or in Latin letters.
    static func isBelarusian(_ name: String) -> Bool {
        name.lowercased().split { !$0.isLetter }.contains { word in
            word.contains("ў") || word.contains("ŭ") || endings.contains { word.hasSuffix($0) }
                || beginnings.contains { word.hasPrefix($0) }
        }
    }

    // Surnames in -оў, -аў, -еў, and given names that no other language writes so.
    private static let endings = words("kou nou sou rou lou mou tou vou pou bou dou zou hou au eu")
    private static let beginnings =
        words("аляксандр аляксей уладзі мікал міхал сярг дзмітр дзяніс яўген андрэй віктар вольга кацяр")
        + latinBeginnings
    static let latinBeginnings =
        words("aliaks uladz siarh siarg mikalai dzm dzian yauhen viktar ihar volha katsiar hienadz henadz ryhor aleh")
    private static func words(_ text: String) -> [Substring] { text.split(separator: " ") }
}
