// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates

/// An event of a list of events.
public struct EventClaim: FieldCoded {
    /// What kind of event.
    public var kind: EventKind
    /// When.
    public var date: PartialDate?
    /// Where.
    public var place: String?
    /// What it was about.
    public var title: String?
    /// Who held it.
    public var organiser: String?
    /// How many were detained.
    public var detained: Int?
    /// Whether it was agreed with the authorities, as printed.
    public var permitted: String?
    /// What happened.
    public var text: String?
    /// Reports.
    public var links: [String]

    /// Makes the value from its fields.
    public init(
        kind: EventKind, date: PartialDate? = nil, place: String? = nil, title: String? = nil,
        organiser: String? = nil, detained: Int? = nil, permitted: String? = nil, text: String? = nil,
        links: [String] = []
    ) {
        self.kind = kind
        self.date = date
        self.place = place
        self.title = title
        self.organiser = organiser
        self.detained = detained
        self.permitted = permitted
        self.text = text
        self.links = links
    }

    /// Reads the value from its fields.
    public init(from reader: inout some FieldReader) throws(StatementError) {
        kind = try reader.requiredCode(1, "kind", EventKind.self)
        date = try reader.date(2, "date")
        place = try reader.text(3, "place")
        title = try reader.text(4, "title")
        organiser = try reader.text(5, "organiser")
        detained = try reader.number(6, "detained")
        permitted = try reader.text(7, "permitted")
        text = try reader.text(8, "text")
        links = try reader.texts(9, "links")
    }

    /// Hands the fields of the value to a writer.
    public func write(to writer: inout some FieldWriter) {
        writer.code(1, "kind", kind)
        writer.date(2, "date", date)
        writer.text(3, "place", place)
        writer.text(4, "title", title)
        writer.text(5, "organiser", organiser)
        writer.number(6, "detained", detained)
        writer.text(7, "permitted", permitted)
        writer.text(8, "text", text)
        writer.texts(9, "links", links)
    }
}
