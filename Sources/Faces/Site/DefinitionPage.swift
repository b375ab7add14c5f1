// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Dates
internal import Markup
internal import Phrases
internal import PublicRecord

/// One definition: each rule with its source.
struct DefinitionPage {
    let context: PageContext
    let definition: PublicDefinition
    private var words: Words { context.words }

    func frame() -> Frame {
        let title = context.plain(definition.title)
        return Frame(
            context: context, section: "how", title: title, description: words("definitions.lead"),
            crumbs: [
                Frame.Crumb(text: words("nav.how"), link: context.link(["how"])),
                Frame.Crumb(text: words("definitions.title"), link: context.link(["definitions"])),
                Frame.Crumb(text: title, link: nil),
            ],
            main: Markup { page in
                page.element(.h1) { $0.data(definition.title, context) }
                if let note = definition.note { page.element(.p, .class("lead")) { $0.data(note, context) } }
                page.element(
                    .p, .class("meta"), text: words("definitions.version", ["version": .text(definition.version)]))
                let criteria = definition.criteria.filter { !$0.excludes }
                part("criteria", criteria.map { ($0.id, $0) }, &page)
                let exclusions = definition.criteria.filter(\.excludes)
                part("exclusions", exclusions.map { ($0.id, $0) }, &page)
                part("categories", definition.categories.map { ($0.code, $0.rule) }, &page)
                part("principles", definition.principles.map { ($0.id, $0) }, &page)
            })
    }

    private func part(_ name: String, _ rules: [(label: String, rule: PublicRule)], _ page: inout Markup) {
        guard !rules.isEmpty else { return }
        page.part(name, words("definitions.\(name)")) { page in
            page.element(.dl, .class("facts")) { page in
                for (label, rule) in rules {
                    page.element(.div, .class("fact"), .id("r-\(rule.id)")) { page in
                        page.element(.dt) { $0.element(.span, .class("rule"), text: label) }
                        page.element(.dd) { body(rule, &$0) }
                    }
                }
            }
        }
    }

    private func body(_ rule: PublicRule, _ page: inout Markup) {
        page.element(.p) { page in
            page.data(rule.text, context)
            if rule.isUnverified {
                page.text(" ")
                page.element(.span, .class("tag tag-unchecked"), text: words("why.rule.unchecked"))
            }
        }
        if let norms = rule.norms {
            page.element(.p, .class("meta")) { page in
                page.text(words("definitions.norms") + " ")
                page.data(norms, context)
                if rule.normsUnverified {
                    page.text(" ")
                    page.element(.span, .class("tag tag-unchecked"), text: words("definitions.norms.unchecked"))
                }
            }
        }
        for source in rule.sources {
            page.element(.p, .class("meta")) { page in
                page.external(source.address, context) { $0.text(source.text) }
            }
        }
        if rule.from != nil || rule.to != nil {
            page.element(.p, .class("meta"), text: inForce(rule))
        }
    }

    private func inForce(_ rule: PublicRule) -> String {
        switch (rule.from, rule.to) {
        case (let from?, let to?):
            words(
                "definitions.in-force.both",
                ["from": .text(words.date(from, .genitive)), "to": .text(words.date(to, .genitive))])
        case (let from?, nil): words("definitions.in-force.from", ["from": .text(words.date(from, .genitive))])
        case (nil, let to?): words("definitions.in-force.to", ["to": .text(words.date(to, .genitive))])
        case (nil, nil): ""
        }
    }
}
