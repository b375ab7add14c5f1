// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Dates
internal import Register
internal import Statements
import Synchronization

/// Decides of every text that goes out whether it names somebody who is not shown under a name; what does is left out.
///
/// * Whoever is withheld is not named, not even by the family name alone (``HiddenNames``).
/// * Nobody else is named who is not shown, or is shown as a child by initials: by no name that says who it is (``FullNames``).
/// * On the person’s own page, and in a document that is on file as naming the person, the family name alone says enough.
///
/// The names are those that any public entry gives, of all persons of the register and at its head: a permission that was taken back
/// counts for old positions too.
struct TextGuard: Sendable {
    private let withheld: HiddenNames
    private let unnamed: UnnamedPersons
    private let day: Day
    /// The names of the person whose record it is, if it is shown as that of a child.
    private var child = HiddenNames()
    /// What the texts may name, as it is the name of the person on whose page they stand.
    private var own: [NameClaim] = []
    private let known: Answers

    private enum Named { case nobody, unnamed, withheld }

    /// What was found of texts before.
    private final class Answers: Sendable {
        let answers = Mutex<[String: Named]>([:])
    }

    /// A guard that lets everything pass.
    init() { self.init(withheld: HiddenNames(), unnamed: UnnamedPersons(), day: .latest) }

    /// - Parameter day: the day that decides who is a child.
    init(withheld: HiddenNames, unnamed: UnnamedPersons, day: Day) {
        self.withheld = withheld
        self.unnamed = unnamed
        self.day = day
        known = Answers()
    }

    var isEmpty: Bool { withheld.isEmpty && unnamed.names.isEmpty && child.isEmpty }

    /// The guard of the texts of a record.
    func of(_ record: Record, isChild: Bool) -> TextGuard {
        var mine = self
        if isChild {
            mine.child.add(namesOf: record)
        } else {
            mine.own = record.values(of: .name).compactMap { value in
                if case .name(let claim) = value.claim { claim } else { nil }
            }
        }
        return mine
    }

    /// The guard of the texts of a document or an event that persons are on file as part of.
    func of(_ subject: Subject) -> TextGuard {
        guard let persons = unnamed.partOf[subject] else { return self }
        var mine = self
        for person in persons where day < person.hiddenBefore { for name in person.names { mine.child.add(name) } }
        return mine
    }

    /// Whether a text names one of them.
    ///
    /// - Parameter isOfficial: whether the text is the name of an official, whom initials do not make one of them.
    func occur(in text: String?, isOfficial: Bool = false) -> Bool {
        guard let text, !text.isEmpty else { return false }
        if names(text, isOfficial) { return true }
        return text.contains("%") && names(Self.decoded(text), isOfficial)
    }

    private func names(_ text: String, _ isOfficial: Bool) -> Bool {
        if child.occur(in: text) { return true }
        // What names nobody names nobody on any page; what does may be the name of the person whose page it is.
        let key = isOfficial ? "official:" + text : text
        let before = known.answers.withLock { $0[key] }
        let found = before ?? look(text, isOfficial)
        if before == nil {
            known.answers.withLock { answers in
                if answers.count >= 100_000 { answers.removeAll() }
                answers[key] = found
            }
        }
        switch found {
        case .nobody: return false
        case .withheld: return true
        case .unnamed: return own.isEmpty || occurs(text, isOfficial, own: own)
        }
    }

    private func look(_ text: String, _ isOfficial: Bool) -> Named {
        if withheld.occur(in: text) { return .withheld }
        return occurs(text, isOfficial, own: []) ? .unnamed : .nobody
    }

    private func occurs(_ text: String, _ isOfficial: Bool, own: [NameClaim]) -> Bool {
        let mine = own.isEmpty ? [] : [UnnamedPersons.person(own)]
        return unnamed.names.occur(in: text, own: { mine }, isWhole: isOfficial) { day < $0.hiddenBefore }
    }

    /// Whether a text names a child of the register, shown or not.
    func namesChild(_ text: String?) -> Bool {
        guard let text else { return false }
        return [text, Self.decoded(text)].contains { text in
            unnamed.names.occur(in: text, own: { [] }) { day < $0.minorBefore }
        }
    }

    /// The text, unless it names one of them.
    func passing(_ text: String?) -> String? { occur(in: text) ? nil : text }

    /// Whether a text names one of them in any language.
    func occur(in text: LocalizedText?) -> Bool {
        guard let text else { return false }
        return occur(in: text.text) || text.translations.contains { occur(in: $0.text) }
    }

    /// The text, unless it names one of them in any language.
    func passing(_ text: LocalizedText?) -> LocalizedText? { occur(in: text) ? nil : text }

    /// An address with its coded letters as they are read.
    private static func decoded(_ text: String) -> String {
        let bytes = Array(text.utf8)
        var decoded: [UInt8] = []
        var place = 0
        while place < bytes.count {
            let digits = bytes[place...].dropFirst().prefix(2)
            if bytes[place] == UInt8(ascii: "%"), digits.count == 2,
                let byte = UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
            {
                decoded.append(byte)
                place += 3
            } else {
                decoded.append(bytes[place])
                place += 1
            }
        }
        return String(decoding: decoded, as: UTF8.self)
    }
}
