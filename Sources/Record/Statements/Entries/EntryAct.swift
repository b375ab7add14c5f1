// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// What an entry does to what its source said before.
public enum EntryAct: Sendable, Hashable {
    /// Adds statements.
    case addition
    /// Gives the whole account of its source of the subject from the entry's known date on: a row of a list's edition.
    /// Until the next such entry of the same subject and compartment it stands for every later edition.
    case snapshot
    /// Takes the place of an earlier entry.
    case correction(of: Int)
    /// Takes an earlier entry back.
    case retraction(of: Int)
    /// Takes all entries of an earlier run back. `of` is the position of the run's opening entry.
    case runRetraction(of: Int)

    var code: Int {
        switch self {
        case .addition: 0
        case .snapshot: 1
        case .correction: 2
        case .retraction: 3
        case .runRetraction: 4
        }
    }

    /// The position of the entry or run that the act refers to.
    public var target: Int? {
        switch self {
        case .addition, .snapshot: nil
        case .correction(let target), .retraction(let target), .runRetraction(let target): target
        }
    }

    init?(code: Int, target: Int?) {
        switch (code, target) {
        case (0, nil): self = .addition
        case (1, nil): self = .snapshot
        case (2, .some(let target)): self = .correction(of: target)
        case (3, .some(let target)): self = .retraction(of: target)
        case (4, .some(let target)): self = .runRetraction(of: target)
        default: return nil
        }
    }
}
