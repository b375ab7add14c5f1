// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Register
import Statements
import Tables

/// A status, ready to be printed.
enum StatusReport {
    /// The status in words.
    static func sentence(_ status: StatusOn) -> String {
        var text = status.kind.code
        if let ground = status.ground { text += " (\(ground.rawValue))" }
        text += ", \(word(status.certainty))"
        if let since = status.since { text += ", since \(since.edtf)" }
        for other in status.alternatives { text += "; \(word(other.certainty)) \(other.kind.code)" }
        return text
    }

    /// The status for programs.
    static func json(_ status: StatusOn) -> JSONValue {
        .object([
            "kind": .string(status.kind.code),
            "ground": .optional(status.ground?.rawValue),
            "certainty": .string(word(status.certainty)),
            "since": .optional(status.since?.edtf),
            "held": .string(word(status.held)),
            "alternatives": .array(
                status.alternatives.map {
                    .object(["kind": .string($0.kind.code), "certainty": .string(word($0.certainty))])
                }),
        ])
    }

    /// A certainty as the command line writes it.
    static func word(_ certainty: Certainty) -> String {
        switch certainty {
        case .no: "no"
        case .possibly: "possibly"
        case .certainly: "certainly"
        }
    }
}
