// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Statistics
import Tables

/// An estimate ready to be printed.
struct EstimatePage {
    private let report: EstimationReport
    /// Where the table comes from, if from a register.
    private let source: OverlapSource?

    init(_ report: EstimationReport, source: OverlapSource? = nil) { (self.report, self.source) = (report, source) }

    var json: JSONValue {
        var object: JSONObject = [
            "lists": .texts(report.lists),
            "observed": .int(report.observed),
            "methods": .array(report.methods.map { Self.object($0) }),
            "headline": .object([
                "value": Self.number(report.headline.value), "why": .string(report.headline.why),
            ]),
        ]
        if let source { object["register"] = source.json }
        return .object(object)
    }

    private static func object(_ result: MethodResult) -> JSONValue {
        .object([
            "method": .string(result.method), "model": .optional(result.model), "estimate": number(result.estimate),
            "se": number(result.standardError), "lo": number(result.lower), "hi": number(result.upper),
            "deviance": number(result.deviance), "df": result.degreesOfFreedom.map { .int($0) } ?? .null,
            "aic": number(result.aic), "bic": number(result.bic), "warnings": .texts(result.warnings),
            "diagnostics": members(result.diagnostics),
        ])
    }

    private static func members(_ fields: [EstimateDetail.Field]) -> JSONValue {
        .object(JSONObject(fields.map { JSONObject.Member(key: $0.name, value: value($0.value)) }))
    }

    private static func value(_ detail: EstimateDetail) -> JSONValue {
        switch detail {
        case .number(let found): number(found)
        case .text(let text): .string(text)
        case .flag(let flag): .bool(flag)
        case .list(let list): .array(list.map { Self.value($0) })
        case .fields(let fields): members(fields)
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
        source?.printText()
        var table = TextTable(heading: ["method", "model", "persons", "from", "to", "BIC", "notes"])
        var notes: [String] = []
        for result in report.methods {
            let marks = result.warnings.map { warning -> Int in
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
            var row = [result.method, result.model ?? ""]
            for number in [result.estimate, result.standardError, result.lower, result.upper, result.deviance] {
                row.append(Self.exact(number))
            }
            row.append(result.degreesOfFreedom.map { String($0) } ?? "")
            row.append(Self.exact(result.aic))
            row.append(Self.exact(result.bic))
            row.append(result.warnings.joined(separator: " "))
            writer.write(row)
        }
        Console.write(table: writer.bytes)
    }

    private static func exact(_ value: Double?) -> String { value.flatMap { JSONNumber($0)?.text } ?? "" }
}
