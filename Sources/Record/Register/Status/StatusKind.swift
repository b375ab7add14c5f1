// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// What a person’s situation is on a day. It is always worked out from what is stated, never typed;
/// see ``StatusRules``.
public enum StatusKind: UInt8, Sendable, Hashable, CaseIterable, Comparable {
    /// What is on file does not say.
    case unknown = 0
    /// Before the first arrest on file.
    case notHeld = 1
    /// Sought, at liberty or abroad.
    case wanted = 2
    /// In the hands of the police, under administrative arrest, or a captive.
    case detained = 3
    /// In custody before a verdict.
    case remand = 4
    /// Under house arrest.
    case houseArrest = 5
    /// Restricted in liberty without being locked up.
    case restricted = 6
    /// In custody after a verdict.
    case serving = 7
    /// In compulsory psychiatric treatment or examination.
    case psychiatric = 8
    /// Released; see the ground.
    case released = 9
    /// Left in an exchange.
    case exchanged = 10
    /// Died.
    case died = 11

    /// Whether the person is deprived of liberty in an institution.
    public var isHeld: Bool {
        switch self {
        case .detained, .remand, .serving, .psychiatric: true
        default: false
        }
    }

    /// The name in filters and exports.
    public var code: String {
        switch self {
        case .unknown: "unknown"
        case .notHeld: "not-held"
        case .wanted: "wanted"
        case .detained: "detained"
        case .remand: "remand"
        case .houseArrest: "house-arrest"
        case .restricted: "restricted"
        case .serving: "serving"
        case .psychiatric: "psychiatric"
        case .released: "released"
        case .exchanged: "exchanged"
        case .died: "died"
        }
    }

    /// The status with this name.
    public init?(code: some StringProtocol) {
        guard let kind = Self.allCases.first(where: { $0.code == code }) else { return nil }
        self = kind
    }

    /// The order of the numbers.
    public static func < (first: StatusKind, second: StatusKind) -> Bool { first.rawValue < second.rawValue }
}
