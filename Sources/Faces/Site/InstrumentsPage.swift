// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Dates
internal import Markup
internal import Phrases
internal import PublicRecord

/// Resolutions, opinions, judgments and other documents of parliaments and international bodies.
struct InstrumentsPage {
    let context: PageContext
    let filter: ListFilter.Instruments
    /// All of them; the filter narrows.
    let instruments: [PublicInstrument]
    private var words: Words { context.words }

    func frame() -> Frame {
        let found = filter.found(instruments)
        let rows = found.dropFirst((filter.page - 1) * ListFilter.pageSize).prefix(ListFilter.pageSize)
        return Frame(
            context: context, section: "instruments", title: words("instruments.title"),
            description: words("instruments.lead"), isListed: filter.page == 1 && form.chosen.isEmpty,
            main: Markup { page in
                page.element(.h1, text: words("instruments.title"))
                page.element(.p, .class("lead"), text: words("instruments.lead"))
                guard !instruments.isEmpty else {
                    page.element(.div, .class("empty")) { $0.element(.p, text: words("instruments.none")) }
                    return
                }
                form.write(to: &page)
                page.element(.div, .class("result")) { page in
                    page.element(.p) { page in
                        page.element(.strong, text: words("instruments.count", ["n": .number(found.count)]))
                    }
                    page.downloads(
                        ["csv", "json"].map { format in
                            (format.uppercased(), context.link(["instruments.\(format)"], form.chosen))
                        }, of: words("instruments.title"))
                }
                if !rows.isEmpty { table(rows, &page) }
                form.pager(filter.page, shown: rows.count, of: found.count, &page)
            })
    }

    private var form: ListForm {
        let kinds = InstrumentKind.allCases.filter { kind in instruments.contains { $0.kind == kind } }
        var bodies: [String: PublicText] = [:]
        for instrument in instruments where bodies[instrument.bodyCode] == nil {
            bodies[instrument.bodyCode] = instrument.body
        }
        let named = bodies.map { (code: $0.key, label: context.plain($0.value)) }
            .sorted { ($0.label.lowercased(), $0.code) < ($1.label.lowercased(), $1.code) }
        return ListForm(
            context: context, place: "instruments",
            fields: [
                .init(name: "kind", choices: kinds.map { ($0.rawValue, words("instrument-kind.\($0.rawValue)")) }),
                .init(name: "body", choices: named),
            ])
    }

    private func table(_ rows: ArraySlice<PublicInstrument>, _ page: inout Markup) {
        page.element(.table, .class("stack"), .role("table")) { page in
            page.element(.caption, .class("vh"), text: words("instruments.title"))
            page.element(.thead, .role("rowgroup")) { page in
                page.element(.tr, .role("row")) { page in
                    for key in ["title", "body", "date", "named"] {
                        page.element(
                            .th, .scope("col"), .role("columnheader"), .when(key == "named", .class("n")),
                            text: words("instruments.column.\(key)"))
                    }
                }
            }
            page.element(.tbody, .role("rowgroup")) { page in
                for instrument in rows { row(instrument, &page) }
            }
        }
    }

    private func row(_ instrument: PublicInstrument, _ page: inout Markup) {
        func label(_ key: String) -> Attribute { .dataLabel(words("instruments.column.\(key)")) }
        page.element(.tr, .role("row")) { page in
            page.element(.th, .scope("row"), .role("rowheader"), .class("name")) { page in
                page.element(.a, .href(context.link(["instruments", instrument.id.text]))) { page in
                    page.data(instrument.title, context)
                }
                page.element(.span, .class("sub")) { page in
                    page.text(words("instrument-kind.\(instrument.kind.rawValue)"))
                    if let number = instrument.number {
                        page.text(" ")
                        page.data(number, context)
                    }
                    let isUnverified = [.title, .number].contains { instrument.marks[$0]?.isUnverified == true }
                    if isUnverified { page.unchecked(context, isShort: true) }
                }
            }
            page.element(.td, .role("cell"), label("body")) { page in
                page.element(.span) { $0.data(instrument.body, context) }
            }
            page.element(.td, .role("cell"), label("date")) { page in
                page.element(.span) { page in
                    if let date = instrument.date { page.date(date, context, .short) }
                    if instrument.marks[.date]?.isUnverified == true { page.unchecked(context, isShort: true) }
                }
            }
            page.element(
                .td, .role("cell"), .class("n"), label("named"), text: words.number(instrument.named.count))
        }
    }
}
