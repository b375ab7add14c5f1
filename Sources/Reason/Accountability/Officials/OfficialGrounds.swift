// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Statements

/// What weighs how much when officials are put in order: lines `key = value`, as `Resources/official-grounds.txt` explains.
public struct OfficialGrounds: Sendable, Hashable {
    /// Points for each case.
    public let perCase: Double
    /// Points for a role.
    public let roles: [OfficialRole: Double]
    /// Points for each year given.
    public let perYear: Double
    /// More years than this do not count; a term for life counts as so many.
    public let mostYears: Double
    /// The roles for which years count.
    public let termRoles: Set<OfficialRole>
    /// What doubtful statements are multiplied with.
    public let doubtful: Double

    /// The grounds that come with the program.
    public static func standard() throws(OfficialGroundsError) -> OfficialGrounds {
        try OfficialGrounds(text: String(decoding: PackageResources.official_grounds_txt, as: UTF8.self))
    }

    /// Reads grounds.
    ///
    /// - Throws: ``OfficialGroundsError`` for a line that is not understood, or a key that is missing.
    public init(text: String) throws(OfficialGroundsError) {
        var values: [String: Double] = [:]
        var terms: Set<OfficialRole>?
        for (number, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
            let line = line.drop(while: \.isWhitespace)
            if line.isEmpty || line.hasPrefix("#") { continue }
            let parts = line.split(separator: "=", maxSplits: 1).map { $0.split(separator: " ").joined(separator: " ") }
            guard parts.count == 2 else { throw .line(number + 1, String(line)) }
            if parts[0] == "term-roles" {
                let names = parts[1].split(separator: ",").map { $0.filter { !$0.isWhitespace } }
                let read = names.compactMap { OfficialRole(rawValue: $0) }
                guard read.count == names.count else { throw .line(number + 1, String(line)) }
                terms = Set(read)
            } else {
                guard Self.keys.contains(parts[0]) else { throw .key(parts[0], known: Self.keys) }
                guard let value = Double(parts[1]), value >= 0, value <= 1_000 else {
                    throw .value(parts[0], parts[1])
                }
                values[parts[0]] = value
            }
        }
        for key in Self.keys where values[key] == nil { throw .missing(key) }
        guard let terms else { throw .missing("term-roles") }
        perCase = values["case"] ?? 0
        perYear = values["year"] ?? 0
        mostYears = values["most-years"] ?? 0
        doubtful = values["doubtful"] ?? 0
        termRoles = terms
        roles = Dictionary(
            OfficialRole.allCases.map { ($0, values["role.\($0.rawValue)"] ?? 0) }, uniquingKeysWith: { $1 })
    }

    private static let keys =
        ["case", "year", "most-years", "doubtful"] + OfficialRole.allCases.map { "role.\($0.rawValue)" }
}
