// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// A part of an exchange: how many went from where to where. What a source does not say stays open.
public struct ExchangeLeg: FieldCoded {
    /// Who let them go, as an ISO 3166-1 code.
    public var from: String?
    /// Where they went, as an ISO 3166-1 code.
    public var to: String?
    /// How many adults.
    public var persons: Int?
    /// How many children went along.
    public var children: Int?
    /// Where they were handed over.
    public var place: LocalizedText?

    /// Makes the value from its fields.
    public init(
        from: String? = nil, to: String? = nil, persons: Int? = nil, children: Int? = nil, place: LocalizedText? = nil
    ) {
        self.from = from
        self.to = to
        self.persons = persons
        self.children = children
        self.place = place
    }

    /// Reads the value from its fields.
    public init(from reader: inout some FieldReader) throws(StatementError) {
        from = try reader.text(1, "from")
        to = try reader.text(2, "to")
        persons = try reader.number(3, "persons")
        children = try reader.number(4, "children")
        place = try reader.localized(5, "place")
    }

    /// Hands the fields of the value to a writer.
    public func write(to writer: inout some FieldWriter) {
        writer.text(1, "from", from)
        writer.text(2, "to", to)
        writer.number(3, "persons", persons)
        writer.number(4, "children", children)
        writer.localized(5, "place", place)
    }
}
