// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Names

/// What two records must share to be compared. Each kind forgives something else: a misspelt or changed surname, another
/// given name, a missing or wrong date.
enum CandidateKind: Int, CaseIterable {
    case familyGiven, dateGiven, familyYear, familyFather, givenFatherYear, familyArrest, givenFatherArrest
    case dateFather, familyRegion, startGivenYear, startGivenRegion, startGivenArrest
    // A woman may bear another surname: these have none.
    case womanYear, womanPlace, womanCase, womanArrest, womanYearCase, womanYearArrest, womanMonth
    case womanArrestCase, womanFatherPlace, womanFatherCase, dayPlace, dayArrest, dayCase

    /// The keys of one record, by kind; 0 where it has none.
    struct Keys {
        private(set) var main = [UInt32](repeating: 0, count: CandidateKind.allCases.count)
        /// Keys by another reading of the surname, or another surname; 0 if there is none or it gives the same key.
        private(set) var other = [UInt32](repeating: 0, count: CandidateKind.allCases.count)
        private(set) var hasOther = false

        /// Works out the keys of another record.
        mutating func take(_ record: LinkageRecord, _ lexicon: NameLexicon) {
            let facts = Facts(record)
            let family = record.family >= 0 ? lexicon.coarse[Int(record.family)] : 0
            let start = record.family >= 0 ? lexicon.coarseStart[Int(record.family)] : 0
            // One more surname is looked up: another reading, else a former or second one.
            let more = record.familyOther >= 0 ? record.familyOther : max(record.familyExtra2, record.familyExtra)
            let second = more >= 0 ? lexicon.coarse[Int(more)] : 0
            hasOther = false
            for kind in CandidateKind.allCases {
                let key = facts.key(kind, family, start)
                main[kind.rawValue] = key
                var alternative: UInt32 = 0
                if kind.usesFamily, second != 0 { alternative = facts.key(kind, second, 0) }
                if alternative == key { alternative = 0 }
                other[kind.rawValue] = alternative
                if alternative != 0 { hasOther = true }
            }
        }
    }

    /// What records under a key of this kind share.
    var fields: [PairExplanation.Field] {
        switch self {
        case .familyGiven: [.family, .given]
        case .dateGiven, .womanYear: [.given, .birth]
        case .familyYear: [.family, .birth]
        case .familyFather: [.family, .patronymic]
        case .givenFatherYear: [.given, .patronymic, .birth]
        case .familyArrest: [.family, .arrest]
        case .givenFatherArrest: [.given, .patronymic, .arrest]
        case .dateFather: [.patronymic, .birth]
        case .familyRegion: [.family, .region]
        case .startGivenYear: [.family, .given, .birth]
        case .startGivenRegion: [.family, .given, .region]
        case .startGivenArrest: [.family, .given, .arrest]
        case .womanPlace: [.given, .birth, .region]
        case .womanCase: [.given, .region, .articles]
        case .womanArrest: [.given, .arrest]
        case .womanYearCase: [.given, .birth, .articles]
        case .womanYearArrest: [.given, .birth, .arrest]
        case .womanMonth: [.given, .region, .arrest]
        case .womanArrestCase: [.given, .arrest, .articles]
        case .womanFatherPlace: [.given, .patronymic, .region]
        case .womanFatherCase: [.given, .patronymic, .articles]
        case .dayPlace: [.birth, .region]
        case .dayArrest: [.birth, .arrest]
        case .dayCase: [.birth, .articles]
        }
    }

    private var usesFamily: Bool {
        switch self {
        case .familyGiven, .familyYear, .familyFather, .familyArrest, .familyRegion: true
        default: false
        }
    }

    /// What the keys of a record are made of; 0 for what it does not say.
    private struct Facts {
        let given: UInt64
        let father: UInt64
        let year: UInt64
        /// The month of birth with its year.
        let month: UInt64
        /// The day of birth, with day and month in either order.
        let date: UInt64
        let arrest: UInt64
        let arrestDay: UInt64
        let region: UInt64
        let article: UInt64
        /// The given name of a woman.
        let woman: UInt64
        /// The day of birth of a woman.
        let womanDate: UInt64

