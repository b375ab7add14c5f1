// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Linkage

/// Which column of a list is what: those that tell persons apart are known to the linkage, the others are of lists alone.
struct ListColumns {
    /// What else a column of a list can be.
    enum Extra: String, CaseIterable {
        case consent, grounds, compartment, reply, outcome
    }

    let linkage: LinkageColumns
    private(set) var extras: [Extra: Int] = [:]
    /// The columns that have no role.
    private(set) var others: [Int] = []

    init(_ header: [String]) {
        linkage = LinkageColumns(guessing: header)
        let taken = Set(linkage.places.values)
        for (place, title) in header.enumerated() where !taken.contains(place) {
            let plain = String(title.lowercased().filter { $0.isLetter })
            if let extra = Self.titles[plain], extras[extra] == nil {
                extras[extra] = place
            } else if !title.isEmpty {
                others.append(place)
            }
        }
    }

    private static let titles: [String: Extra] = [
        "consent": .consent, "согласие": .consent, "grounds": .grounds, "ground": .grounds, "priority": .grounds,
        "prioritygrounds": .grounds, "основание": .grounds, "основания": .grounds, "приоритет": .grounds,
        "compartment": .compartment, "confidentiality": .compartment, "доступ": .compartment,
        "конфиденциальность": .compartment, "reply": .reply, "answer": .reply, "ответ": .reply,
        "outcome": .outcome, "result": .outcome, "итог": .outcome, "результат": .outcome,
    ]
}
