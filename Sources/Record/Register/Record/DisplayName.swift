// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Names
import Statements

/// Which name of a person is shown first: a full name before one as printed, these before others; then a name in
/// another script than Latin, as it is nearer to the original; then that of most attributions; then that of the
/// earliest position in the ledger, so that a page does not change its title with every new source.
enum DisplayName {
    static func choose(from facts: [Fact]) -> NameClaim? {
        var best: (key: (Int, Int, Int, Int), claim: NameClaim)?
        for fact in facts where fact.kind == .name {
            for value in fact.values {
                guard case .name(let claim) = value.claim else { continue }
                let isLatin = claim.script.map { $0 == "Latn" } ?? startsLatin(claim.text)
                let key = (
                    rank(claim.kind), isLatin ? 1 : 0, -value.attributions.count,
                    value.attributions.first?.position ?? 0
                )
                if let best, best.key <= key { continue }
                best = (key, claim)
            }
        }
        return best?.claim
    }

    private static func startsLatin(_ text: String) -> Bool {
        guard let byte = text.utf8.first(where: { $0 >= 0x41 }) else { return false }
        return byte < 0x80
    }

    private static func rank(_ kind: NameKind) -> Int {
        switch kind {
        case .full: 0
        case .printed: 1
        case .alias, .religious, .pen: 2
        case .family, .former, .maiden: 3
        case .given, .patronymic, .nickname: 4
        }
    }
}
