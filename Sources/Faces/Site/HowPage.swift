// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Markup
internal import Phrases
internal import PublicRecord

/// How to read the register: its signs, its dates, its limits, and how to check it.
struct HowPage {
    let context: PageContext
    private var words: Words { context.words }

    private static let parts = ["who", "dates", "doubt", "names", "officials", "children", "check", "remove"]

    func frame() -> Frame {
        Frame(
            context: context, section: "how", title: words("nav.how"), description: words("how.description"),
            main: Markup { page in
                page.element(.div, .class("two")) { page in
                    page.element(.div) { page in
                        page.element(.h1, text: words("nav.how"))
                        page.element(.p, .class("lead"), text: words("how.lead"))
                    }
                    page.contents(
                        [("signs", words("how.signs"))] + Self.parts.map { ($0, words("how.\($0)")) }, context)
                }
                page.part("signs", words("how.signs")) { signs(&$0) }
                for part in Self.parts {
                    page.part(part, words("how.\(part)")) { page in
                        page.element(.p, .class("prose"), text: words("how.text.\(part)"))
                        if part == "who" { definitions(&page) }
                        if part == "check" { checkpoint(&page) }
                    }
                }
            })
    }

    private func signs(_ page: inout Markup) {
        let statuses: [PublicStatus] = [
            .wanted, .detained, .remand, .serving, .psychiatric, .houseArrest, .restricted, .placeUnknown,
            .released(.termServed), .exchanged, .died, .notHeld, .unknown,
        ]
        page.element(.table) { page in
            page.element(.thead) { page in
                page.element(.tr) { page in
                    page.element(.th, .scope("col"), text: words("how.label"))
                    page.element(.th, .scope("col"), text: words("how.means"))
                }
            }
            page.element(.tbody) { page in
                for status in statuses {
                    page.element(.tr) { page in
                        page.element(.th, .scope("row")) { page in
                            page.element(.span, .class("status")) { page in
                                page.square(status)
                                page.element(.span, text: status.words(words))
                            }
                        }
                        page.element(.td, text: words("how.status.\(status.code)"))
                    }
                }
            }
        }
    }

    private func definitions(_ page: inout Markup) {
        page.element(.p) { page in
            page.element(.a, .href(context.link(["definitions"])), text: words("why.more"))
        }
    }

    private func checkpoint(_ page: inout Markup) {
        guard let checkpoint = context.checkpoint else { return }
        page.element(.p, .class("prose"), text: words("how.signed"))
        page.element(.pre, .class("hash"), text: checkpoint.signedText)
    }
}
