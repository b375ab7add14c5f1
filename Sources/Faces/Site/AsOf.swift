// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Dates
internal import Phrases
internal import PublicRecord

/// The two dates and the position that a reader asked for, or what is wrong with them.
struct AsOf {
    /// A field that could not be read.
    struct Problem {
        let field: String
        let value: String
        /// What is wrong and how to mend it.
        let remedy: String
    }

    /// The moment of the answer; of today where a field is missing or wrong.
    let moment: Moment
    let problems: [Problem]
    /// The fields to carry along in links: those that the reader has set.
    let carried: [(name: String, value: String)]

    init(_ query: Query, now: Moment, words: Words) {
        var problems: [Problem] = []
        var carried: [(name: String, value: String)] = []
        func day(_ field: String, latest: Day?) -> Day? {
            guard let text = query[field] else { return nil }
            switch Self.read(text, words) {
            case .success(let day):
                if let latest, day > latest {
                    let remedy = words("asof.wrong.future", ["today": .text(latest.iso)])
                    problems.append(.init(field: field, value: text, remedy: remedy))
                    return nil
                }
                carried.append((field, day.iso))
                return day
            case .failure(let fault):
                problems.append(.init(field: field, value: text, remedy: fault.remedy))
                return nil
            }
        }
        let on = day("on", latest: nil)
        let known = day("known", latest: now.known)
        var at: Int?
        if let text = query["at"] {
            if let size = Int(text), size >= 0, size <= now.at {
                at = size
                carried.append(("at", String(size)))
            } else {
                let remedy = words("asof.wrong.position", ["size": .text(String(now.at))])
                problems.append(.init(field: "at", value: text, remedy: remedy))
            }
        }
        moment = Moment(on: on ?? now.on, known: known ?? now.known, at: at ?? now.at)
        self.problems = problems
        self.carried = carried
    }

    private struct Fault: Error { let remedy: String }

    /// Reads a day, a month or a year; of a month or year its last day counts.
    private static func read(_ text: String, _ words: Words) -> Result<Day, Fault> {
        if let day = Day(iso: text) { return .success(day) }
        if let date = try? PartialDate(edtf: text), !date.isInterval, let last = date.range.latest,
            date.precision == .month || date.precision == .year
        {
            return .success(last)
        }
        if let remedy = impossible(text, words) { return .failure(Fault(remedy: remedy)) }
        return .failure(Fault(remedy: words("asof.wrong.form")))
    }

    /// What to write for a date such as 2024-02-30: the days that the month has.
    private static func impossible(_ text: String, _ words: Words) -> String? {
        let parts = text.split(separator: "-").map { Int($0) }
        guard parts.count == 3, text.utf8.count == 10, let year = parts[0], let month = parts[1],
            (1...9_999).contains(year), (1...12).contains(month),
            let last = Day(year: year, month: month, day: Day.length(month: month, year: year))
        else { return nil }
        let days = Day.length(month: month, year: year)
        return words(
            "asof.wrong.day",
            [
                "month": .text(words.capitalised(words.month(of: last))), "days": .text(words.days(days)),
                "day": .text(last.iso), "short": .text(String(last.iso.prefix(7))),
            ])
    }
}
