// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Dates
internal import PublicRecord

extension PageContext {
    /// The dates that every file carries.
    var momentCells: [String] { [moment.on.iso, moment.known.iso, String(moment.at)] }

    static let momentHeader = ["as_stood_on", "as_known_on", "ledger_size"]

    /// The dates and the checkpoint at the head of every JSON file.
    var momentJSON: [(String, JSONValue)] {
        var members: [(String, JSONValue)] = [
            ("as_stood_on", .text(moment.on.iso)), ("as_known_on", .text(moment.known.iso)),
            ("ledger_size", .number(moment.at)), ("licence", .text(settings.licence)),
        ]
        if let checkpoint {
            members.append(
                (
                    "checkpoint",
                    .object([
                        ("origin", .text(checkpoint.origin)), ("size", .number(checkpoint.size)),
                        ("root", .text(checkpoint.root)), ("signed", .text(checkpoint.signedText)),
                    ])
                ))
        }
        return members
    }

    /// A file name that says what it is and of when.
    func fileName(_ what: String, _ format: Route.Format) -> String {
        "imena-\(what)-\(moment.on.iso)-known-\(moment.known.iso).\(format.rawValue)"
    }
}
