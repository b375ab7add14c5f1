// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Names

/// A list of persons, read into numbers for comparison.
public struct LinkageTable: Sendable {
    /// What a row says of a person, in UTF-8; empty for what it does not say.
    public struct Row {
        /// The name as printed.
        public var name: UnsafeBufferPointer<UInt8>
        /// The words of the surname, the given name and the patronymic, if the list keeps them apart.
        public var family = empty
        /// The given name.
        public var given = empty
        /// The patronymic.
        public var patronymic = empty
        /// `M` or `F`, or a word that begins so in English, Russian, Ukrainian or Belarusian.
        public var sex = empty
        /// `yyyy-mm-dd`, `yyyy-mm`, `yyyy` or `dd.mm.yyyy`.
        public var birth = empty
        /// A code or name of a region.
        public var region = empty
        /// Articles, parted by `;`.
        public var articles = empty
        /// The day of arrest, like the day of birth.
        public var arrest = empty
        /// The list it comes from.
        public var source = empty
        /// Values of further columns, in the order in which they were named.
        public var extras: [UnsafeBufferPointer<UInt8>] = []

        /// A row with a name.
        public init(name: UnsafeBufferPointer<UInt8>) { self.name = name }

        private static var empty: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: nil, count: 0) }
    }

    private(set) var records: [LinkageRecord] = []
    private(set) var lexicon = NameLexicon()
    private var codes = ByteInterner()
    /// The values of further columns, row by row: numbers of `values`, -1 for none.
    private(set) var extras: [Int32] = []
    private(set) var values = ByteInterner()
    /// How many further columns there are.
    public let extraColumns: Int
    private var folded: [UInt8] = []
    private var tokens: [NameToken] = []
    private var numbers: [Int] = []
    private var traits: [NameTraits] = []

    /// An empty list.
    ///
    /// - Parameter extraColumns: how many further columns its rows have; at most ten are compared.
    public init(extraColumns: Int = 0) {
        self.extraColumns = min(extraColumns, PairPattern.mostExtras)
        _ = codes.intern([])
    }

    /// How many persons it has.
    public var count: Int { records.count }

    /// Appends a person.
    public mutating func append(_ row: Row) {
        var record = LinkageRecord()
        if row.family.isEmpty, row.given.isEmpty {
            takeName(row.name, into: &record)
        } else {
            takeParts(row, into: &record)
        }
        record.birth = PackedDate(row.birth)
        record.arrest = PackedDate(row.arrest)
        switch row.sex.first {
        case 0x4D, 0x6D: record.sex = 1
        case 0x46, 0x66: record.sex = 2
        case 0xD0 where row.sex.count > 1:
            record.sex =
                switch row.sex[1] {
                // М, м; the capital Ч of “чоловік”.
                case 0xBC, 0x9C, 0xA7: 1
                // Ж, ж.
                case 0xB6, 0x96: 2
                default: 0
                }
        case 0xD1 where row.sex.count > 1 && row.sex[1] == 0x87: record.sex = 1
        default: break
        }
        record.region = code(row.region)
        takeArticles(row.articles, into: &record)
        for column in 0..<extraColumns { extras.append(column < row.extras.count ? value(row.extras[column]) : -1) }
        records.append(record)
    }

    /// How much a table holds.
    struct Mark: Sendable {
        fileprivate let records: Int
        fileprivate let codes: Int
        fileprivate let values: Int
        fileprivate let lexicon: NameLexicon.Mark
    }

    /// How much it holds now; see ``truncate(to:)``.
    var mark: Mark { Mark(records: count, codes: codes.count, values: values.count, lexicon: lexicon.mark) }

    /// Forgets the persons that were appended after a mark was taken, and their words.
    mutating func truncate(to mark: Mark) {
        records.removeLast(count - mark.records)
        extras.removeLast(extras.count - mark.records * extraColumns)
        codes.truncate(to: mark.codes)
        values.truncate(to: mark.values)
        lexicon.truncate(to: mark.lexicon)
    }

    /// The number of a value, without regard to capitals and blanks.
    private mutating func value(_ text: UnsafeBufferPointer<UInt8>) -> Int32 {
        folded.removeAll(keepingCapacity: true)
        for byte in text.prefix(200) where byte != 0x20 {
            folded.append(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)
        }
        return folded.isEmpty ? -1 : folded.withUnsafeBufferPointer { values.intern($0).number }
    }

    /// A name whose parts stand in columns of their own.
    private mutating func takeParts(_ row: Row, into record: inout LinkageRecord) {
        var roles = NameRoles()
        numbers.removeAll(keepingCapacity: true)
        traits.removeAll(keepingCapacity: true)
        for (part, text) in [row.family, row.given, row.patronymic].enumerated() {
            NameToken.split(text, into: &tokens)
            let spelling = Spelling.evident(in: text)
            for token in tokens {
                let number = lexicon.word(UnsafeBufferPointer(rebasing: text[token.range]), spelling)
                let word = lexicon.words[number]
                guard !word.traits.contains(.isEmpty) else { continue }
                let place = numbers.count
                numbers.append(number)
                let isLetter = word.traits.contains(.isLetter)
                switch part {
                case 0 where token.isBracketed: roles.former = place
                case 0:
                    if roles.family < 0 {
                        roles.family = place
                    } else if roles.secondFamily < 0 {
                        roles.secondFamily = place
                    }
                case 1:
                    if roles.given < 0 {
                        (roles.given, roles.givenIsInitial) = (place, isLetter)
                    } else if roles.patronymic < 0 {
                        (roles.patronymic, roles.patronymicIsInitial) = (place, isLetter)
                    }
                default: if roles.patronymic < 0 { (roles.patronymic, roles.patronymicIsInitial) = (place, isLetter) }
                }
            }
        }
        roles.isOrderUncertain = roles.family >= 0 && roles.given >= 0
        take(roles, into: &record)
    }

    private mutating func code(_ text: UnsafeBufferPointer<UInt8>) -> UInt16 {
        if text.isEmpty { return 0 }
        let number = codes.intern(text).number
        return number < Int32(UInt16.max) ? UInt16(number) : 0
    }

    private mutating func takeArticles(_ text: UnsafeBufferPointer<UInt8>, into record: inout LinkageRecord) {
        var start = 0
        var place = 0
        for index in 0...text.count where index == text.count || text[index] == 0x3B {
            if index > start, place < 4 {
                record.articles[place] = code(UnsafeBufferPointer(rebasing: text[start..<index]))
                place += 1
            }
            start = index + 1
        }
    }

    private mutating func takeName(_ text: UnsafeBufferPointer<UInt8>, into record: inout LinkageRecord) {
        NameToken.split(text, into: &tokens)
        guard !tokens.isEmpty else { return }
        let spelling = Spelling.evident(in: text)
        numbers.removeAll(keepingCapacity: true)
        traits.removeAll(keepingCapacity: true)
        for token in tokens {
            let number = lexicon.word(UnsafeBufferPointer(rebasing: text[token.range]), spelling)
            numbers.append(number)
            traits.append(lexicon.words[number].traits)
        }
        let roles = NameRoles(traits, tokens)
        take(roles, into: &record)
        // A second word of the surname may as well be “junior”.
        let parts = [roles.family, roles.former, roles.given, roles.patronymic]
        let words = traits.indices.count { place in
            traits[place].isDisjoint(with: [.isEmpty, .isTitle, .marksPatronymic]) && !parts.contains(place)
        }
        if words > 0 { record.flags.insert(.hasOtherWords) }
    }

    private mutating func take(_ roles: NameRoles, into record: inout LinkageRecord) {
        func word(_ place: Int) -> NameLexicon.Word? { place < 0 ? nil : lexicon.words[numbers[place]] }
        if let family = word(roles.family) {
            record.family = family.stem
            record.familyOther = family.otherStem
            record.familyExtra = family.secondPart
            record.familyExtra2 = family.firstPart
            if roles.isOrderUncertain { record.swappedGiven = family.given }
        }
        if let second = word(roles.secondFamily) { record.familyExtra = second.stem }
        if let former = word(roles.former) { record.familyExtra2 = former.stem }
        if let given = word(roles.given) {
            record.givenInitial = given.initial
            if !roles.givenIsInitial {
                record.given = given.given
                record.givenSounds = given.sounds
                record.givenAlternatives = given.alternatives
                if given.alternatives >= 0 {
                    for name in lexicon.alternatives[Int(given.alternatives)] { record.givenInitial |= initials(name) }
                } else if given.given < NameLexicon.unknownName {
                    record.givenInitial |= initials(given.given)
                }
                if record.sex == 0, given.alternatives < 0, given.traits.contains(.isGiven) {
                    record.sex = lexicon.names.isMale(at: given.given) ? 1 : 2
                }
                if given.traits.contains(.isShortGiven) { record.flags.insert(.givenIsShort) }
                if given.traits.contains(.isCorrectedGiven) { record.flags.insert(.givenIsCorrected) }
                if roles.isOrderUncertain { record.swappedFamily = given.stem }
            }
        }
        if roles.isOrderUncertain { record.flags.insert(.isOrderUncertain) }
        if let patronymic = word(roles.patronymic) {
            record.fatherInitial = patronymic.initial
            if !roles.patronymicIsInitial {
                // After “oglu” and the like, and in names not formed in a Slavic way, the word is the father’s name.
                if patronymic.father >= 0 { record.flags.insert(.patronymicIsFormed) }
                record.father = patronymic.father >= 0 ? patronymic.father : patronymic.given
                record.fatherSounds = patronymic.father >= 0 ? patronymic.fatherSounds : patronymic.sounds
                if record.father < NameLexicon.unknownName { record.fatherInitial |= initials(record.father) }
                if record.sex == 0, patronymic.father >= 0 { record.sex = patronymic.isDaughters ? 2 : 1 }
            }
        }
    }

    private func initials(_ name: Int32) -> UInt32 { lexicon.names.initials(at: name) }
}
