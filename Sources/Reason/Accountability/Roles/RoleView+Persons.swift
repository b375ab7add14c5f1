// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// The persons of a sentence beside its officials.
extension RoleView {
    /// The persons of an official where several of one role have persons of their own: “A was sentenced by Judge B, and C by Judge D”,
    /// «судья Б приговорил А, судья Д — В». All, if the sentence does not part them.
    func part(
        of official: Official, among officials: [Official], _ persons: [RoleReading.Person]
    ) -> [RoleReading.Person] {
        let persons = ofClause(official, persons)
        var starts: [Int] = []
        for other in officials where other.role == official.role && !starts.contains(other.title.lowerBound) {
            starts.append(other.title.lowerBound)
        }
        starts.sort()
        guard starts.count > 1, let own = starts.firstIndex(of: official.title.lowerBound) else { return persons }
        func place(_ person: RoleReading.Person) -> Int {
            sentence.tokens(in: person.mention.start..<person.mention.end).lowerBound
        }
        let before = starts.indices.map { number in
            persons.filter { place($0) < starts[number] && (number == 0 || place($0) > starts[number - 1]) }
        }
        let after = starts.indices.map { number in
            persons.filter {
                place($0) > starts[number] && (number + 1 == starts.count || place($0) < starts[number + 1])
            }
        }
        if before.allSatisfy({ !$0.isEmpty }), after[starts.count - 1].isEmpty { return before[own] }
        if after.allSatisfy({ !$0.isEmpty }), before[0].isEmpty { return after[own] }
        return persons
    }

    /// The persons of the clause in which an official stands, between semicolons: the items of a list are about a case each. All, where a clause
    /// beside the others names nobody; nobody, where such a clause stands in a list of several.
    private func ofClause(_ official: Official, _ persons: [RoleReading.Person]) -> [RoleReading.Person] {
        let ends = sentence.tokens.indices.filter {
            sentence.tokens[$0].kind == .sign && sentence.tokens[$0].text == ";"
        }
        guard !ends.isEmpty else { return persons }
        let first = ends.last { $0 < official.title.lowerBound } ?? -1
        let end = ends.first { $0 > official.title.lowerBound } ?? sentence.tokens.count
        let own = persons.filter { person in
            let place = sentence.tokens(in: person.mention.start..<person.mention.end).lowerBound
            return place > first && place < end
        }
        return own.isEmpty && ends.count == 1 ? persons : own
    }

    /// The end of a person whose case the words before are: “the prosecutor in the case of Pavel Testov”.
    func ofCase(_ place: Int, _ words: RoleWords) -> Int? {
        guard place > 0, isCase(place - 1) || isCase(place - 2) else { return nil }
        let ranges = persons.map { sentence.tokens(in: $0.mention.start..<$0.mention.end) }
        return ranges.first { $0.lowerBound == place }?.upperBound
    }

    private func isCase(_ place: Int) -> Bool {
        place >= 0
            && [
                "case", "trial", "cases", "делу", "деле", "дела", "процессе", "справе", "справі", "справы", "суде",
                "судзе",
            ].contains(sentence.tokens[place].folded)
    }

    func isAfterCase(_ place: Int) -> Bool {
        persons.contains { person in
            let range = sentence.tokens(in: person.mention.start..<person.mention.end)
            return range.upperBound == place && (isCase(range.lowerBound - 1) || isCase(range.lowerBound - 2))
        }
    }
}
