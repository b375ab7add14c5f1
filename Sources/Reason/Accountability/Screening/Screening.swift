// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Foundation
public import Linkage
public import Names

/// Compares persons with those of a list, across scripts.
public struct Screening {
    /// A person and one of the list who are perhaps the same.
    public struct Hit: Sendable {
        /// The place of the person.
        public let person: Int
        /// The place of the listed one in the list.
        public let listed: Int
        /// The names that agree best, by their places in the table.
        public let names: (person: Int, listed: Int)
        /// How likely it is that they are one person, 0 to 1 (`Calibration`), held down by ``hold``; at most
        /// ``Screening/mostByWeakName`` if only a weak alias agrees.
        public let probability: Double
        /// Whether the name that agrees best is one that the list calls weak.
        public let isByWeakName: Bool
        /// By which rule a Latin name was spelt as Russian writes it, if only so the names agree best.
        public let respelling: Respelling.Kind?
        /// Whether a surname with initials alone agrees, and no birth: then the probability is at most ``Screening/mostByInitials``.
        public let isByInitials: Bool
        /// Why the probability is held down, if it is.
        public internal(set) var hold: Hold?
        /// Whether a Belarusian surname was spelt as Russian writes it, and only so the names agree best.
        public let isBelarusianSpelt: Bool
        /// Whether it cannot be told whether it is the person or another of the name: there are several on the list, or many among the
        /// people, and nothing beside the name agrees. Such a hit takes nobody for listed.
        public var isTossUp: Bool { (hold == .shared || hold == .commonName) && probability <= Screening.mostOfTossUp }
        /// The log-odds of the model, by which hits of one probability are ordered.
        let logOdds: Float
    }

    /// Two names by their places in the table, and how they compare.
    fileprivate struct NamePair {
        var first: Int
        var second: Int
        var logOdds: Float
        var isByInitials = false
    }

    /// Whose a row of the table is, and what its name is worth.
    private struct Owner {
        var person: Int32
        var mark: Mark
    }

    /// Whether a name is a weak one, and how it was respelt.
    private struct Mark {
        var isWeak = false
        var isLatin = false
        /// The place of the name among those of the person.
        var name: Int32 = 0
        var respelling: Respelling.Kind?
        /// Whether the surname was spelt as Russian writes a Belarusian one.
        var isBelarusianSpelt = false
    }

    /// A weak alias alone makes no hit likelier than this: the authorities themselves ask nobody to search by it.
    public static let mostByWeakName = 0.5
    /// A surname with initials and no birth makes no hit likelier than this: less than even, so that it is looked at and takes nobody for
    /// listed.
    public static let mostByInitials = 0.49
    /// Where several on the list or among the people bear the name and nothing else agrees, a hit is no likelier.
    public static let mostOfTossUp = 0.5
    /// What an initial that agrees says, in bits, if nothing more of the name is known. First letters of given names and of patronymics
    /// agree by chance in one of 12 and of 9 pairs (1,511 names of a list of sanctions, measured), that is 3.6 and 3.1 bits.
    private static let bitsOfInitial = 3.0

    /// The hits: by persons, the likeliest first.
    public private(set) var hits: [Hit] = []
    /// Explains the pairs of names.
    public let model: PairModel

    /// With fewer names than this nothing can be learnt from them, and the weights that lists of this kind showed elsewhere are used.
    private static let fewest = 500

