// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Dates
internal import Markup
internal import Phrases
internal import PublicRecord

extension Markup {
    /// The numbered list to which the marks lead.
    mutating func sourceList(_ marks: [SourceMark], _ context: PageContext) {
        guard !marks.isEmpty else {
            element(.p, .class("prose"), text: context.words("sources.none"))
            return
        }
        element(.ol, .class("sources")) { page in
            for mark in marks {
                page.element(.li, .id("s\(mark.number)")) { page in
                    page.element(.p) { page in
                        page.element(.strong) { page in
                            page.element(.a, .href(context.link(["sources", mark.source.id.text]))) { page in
                                page.data(mark.source.publisher, context)
                            }
                        }
                        if mark.source.title != mark.source.publisher {
                            page.text(". ")
                            page.external(mark.source.address, context) { $0.data(mark.source.title, context) }
                        }
                        if let use = mark.usedFor {
                            page.text(". ")
                            page.data(use, context, isMarked: true)
                        }
                    }
                    page.element(.p, .class("meta"), text: mark.source.facts(context))
                    if let hash = mark.source.contentHash, mark.source.keepsCopy {
                        page.element(.p, .class("hash"), text: "SHA-256 \(hash)")
                    }
                }
            }
        }
    }
}

extension PublicSource {
    /// When published, in what language, of what kind, whether a copy is kept: in short sentences.
    func facts(_ context: PageContext) -> String {
        let words = context.words
        var parts: [String] = []
        if let published {
            parts.append(words("source.published", ["date": .text(words.date(published, .genitive))]))
        } else {
            parts.append(words("source.undated"))
        }
        if let language, language != context.language.rawValue {
            parts.append(words.has("in-language.\(language)") ? words("in-language.\(language)") : language + ".")
        }
        parts.append(words("source-kind.\(kind.rawValue)") + ".")
        if let captured { parts.append(words("source.captured", ["date": .text(words.date(captured, .genitive))])) }
        if address == nil { parts.append(words("source.no-address")) }
        parts.append(words(keepsCopy ? "source.copy" : "source.no-copy"))
        return parts.joined(separator: " ")
    }
}
