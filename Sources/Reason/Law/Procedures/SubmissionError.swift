// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Why a submission cannot be filled.
public enum SubmissionError: Error, Sendable, Hashable {
    /// The pack of the procedure carries no form.
    case noForm(procedure: String)
    /// The procedure has no such track.
    case noVariant(procedure: String, ProcedureVariant)
    /// A request for sanctions is about one official, and the record names several.
    case whichOfficial([String])
    /// The record does not name the official.
    case noSuchOfficial(String, known: [String])
}

extension SubmissionError: CustomStringConvertible {
    /// What is wrong and what to do.
    public var description: String {
        switch self {
        case .noForm(let procedure):
            "The pack “\(procedure)” tells whether the procedure is open, and carries no form. "
                + "Take the form from the official site of the body."
        case .noVariant(let procedure, let variant):
            "The procedure “\(procedure)” has no \(variant.rawValue) track. Leave the option out."
        case .whichOfficial(let names):
            "A dossier is about one official. Choose one of: \(names.joined(separator: "; "))."
        case .noSuchOfficial(let name, let known):
            known.isEmpty
                ? "The record names no official. Record the role of “\(name)” first."
                : "The record names no official “\(name)”. It names: \(known.joined(separator: "; "))."
        }
    }
}
