// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Why no dossier can be made.
public enum DossierError: Error, Sendable, Equatable, CustomStringConvertible {
    /// No statement of a role names such an official.
    case noSuchOfficial(String, like: [String])
    /// Several officials bear the name.
    case whichOfficial(String, [String])
    /// There is no such regime.
    case noSuchRegime(String, known: [String])

    /// What is wrong, and what to do.
    public var description: String {
        switch self {
        case .noSuchOfficial(let name, let like):
            "No statement of the register gives “\(name)” a role in a case."
                + (like.isEmpty
                    ? " “imena gap” prints the officials." : " Like it are: \(like.joined(separator: "; ")).")
        case .whichOfficial(let name, let all):
            "Several officials can be “\(name)”: \(all.joined(separator: "; ")). Give the whole name, or the person’s id."
        case .noSuchRegime(let name, let known):
            "There is no regime “\(name)”. There are: \(known.joined(separator: ", "))."
        }
    }
}
