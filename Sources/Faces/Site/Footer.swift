// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Markup
internal import Phrases
internal import PublicRecord

/// The foot of every page: the checkpoint that it rests on, and help.
struct Footer {
    let context: PageContext
    private var words: Words { context.words }

    func write(to page: inout Markup) {
        page.element(.footer, .class("foot")) { page in
            page.element(.div, .class("page foot-cols")) { page in
                page.element(.section, .aria(.labelledby, "f-cp")) { checkpoint(&$0) }
                page.element(.section, .aria(.labelledby, "f-made")) { page in
                    page.element(.h2, .id("f-made"), text: words("foot.about"))
                    page.element(.p, text: words("foot.about.text"))
                }
                page.element(.section, .aria(.labelledby, "f-more")) { help(&$0) }
            }
        }
    }

    private func checkpoint(_ page: inout Markup) {
        page.element(.h2, .id("f-cp"), text: words("foot.checkpoint"))
        guard let checkpoint = context.checkpoint else {
            page.element(.p, text: words("foot.unsigned", ["n": .number(context.moment.at)]))
            return
        }
        page.element(.p, text: words("foot.built", ["n": .number(checkpoint.size)]))
        page.element(
            .pre, .class("hash"), text: "\(checkpoint.origin)\n\(checkpoint.size)\n\(checkpoint.root)")
        page.element(.p) { page in
            page.element(.a, .href(context.link(["how"], fragment: "check")), text: words("foot.check"))
        }
    }

    private func help(_ page: inout Markup) {
        page.element(.h2, .id("f-more"), text: words("foot.help"))
        page.element(.ul) { page in
            page.element(.li) { $0.element(.a, .href(context.link(["how"])), text: words("nav.how")) }
            if let contact = context.settings.contact.flatMap(Link.init(external:)) {
                page.element(.li) { $0.element(.a, .href(contact), .rel("noreferrer"), text: words("foot.error")) }
                page.element(.li) { $0.element(.a, .href(contact), .rel("noreferrer"), text: words("foot.remove")) }
            }
            page.element(.li, text: words("foot.licence", ["licence": .text(context.settings.licence)]))
        }
    }
}
