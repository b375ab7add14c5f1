// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Statistics

/// Held persons in groups, with how visible each group is.
///
/// Small groups are hidden by the rules of ``SmallCells``: of a group with fewer persons than the threshold nothing is told, since a
/// figure of a group of one is a figure of that person; and where the groups add up to all, another group is hidden with it, so that
/// it cannot be worked out. Where all persons are published everything can be counted again from their pages: then small groups are
/// left out, and groups in which all are named equally often, so that no line of a table is a figure of a person.
public struct VisibilityBreakdown: Sendable, Hashable {
    /// By what.
    public let dimension: VisibilityDimension
    /// The rules by which it was made.
    public let rules: SmallCells.Rules
    /// The groups in their order, those that are hidden among them.
    public let groups: [VisibilityGroup]

    /// How many groups are hidden.
    public var hidden: Int { groups.count { $0.persons == .hidden } }

    /// Compares groups.
    ///
    /// - Parameters:
    ///   - persons: held persons, each with the groups it is in; `nil` is the group of those not known.
    ///   - arePublished: whether all of them are published.
    public init(
        _ persons: [(person: PersonVisibility, groups: [String?])], by dimension: VisibilityDimension,
        rules: SmallCells.Rules = SmallCells.Rules(), arePublished: Bool = false
    ) {
        var members: [String?: [PersonVisibility]] = [:]
        for (person, groups) in persons { for group in Set(groups) { members[group, default: []].append(person) } }
        let names = members.keys.sorted { dimension.precedes($0, $1) }
        let counts = names.map { name -> [Int] in
            let all = members[name] ?? []
            let unnamed = all.count { $0.namings.isEmpty }
            return [all.count - unnamed, unnamed]
        }
        let areAlike = names.map { name in Set((members[name] ?? []).map(\.namings.count)).count == 1 }
        let cells =
            arePublished
            ? Self.published(counts, areAlike, rules) : Self.cells(counts, isAdditive: dimension.isAdditive, rules)
        self.dimension = dimension
        self.rules = rules
        groups = names.indices.map { place in
            let (total, unnamed) = (cells[place].total, cells[place].unnamed)
            var percent: Int?
            if let total = total.number, let unnamed = unnamed.number, total > 0 {
                percent = min(100, Int((Double(unnamed) / Double(total) * 100).rounded()))
            }
            return VisibilityGroup(
                names[place], members[names[place]] ?? [], persons: total, unnamedPercent: percent)
        }
    }

    private typealias Shown = (unnamed: SmallCells.Cell, total: SmallCells.Cell)

    /// Groups that are large enough and not all alike, with their exact numbers.
    private static func published(_ counts: [[Int]], _ areAlike: [Bool], _ rules: SmallCells.Rules) -> [Shown] {
        zip(counts, areAlike).map { pair, areAlike in
            let total = pair.reduce(0, +)
            return total < rules.threshold || areAlike ? (.hidden, .hidden) : (.shown(pair[1]), .shown(total))
        }
    }

    /// What may be shown of counts of the named and the unnamed: of groups that add up to all in one table; otherwise each group for
    /// itself.
    private static func cells(_ counts: [[Int]], isAdditive: Bool, _ rules: SmallCells.Rules) -> [Shown] {
        let columns = ["named", "unnamed"]
        let names = counts.indices.map { "\($0)" }
        if isAdditive {
            guard let table = try? CountTable(rows: names, columns: columns, counts: counts) else { return [] }
            let cells = SmallCells(table, rules: rules).cells
            return counts.indices.map { (cells[$0][1], cells[$0][2]) }
        }
        return counts.map { pair in
            guard let table = try? CountTable(rows: columns, counts: pair) else { return (.hidden, .hidden) }
            let cells = SmallCells(table, rules: rules).cells
            return (cells[1][0], cells[2][0])
        }
    }
}
