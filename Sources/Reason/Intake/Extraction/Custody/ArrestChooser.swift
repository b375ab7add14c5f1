// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Picks the spell that is the loss of liberty in the present case.
///
/// In this order: the words «лишён свободы» with a date, unless that spell ended and another followed; a spell that
/// lasts («находится под стражей с…»); the remand of the last unbroken row of spells, else the first spell of the row.
/// A row breaks where a spell has an end and the next begins later, and where a promise not to leave or a ban on certain
/// acts stands between. A police detention or a house arrest before a remand is kept as a spell of its own; the day is
/// the one that the text gives for the custody itself.
struct ArrestChooser {
    let found: [FoundCustody]

    func choose() -> FoundCustody? {
        let losses = found.filter { $0.mention.kind != .travelBan && $0.order != Int.max }
        if let stated = losses.first(where: \.isDeprivation) {
            guard stated.mention.to != nil else { return stated }
            return losses.last { $0.mention.to == nil && $0.order > stated.order } ?? stated
        }
        if let lasting = losses.last(where: { $0.isPresent && $0.mention.to == nil && $0.mention.kind == .remand }) {
            return lasting
        }
        return firstOfRow() ?? losses.last
    }

    private func firstOfRow() -> FoundCustody? {
        var row: [FoundCustody] = []
        var last: [FoundCustody] = []
        for spell in found where spell.mention.kind != .psychiatric {
            guard spell.mention.kind != .travelBan else {
                row.removeAll()
                continue
            }
            guard spell.order != Int.max else { continue }
            if let end = row.last?.end, !continues(end, spell.order) { row.removeAll() }
            row.append(spell)
            last = row
        }
        return last.first { $0.mention.kind == .remand } ?? last.first
    }

    private func continues(_ end: Int, _ start: Int) -> Bool { start - end <= 2 }
}
