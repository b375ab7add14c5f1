// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates

/// A published count of a population.
public struct CountClaim: FieldCoded {
    /// Who counted.
    public var counter: LocalizedText
    /// The figure.
    public var value: Int
    /// What the figure says about the true number.
    public var bound: CountBound
    /// What one unit is.
    public var unit: String
    /// On which day.
    public var date: PartialDate?
    /// Where, as an ISO 3166-1 code where one exists.
    public var area: String?
    /// The parts, if the counter gave them.
    public var parts: [CountPart]
    /// Under which definition.
    public var definition: String?
    /// Whether the figure adds up a period and is no stock.
    public var cumulative: Bool?

    /// Makes the value from its fields.
    public init(
        counter: LocalizedText, value: Int, bound: CountBound, unit: String, date: PartialDate? = nil,
        area: String? = nil, parts: [CountPart] = [], definition: String? = nil, cumulative: Bool? = nil
    ) {
        self.counter = counter
        self.value = value
        self.bound = bound
        self.unit = unit
        self.date = date
        self.area = area
        self.parts = parts
        self.definition = definition
        self.cumulative = cumulative
    }

    /// Reads the value from its fields.
    public init(from reader: inout some FieldReader) throws(StatementError) {
        counter = try reader.requiredLocalized(1, "counter")
        value = try reader.requiredNumber(2, "value")
        bound = try reader.requiredCode(3, "bound", CountBound.self)
        unit = try reader.requiredText(4, "unit")
        date = try reader.date(5, "date")
        area = try reader.text(6, "area")
        parts = try reader.list(7, "parts", CountPart.self)
        definition = try reader.text(8, "definition")
        cumulative = try reader.flag(9, "cumulative")
    }

    /// Hands the fields of the value to a writer.
    public func write(to writer: inout some FieldWriter) {
        writer.localized(1, "counter", counter)
        writer.number(2, "value", value)
        writer.code(3, "bound", bound)
        writer.text(4, "unit", unit)
        writer.date(5, "date", date)
        writer.text(6, "area", area)
        writer.list(7, "parts", parts)
        writer.text(8, "definition", definition)
        writer.flag(9, "cumulative", cumulative)
    }
}
