// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Papers
import Phrases
import Plans
import Signs

/// The outcome of a plan for people, line by line.
struct PlanText {
    private static let shownLeftOut = 25

    private let plan: Plan
    private let result: PlanResult
    private let say: PlanWords
    private var lines: [String] = []

    init(plan: Plan, result: PlanResult, language: Language) {
        (self.plan, self.result) = (plan, result)
        say = PlanWords(language, namesRegions: true)
        if !plan.title.isEmpty { lines.append(plan.title) }
        lines += [say(PlanResult.caution), "", verdict]
        addConflicts()
        addPackages()
        addFrontier()
        addLeftOut()
        if !result.notes.isEmpty { lines.append("") }
        lines += result.notes.map { words("plan.note", ["note": .text(say($0))]) }
    }

    /// The text, with control signs made visible.
    var text: String { lines.map { HiddenSign.shown(in: $0) + "\n" }.joined() }

    private var words: Words { say.words }

    private func percent(_ gap: Double) -> String { say.number((gap * 10_000).rounded(.up) / 100) }

    private var verdict: String {
        guard result.status == .feasible else { return words("plan.verdict.\(result.status.rawValue)") }
        let seconds = Words.Value.text(say.number(plan.seconds))
        guard let gap = result.gap else { return words("plan.verdict.feasible.open", ["seconds": seconds]) }
        return words("plan.verdict.feasible", ["seconds": seconds, "percent": .text(percent(gap))])
    }

    private mutating func addConflicts() {
        for conflict in result.conflicts {
            lines += ["", words(conflict.isLeast ? "plan.clash.least" : "plan.clash.some")]
            for constraint in conflict.constraints {
                let says = say(constraint.says)
                var line = constraint.line.map { number in
                    words(
                        "plan.clash.line",
                        ["id": .text(constraint.id), "line": .text("\(number)"), "says": .text(says)])
                }
                if line == nil { line = "\(constraint.id): \(says)" }
                let because = constraint.reason.map { "; " + words("plan.clash.because", ["reason": .text($0)]) }
                lines.append("  " + (line ?? "") + (because ?? ""))
            }
        }
    }

    private mutating func addPackages() {
        for (number, package) in result.packages.enumerated() {
            let parts = zip(package.scores, plan.scores).map { score, stated in
                "\(score.name) \(say.number(score.value)) × \(say.number(stated.weight))"
            }
            lines.append("")
            lines.append(
                words(
                    "plan.package",
                    [
                        "number": .number(number + 1), "total": .text(say.number(package.total)),
                        "sum": .text(parts.joined(separator: " + ")),
                    ]))
            if number == 0 {
                addSide(.ours, package.ours)
                addSide(.theirs, package.theirs)
                lines.append("")
                lines += package.why.map { "  " + say($0) }
            } else {
                addDifference(package, from: result.packages[0])
            }
        }
    }

    private mutating func addSide(_ side: Candidate.Side, _ ids: [String]) {
        lines.append(
            "  "
                + words(
                    "plan.package.side",
                    [
                        "side": .text(say.side(side)), "n": .number(ids.count),
                        "ids": .text(ids.joined(separator: ", ")),
                    ]))
    }

    /// What is other than in the first package.
    private mutating func addDifference(_ package: PlanPackage, from first: PlanPackage) {
        let now = package.ours + package.theirs
        let before = first.ours + first.theirs
        let added = now.filter(Set(now).subtracting(before).contains)
        let dropped = before.filter(Set(before).subtracting(now).contains)
        lines.append(
            "  "
                + words(
                    "plan.package.counts",
                    ["ours": .number(package.ours.count), "theirs": .number(package.theirs.count)]))
        for (key, ids) in [("with", added), ("without", dropped)] where !ids.isEmpty {
            lines.append("  " + words("plan.package.\(key)", ["ids": .text(ids.joined(separator: ", "))]))
        }
    }

    private mutating func addFrontier() {
        guard !result.frontier.isEmpty, let between = plan.frontierScores else { return }
        var heading = [words("plan.frontier.column")]
        heading += plan.scores.map(\.name)
        heading += [words("plan.frontier.total"), say.side(.ours), say.side(.theirs)]
        heading += [words("plan.frontier.gap"), words("plan.frontier.place")]
        var table = TextTable(heading: heading)
        for (number, package) in result.frontier.enumerated() {
            var row = ["\(number + 1)"] + package.scores.map { say.number($0.value) }
            row += [say.number(package.total), "\(package.ours.count)", "\(package.theirs.count)", gap(package)]
            let score = package.place == .bestFirst ? between.first : between.second
            row.append(words("plan.place.\((package.place ?? .between).rawValue)", ["score": .text(score)]))
            table.add(row)
        }
        let proven = result.frontier.count(where: \.isProven)
        lines += [
            "",
            result.isFrontierWhole
                ? words("plan.frontier.whole")
                : words(
                    "plan.frontier.some",
                    [
                        "first": .text(between.first), "second": .text(between.second), "proven": .number(proven),
                        "all": .number(result.frontier.count),
                    ]),
        ]
        lines += table.lines
    }

    private func gap(_ package: PlanPackage) -> String {
        if package.isProven { return words("plan.gap.proven") }
        return package.gap.map { words("plan.gap.most", ["percent": .text(percent($0))]) } ?? words("plan.gap.unknown")
    }

    private mutating func addLeftOut() {
        guard !result.leftOut.isEmpty else { return }
        lines += ["", words("plan.left")]
        for left in result.leftOut.prefix(Self.shownLeftOut) {
            lines.append(
                "  "
                    + words(
                        "plan.left.line",
                        [
                            "id": .text(left.candidate.id), "side": .text(say.side(left.candidate.side)),
                            "points": .text(say.number(left.points)), "why": .text(say(left.why)),
                        ]))
        }
        let rest = result.leftOut.count - Self.shownLeftOut
        if rest > 0 { lines.append("  " + words("plan.left.more", ["n": .number(rest)])) }
    }
}
