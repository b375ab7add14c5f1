// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates

/// Reads a length of time in plain words: «8 лет 6 месяцев», "8 years, 6 months", «18 мес.».
enum TermWords {
    static func term(_ text: String) -> Term? {
        var parts = (years: 0, months: 0, days: 0)
        var number: Int?
        var found = false
        for word in text.lowercased().split(whereSeparator: { $0.isWhitespace || $0 == "," }) {
            if let value = Int(word) {
                guard number == nil, (0...Term.greatestPart).contains(value) else { return nil }
                number = value
                continue
            }
            if word == "и" || word == "and" { continue }
            guard let value = number else { return nil }
            number = nil
            if ["год", "года", "лет", "г", "г.", "year", "years", "y"].contains(word) {
                parts.years = value
            } else if word.hasPrefix("мес") || ["month", "months", "m"].contains(word) {
                parts.months = value
            } else if ["день", "дня", "дней", "сутки", "суток", "day", "days", "d"].contains(word) {
                parts.days = value
            } else {
                return nil
            }
            found = true
        }
        guard found, number == nil else { return nil }
        return Term(years: parts.years, months: parts.months, days: parts.days)
    }
}
