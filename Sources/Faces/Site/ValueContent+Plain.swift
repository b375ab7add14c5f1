// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Dates
internal import Markup
internal import Phrases
internal import PublicRecord

extension ValueContent {
    /// The value as plain text, for a cell of a table.
    func plain(_ context: PageContext) -> String {
        let words = context.words
        switch self {
        case .text(let text): return context.plain(text)
        case .date(let date): return date.edtf
        case .name(let name): return name.text
        case .sex(let sex): return words("sex.\(sex.rawValue)")
        case .spell(let spell):
            let place = spell.place.map { ", " + context.plain($0) } ?? ""
            return "\(words("spell.\(spell.kind.rawValue)")) \(Self.span(spell.from, spell.to))\(place)"
        case .article(let article): return article.full(context)
        case .sentence(let sentence):
            return sentence.words(words) + (sentence.date.map { ", \($0.edtf)" } ?? "")
        case .place(let place, let from, let to): return "\(context.plain(place)) \(Self.span(from, to))"
        case .status(let status, let on): return status.words(words) + (on.map { " \($0.edtf)" } ?? "")
        case .exchange(let id, let date, let place):
            return [id.text, date?.edtf, place.map { context.plain($0) }].compactMap { $0 }.joined(separator: ", ")
        case .recognition(let recognition):
            let date = recognition.date.map { ", \($0.edtf)" } ?? ""
            return "\(context.plain(recognition.organisation)): \(words("stand.\(recognition.stand.rawValue)"))\(date)"
        case .listing(let list, let state, let since):
            return "\(context.plain(list)): \(words("listing.\(state.rawValue)"))\(since.map { ", \($0.edtf)" } ?? "")"
        case .basis(let basis): return words("basis.\(basis.rawValue)")
        }
    }

    private static func span(_ from: PartialDate?, _ to: PartialDate?) -> String {
        from == nil && to == nil ? "" : "\(from?.edtf ?? "")/\(to?.edtf ?? "..")"
    }
}
