// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Markup
internal import Phrases

/// An answer before it has its headers.
struct Answer {
    /// What kind of thing the body is.
    enum MediaType: String {
        case html = "text/html; charset=utf-8"
        case css = "text/css; charset=utf-8"
        case svg = "image/svg+xml"
        case xml = "application/xml; charset=utf-8"
        case text = "text/plain; charset=utf-8"
        case csv = "text/csv; charset=utf-8"
        case json = "application/json; charset=utf-8"
    }

    var status: Int
    var type: MediaType
    var body: [UInt8]
    var language: String?
    var location: Link?
    var fileName: String?
    var variesByLanguage = false
    /// After how many seconds it is worth asking again.
    var retryAfter: Int?

    init(status: Int, type: MediaType, body: [UInt8], language: String? = nil) {
        self.status = status
        self.type = type
        self.body = body
        self.language = language
    }

    /// A few words, for the rare case where no page can be made.
    static func text(_ status: Int, _ text: String) -> Answer {
        Answer(status: status, type: .text, body: Array(text.utf8))
    }

    /// That an answer is being worked out, in few words, for an address that belongs to no language.
    static func busy(_ seconds: Int) -> Answer {
        var answer = text(503, "This is still being worked out. Please try again in a moment.\n")
        answer.retryAfter = seconds
        return answer
    }

    /// A page in its frame.
    static func page(_ status: Int, _ page: Frame) -> Answer {
        Answer(status: status, type: .html, body: page.html().bytes, language: page.context.language.rawValue)
    }

    /// Leads the reader on, with a link for those whose program does not follow.
    static func redirect(_ status: Int, _ link: Link) -> Answer {
        let page = Markup { markup in
            markup.doctype()
            markup.element(.html, .lang("en")) { markup in
                markup.element(.head) { markup in
                    markup.empty(.meta, .charset)
                    markup.element(.title, text: "Imena")
                }
                markup.element(.body) { markup in
                    markup.element(.p) { $0.element(.a, .href(link), text: link.text) }
                }
            }
        }
        var answer = Answer(status: status, type: .html, body: page.bytes)
        answer.location = link
        return answer
    }

    /// A file to keep.
    static func file(_ type: MediaType, _ body: [UInt8], named name: String) -> Answer {
        var answer = Answer(status: 200, type: type, body: body)
        answer.fileName = name
        return answer
    }
}
