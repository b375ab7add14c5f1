// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Which regimes of sanctions the scope of a consent names.
///
/// A scope is a list of regimes, by code or identifier, with commas, semicolons or blanks between them, or the one word `all`. Whatever
/// else stands there (“not uk”, “all but uk”) makes the whole scope one that is not understood: it can exclude what it names.
public enum RegimeScope: Sendable, Hashable {
    /// Nothing is said.
    case unsaid
    /// Every regime.
    case all
    /// These regimes, by their codes.
    case regimes(Set<String>)
    /// It holds other words than codes.
    case notUnderstood(String)

    /// Reads a scope.
    public init(_ text: String?, of pack: ProcedurePack) {
        let text = text ?? ""
        let words = text.split { $0 == "," || $0 == ";" || $0.isWhitespace }
        guard !words.isEmpty else {
            self = text.allSatisfy(\.isWhitespace) ? .unsaid : .notUnderstood(text)
            return
        }
        if words.count == 1, words[0].lowercased() == "all" {
            self = .all
            return
        }
        var codes: Set<String> = []
        for word in words {
            guard let regime = pack.regimes.first(where: { $0.isNamed(word) }) else {
                self = .notUnderstood(text)
                return
            }
            codes.insert(regime.code)
        }
        self = .regimes(codes)
    }

    /// Whether a consent of this scope covers a regime.
    public func gives(_ regime: SanctionRegime) -> Bool {
        switch self {
        case .all: true
        case .regimes(let codes): codes.contains(regime.code)
        case .unsaid, .notUnderstood: false
        }
    }

    /// Whether a withdrawal of this scope ends a consent to a regime: one that names no regime, or is not understood, ends all.
    public func ends(_ regime: SanctionRegime) -> Bool {
        switch self {
        case .all, .unsaid, .notUnderstood: true
        case .regimes(let codes): codes.contains(regime.code)
        }
    }
}
