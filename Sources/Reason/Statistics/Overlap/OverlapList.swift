// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Dates
import Statements

/// A list as an estimate takes it: one source or organisation, or several that are one list together.
public struct OverlapList: Sendable, Hashable {
    /// The name, as asked for.
    public let name: String
    /// The sources and organisations, in small letters.
    public let parts: [String]

    /// Reads a name; parts that are one list are joined by +, as in `memorial-politzek+memorial-religious`.
    public init(_ name: String) {
        self.name = name
        parts = name.lowercased().split(separator: "+").map { part in
            String(part.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
        }.filter { !$0.isEmpty }
    }

    /// Reads several names, parted by commas.
    ///
    /// - Throws: ``EstimationError`` for fewer than two, more than twelve, and one that is given twice.
    public static func all(_ text: String) throws(EstimationError) -> [OverlapList] {
        let lists = text.split(separator: ",").map { OverlapList(String($0.drop { $0 == " " })) }.filter {
            !$0.parts.isEmpty
        }
        guard lists.count >= 2 else { throw .tooFewLists(lists.count, needed: 2) }
        guard lists.count <= CaptureTable.listLimit else {
            throw .tooManyLists(lists.count, limit: CaptureTable.listLimit)
        }
        var seen: Set<String> = []
        for part in lists.flatMap(\.parts) where !seen.insert(part).inserted {
            throw .badArgument("“\(part)” is named twice. Name each list once")
        }
        return lists
    }

    /// What the list says by the lists and decisions on file of a subject.
    func mark(_ membership: ListMembership, on day: Day) -> OverlapRecord.Mark {
        parts.map { part in
            switch membership.has(part, on: day) {
            case .certainly: return .on
            case .possibly: return .open
            case .no: break
            }
            if let last = membership.decision(of: part, on: day), last.outcome != .granted { return .declined }
            let isDropped = membership.presences.contains { presence in
                presence.list.name.lowercased() == part && presence.since <= day
                    && presence.until.map { $0 <= day } ?? false
            }
            return isDropped ? .declined : .off
        }.max() ?? .off
    }
}
