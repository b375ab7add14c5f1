// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Names

/// The persons who are looked for, by all forms of their surnames.
public struct MentionIndex: Sendable {
    /// A name of a person: who, and how it goes on beside the surname.
    struct Variant: Sendable {
        var person: Int32
        var given: GivenReading?
        var givenIsInitial = false
        var patronymic: GivenReading?
        var patronymicIsInitial = false
        /// Words that are no known part of the name, as names of Asia and Africa have them.
        var others: [GivenReading] = []
        /// The surname (``FamilyKey``), and the sounds with which it may begin.
        var family: UInt64
        var familyInitials: UInt32 = 0
    }

    /// A form of a surname that a name can stand in.
    struct Bearer: Sendable {
        var variant: Int32
        /// The hash of the form as it is spelt (``WordHash``).
        var exact: UInt64
        var form: SurnameForm
    }

    let persons: [NamedPerson]
    private(set) var variants: [Variant] = []
    private var bearers: [Bearer] = []
    private var ranges: [Range<Int32>] = []
    private var variantRanges: [Range<Int>] = []
    private var slots = WordTable()
    /// The forms as they are spelt, to know them among words in small letters.
    private(set) var spelt = WordTable()
    private(set) var families: [UInt64: Int] = [:]
    private(set) var misspelt = MisspeltSurnames()
    private var firstParts: Set<UInt64> = []
    /// The persons by given name and the sound with which the surname begins.
    private var initialled: [UInt64: [Int32]] = [:]

    /// How many persons there are.
    public var count: Int { persons.count }

    /// Makes the index.
    ///
    /// - Complexity: for each new surname about thirty forms are made.
    public init(_ persons: [NamedPerson]) {
        self.persons = persons
        var builder = MentionIndexBuilder()
        for (place, person) in persons.enumerated() {
            let first = builder.variants.count
            builder.add(person.names, of: Int32(truncatingIfNeeded: place))
            variantRanges.append(first..<builder.variants.count)
        }
        variants = builder.variants
        misspelt = builder.misspelt
        firstParts = builder.firstParts
        for variant in variants { families[variant.family, default: 0] += 1 }
        for variant in variants {
            for name in variant.given?.names ?? [] where !variant.givenIsInitial {
                for key in Self.initialKeys(name, variant.familyInitials) {
                    initialled[key, default: []].append(variant.person)
                }
            }
        }
        slots = WordTable(capacity: builder.forms.count)
        for (hash, list) in builder.forms {
            let first = Int32(bearers.count)
            bearers += list.sorted { ($0.variant, $0.exact) < ($1.variant, $1.exact) }
            slots.set(hash, Int32(ranges.count))
            ranges.append(first..<Int32(bearers.count))
            for bearer in list { spelt.set(bearer.exact, 1) }
        }
    }

    /// Where the bearers of a word stand; -1 if nobody bears it. The word is looked up by its sounds.
    func slot(_ word: UnsafeBufferPointer<UInt8>, isMixed: Bool) -> Int32 {
        let keys =
            isMixed
            ? NameWord(word).skeletons : NameFold.keys(String(decoding: word, as: UTF8.self))
        for key in keys {
            let found = slots[WordHash.of(skeleton: key)]
            if found >= 0 { return found }
        }
        return -1
    }

    /// Whether anybody has a surname with a hyphen.
    var hasFirstParts: Bool { !firstParts.isEmpty }

    /// Whether a word is the first part of a surname with a hyphen, as far as such surnames are looked for.
    func isFirstPart(_ word: String) -> Bool {
        !firstParts.isEmpty && NameFold.keys(word).contains { firstParts.contains(WordHash.of(skeleton: $0)) }
    }

    /// Those who bear a word as a surname; it must have a slot.
    func bearers(_ token: GroupToken) -> [Bearer] {
        let range = ranges[Int(token.slot)]
        let all = bearers[Int(range.lowerBound)..<Int(range.upperBound)]
        let spelt = all.filter { !$0.form.isBySound || $0.exact == token.word.hash }
        // In Latin letters another language's spelling is doubtful: it counts if nobody is spelt so.
        return spelt.isEmpty && token.word.isLatin ? Array(all) : spelt
    }

    /// The persons with a given name (by its place in ``GivenNames``) whose surname begins with one of these sounds.
    func initialled(_ given: Int32, _ initials: UInt32) -> [Int32] {
        Self.initialKeys(given, initials).flatMap { initialled[$0] ?? [] }
    }

    private static func initialKeys(_ given: Int32, _ initials: UInt32) -> [UInt64] {
        (0..<32).filter { initials >> $0 & 1 == 1 }.map { UInt64(UInt32(bitPattern: given)) << 5 | UInt64($0) }
    }

    /// The names of a person.
    func variants(of person: Int32) -> ArraySlice<Variant> { variants[variantRanges[Int(person)]] }

    /// The share of people who bear a surname: by the general list, or more where the persons themselves show it.
    func share(_ family: UInt64) -> Double {
        let others = Double((families[family] ?? 1) - 1)
        return max(SurnameShares.standard.share(family), others / Double(max(variants.count, 5_000)))
    }
}
