// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Markup
internal import Phrases
internal import PublicRecord

/// All files, as of the dates of the page.
struct DownloadsPage {
    let context: PageContext
    private var words: Words { context.words }

    func frame() -> Frame {
        Frame(
            context: context, section: "downloads", title: words("nav.downloads"),
            description: words("downloads.description"),
            main: Markup { page in
                page.element(.h1, text: words("nav.downloads"))
                page.element(.p, .class("lead"), text: words("downloads.lead"))
                page.element(.dl, .class("facts")) { page in
                    for name in [
                        "people", "counts", "statistics", "exchanges", "instruments", "officials", "sources",
                        "visibility",
                        "actions",
                    ] {
                        page.element(.div, .class("fact")) { page in
                            page.element(.dt, text: words("downloads.\(name)"))
                            page.element(.dd) { page in
                                page.element(.p, text: words("downloads.\(name).text"))
                                let formats = name == "statistics" ? ["json"] : ["csv", "json"]
                                page.downloads(
                                    formats.map { format in
                                        (format.uppercased(), context.link(["\(name).\(format)"]))
                                    }, of: words("downloads.\(name)"))
                            }
                        }
                    }
                }
                page.part("form", words("downloads.form")) { page in
                    page.element(.p, .class("prose"), text: words("downloads.form.csv"))
                    page.element(.p, .class("prose"), text: words("downloads.form.json"))
                    let licence = words("foot.licence", ["licence": .text(context.settings.licence)])
                    page.element(.p, .class("prose"), text: licence)
                }
            })
    }
}
