// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Statements

/// Where a subject first appears in each compartment, and so by which positions it is named.
///
/// A subject is named by its first entry in the most open compartment that has one. The position of a more closed entry
/// names it only until a more open one is there; it then goes on leading to the subject for those who can read it. So
/// the name is the same for everybody who can read any entry of that most open compartment, whatever else is locked to
/// them, and it tells nobody of an entry that is.
public struct FirstPositions: Sendable, Hashable {
    // One for each compartment in the order from open to closed; `Int.max` for none.
    private var positions: (Int, Int, Int, Int) = (.max, .max, .max, .max)

    /// No entry yet.
    public init() {}

    /// The first positions among entries of one subject.
    public init(_ entries: some Sequence<LedgerEntry>) {
        for entry in entries { note(entry.position, in: entry.entry.compartment) }
    }

    /// Takes note of an entry.
    public mutating func note(_ position: Int, in compartment: Compartment) {
        switch compartment {
        case .public: positions.0 = min(positions.0, position)
        case .partner: positions.1 = min(positions.1, position)
        case .confidential: positions.2 = min(positions.2, position)
        case .sealed: positions.3 = min(positions.3, position)
        }
    }

    private var ordered: [Int] { [positions.0, positions.1, positions.2, positions.3] }

    /// The first position in a compartment; `nil` if it has no entry.
    public subscript(compartment: Compartment) -> Int? {
        let position =
            switch compartment {
            case .public: positions.0
            case .partner: positions.1
            case .confidential: positions.2
            case .sealed: positions.3
            }
        return position == .max ? nil : position
    }

    /// The earliest of all positions; `nil` if there is no entry.
    public var earliest: Int? {
        let least = min(positions.0, positions.1, positions.2, positions.3)
        return least == .max ? nil : least
    }

    /// The positions that name the subject, or did before a more open entry was recorded, as the first `at` entries of
    /// the ledger tell: the one that names it first, then the others from younger to older.
    public func names(before at: Int) -> [Int] {
        var names: [Int] = []
        for position in ordered where position < min(at, names.last ?? .max) { names.append(position) }
        return names
    }

    /// The position that names the subject in the first `at` entries of the ledger, and how open it is, the most open
    /// being 0; `nil` if there is no entry before.
    public func name(before at: Int) -> (openness: Int, position: Int)? {
        if positions.0 < at { return (0, positions.0) }
        for (openness, position) in ordered.enumerated() where position < at { return (openness, position) }
        return nil
    }

    /// Whether two subjects appear in the same places.
    public static func == (first: FirstPositions, second: FirstPositions) -> Bool {
        first.positions == second.positions
    }

    /// Hashes the places.
    public func hash(into hasher: inout Hasher) { hasher.combine(ordered) }
}
