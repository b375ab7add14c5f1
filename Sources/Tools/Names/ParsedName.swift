// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// The parts of a name as printed. Parts that it does not have are `nil`; initials are given as they are printed.
public struct ParsedName: Sendable, Hashable {
    /// The surname.
    public let family: String?
    /// The second word of a surname of two.
    public let secondFamily: String?
    /// A former surname, printed in brackets.
    public let former: String?
    /// The given name or its initial.
    public let given: String?
    /// The patronymic or its initial.
    public let patronymic: String?
    /// The Russian form of the given name, if it is known; of a short form, the first name it can stand for.
    public let givenName: String?
    /// The Russian form of the father’s name, if it is known.
    public let father: String?
    /// `M` or `F`, as patronymic or given name tell; `nil` if neither does.
    public let sex: String?
    /// Surname and given name could as well stand the other way round.
    public let isOrderUncertain: Bool

    /// Reads a name in any script; see ``NameRoles`` for the rules. Never fails: a text that is no name has no parts.
    public init(_ text: String, names: GivenNames = .standard) {
        self.init(text, names) { NameWord($0, spelling: $1, names: names) }
    }

    /// - Parameter read: reads a word of the name by a spelling.
    init(_ text: String, _ names: GivenNames, _ read: (UnsafeBufferPointer<UInt8>, Spelling) -> NameWord) {
        let bytes = Array(text.utf8)
        var tokens: [NameToken] = []
        bytes.withUnsafeBufferPointer { NameToken.split($0, into: &tokens) }
        let spelling = Spelling.evident(in: bytes)
        let words = tokens.map { token in
            bytes.withUnsafeBufferPointer {
                read(UnsafeBufferPointer(rebasing: $0[token.range].prefix(120)), spelling)
            }
        }
        let roles = NameRoles(words.map(\.traits), tokens)
        func part(_ place: Int) -> String? {
            guard tokens.indices.contains(place) else { return nil }
            let end = tokens[place].range.upperBound
            // An initial keeps its full stop.
            let stop = tokens[place].hasStop && end < bytes.count ? 1 : 0
            return String(decoding: bytes[tokens[place].range.lowerBound..<(end + stop)], as: UTF8.self)
        }
        func word(_ place: Int) -> NameWord? { words.indices.contains(place) ? words[place] : nil }
        family = part(roles.family)
        secondFamily = part(roles.secondFamily)
        former = part(roles.former)
        given = part(roles.given)
        patronymic = part(roles.patronymic)
        let match = roles.givenIsInitial ? nil : word(roles.given)?.given
        givenName = match.map { names.title($0.name) }
        let formed = roles.patronymicIsInitial ? nil : word(roles.patronymic)?.patronymic
        father = formed.flatMap { names.father($0.fatherStem) }.map { names.title($0) }
        if let formed {
            sex = formed.isDaughters ? "F" : "M"
        } else {
            sex = match.flatMap { $0.isShort ? nil : names.isMale($0.name) ? "M" : "F" }
        }
        isOrderUncertain = roles.isOrderUncertain
    }
}
