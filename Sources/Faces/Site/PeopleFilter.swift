// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Phrases
internal import PublicRecord

/// Reads the filters of a list of people out of an address.
enum PeopleFilter {
    /// A filter whose value means nothing, or of which there is none.
    struct Wrong: Error {
        let field: String
        let value: String
        /// The values that it can have, where they are few.
        let choices: [String]
    }

    /// The fields that an address of the list can have.
    static let fields = PeopleForm.fields + ["page"]
    private static let dates = ["on", "known", "at"]

    /// How many people stand on a page.
    static let pageSize = 50

    static func read(_ context: PageContext) -> Result<PeopleQuery, Wrong> {
        let query = context.query
        do {
            try checkNames(query)
            let page = try number(query, "page", 1...100_000) ?? 1
            return .success(
                PeopleQuery(
                    text: query["q"].map { String($0.prefix(200)) }, status: try choice(query, "status"),
                    heldBy: try code(query, "by"), article: try code(query, "article"),
                    region: try code(query, "region"), sex: try choice(query, "sex"),
                    year: try number(query, "year", 1900...9999), source: try source(query),
                    recognition: try code(query, "recognition"), order: try choice(query, "sort") ?? .name,
                    offset: (page - 1) * pageSize, limit: pageSize))
        } catch {
            return .failure(error)
        }
    }

    /// What a filter that there is not would have left out stands in the list all the same: so it is refused. Names that other
    /// sites hang on links are no filters.
    private static func checkNames(_ query: Query) throws(Wrong) {
        for item in query.items where !item.name.isEmpty {
            let isKnown = fields.contains(item.name) || dates.contains(item.name)
            guard isKnown || item.name.hasPrefix("utm_") || item.name.hasSuffix("clid") else {
                throw Wrong(field: item.name, value: item.value, choices: [])
            }
        }
    }

    private static func choice<Value: RawRepresentable & CaseIterable>(
        _ query: Query, _ field: String
    ) throws(Wrong) -> Value? where Value.RawValue == String {
        guard let text = query[field] else { return nil }
        guard let value = Value(rawValue: text) else {
            throw Wrong(field: field, value: text, choices: Value.allCases.map(\.rawValue))
        }
        return value
    }

    private static func number(_ query: Query, _ field: String, _ range: ClosedRange<Int>) throws(Wrong) -> Int? {
        guard let text = query[field] else { return nil }
        guard let value = Int(text), range.contains(value) else {
            throw Wrong(field: field, value: text, choices: [])
        }
        return value
    }

    /// A code out of the choices of the register; any well-formed one may be asked for, and may find nobody.
    private static func code(_ query: Query, _ field: String) throws(Wrong) -> String? {
        guard let text = query[field] else { return nil }
        guard PersonID(text) != nil else { throw Wrong(field: field, value: text, choices: []) }
        return text
    }

    private static func source(_ query: Query) throws(Wrong) -> SourceID? {
        guard let text = query["source"] else { return nil }
        guard let id = SourceID(text) else { throw Wrong(field: "source", value: text, choices: []) }
        return id
    }
}