    /// Compares two lists.
    ///
    /// Each name of a person is compared with each name of a listed one; the best pair counts.
    /// - Parameters:
    ///   - least: hits less likely than this are left out; from 0.02. Of those that share a name (``Hold/shared``) each is kept that would
    ///     be if it were alone.
    ///   - progress: called now and then with the share of the work that is done.
    public init(
        _ persons: [ListedPerson], against listed: [ListedPerson], least: Double = 0.5,
        progress: (Double) -> Void = { _ in }
    ) {
        var table = LinkageTable()
        var owners: [Owner] = []
        func append(_ list: [ListedPerson]) {
            for (place, person) in list.enumerated() {
                Self.eachRow(person) { row, mark in
                    table.append(row)
                    owners.append(Owner(person: Int32(truncatingIfNeeded: place), mark: mark))
                }
            }
        }
        append(persons)
        let split = table.count
        append(listed)
        var pairs: [NamePair]
        if split < Self.fewest {
            pairs = Self.pairs(persons, listed, split, least, progress)
            model = PairModel(standard: table)
        } else {
            var linker = Linker()
            linker.least = min(linker.least, least)
            let result = linker.link(table, split: split, progress: progress)
            pairs = result.pairs.map { NamePair(first: Int($0.first), second: Int($0.second), logOdds: $0.logOdds) }
            model = result.model
        }
        var comparing = model
        let keep = Float(Calibration.logOdds(least))
        for (first, second) in model.pairsByInitials(across: split) {
            var more = 0.0
            let odds = comparing.eachPart(first, second) { field, verdict, weight in
                if verdict == .initial, field == .given || field == .patronymic { more += Self.bitsOfInitial - weight }
            }
            let all = Float(odds + more)
            if all >= keep { pairs.append(NamePair(first: first, second: second, logOdds: all, isByInitials: true)) }
        }
        let ceiling = ScreeningCeiling(model) { place in
            Int(owners[place].person) + (place < split ? 0 : persons.count)
        }
        hits = Self.best(pairs, owners, least) { first, second in
            var rows = ScreeningCeiling.Rows(first: first, second: second)
            let (mine, other) = (owners[first], owners[second])
            rows.isRespelt = mine.mark.respelling != nil || other.mark.respelling != nil
            rows.areOfTwoScripts = mine.mark.isLatin != other.mark.isLatin
            rows.isBelarusian =
                persons[Int(mine.person)].names.contains(where: ScreeningCeiling.isBelarusian)
                || listed[Int(other.person)].names.contains(where: ScreeningCeiling.isBelarusian)
            rows.hasOtherLetters = Self.haveOtherLetters(
                (persons[Int(mine.person)], mine.mark), (listed[Int(other.person)], other.mark))
            return ceiling.bound(rows, &comparing)
        }
    }

    /// Whether the surnames of the names that were compared have letters that sound alike and are two (``SurnameLetters``).
    private static func haveOtherLetters(_ first: (ListedPerson, Mark), _ second: (ListedPerson, Mark)) -> Bool {
        guard first.1.respelling == nil, second.1.respelling == nil else { return false }
        func letters(_ side: (person: ListedPerson, mark: Mark)) -> SurnameLetters {
            let names = side.mark.isWeak ? side.person.weakNames : side.person.names
            let place = Int(side.mark.name)
            return SurnameLetters(ofName: names.indices.contains(place) ? names[place] : "")
        }
        return letters(first).contradicts(letters(second))
    }

    /// Looks up one name after the other.
    private static func pairs(
        _ persons: [ListedPerson], _ listed: [ListedPerson], _ split: Int, _ least: Double, _ progress: (Double) -> Void
    ) -> [NamePair] {
        var table = LinkageTable()
        for person in listed { eachRow(person) { row, _ in table.append(row) } }
        guard table.count > 0, split > 0 else { return [] }
        var linker = IncrementalLinker(PairModel(standard: table))
        var pairs: [NamePair] = []
        var place = 0
        for person in persons {
            eachRow(person) { row, _ in
                for match in linker.matches(of: row, least: least).matches {
                    pairs.append(NamePair(first: place, second: split + match.place, logOdds: match.logOdds))
                }
                place += 1
                progress(Double(place) / Double(split))
            }
        }
        return pairs
    }

    /// A pair of names, how likely it makes two persons one, and what holds it down.
    struct Found {
        fileprivate var pair: NamePair
        var probability: Double
        var bound: ScreeningCeiling.Bound
    }

    /// The best pair of names of each pair of persons; one without a weak name before one with.
    private static func best(
        _ pairs: [NamePair], _ owners: [Owner], _ least: Double, _ bound: (Int, Int) -> ScreeningCeiling.Bound
    ) -> [Hit] {
        var best: [Int64: Found] = [:]
        for pair in pairs {
            let (first, second) = (owners[pair.first], owners[pair.second])
            var probability = Calibration.probability(Double(pair.logOdds))
            if probability < least { continue }
            if first.mark.isWeak || second.mark.isWeak { probability = min(probability, mostByWeakName) }
            if pair.isByInitials { probability = min(probability, mostByInitials) }
            let key = Int64(first.person) << 32 | Int64(second.person)
            let known = best[key].map { ($0.probability, $0.pair.logOdds) }
            // A ceiling only lowers, and is dear: it is worked out where it can matter.
            if let known, known >= (probability, pair.logOdds) { continue }
            var held = probability > ScreeningCeiling.lowest ? bound(pair.first, pair.second) : .init()
            if probability <= held.most { held.reason = nil }
            probability = min(probability, held.most)
            if let known, known >= (probability, pair.logOdds) { continue }
            best[key] = Found(pair: pair, probability: probability, bound: held)
        }
        for (key, found) in best where found.probability < least { best[key] = nil }
        ScreeningShares.share(&best)
        return best.map { key, found in hit(key, found, owners) }.sorted {
            ($0.person, $1.probability, $1.logOdds, $0.listed) < ($1.person, $0.probability, $0.logOdds, $1.listed)
        }
    }

