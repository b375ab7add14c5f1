// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Whether an edition of a list has the person, and under what.
public struct ListingClaim: FieldCoded {
    /// Whether the edition has the person.
    public var state: ListingState
    /// The part of the list.
    public var list: String?
    /// The categories or tags that the list gives.
    public var categories: [String]
    /// The address of the person's page.
    public var page: String?

    /// Makes the value from its fields.
    public init(state: ListingState, list: String? = nil, categories: [String] = [], page: String? = nil) {
        self.state = state
        self.list = list
        self.categories = categories
        self.page = page
    }

    /// Reads the value from its fields.
    public init(from reader: inout some FieldReader) throws(StatementError) {
        state = try reader.requiredCode(1, "state", ListingState.self)
        list = try reader.text(2, "list")
        categories = try reader.texts(3, "categories")
        page = try reader.text(4, "page")
    }

    /// Hands the fields of the value to a writer.
    public func write(to writer: inout some FieldWriter) {
        writer.code(1, "state", state)
        writer.text(2, "list", list)
        writer.texts(3, "categories", categories)
        writer.text(4, "page", page)
    }
}
