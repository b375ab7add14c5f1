// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Markup
internal import Phrases
internal import PublicRecord

/// The published definitions under which cases are assessed, and how an outcome comes about.
struct DefinitionsPage {
    let context: PageContext
    let definitions: [PublicDefinition]
    private var words: Words { context.words }

    func frame() -> Frame {
        let title = words("definitions.title")
        return Frame(
            context: context, section: "how", title: title, description: words("definitions.lead"),
            crumbs: [
                Frame.Crumb(text: words("nav.how"), link: context.link(["how"])), Frame.Crumb(text: title, link: nil),
            ],
            main: Markup { page in
                page.element(.h1, text: title)
                page.element(.p, .class("lead"), text: words("definitions.lead"))
                page.part("sets", words("definitions.sets")) { sets(&$0) }
                page.part("answers", words("definitions.answers")) { answers(&$0) }
                page.part("limits", words("definitions.limits")) { page in
                    page.element(.p, .class("prose"), text: words("definitions.limits.text"))
                    page.element(.p) { page in
                        page.element(.a, .href(context.link(["numbers"])), text: words("numbers.title"))
                    }
                }
                page.downloads(
                    [("JSON", context.link(["definitions.json"]))], of: words("definitions.file"))
            })
    }

    private func sets(_ page: inout Markup) {
        page.element(.ul, .class("roll")) { page in
            for definition in definitions {
                page.element(.li) { page in
                    page.element(.p, .class("name")) { page in
                        page.element(.a, .href(context.link(["definitions", definition.id]))) {
                            $0.data(definition.title, context)
                        }
                    }
                    if let note = definition.note { page.element(.p) { $0.data(note, context) } }
                    page.element(.p, .class("meta"), text: facts(definition))
                }
            }
        }
    }

    private func facts(_ definition: PublicDefinition) -> String {
        let unverified = definition.rules.count { $0.isUnverified }
        let rules = words("definitions.rules", ["n": .number(definition.rules.count)])
        let open = unverified == 0 ? "" : " " + words("definitions.unchecked", ["n": .number(unverified)])
        return rules + open
    }

    private func answers(_ page: inout Markup) {
        page.element(.dl, .class("facts")) { page in
            for answer in AssessmentAnswer.allCases {
                page.element(.div, .class("fact")) { page in
                    page.element(.dt) { $0.answer(answer, context) }
                    page.element(.dd, text: words("answer.\(answer.rawValue).means"))
                }
            }
        }
    }
}