    private static func hit(_ key: Int64, _ found: Found, _ owners: [Owner]) -> Hit {
        let (first, second) = (found.pair.first, found.pair.second)
        let (mine, other) = (owners[first].mark, owners[second].mark)
        return Hit(
            person: Int(key >> 32), listed: Int(key & 0xFFFF_FFFF), names: (first, second),
            probability: found.probability, isByWeakName: mine.isWeak || other.isWeak,
            respelling: mine.respelling ?? other.respelling, isByInitials: found.pair.isByInitials,
            hold: found.bound.reason, isBelarusianSpelt: mine.isBelarusianSpelt || other.isBelarusianSpelt,
            logOdds: found.pair.logOdds)
    }

    /// Each name of a person, and each as respelt, with each of the births.
    private static func eachRow(_ person: ListedPerson, _ body: (LinkageTable.Row, Mark) -> Void) {
        let births = person.births
        var number: Int32 = 0
        func rows(_ name: String, _ respelling: Respelling.Kind?, isBelarusianSpelt: Bool = false) {
            var mark = Mark(isLatin: isLatin(name), name: number, respelling: respelling)
            mark.isBelarusianSpelt = isBelarusianSpelt
            for birth in births { withRow(name, birth, person.sex) { body($0, mark) } }
        }
        for (place, name) in person.names.enumerated() {
            number = Int32(truncatingIfNeeded: place)
            rows(name, nil)
            for form in BelarusianSurname.russian(name) where !person.names.contains(form) {
                rows(form, nil, isBelarusianSpelt: true)
            }
            if let form = Self.french(name) { rows(form, nil) }
            let respelt = Respelling.all(of: name)
            // Pinyin has an order of its own, and comes in both below.
            if !respelt.contains(where: { $0.kind == .palladius }) {
                for form in NameOrders.others(of: name) where !person.names.contains(form) { rows(form, nil) }
            }
            for form in respelt where !person.names.contains(form.text) {
                rows(form.text, form.kind)
                // Capitals tell the surname, which the other side need not have: «Хуан» alone is taken for a given name.
                let plain = form.kind == .palladius ? form.text.capitalized : form.text
                if plain != form.text { rows(plain, form.kind) }
                // Which of two foreign words is the surname, each script may let guess in another way.
                let words = form.text.split(separator: " ")
                if words.count == 2 { rows(words[1] + " " + words[0], form.kind) }
            }
        }
        for (place, name) in person.weakNames.enumerated() {
            let mark = Mark(isWeak: true, isLatin: isLatin(name), name: Int32(truncatingIfNeeded: place))
            withRow(name, person.birth, person.sex) { body($0, mark) }
        }
    }

    /// A French j as zh, where other letters show that the spelling is French: «Журавинов» is “Jouravinov” there.
    private static func french(_ name: String) -> String? {
        guard name.utf8.contains(where: { $0 | 0x20 == UInt8(ascii: "j") }) else { return nil }
        let small = name.lowercased()
        guard ["ou", "tch", "ï"].contains(where: small.contains) else {
            return nil
        }
        return name.replacing("j", with: "zh").replacing("J", with: "Zh")
    }

    private static func isLatin(_ name: String) -> Bool { name.utf8.contains { (0x61...0x7A).contains($0 | 0x20) } }

    private static func withRow(_ name: String, _ birth: String, _ sex: String, _ body: (LinkageTable.Row) -> Void) {
        // The first of January stands for a day that is not known: of it the year counts.
        var (name, birth, sex) = (name, birth.hasSuffix("-01-01") ? String(birth.prefix(4)) : birth, sex)
        name.withUTF8 { name in
            birth.withUTF8 { birth in
                sex.withUTF8 { sex in
                    var row = LinkageTable.Row(name: name)
                    row.birth = birth
                    row.sex = sex
                    body(row)
                }
            }
        }
    }
}
