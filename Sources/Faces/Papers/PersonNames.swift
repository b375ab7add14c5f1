// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Law
import Names
import Phrases
import Register
import Statements

/// The names of the person of a submission: which one stands in the title, and what fills the fields of names.
struct PersonNames {
    let submission: Submission
    let words: PaperWords

    /// A name with those who say it.
    struct Line {
        var text: String
        var value: RecordValue
    }

    /// The name for titles; of a child that is spared, initials; `nil` if no source gives a name.
    var title: String? {
        let names = ordered(submission.record.values(of: .name))
        let whole = names.filter { name($0).map { [.full, .printed].contains($0.kind) } ?? false }
        guard let name = (whole.first ?? names.first).flatMap(name) else { return nil }
        let form = NameForm(name.text, in: words).short
        return submission.sparesChild ? NameForm.initials(form) : form
    }

    /// What fills a field of names: those in the script of the paper first, each original beside it.
    func lines(_ field: FilledField) -> [Line] {
        let values = ordered(field.facts.flatMap(\.values))
        let hasLatin = values.contains { name($0).map { !NameForm.isCyrillic($0.text) } ?? false }
        return values.compactMap { value in
            guard let name = name(value), let said = part(field.field.fact, name) else { return nil }
            var text = said.text
            if submission.sparesChild { text = NameForm.initials(text) }
            // Where a source gives the Latin form, the original stands beside it as it is.
            if !hasLatin {
                let form = NameForm(text, in: words)
                text = field.field.fact == .fullName ? form.full : form.text
            }
            if said.isReadOut { text += " " + words.words("paper.name.read-out") }
            return Line(text: text, value: value)
        }
    }

    private func name(_ value: RecordValue) -> NameClaim? {
        guard case .name(let claim) = value.claim else { return nil }
        return claim
    }

    /// Latin names first in an English paper, others first in a Russian one; otherwise as they stand.
    private func ordered(_ values: [RecordValue]) -> [RecordValue] {
        let isFirst = { (value: RecordValue) -> Bool in
            guard let name = self.name(value) else { return false }
            return NameForm.isCyrillic(name.text) == (self.words.language == .ru)
        }
        return values.filter(isFirst) + values.filter { !isFirst($0) }
    }

    /// A part of a name: as the source divides it, or read out of the whole.
    private func part(_ fact: SubmissionFact, _ name: NameClaim) -> (text: String, isReadOut: Bool)? {
        let given: String?
        let read: String?
        switch fact {
        case .familyName: (given, read) = (name.family, ParsedName(name.text).family)
        case .givenName: (given, read) = (name.given, ParsedName(name.text).given)
        case .patronymic: (given, read) = (name.patronymic, ParsedName(name.text).patronymic)
        default: return (name.text, false)
        }
        if let given { return (given, false) }
        return read.map { ($0, true) }
    }
}
