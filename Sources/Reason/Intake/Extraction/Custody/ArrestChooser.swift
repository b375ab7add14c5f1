// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Picks the spell that is the loss of liberty in the present case.
///
/// A sentence tells of one unbroken loss of liberty, its stages («задержан…, помещён под домашний арест…, взят под
/// стражу…») and its ends; what came of it later stands in a sentence of its own. So first the sentence is chosen,
/// then the day within it:
/// * the sentence with the words «лишён свободы», unless that spell ended, or a later sentence says «вновь»;
///   else the last sentence that gives a day;
/// * in it, the first day printed with its year. A day without a year («Задержан 2 апреля, под стражей с 3 апреля 2024
///   года») leads up to the one that follows.
///
/// A promise not to leave or a ban on certain acts is no loss of liberty, and its day is never chosen. All spells are
/// kept beside the choice, so that another rule can be applied.
struct ArrestChooser {
    let found: [FoundCustody]

    func choose() -> FoundCustody? {
        let losses = found.filter { $0.mention.kind != .travelBan && $0.order != Int.max }
        let ordinary = losses.filter { $0.mention.kind != .psychiatric }
        let spells = ordinary.isEmpty ? losses : ordinary
        guard let sentence = sentence(of: spells) else { return spells.last }
        let told = spells.filter { $0.sentence == sentence }.sorted { $0.startToken < $1.startToken }
        return told.first(where: \.isFullDay) ?? told.first(where: \.isDay) ?? told.first
    }

    private func sentence(of spells: [FoundCustody]) -> Int? {
        let last = spells.last(where: \.isDay) ?? spells.last
        guard let stated = spells.first(where: \.isDeprivation) else { return last?.sentence }
        let later = spells.last { spell in
            spell.sentence > stated.sentence && spell.isDay && spell.order > stated.order
                && (stated.mention.to != nil || spell.isAgain)
        }
        return later?.sentence ?? stated.sentence
    }
}