        init(_ record: LinkageRecord) {
            let birth = record.birth
            given = record.given >= 0 ? UInt64(record.given) &+ 1 : 0
            father = record.father >= 0 ? UInt64(record.father) &+ 1 : 0
            year = birth.isKnown ? UInt64(birth.year) : 0
            month = birth.month != 0 ? year << 8 | UInt64(birth.month) : 0
            date =
                birth.isFull
                ? year << 16 | UInt64(min(birth.month, birth.day)) << 8 | UInt64(max(birth.month, birth.day)) : 0
            arrest = record.arrest.month != 0 ? UInt64(record.arrest.year) << 8 | UInt64(record.arrest.month) : 0
            arrestDay = record.arrest.isFull ? UInt64(record.arrest.dayNumber) : 0
            region = UInt64(record.region)
            article = UInt64(record.articles[0])
            woman = record.sex == 2 ? given : 0
            womanDate = record.sex == 2 ? date : 0
        }

        func key(_ kind: CandidateKind, _ family: UInt64, _ start: UInt64) -> UInt32 {
            switch kind {
            case .familyGiven: hashed(kind, family, given)
            case .dateGiven: hashed(kind, date, given)
            case .familyYear: hashed(kind, family, year)
            case .familyFather: hashed(kind, family, father)
            case .givenFatherYear: hashed(kind, given, father, year)
            case .familyArrest: hashed(kind, family, arrest)
            case .givenFatherArrest: hashed(kind, given, father, arrest)
            case .dateFather: hashed(kind, date, father)
            case .familyRegion: hashed(kind, family, region)
            case .startGivenYear: hashed(kind, start, given, year)
            case .startGivenRegion: hashed(kind, start, given, region)
            case .startGivenArrest: hashed(kind, start, given, arrest)
            case .womanYear: hashed(kind, woman, month)
            case .womanPlace: hashed(kind, woman, year, region)
            case .womanCase: hashed(kind, woman, region, article)
            case .womanArrest: hashed(kind, woman, arrestDay)
            case .womanYearCase: hashed(kind, woman, year, article)
            case .womanYearArrest: hashed(kind, woman, year, arrest)
            case .womanMonth: hashed(kind, woman, arrest, region)
            case .womanArrestCase: hashed(kind, woman, arrest, article)
            case .womanFatherPlace: hashed(kind, woman, father, region)
            case .womanFatherCase: hashed(kind, woman, father, article)
            case .dayPlace: hashed(kind, womanDate, region)
            case .dayArrest: hashed(kind, womanDate, arrest)
            case .dayCase: hashed(kind, womanDate, article)
            }
        }

        private func hashed(_ kind: CandidateKind, _ first: UInt64, _ second: UInt64, _ third: UInt64 = 1) -> UInt32 {
            guard first != 0, second != 0, third != 0 else { return 0 }
            return CandidateKind.short(Hashing.combine(Hashing.combine(first, second), third))
        }
    }

    /// The key of a value of a further column; 0 for none.
    static func key(ofValue value: Int32) -> UInt32 {
        value < 0 ? 0 : short(Hashing.combine(UInt64(UInt32(bitPattern: value)) &+ 1, 64))
    }

    /// A key that is never 0. Two things that share a hash of 32 bits by accident are compared in vain, and that is all.
    private static func short(_ hash: UInt64) -> UInt32 { max(UInt32(truncatingIfNeeded: hash >> 32), 1) }

    /// How many times a key under which too many stand is narrowed.
    static let narrowings = 4

    /// A key narrowed by what else the record says; records that do not say it stay together.
    static func narrowed(_ key: UInt32, _ round: Int, by record: LinkageRecord) -> UInt32 {
        let detail: UInt64
        switch round {
        case 0: detail = record.birth.isKnown ? UInt64(record.birth.year) : 0
        case 1: detail = record.father >= 0 ? UInt64(record.father) &+ 1 : 0
        case 2: detail = record.arrest.month != 0 ? UInt64(record.arrest.year) << 8 | UInt64(record.arrest.month) : 0
        default: detail = UInt64(record.region)
        }
        return short(Hashing.combine(UInt64(key), detail))
    }
}
