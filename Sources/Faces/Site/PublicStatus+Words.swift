// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Dates
internal import Phrases
internal import PublicRecord

extension PublicStatus {
    /// The status in words.
    func words(_ words: Words) -> String {
        if case .released(let ground) = self {
            return words("status.released.ground", ["ground": .text(words("ground.\(ground.rawValue)"))])
        }
        return words("status.\(code)")
    }

    /// Whether the status is an event with a day, and not a state that goes on.
    var isEvent: Bool {
        switch self {
        case .released, .exchanged, .died: true
        default: false
        }
    }
}

extension StatusFact {
    /// The status and its date: "Exchanged on 1 August 2024", "Held after verdict since March 2023".
    func sentence(_ words: Words) -> String {
        let status = status.words(words)
        guard let since else { return status }
        return self.status.isEvent
            ? words("status.when", ["status": .text(status), "when": .text(words.date(since, .when))])
            : words(
                words.isBetween(since) ? "status.since.between" : "status.since",
                ["status": .text(status), "since": .text(words.date(since, .genitive))])
    }
}
