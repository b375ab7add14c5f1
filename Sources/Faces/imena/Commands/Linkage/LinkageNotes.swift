// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Linkage
import Phrases

/// Says which records were not compared, or only in part, and why.
struct LinkageNotes {
    /// So many groups are named at the most.
    private static var mostGroups: Int { 5 }

    /// - Parameters:
    ///   - cut: how many records lost a key.
    ///   - name: the name of a record by its place.
    static func print(cut: Int, _ cuts: [CandidateCut], lonely: Int, name: (Int) -> String) {
        if lonely > 0 {
            Console.note(
                "\(lonely) records say too little to be compared with any other: no name, or one word of it and no date."
            )
        }
        guard cut > 0 else { return }
        let words = Words.of(.en)
        Console.note(
            "\(cut) records share so much with many others that those are not compared for it alone, but only if something "
                + "else agrees as well:")
        for group in cuts.prefix(mostGroups) {
            let shared = group.shared.map { words("linkage.part.\($0.code)") }.joined(separator: ", ")
            Console.note("  \(group.records) like “\(name(group.first).prefix(80))” in \(shared)")
        }
        if cuts.count > mostGroups { Console.note("  and \(cuts.count - mostGroups) smaller groups") }
    }
}
