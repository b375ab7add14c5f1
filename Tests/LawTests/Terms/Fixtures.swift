// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Testing

@testable import Law

/// The rules that come with the program, read once.
enum Countries {
    static let all: Result<[String: Jurisdiction], PackError> = {
        do throws(PackError) { return .success(try Jurisdiction.all(in: try PackFolder.bundled())) } catch {
            return .failure(error)
        }
    }()

    static let clocks: Result<[ClockPack], PackError> = {
        do throws(PackError) { return .success(try ClockPack.all(in: try PackFolder.bundled())) } catch {
            return .failure(error)
        }
    }()

    static func law(_ country: String) throws -> Jurisdiction { try #require(try all.get()[country]) }
}

func day(_ text: String) -> Day { Day(iso: text) ?? .earliest }

func days(_ from: String, _ to: String) -> DayRange { DayRange(earliest: day(from), latest: day(to)) }

extension TermAnswer {
    /// The reading with a name.
    func reading(_ id: String) -> TermReading? { readings.first { $0.id == id } }
    /// The names of the rules in the trace.
    var rules: [String] { trace.compactMap { $0.rule?.text } }
}

/// The answer for a case in the words of a case file.
func answer(_ file: String, on text: String = "2024-01-01") throws -> TermAnswer {
    let term = try TermCase(file: file, name: "case.json")
    return try TermCalculator(Countries.law(term.jurisdiction)).answer(for: term, on: day(text))
}

/// What is wrong with a case file, in words.
func refusal(_ file: String, on text: String = "2024-01-01") -> String {
    do {
        let answer = try answer(file, on: text)
        return "answered \(answer.end?.iso ?? "nothing")"
    } catch {
        return "\(error)"
    }
}
