// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Linkage

/// How likely a match can be at the most, by what an entry says and how it agrees. Weights alone are too sure of a common
/// name or of an initial: the person may not be in the register at all.
struct Ceiling: Hashable {
    private(set) var value = 0.999
    private(set) var reasons: [EntryMatch.Reason] = []

    /// - Parameters:
    ///   - namesakes: how many other people are expected of whom the entry could speak as well (``Namesakes``).
    ///   - isRegisterLarge: whether the register has so many persons that namesakes by given name and surname are met.
    ///   - hasOtherFather: whether another name of the person has a patronymic that contradicts.
    ///   - givenLikeness: how far a word of the entry is the given name: one that is alike at the most is another name.
    ///   - isOtherSurname: whether the surnames differ by a letter that no romanisation, alphabet or declension explains.
    ///   - isFirstOfYear: whether the day of birth is the first of January, which often stands for an unknown day.
    ///   - isDoubtfulForm: whether a word stands in another case than the nominative, and may be another name’s.
    ///   - hasSlip: whether a word has a typing error.
    ///   - leavesOutWords: whether one of the two names has words that the other leaves out, and that are no patronymic.
    init(
        _ said: [PairExplanation.Field: PairExplanation.Verdict], namesakes: Double, isRegisterLarge: Bool = false,
        hasOtherFather: Bool = false, givenLikeness: GivenForm.Likeness = .same, isOtherSurname: Bool = false,
        isFirstOfYear: Bool = false, leavesOutWords: Bool = false,
        isDoubtfulForm: Bool = false, hasSlip: Bool = false
    ) {
        let (family, given, father) = (said[.family], said[.given], said[.patronymic])
        let birth = said[.birth] == .same && isFirstOfYear ? .year : said[.birth]
        if [.different, .otherInitial].contains(given) || [.different, .otherInitial].contains(father)
            || hasOtherFather || said[.sex] == .different || Self.otherBirth.contains(birth)
        {
            hold(0.2, .contradiction)
        }
        let hasBirth = Self.sameBirth.contains(birth)
        guard let family, family != .different, let given else {
            hold(0.3, .onePart)
            return
        }
        let isSameDay = birth == .same
        if given == .initial || given == .otherInitial { hold(isSameDay ? 0.85 : hasBirth ? 0.7 : 0.5, .initials) }
        let grounds = (hasBirth ? 1 : 0) + (father == .same ? 1 : 0)
        let isOther = isOtherSurname || ![.same, .spelling, .former].contains(family)
        if isOther {
            hold(Self.mostOfOther(hasDay: isSameDay, grounds: grounds), .spelling)
        } else if family == .former {
            hold(hasBirth || father == .same ? 0.89 : 0.75, .spelling)
        }
        if given == .short && father != .same && !hasBirth { hold(0.8, .shortForm) }
        if given == .typing || givenLikeness == .other && given != .initial { hold(hasBirth ? 0.89 : 0.85, .spelling) }
        if father == .typing { hold(isSameDay ? 0.89 : 0.75, .spelling) }
        if givenLikeness == .form { hold(EntryMatch.sure, .shortForm) }
        if isDoubtfulForm, father != .same { hold(isSameDay ? 0.89 : hasBirth ? 0.75 : Self.mostOfForm, .spelling) }
        // The surname is whole beside a slip in another word: that is one ground more.
        if hasSlip, !isOther { hold(Self.mostOfOther(hasDay: isSameDay, grounds: grounds + 1), .spelling) }
        if leavesOutWords { hold(PartialNames.most, .partOfName) }
        if isOther { hold(max(1 / (1 + max(namesakes, 0)), Self.leastOfOther), nil) }
        holdForNamesakes(namesakes, said, isToldByDay: isSameDay, isRegisterLarge: isRegisterLarge)
    }

    /// How likely a person is at the most whose surname is another, by a letter: it may be a slip or somebody else. These steps
    /// are rules and were not measured.
    ///
    /// - Parameters:
    ///   - hasDay: whether the day of birth agrees.
    ///   - grounds: how many agree of the patronymic and a year of birth.
    static func mostOfOther(hasDay: Bool, grounds: Int) -> Double {
        hasDay ? 0.89 : grounds > 1 ? 0.75 : grounds > 0 ? 0.6 : 0.4
    }

    /// A man’s name in the genitive, which can be a woman’s nominative, is this likely at the most if nothing else agrees.
    private static let mostOfForm = 0.6
    /// A slip in a common name leaves no less than this.
    private static let leastOfOther = 0.2

    /// One of all who bear the name is the person of the register; the others are as likely meant.
    private mutating func holdForNamesakes(
        _ namesakes: Double, _ said: [PairExplanation.Field: PairExplanation.Verdict], isToldByDay: Bool,
        isRegisterLarge: Bool
    ) {
        let alone = 1 / (1 + max(namesakes, 0))
        let hasFather = said[.patronymic] == .same || said[.patronymic] == .initial
        let hasMore =
            Self.sameBirth.contains(said[.birth]) || said[.region] == .same || said[.articles] == .same
            || said[.articles] == .overlap
        let isTelling = hasMore || hasFather ? alone > Self.telling : alone > Self.tellingOfTwo && !isRegisterLarge
        guard isTelling else { return hold(min(max(alone, Self.leastOfCommon), 0.89), .commonName) }
        hold(alone, nil)
        // A region and an article tell nobody: those who are tried together bear the names of one people, and share both. Nor
        // does a year or a month: of two thousand with common names several share them with a namesake, patronymic and all.
        if !isToldByDay { hold(Self.mostOfName, hasMore ? .oneGround : .nameAlone) }
    }

    /// A name is telling if it is surer than this that nobody else is meant.
    private static let telling = 0.9
    /// The same of a surname and a given name: shares of rare names are the least known.
    private static let tellingOfTwo = 0.94
    /// A name alone, however whole and rare, is never surer: on real lists people are met who share a rare surname, given name
    /// and patronymic.
    private static let mostOfName = EntryMatch.sure
    /// A name that agrees in all parts names the person whatever its frequency; the reason tells how little that says.
    private static let leastOfCommon = 0.6
    private static let sameBirth: Set<PairExplanation.Verdict?> = [.same, .month, .year]

    private mutating func hold(_ most: Double, _ reason: EntryMatch.Reason?) {
        value = min(value, most)
        if let reason, !reasons.contains(reason) { reasons.append(reason) }
    }

    private static let otherBirth: Set<PairExplanation.Verdict?> = [
        .different, .sameYear, .closeYears, .yearDiffers, .monthDiffers, .dayDiffers,
    ]
}
