// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Statements

/// How somebody was held, as far as laws on the counting of days tell kinds apart.
public enum HoldKind: String, Sendable, Hashable, CaseIterable {
    /// Detention and custody in an investigation or a trial: police, remand prison, custody of whatever kind.
    case custody
    /// House arrest.
    case houseArrest = "house-arrest"
    /// A ban on certain actions with hours in which the home may not be left.
    case curfewBan = "curfew-ban"
    /// Any other milder measure: a written promise, bail, a ban without hours at home.
    case otherBan = "other-ban"
    /// Custody in a punishment cell.
    case punishmentCell = "punishment-cell"
    /// A hospital or psychiatric clinic by order of a court.
    case hospital
    /// Custody abroad on a request for extradition.
    case extradition = "extradition-custody"
    /// Arrest for an administrative offence.
    case administrative
    /// A place where a sentence is served: colony, settlement, prison, forced labour.
    case serving
    /// Restricted liberty as a punishment.
    case restrictedLiberty = "restricted-liberty"
    /// Held by armed forces, outside any case.
    case captivity

    /// The kind as the law sees what the register states.
    public init(_ kind: CustodyKind) {
        switch kind {
        case .police, .remand, .custody: self = .custody
        case .administrative: self = .administrative
        case .houseArrest: self = .houseArrest
        case .prison, .colony, .colonySettlement, .forcedLabour: self = .serving
        case .psychiatric: self = .hospital
        case .restrictedLiberty: self = .restrictedLiberty
        case .exile, .travelBan, .bail: self = .otherBan
        case .captivity: self = .captivity
        }
    }

    /// The kind with a name as the register or a case file writes it.
    public init?(name: String) {
        if let kind = Self(rawValue: name) {
            self = kind
        } else if let kind = CustodyKind(rawValue: name) {
            self.init(kind)
        } else {
            return nil
        }
    }

    /// Of two that hold on one day the one that counts: the stricter.
    var strictness: Int {
        switch self {
        case .serving: 9
        case .custody, .extradition, .hospital: 8
        case .punishmentCell: 7
        case .captivity: 6
        case .administrative: 5
        case .houseArrest: 4
        case .restrictedLiberty: 3
        case .curfewBan: 2
        case .otherBan: 1
        }
    }
}
