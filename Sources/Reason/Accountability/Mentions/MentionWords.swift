// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// What a word is to the finder of mentions, by the data in `words.txt`.
struct WordClass: OptionSet, Sendable {
    /// The classes of the data have the lower 31 bits.
    let rawValue: Int64

    static let and = WordClass(rawValue: 1)
    static let office = WordClass(rawValue: 2)
    static let place = WordClass(rawValue: 4)
    static let courtHead = WordClass(rawValue: 8)
    static let courtWord = WordClass(rawValue: 16)
    static let courtPlace = WordClass(rawValue: 32)
    static let of = WordClass(rawValue: 64)
    static let the = WordClass(rawValue: 128)
    static let part = WordClass(rawValue: 256)
    static let article = WordClass(rawValue: 512)
    static let point = WordClass(rawValue: 1024)
    static let code = WordClass(rawValue: 2048)
    static let son = WordClass(rawValue: 4096)
    static let named = WordClass(rawValue: 8192)
    static let kin = WordClass(rawValue: 16384)
    static let courtName = WordClass(rawValue: 32768)
    static let courtEnd = WordClass(rawValue: 65536)
    static let bodyName = WordClass(rawValue: 131_072)
    static let honorific = WordClass(rawValue: 524_288)
    static let elder = WordClass(rawValue: 1_048_576)
    static let or = WordClass(rawValue: 262_144)
    static let rank = WordClass(rawValue: 2_097_152)
    static let month = WordClass(rawValue: 4_194_304)
    static let followers = WordClass(rawValue: 16_777_216)
    /// No class of the data: a word for followers stands before, and “of” after it, if it is English.
    static let followersOf = WordClass(rawValue: 1 << 32)
    static let courtDistrict = WordClass(rawValue: 33_554_432)
    static let short = WordClass(rawValue: 67_108_864)
    static let bodyCapitals = WordClass(rawValue: 134_217_728)
    static let called = WordClass(rawValue: 536_870_912)
    static let family = WordClass(rawValue: 1_073_741_824)
    static let codePlace = WordClass(rawValue: 268_435_456)
    /// No class of the data: a title of office stands before, and “of” after it.
    static let officeOf = WordClass(rawValue: 1 << 33)

    static let names: [Substring: WordClass] = [
        "and": .and, "office": .office, "place": .place, "courtHead": .courtHead, "courtWord": .courtWord,
        "courtPlace": .courtPlace, "of": .of, "the": .the, "part": .part, "article": .article, "point": .point,
        "son": .son,
        "code": .code, "named": .named, "kin": .kin, "courtName": .courtName,
        "courtEnd": .courtEnd, "bodyName": .bodyName, "or": .or, "elder": .elder, "honorific": .honorific,
        "rank": .rank, "month": .month, "followers": .followers, "courtDistrict": .courtDistrict, "short": .short,
        "bodyCapitals": .bodyCapitals, "called": .called, "family": .family, "codePlace": .codePlace,
    ]

    /// As a word of a language with cases stands before a name: «сторонники Тестова» is “supporters of Testov”.
    var leading: WordClass { contains(.followers) ? union(.followersOf) : self }

    /// The words that can begin a reference to a law.
    static let law: WordClass = [.part, .article, .point]
}

/// The words of `words.txt`.
struct MentionWords: Sendable {
    static let standard = MentionWords(text: String(decoding: PackageResources.words_txt, as: UTF8.self))

    /// The name of a body or court: the beginnings of all its words, the last first.
    struct Phrase: Sendable {
        var words: [UInt64]
        var kind: MentionKind
    }

    private var table = WordTable(capacity: 2048)
    /// The names of bodies and courts by the beginning of their last word, the longest first.
    private var bodies: [[Phrase]] = []
    private var bodyPlaces = WordTable(capacity: 512)

    private var besides = WordTable(capacity: 1024)

    /// The endings of adjectives of places that make a court’s name: «Тверской», «Басманного».
    private(set) var placeEndings: [String] = []

    init(text: String) {
        for line in text.split(separator: "\n") where !line.hasPrefix("#") {
            guard let colon = line.firstIndex(of: ":") else { continue }
            let words = line[line.index(after: colon)...].split(separator: " ")
            if line[..<colon] == "placeEnding" {
                placeEndings += words.map(String.init)
            } else if line[..<colon] == "body" || line[..<colon] == "court" {
                let kind: MentionKind = line[..<colon] == "body" ? .body : .court
                for word in words { for phrase in Self.phrases(word) { addBody(phrase, kind) } }
            } else if let kind = WordClass.names[line[..<colon]] {
                for word in words { for form in Self.forms(word) { add(form, kind) } }
            } else if let kind = BesideClass.names[line[..<colon]] {
                for word in words { for form in Self.forms(word) { addBeside(form, kind) } }
            }
        }
        for place in bodies.indices { bodies[place].sort { $0.words.count > $1.words.count } }
    }

    @inline(__always)
    subscript(hash: UInt64) -> WordClass {
        let found = table[hash]
        return found < 0 ? [] : WordClass(rawValue: Int64(found))
    }

    /// What a word says beside a name.
    func beside(_ hash: UInt64) -> BesideClass {
        let found = hash == 0 ? -1 : besides[hash]
        return found < 0 ? [] : BesideClass(rawValue: found)
    }

    /// The names of bodies whose last word begins so.
    @inline(__always)
    func bodies(endingWith beginning: UInt64) -> [Phrase]? {
        let place = bodyPlaces[beginning]
        return place < 0 ? nil : bodies[Int(place)]
    }

    private mutating func add(_ word: String, _ kind: WordClass) {
        let hash = WordHash.of(word)
        table.set(hash, Int32(truncatingIfNeeded: self[hash].union(kind).rawValue))
    }

    private mutating func addBeside(_ word: String, _ kind: BesideClass) {
        let hash = WordHash.of(word)
        besides.set(hash, beside(hash).union(kind).rawValue)
    }

    private mutating func addBody(_ phrase: String, _ kind: MentionKind) {
        let words = phrase.split(separator: "+").map { WordHash.of($0.prefix(5)) }
        guard let last = words.last else { return }
        var place = bodyPlaces[last]
        if place < 0 {
            place = Int32(truncatingIfNeeded: bodies.count)
            bodyPlaces.set(last, place)
            bodies.append([])
        }
        bodies[Int(place)].append(Phrase(words: words.reversed(), kind: kind))
    }

    /// The forms of several words of which some have endings in braces.
    private static func phrases(_ phrase: Substring) -> [String] {
        phrase.split(separator: "+").reduce(into: [""]) { phrases, word in
            phrases = phrases.flatMap { begin in forms(word).map { begin.isEmpty ? $0 : begin + "+" + $0 } }
        }
    }

    /// The forms of a word with endings in braces.
    private static func forms(_ word: Substring) -> [String] {
        guard let open = word.firstIndex(of: "{"), word.hasSuffix("}") else { return [String(word)] }
        return word[word.index(after: open)...].dropLast().split(separator: ",", omittingEmptySubsequences: false)
            .map { String(word[..<open] + $0) }
    }
}
