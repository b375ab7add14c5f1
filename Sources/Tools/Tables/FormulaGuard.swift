// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Which cells a spreadsheet program could take for a formula, and the mark that keeps it from doing so.
///
/// Rule after OWASP, "CSV Injection", widened by full-width forms and by blanks before the sign, which some programs
/// strip: a cell is dangerous if it begins with tab, CR or LF, or if its first sign that is no blank is one of
/// `= + - @`, also in full width.
public enum FormulaGuard {
    /// The apostrophe that is put before a dangerous cell. It stays visible.
    static let prefix: UInt8 = 0x27

    /// A spreadsheet program could take `text` for a formula.
    public static func isDangerous(_ text: String) -> Bool {
        isDangerous(text.utf8)
    }

    /// `text` with an apostrophe before it if it, or what follows its own apostrophes, is dangerous.
    ///
    /// The second part makes the change reversible: ``restored(_:)`` gives the first value of any text.
    public static func guarded(_ text: String) -> String {
        isDangerous(text.utf8.drop { $0 == prefix }) ? "'" + text : text
    }

    /// The inverse of ``guarded(_:)``.
    public static func restored(_ text: String) -> String {
        isPrefixed(text.utf8) ? String(text.dropFirst()) : text
    }

    static func isPrefixed(_ bytes: some Collection<UInt8>) -> Bool {
        bytes.first == prefix && isDangerous(bytes.drop { $0 == prefix })
    }

    static func isDangerous(_ bytes: some Collection<UInt8>) -> Bool {
        guard let first = bytes.first else { return false }
        switch first {
        case 0x09, 0x0A, 0x0D, 0x3D, 0x2B, 0x2D, 0x40: return true
        case 0x21...0x7E: return false
        default: break
        }
        var decoder = Unicode.UTF8()
        var iterator = bytes.makeIterator()
        while case .scalarValue(let scalar) = decoder.decode(&iterator) {
            if isBlank(scalar) { continue }
            switch scalar.value {
            case 0x3D, 0x2B, 0x2D, 0x40: return true
            case 0xFF1D, 0xFF0B, 0xFF0D, 0xFF20, 0xFE66, 0xFE62, 0xFE63, 0xFE6B: return true
            default: return false
            }
        }
        return false
    }

    /// White space, control and format signs: nothing that is seen.
    private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.properties.isWhitespace { return true }
        switch scalar.properties.generalCategory {
        case .control, .format: return true
        default: return false
        }
    }
}
