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
    /// The columns that make up a name, in their order; empty if there is none.
    let name: [Int]
    private(set) var extras: [Extra: Int] = [:]
    /// The columns that have no role.
    private(set) var others: [Int] = []

    /// - Parameter place: the column of names, if it was found by what stands in it and not by its title.
    init(_ header: [String], nameAt place: Int? = nil) {
        linkage = LinkageColumns(guessing: header)
        let titled = Self.name(header, linkage)
        let found = place.flatMap { header.indices.contains($0) ? [$0] : nil }
        name = titled.isEmpty ? found ?? [] : titled
        let taken = Set(linkage.places.values).union(name)
        for (place, title) in header.enumerated() where !taken.contains(place) {
            let plain = Self.plain(title)
            if let extra = Self.titles[plain], extras[extra] == nil {
                extras[extra] = place
            } else if !title.isEmpty {
                others.append(place)
            }
        }
    }

    private static func name(_ header: [String], _ linkage: LinkageColumns) -> [Int] {
        let places = linkage.places
        let parts = [places[.family], places[.given], places[.patronymic]].compactMap { $0 }
        let plain = header.map(plain)
        // “person” beside “name” holds ids, as in the tables that an audit writes.
        let whole = wholeNames.lazy.compactMap { plain.firstIndex(of: $0) }.first ?? places[.name]
        switch (whole, places[.family]) {
        // Beside a surname “name” is the given name.
        case (let whole?, let family?) where places[.given] == nil && plain[whole] == "name":
            return [family, whole] + (places[.patronymic].map { [$0] } ?? [])
        // Two columns of one title are the parts of a name.
        case (let whole?, _): return plain.indices.filter { plain[$0] == plain[whole] }
        case (nil, _?): return parts
        // “Имя” alone holds whole names.
        case (nil, nil): return places[.given].map { [$0] } ?? []
        }
    }

    private static func plain(_ title: String) -> String { String(title.lowercased().filter { $0.isLetter }) }

    private static let wholeNames = [
        "printed", "name", "fullname", "фио", "fio", "фамилияимяотчество", "фамилияиимя", "имяифамилия", "prisoner",
        "prisonername", "detainee", "detaineename", "inmate", "defendant", "convict", "nameofprisoner", "who", "кто",
        "заключенный", "заключённый", "политзаключенный", "политзаключённый", "осужденный", "осуждённый",
        "задержанный", "обвиняемый", "вязень", "палітвязень", "вʼязень", "політвязень",
    ]

    private static let titles: [String: Extra] = [
        "consent": .consent, "согласие": .consent, "grounds": .grounds, "ground": .grounds, "priority": .grounds,
        "prioritygrounds": .grounds, "основание": .grounds, "основания": .grounds, "приоритет": .grounds,
        "compartment": .compartment, "confidentiality": .compartment, "доступ": .compartment,
        "конфиденциальность": .compartment, "reply": .reply, "answer": .reply, "ответ": .reply,
        "outcome": .outcome, "result": .outcome, "итог": .outcome, "результат": .outcome,
    ]
}
