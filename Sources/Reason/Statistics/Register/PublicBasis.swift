// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates
public import Register
public import Statements

/// Whether a person may be shown in public, as the pages decide it: a basis of publication stands in public, and nothing
/// withholds the person.
public enum PublicBasis {
    /// The kinds of claims that decide.
    public static let kinds: Set<ClaimKind> = [.publicationBasis, .safety]

    /// Whether a record, read at the head of the ledger whatever day is asked for, permits it.
    ///
    /// - Parameter day: today.
    public static func permits(_ record: Record, on day: Day) -> Bool {
        var isPermitted = false
        for value in record.values(of: .publicationBasis) + record.values(of: .safety) {
            if let withholding = Withholding(value.claim) {
                if !withholding.isOver(on: day) { return false }
                continue
            }
            guard case .publicationBasis(let claim) = value.claim,
                value.attributions.contains(where: { $0.compartment == .public })
            else { continue }
            if let end = claim.until?.range.latest, end < day { continue }
            isPermitted = true
        }
        return isPermitted
    }
}
