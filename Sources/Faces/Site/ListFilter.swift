// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import PublicRecord

/// Reads the filters of the lists of officials and of documents out of an address.
enum ListFilter {
    /// What narrows the list of officials.
    struct Officials {
        var role: OfficialRole?
        var body: String?
        var sanction: SanctionStanding?
        var page = 1

        /// Those who match.
        func found(_ officials: [PublicOfficial]) -> [PublicOfficial] {
            officials.filter { official in
                if let role, !official.roles.contains(where: { $0.role == role }) { return false }
                if let body, !official.bodyCodes.contains(body) { return false }
                return sanction.map { $0 == official.standing } ?? true
            }
        }
    }

    /// What narrows the list of documents.
    struct Instruments {
        var kind: InstrumentKind?
        var body: String?
        var page = 1

        /// Those that match.
        func found(_ instruments: [PublicInstrument]) -> [PublicInstrument] {
            instruments.filter { instrument in
                if let kind, instrument.kind != kind { return false }
                return body.map { $0 == instrument.bodyCode } ?? true
            }
        }
    }

    /// The fields of each list, as the address names them.
    static let officialFields = ["role", "body", "sanction"]
    static let instrumentFields = ["kind", "body"]

    /// How many stand on a page.
    static let pageSize = 50

    static func officials(_ query: Query) -> Result<Officials, PeopleFilter.Wrong> {
        do throws(PeopleFilter.Wrong) {
            try checkNames(query, officialFields)
            return .success(
                Officials(
                    role: try choice(query, "role"), body: try code(query), sanction: try choice(query, "sanction"),
                    page: try page(query)))
        } catch {
            return .failure(error)
        }
    }

    static func instruments(_ query: Query) -> Result<Instruments, PeopleFilter.Wrong> {
        do throws(PeopleFilter.Wrong) {
            try checkNames(query, instrumentFields)
            return .success(
                Instruments(kind: try choice(query, "kind"), body: try code(query), page: try page(query)))
        } catch {
            return .failure(error)
        }
    }

    /// The page of the cases of one official, which has no filters.
    static func cases(_ query: Query) -> Result<Int, PeopleFilter.Wrong> {
        do throws(PeopleFilter.Wrong) {
            return .success(try page(query))
        } catch {
            return .failure(error)
        }
    }

    /// What a filter that there is not would have left out stands in the list all the same: so it is refused.
    private static func checkNames(_ query: Query, _ fields: [String]) throws(PeopleFilter.Wrong) {
        let known = fields + ["page", "on", "known", "at"]
        for item in query.items where !item.name.isEmpty {
            guard known.contains(item.name) || item.name.hasPrefix("utm_") || item.name.hasSuffix("clid") else {
                throw PeopleFilter.Wrong(field: item.name, value: item.value, choices: [])
            }
        }
    }

    private static func choice<Value: RawRepresentable & CaseIterable>(
        _ query: Query, _ field: String
    ) throws(PeopleFilter.Wrong) -> Value? where Value.RawValue == String {
        guard let text = query[field] else { return nil }
        guard let value = Value(rawValue: text) else {
            throw PeopleFilter.Wrong(field: field, value: text, choices: Value.allCases.map(\.rawValue))
        }
        return value
    }

    private static func code(_ query: Query) throws(PeopleFilter.Wrong) -> String? {
        guard let text = query["body"] else { return nil }
        guard PersonID(text) != nil else { throw PeopleFilter.Wrong(field: "body", value: text, choices: []) }
        return text
    }

    private static func page(_ query: Query) throws(PeopleFilter.Wrong) -> Int {
        guard let text = query["page"] else { return 1 }
        guard let value = Int(text), (1...100_000).contains(value) else {
            throw PeopleFilter.Wrong(field: "page", value: text, choices: [])
        }
        return value
    }
}
