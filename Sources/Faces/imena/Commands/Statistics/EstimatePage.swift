// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Statistics
import Tables

/// An estimate ready to be printed.
struct EstimatePage {
    private let report: EstimationReport

    init(_ report: EstimationReport) { self.report = report }

    var json: JSONValue {
        .object([
            "lists": .texts(report.lists),
            "observed": .int(report.observed),
            "methods": .array(report.methods.map(Self.json)),
            "headline": .object([
                "value": Self.number(report.headline.value), "why": .string(report.headline.why),
            ]),
        ])
    }

    private static func json(_ result: MethodResult) -> JSONValue {
        .object([
            "method": .string(result.method), "model": .optional(result.model), "estimate": number(result.estimate),
            "se": number(result.standardError), "lo": number(result.lower), "hi": number(result.upper),
            "deviance": number(result.deviance), "df": result.degreesOfFreedom.map { .int($0) } ?? .null,
            "aic": number(result.aic), "bic": number(result.bic), "warnings": .texts(result.warnings),
            "diagnostics": json(result.diagnostics),
        ])
    }

    private static func json(_ fields: [EstimateDetail.Field]) -> JSONValue {
        .object(JSONObject(fields.map { JSONObject.Member(key: $0.name, value: json($0.value)) }))
    }

    private static func json(_ detail: EstimateDetail) -> JSONValue {
        switch detail {
        case .number(let value): number(value)
        case .text(let text): .string(text)
        case .flag(let flag): .bool(flag)
        case .list(let list): .array(list.map(json))
        case .fields(let fields): json(fields)
        }
    }

    /// A number with all its digits; null if it is none.
    private static func number(_ value: Double?) -> JSONValue {
        value.flatMap { JSONNumber($0) }.map(JSONValue.number) ?? .null
    }

    func printText() {
        Console.print("\(Headline.rounded(Double(report.observed))) persons on \(report.lists.count) lists")
        Console.print(report.headline.value.map { "Headline: \(Headline.rounded($0))" } ?? "No headline")
        Console.print(report.headline.why)
        Console.print()
        var table = TextTable(heading: ["method", "model", "persons", "from", "to", "BIC", "notes"])
        var notes: [String] = []
        for result in report.methods {
            let marks = result.warnings.map { warning in
                if let place = notes.firstIndex(of: warning) { return place + 1 }
                notes.append(warning)
                return notes.count
            }
            table.add([
                result.method, result.model ?? "", Self.shown(result.estimate), Self.shown(result.lower),
                Self.shown(result.upper), result.bic.map { String(($0 * 100).rounded() / 100) } ?? "",
                marks.map(String.init).joined(separator: " "),
            ])
        }
        table.print()
        guard !notes.isEmpty else { return }
        Console.print()
        for (place, note) in notes.enumerated() { Console.print("\(place + 1). \(note)") }
    }

    private static func shown(_ value: Double?) -> String { value.map(Headline.rounded) ?? "" }

    func printCSV() {
        var writer = CSVWriter()
        writer.write(["method", "model", "estimate", "se", "lo", "hi", "deviance", "df", "aic", "bic", "warnings"])
        for result in report.methods {
            let numbers = [result.estimate, result.standardError, result.lower, result.upper, result.deviance]
            writer.write(
                [result.method, result.model ?? ""] + numbers.map(Self.exact)
                    + [
                        result.degreesOfFreedom.map { String($0) } ?? "", Self.exact(result.aic),
                        Self.exact(result.bic),
                    ]
                    + [result.warnings.joined(separator: " ")])
        }
        Console.write(table: writer.bytes)
    }

    private static func exact(_ value: Double?) -> String { value.flatMap { JSONNumber($0)?.text } ?? "" }
}
