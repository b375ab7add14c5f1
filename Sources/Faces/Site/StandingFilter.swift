// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import PublicRecord

/// Reads a question to the recognition ledger out of an address.
enum StandingFilter {
    /// The fields of the form.
    static let fields = ["by", "and", "not", "met", "held"]
    /// What stands for every organisation; no code of an organisation is this one.
    static let all = "*"

    static func read(_ query: Query) -> Result<StandingQuery, PeopleFilter.Wrong> {
        do throws(PeopleFilter.Wrong) {
            let page = try number(query)
            return .success(
                StandingQuery(
                    by: [try who(query, "by"), try who(query, "and")].compactMap { $0 }, notBy: try who(query, "not"),
                    met: query["met"], isHeld: try flag(query), offset: (page - 1) * PeopleFilter.pageSize,
                    limit: PeopleFilter.pageSize))
        } catch {
            return .failure(error)
        }
    }

    private static func who(_ query: Query, _ field: String) throws(PeopleFilter.Wrong) -> StandingQuery.Who? {
        guard let text = query[field] else { return nil }
        if text == all { return .all }
        guard PersonID(text) != nil else { throw PeopleFilter.Wrong(field: field, value: text, choices: []) }
        return .one(text)
    }

    private static func flag(_ query: Query) throws(PeopleFilter.Wrong) -> Bool {
        guard let text = query["held"] else { return false }
        guard text == "yes" else { throw PeopleFilter.Wrong(field: "held", value: text, choices: ["yes"]) }
        return true
    }

    private static func number(_ query: Query) throws(PeopleFilter.Wrong) -> Int {
        guard let text = query["page"] else { return 1 }
        guard let value = Int(text), (1...100_000).contains(value) else {
            throw PeopleFilter.Wrong(field: "page", value: text, choices: [])
        }
        return value
    }
}
