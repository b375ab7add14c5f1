// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Accountability
import Dates
import Law

/// Dates of actions as a calendar. Persons stand in it by their ids.
enum ActionCalendar {
    static func bytes(_ dates: [ActionDate], made seconds: Int) -> [UInt8] {
        var file = CalendarFile(made: seconds)
        for date in dates.sorted(by: { ($0.day, $0.kind.rawValue, $0.id) < ($1.day, $1.kind.rawValue, $1.id) }) {
            let persons = date.persons.joined(separator: " ")
            let word =
                switch date.kind {
                case .deadline: "answer due"
                case .followUp: "no answer: ask again"
                case .step: "next step"
                }
            file.add(
                id: "\(date.kind.rawValue)-\(date.id)", on: date.day,
                summary: "\(word) · \(date.what) · \(persons)", text: date.to ?? "", category: date.kind.rawValue)
        }
        return file.bytes
    }
}
