// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Statements

/// Why a judgement cannot be recorded.
public enum JudgingError: Error, Sendable, Hashable, CustomStringConvertible {
    /// No subject has this id or key.
    case unknown(String)
    /// The text is no id, and no source with a key.
    case unreadable(String, why: String)
    /// Both name one subject.
    case oneSubject(String, String)
    /// People judged so already, in the entry at this position.
    case alreadyJudged(String, String, JudgementVerdict, position: Int)
    /// The two are not one person.
    case notOnePerson(String, String)
    /// There is no reason.
    case noReason
    /// Something was recorded after the ledger was read.
    case changedMeanwhile
    /// The act of the machine was taken back already.
    case alreadyUndone(Int)

    /// What is wrong, and how to mend it.
    public var description: String {
        switch self {
        case .unknown(let text):
            "The register has nobody under “\(text)”, as far as it can be read now. Look for the name: imena find NAME. If the entry "
                + "is closed, set IMENA_PASSPHRASE."
        case .unreadable(_, let why): why + " Or name a record as source:key."
        case .oneSubject(let first, let second):
            "“\(first)” and “\(second)” are one and the same record. Name two, by the ids they had before they were joined, or as "
                + "source:key: imena show \(first) lists them."
        case .alreadyJudged(let first, let second, let verdict, let position):
            "“\(first)” and “\(second)” are judged “\(verdict.rawValue)” already, in entry \(position). Nothing was recorded. To judge "
                + "otherwise, give another verdict."
        case .notOnePerson(let first, let second):
            "“\(first)” and “\(second)” are not one person, so there is nothing to split. To record that they are two, use: imena "
                + "judge \(first) \(second) different --why …"
        case .noReason: "A judgement needs a reason that others can check. Give it with --why."
        case .changedMeanwhile:
            "Somebody else recorded something meanwhile. Nothing was recorded. Run the command again."
        case .alreadyUndone(let run): "Act \(run) was taken back already. Nothing was recorded."
        }
    }
}
