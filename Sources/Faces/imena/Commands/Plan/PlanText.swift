// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Plans
import Signs

/// The outcome of a plan for people, line by line.
struct PlanText {
    private static let shownLeftOut = 25

    private let plan: Plan
    private let result: PlanResult
    private var lines: [String] = []

    init(plan: Plan, result: PlanResult) {
        (self.plan, self.result) = (plan, result)
        if !plan.title.isEmpty { lines.append(plan.title) }
        lines += [PlanResult.caution, "", verdict]
        addConflicts()
        addPackages()
        addFrontier()
        addLeftOut()
        if !result.notes.isEmpty { lines.append("") }
        lines += result.notes.map { "Note: " + $0 }
    }

    /// The text, with control signs made visible.
    var text: String { lines.map { HiddenSign.shown(in: $0) + "\n" }.joined() }

    private func shown(_ number: Double) -> String { PlanPage.shown(number) }

    private var verdict: String {
        switch result.status {
        case .optimal: return "Package 1 is the best there is under these weights and constraints (proven)."
        case .feasible:
            let found = "Package 1 is the best found in \(shown(plan.seconds)) s; "
            guard let gap = result.gap else { return found + "how much better there may be is not known." }
            return found + "none can be better by more than \(shown((gap * 10_000).rounded() / 100)) %."
        case .infeasible: return "No package keeps all constraints."
        case .unknown: return "No package was found."
        }
    }

    private mutating func addConflicts() {
        for conflict in result.conflicts {
            lines.append("")
            lines.append(
                conflict.isLeast
                    ? "These clash; without any one of them the others of this set can be kept:"
                    : "Among these some clash:")
            for constraint in conflict.constraints {
                var line = "  \(constraint.id)"
                if let number = constraint.line { line += " (line \(number))" }
                line += ": \(constraint.says)"
                if let reason = constraint.reason { line += "; because: \(reason)" }
                lines.append(line)
            }
        }
    }

    private mutating func addPackages() {
        for (number, package) in result.packages.enumerated() {
            let parts = zip(package.scores, plan.scores).map { score, stated in
                "\(score.name) \(shown(score.value)) × \(shown(stated.weight))"
            }
            lines.append("")
            lines.append("Package \(number + 1): total \(shown(package.total)) = \(parts.joined(separator: " + "))")
            if number == 0 {
                lines.append("  ours (\(package.ours.count)): \(package.ours.joined(separator: ", "))")
                lines.append("  theirs (\(package.theirs.count)): \(package.theirs.joined(separator: ", "))")
                lines.append("")
                lines += package.why.map { "  " + $0 }
            } else {
                addDifference(package, from: result.packages[0])
            }
        }
    }

    /// What is other than in the first package.
    private mutating func addDifference(_ package: PlanPackage, from first: PlanPackage) {
        let now = package.ours + package.theirs
        let before = first.ours + first.theirs
        let added = Set(now).subtracting(before)
        let dropped = Set(before).subtracting(now)
        lines.append("  \(package.ours.count) of ours, \(package.theirs.count) of theirs; against package 1")
        if !added.isEmpty { lines.append("  with: \(now.filter(added.contains).joined(separator: ", "))") }
        if !dropped.isEmpty { lines.append("  without: \(before.filter(dropped.contains).joined(separator: ", "))") }
    }

    private mutating func addFrontier() {
        guard !result.frontier.isEmpty else { return }
        var table = TextTable(heading: ["frontier"] + plan.scores.map(\.name) + ["total", "ours", "theirs"])
        for (number, package) in result.frontier.enumerated() {
            var row = [String(number + 1)]
            row += package.scores.map { shown($0.value) }
            row += [shown(package.total), String(package.ours.count), String(package.theirs.count)]
            table.add(row)
        }
        lines.append("")
        lines.append(
            result.isFrontierWhole
                ? "All packages that are not outdone in both:" : "Some that are not outdone in both:")
        lines += table.lines
    }

    private mutating func addLeftOut() {
        guard !result.leftOut.isEmpty else { return }
        lines += ["", "Not in package 1:"]
        for left in result.leftOut.prefix(Self.shownLeftOut) {
            lines.append(
                "  \(left.candidate.id) (\(left.candidate.side.rawValue), \(shown(left.points))): \(left.why).")
        }
        let rest = result.leftOut.count - Self.shownLeftOut
        if rest > 0 { lines.append("  … and \(rest) more; --format json has them all.") }
    }
}
