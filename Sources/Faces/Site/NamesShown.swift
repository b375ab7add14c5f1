// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Markup
internal import Phrases
internal import PublicRecord

/// The names of a person as a page shows them: the reader's script first, the other below.
struct NamesShown {
    let first: PublicName?
    let second: PublicName?

    /// - Parameter names: the first of each script is taken.
    init(_ names: [PublicName], for language: Language) {
        let wanted: NameScript = language == .ru ? .cyrillic : .latin
        let best = names.first { $0.script == wanted } ?? names.first
        first = best
        second = names.first { $0.script != best?.script }
    }

    /// The name for titles, where nobody is named: words that say so.
    func title(_ context: PageContext, isChild: Bool, birthYear: Int? = nil) -> String {
        guard let name = first?.text, !name.isEmpty else { return context.words(isChild ? "child" : "unnamed") }
        guard isChild, let birthYear else { return name }
        return context.words("child.born", ["name": .text(name), "year": .text(String(birthYear))])
    }
}

extension Markup {
    /// A name in its language.
    mutating func name(_ name: PublicName, _ context: PageContext) {
        if name.language == "und" || name.language == context.language.rawValue {
            element(.bdi, text: name.text)
        } else {
            element(.span, .lang(name.language), .directionAuto, text: name.text)
        }
    }

    /// Name and second script in a list, with a link if there is a page.
    mutating func nameInList(
        _ names: [PublicName], _ context: PageContext, isChild: Bool, birthYear: Int?, link: Link?
    ) {
        let shown = NamesShown(names, for: context.language)
        if isChild || shown.first == nil {
            let title = shown.title(context, isChild: isChild, birthYear: birthYear)
            if let link { element(.a, .href(link), text: title) } else { element(.span, .class("child"), text: title) }
        } else if let first = shown.first {
            if let link { element(.a, .href(link)) { $0.name(first, context) } } else { name(first, context) }
        }
        if !isChild, let second = shown.second {
            text(" ")
            element(.span, .class("alt"), .lang(second.language), .directionAuto, text: second.text)
        }
    }
}
