// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Linkage

/// How likely a match can be at the most, by what an entry says and how it agrees. Weights alone are too sure of a common
/// name or of an initial: the person may not be in the register at all.
struct Ceiling: Hashable {
    private(set) var value = 0.999
    private(set) var reasons: [EntryMatch.Reason] = []

    /// - Parameters:
    ///   - isCommon: whether many may bear the name.
    ///   - isRegisterLarge: whether the register has so many persons that namesakes by given name and surname are met.
    ///   - hasOtherFather: whether another name of the person has a patronymic that contradicts.
    init(
        _ explanation: PairExplanation, isCommon: Bool, isRegisterLarge: Bool = false, hasOtherFather: Bool = false
    ) {
        let said = Dictionary(explanation.parts.map { ($0.field, $0.verdict) }, uniquingKeysWith: { first, _ in first })
        let (family, given, father) = (said[.family], said[.given], said[.patronymic])
        let birth = said[.birth]
        if [.different, .otherInitial].contains(given) || [.different, .otherInitial].contains(father)
            || hasOtherFather || said[.sex] == .different || Self.otherBirth.contains(birth)
        {
            hold(0.2, .contradiction)
        }
        let hasBirth = birth == .same || birth == .month || birth == .year
        guard let family, family != .different, let given else {
            hold(0.3, .onePart)
            return
        }
        let isSameDay = birth == .same
        if given == .initial || given == .otherInitial { hold(isSameDay ? 0.85 : hasBirth ? 0.7 : 0.5, .initials) }
        if family != .same && family != .spelling { hold(hasBirth || father == .same ? 0.89 : 0.75, .spelling) }
        if given == .short && father != .same && !hasBirth { hold(0.8, .shortForm) }
        if given == .typing && !hasBirth { hold(0.85, .spelling) }
        // A full name is shared by many where surname, given name and patronymic are common.
        if isCommon && !hasBirth { hold(father == .same ? 0.89 : 0.75, .commonName) }
        if father != .same && !hasBirth {
            if isRegisterLarge { hold(0.89, .commonName) } else { hold(0.95, nil) }
        }
    }

    private mutating func hold(_ most: Double, _ reason: EntryMatch.Reason?) {
        value = min(value, most)
        if let reason, !reasons.contains(reason) { reasons.append(reason) }
    }

    private static let otherBirth: Set<PairExplanation.Verdict?> = [
        .different, .sameYear, .closeYears, .yearDiffers, .monthDiffers, .dayDiffers,
    ]
}
