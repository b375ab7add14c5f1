// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation
import Phrases
import Plans
import Tables
import Vault

struct PlanCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan",
        abstract: "Find the packages of an exchange that fit best, and say why; works without a register.",
        discussion: """
            The file says who could be released by each side, what a package must keep to, and what counts how much; its format \
            stands in Documentation/reference/plan.md. The answer has the best packages with reasons, who is left out and why, \
            the frontier between two scores, or which constraints clash. It ranks arguments, not the worth of people, and \
            the weights are yours. Nothing is recorded, and nothing goes to the site.
            """)

    @Argument(help: "The file of the plan (YAML).")
    var file: String

    @Option(help: "How many packages, from 1 to 50; otherwise as the file says, or 3.")
    var packages: Int?

    @Option(help: "How many seconds may be worked on it; otherwise as the file says, or 4.")
    var seconds: Double?

    @Option(help: "Write into this file, readable by you alone; standard output by default.")
    var out: String?

    @Option(help: "The language of the text: en or ru. JSON and CSV are in English.")
    var language: Language = .en

    @OptionGroup var output: OutputOptions

    @Flag(help: .hidden)
    var inside = false

    func validate() throws {
        if let packages, !(1...PlanLimits.packages ~= packages) {
            throw ValidationError("--packages is a number from 1 to \(PlanLimits.packages).")
        }
        if let seconds, !(PlanLimits.seconds ~= seconds) {
            throw ValidationError("--seconds is a number from 0.1 to 3600.")
        }
        if let out { try OutputFile.check(out, isNotAmong: [file]) }
    }

    func run() throws {
        var plan = try read()
        plan.seconds = seconds ?? plan.seconds
        plan.packages = packages ?? plan.packages
        // The solver is a large program of others: it works in a process of its own, whose end is not ours.
        guard inside else { return try InnerProcess.run(after: plan.allSeconds * 2 + 60) }
        let result = try SilencedOutput.during { try Planner(plan).run() }
        let page = PlanPage(plan: plan, result: result)
        let bytes =
            switch output.format {
            case .json: page.json
            case .csv: page.csv
            case .text: Array(PlanText(plan: plan, result: result, language: language).text.utf8)
            }
        if let out {
            try AtomicFile.write(bytes, to: out)
        } else if output.format == .csv {
            Console.write(table: bytes)
        } else {
            Console.write(exactly: bytes)
        }
    }

    private func read() throws -> Plan {
        let bytes = try AtomicFile.read(file, maximum: 8 << 20)
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw SealFault(file: file, "it is not UTF-8. Save it as text in UTF-8")
        }
        let folder = URL(filePath: file).deletingLastPathComponent()
        return try PlanReader(file: file) { path in
            try TableSource.open(path: URL(filePath: path, relativeTo: folder).path)
        }.read(text)
    }
}
