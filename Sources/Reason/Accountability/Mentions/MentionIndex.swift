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
    /// Whether the bearers of a word have forms that count by their letters alone.
    private var hasBySound: [Bool] = []
    private var variantRanges: [Range<Int>] = []
    private var slots = WordTable()
    /// The forms as they are spelt, to know them among words in small letters.
    private(set) var spelt = WordTable()
    private(set) var families: [UInt64: Int] = [:]
    private(set) var misspelt = MisspeltSurnames()
    private var firstParts: Set<UInt64> = []
    /// The given names that no list of names knows, by the sounds of their stems.
    private var unknownGiven: Set<UInt64> = []
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
            if let given = variant.given, given.names.isEmpty, !variant.givenIsInitial {
                unknownGiven.insert(WordHash.of(skeleton: given.stem))
            }
            for name in variant.given?.names ?? [] where !variant.givenIsInitial {
                for key in Self.initialKeys(name, variant.familyInitials) {
                    initialled[key, default: []].append(variant.person)
                }
            }
        }
        add(builder.forms)
    }

    /// Puts the forms in order by their sounds, and those of one sound by variant and letters, each once.
    private mutating func add(_ forms: [(sounds: UInt64, bearer: Bearer)]) {
        slots = WordTable(capacity: forms.count / 4)
        var counts: [Int32] = []
        var places: [Int32] = []
        places.reserveCapacity(forms.count)
        for form in forms {
            var slot = slots[form.sounds]
            if slot < 0 {
                slot = Int32(truncatingIfNeeded: counts.count)
                slots.set(form.sounds, slot)
                counts.append(0)
            }
            counts[Int(slot)] += 1
            places.append(slot)
            spelt.set(form.bearer.exact, 1)
        }
        var starts: [Int] = []
        var total = 0
        for count in counts {
            starts.append(total)
            total += Int(count)
        }
        var next = starts
        var order = [Int32](repeating: 0, count: forms.count)
        for (place, slot) in places.enumerated() {
            order[next[Int(slot)]] = Int32(truncatingIfNeeded: place)
            next[Int(slot)] += 1
        }
        bearers.reserveCapacity(forms.count)
        for slot in counts.indices { addBearers(order[starts[slot]..<next[slot]], of: forms) }
    }

    private mutating func addBearers(_ order: ArraySlice<Int32>, of forms: [(sounds: UInt64, bearer: Bearer)]) {
        let first = bearers.count
        var hasSound = false
        for place in order {
            let bearer = forms[Int(place)].bearer
            // The forms come by their variants: only those of the last one have to be looked at.
            var end = bearers.count
            while end > first, bearers[end - 1].variant == bearer.variant, bearers[end - 1].exact > bearer.exact {
                end -= 1
            }
            let isKnown =
                end > first && bearers[end - 1].variant == bearer.variant && bearers[end - 1].exact == bearer.exact
            guard !isKnown else { continue }
            bearers.insert(bearer, at: end)
            hasSound = hasSound || bearer.form.isBySound
        }
        ranges.append(Int32(truncatingIfNeeded: first)..<Int32(truncatingIfNeeded: bearers.count))
        hasBySound.append(hasSound)
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
    func bearers(_ token: GroupToken) -> ArraySlice<Bearer> {
        let range = ranges[Int(token.slot)]
        let all = bearers[Int(range.lowerBound)..<Int(range.upperBound)]
        guard hasBySound[Int(token.slot)] else { return all }
        let spelt = all.filter { !$0.form.isBySound || $0.exact == token.word.hash }
        // In Latin letters another language's spelling is doubtful: it counts if nobody is spelt so.
        return spelt.isEmpty && token.word.isLatin ? all : spelt[...]
    }

    /// The persons with a given name (by its place in ``GivenNames``) whose surname begins with one of these sounds.
    func initialled(_ given: Int32, _ initials: UInt32) -> [Int32] {
        Self.initialKeys(given, initials).flatMap { initialled[$0] ?? [] }
    }

    private static func initialKeys(_ given: Int32, _ initials: UInt32) -> [UInt64] {
        (0..<32).filter { initials >> $0 & 1 == 1 }.map { UInt64(UInt32(bitPattern: given)) << 5 | UInt64($0) }
    }

    /// Whether a word may be a given name of the list that no list of names knows, with its ending or without.
    func isUnknownGiven(_ word: GivenReading) -> Bool {
        guard !unknownGiven.isEmpty else { return false }
        return (0...2).contains { unknownGiven.contains(WordHash.of(skeleton: word.stem.dropLast($0))) }
    }

    /// The names of a person.
    func variants(of person: Int32) -> ArraySlice<Variant> { variants[variantRanges[Int(person)]] }

    /// The share of people who bear a surname: by the general list, or more where the persons themselves show it.
    func share(_ family: UInt64) -> Double {
        let others = Double((families[family] ?? 1) - 1)
        return max(SurnameShares.standard.share(family), others / Double(max(variants.count, 5_000)))
    }
}
