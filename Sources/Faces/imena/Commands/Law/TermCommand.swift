// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Dates
import Foundation
import Law
import Phrases
import Register
import Statements

struct TermCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "term",
        abstract: "Work out when a sentence really ends, and from when parole can be asked for, with every step.",
        discussion: """
            Of a person in the register, or of a case in a file, which needs only spells, articles, sentence and regime. \
            Where a fact is not on file or the law leaves two readings, the latest end is given first and the others \
            beside it. Each step names its rule; rules that nobody compared with their source yet are listed.
            """)

    @Argument(help: "The person's id, as “imena list” and “imena find” print it; leave it out with --case or --all.")
    var person: String?

    @Option(name: .customLong("case"), help: "A file with the case, JSON or YAML; “-” for standard input.")
    var caseFile: String?

    @Flag(help: "Everybody of the register who was sentenced, a line each.")
    var all = false

    @Flag(
        help: """
            With --all: each day that a source states of a release or an end beside the end that the rules give, and why \
            they differ.
            """)
    var compare = false

    @Option(help: "The language of steps and readings: en, ru.")
    var language: Language = .en

    @OptionGroup var register: RegisterOptions
    @OptionGroup var moment: MomentOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        let asked = [person != nil, caseFile != nil, all].count { $0 }
        guard asked == 1 else {
            throw ValidationError(
                "Name a person of the register, or a file (imena term --case FILE.json), or everybody (imena term --all)."
            )
        }
        if compare, !all { throw ValidationError("--compare goes with --all.") }
    }

    func run() throws {
        let countries = try Jurisdiction.all(in: try PackFolder.bundled())
        if all { return try ofAll(countries) }
        let day = try moment.day()
        let report: TermReport
        if let caseFile {
            let term = try TermCase(file: try CaseFile.read(caseFile), name: caseFile)
            report = TermReport(try Self.answer(term, countries, on: day), on: day, language)
        } else {
            report = try ofPerson(countries)
        }
        switch output.format {
        case .json: Console.print(json: report.json)
        case .csv: report.printCSV()
        case .text: report.printText()
        }
    }

    static func answer(
        _ term: TermCase, _ countries: [String: Jurisdiction], on day: Day, traced: Bool = true
    ) throws(TermProblem) -> TermAnswer {
        guard let law = countries[term.jurisdiction] else {
            throw TermProblem.unknownJurisdiction(term.jurisdiction, known: countries.keys.sorted())
        }
        return try TermCalculator(law).answer(for: term, on: day, traced: traced)
    }

    private func ofPerson(_ countries: [String: Jurisdiction]) throws -> TermReport {
        let session = try Session.reading(register)
        let asOf = try moment.asOf(session.store)
        let reader = try RecordReader(session.store, known: asOf.known, at: asOf.at)
        let text = person ?? ""
        guard let record = try reader.record(try PersonID(text), on: asOf.on) else {
            throw ShowError.noSuchPerson(text)
        }
        let codes = Self.codes(countries)
        let term = try TermCase(record, countries: codes)
        var answer = try Self.answer(term, countries, on: asOf.on)
        var others = SentencesByArticle()
        try reader.forEachRecord(on: asOf.on, kinds: SentencesByArticle.kinds) { record in
            if let other = try? TermCase(record, countries: codes) { others.take(other) }
        }
        if let place = others.place(of: term) {
            let after = answer.trace.lastIndex { $0.kind == .range }.map { $0 + 1 } ?? 0
            answer.trace.insert(place.step, at: after)
        }
        return TermReport(answer, on: asOf.on, language)
    }

    private func ofAll(_ countries: [String: Jurisdiction]) throws {
        let session = try Session.reading(register)
        let asOf = try moment.asOf(session.store)
        let reader = try RecordReader(session.store, known: asOf.known, at: asOf.at)
        let codes = Self.codes(countries)
        if compare {
            var found: [TermComparison] = []
            try reader.forEachRecord(on: asOf.on, kinds: SentencesByArticle.kinds.union([.listing])) { record in
                found += TermComparison.all(of: record, countries: countries, codes: codes, on: asOf.on)
            }
            return TermComparisonReport(found).print(output.format)
        }
        var rows: [TermsReport.Row] = []
        try reader.forEachRecord(on: asOf.on, kinds: SentencesByArticle.kinds) { record in
            do throws(TermProblem) {
                let term = try TermCase(record, countries: codes)
                rows.append(.init(record.id, .success(try Self.answer(term, countries, on: asOf.on))))
            } catch {
                if case .noSentence = error { return }
                rows.append(.init(record.id, .failure(error)))
            }
        }
        TermsReport(rows).print(output.format)
    }

    /// Which country each code of law belongs to.
    static func codes(_ countries: [String: Jurisdiction]) -> [String: String] {
        var codes: [String: String] = [:]
        for (country, law) in countries { for code in law.codes { codes[code] = country } }
        return codes
    }
}

/// Reads a file with a case.
enum CaseFile {
    /// The greatest length of a case, in bytes.
    static let greatestLength = 1 << 20

    static func read(_ file: String) throws -> String {
        let data: Data
        if file == "-" {
            data = try FileHandle.standardInput.read(upToCount: greatestLength + 1) ?? Data()
        } else {
            guard let handle = FileHandle(forReadingAtPath: file),
                let read = try? handle.read(upToCount: greatestLength + 1)
            else { throw ExtractError.unreadable(file) }
            data = read
        }
        guard data.count <= greatestLength else { throw CaseFileError.tooLong(file) }
        guard let text = String(validating: data, as: UTF8.self) else { throw ExtractError.notUTF8(file) }
        return text
    }
}

/// Why a file is no case.
enum CaseFileError: Error, CustomStringConvertible {
    case tooLong(String)

    var description: String {
        switch self {
        case .tooLong(let file): "\(file) is longer than 1 MiB. A case needs a few lines."
        }
    }
}
