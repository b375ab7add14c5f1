// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Dates
internal import Markup
internal import Phrases
internal import PublicRecord

/// The square and the words of a status.
extension Markup {
    /// The square, the words, and what makes them uncertain.
    mutating func status(_ fact: StatusFact, _ context: PageContext, isChild: Bool = false, withDate: Bool = false) {
        element(.span, .class("status")) { page in
            page.square(fact.status, isChild: isChild)
            page.element(.span) { page in
                page.text(withDate ? fact.sentence(context.words) : fact.status.words(context.words))
            }
        }
        if fact.certainty == .possibly {
            text(" ")
            element(.span, .class("tag tag-differ"), text: context.words("tag.possibly"))
        }
        if fact.isUnverified { unchecked(context, isShort: !withDate) }
    }

    /// The square alone.
    mutating func square(_ status: PublicStatus, isChild: Bool = false) {
        element(
            .svg, .class("sq"), .viewBox(0, 0, 16, 16), .at(.width, 16), .at(.height, 16), .aria(.hidden, "true"),
            .notFocusable
        ) { page in
            for shape in isChild ? [.dashed] : StatusShape.shapes(of: status) { shape.draw(&page) }
        }
    }
}

/// A stroke of the squares. One square is one person: ink means held, outline means free.
enum StatusShape {
    case outline, dashed, solid, lowerHalf, lowerBand, hatching, corners, dot, openWithArrow, lines, question

    static func shapes(of status: PublicStatus) -> [StatusShape] {
        switch status {
        case .wanted: [.corners]
        case .notHeld, .released: [.outline]
        case .detained, .remand: [.outline, .hatching]
        case .houseArrest: [.outline, .lowerHalf]
        case .restricted: [.outline, .lowerBand]
        case .serving, .psychiatric: [.solid]
        case .placeUnknown: [.corners, .dot]
        case .exchanged: [.openWithArrow]
        case .died: [.lines]
        case .unknown: [.question]
        }
    }

    func draw(_ page: inout Markup) {
        switch self {
        case .outline: stroke(Path().move(2, 2).line(14, 2).line(14, 14).line(2, 14).closed(), &page)
        case .dashed:
            page.empty(
                .path, .unfilled, .strokedAsText, .strokeWidth(2), .dashes(3, 2),
                .path(Path().move(2, 2).line(14, 2).line(14, 14).line(2, 14).closed()))
        case .solid: fill(1, 1, 15, 15, &page)
        case .lowerHalf: fill(1, 8, 15, 15, &page)
        case .lowerBand: fill(1, 11, 15, 15, &page)
        case .hatching:
            stroke(Path().move(2, 8).line(8, 2).move(2, 14).line(14, 2).move(8, 14).line(14, 8), &page)
        case .corners:
            let upper = Path().move(2, 6).line(2, 2).line(6, 2).move(10, 2).line(14, 2).line(14, 6)
            stroke(upper.move(14, 10).line(14, 14).line(10, 14).move(6, 14).line(2, 14).line(2, 10), &page)
        case .dot: fill(6, 6, 10, 10, &page)
        case .openWithArrow:
            let door = Path().move(12, 4).line(12, 2).line(2, 2).line(2, 14).line(12, 14).line(12, 12)
            stroke(door.move(6, 8).line(15, 8).move(12, 5).line(15, 8).line(12, 11), &page)
        case .lines: stroke(Path().move(2, 14).line(14, 14).move(2, 2).line(14, 2), &page)
        case .question: stroke(Path().move(2, 8).line(14, 8), &page)
        }
    }

    private func stroke(_ path: Path, _ page: inout Markup) {
        page.empty(.path, .unfilled, .strokedAsText, .strokeWidth(2), .path(path))
    }

    private func fill(_ left: Double, _ top: Double, _ right: Double, _ bottom: Double, _ page: inout Markup) {
        let path = Path().move(left, top).line(right, top).line(right, bottom).line(left, bottom).closed()
        page.empty(.path, .filledAsText, .path(path))
    }
}
