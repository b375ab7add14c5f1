// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Signs

/// Looks for signs in a name that can deceive: mixed scripts, look-alike letters, invisible signs, marks of direction.
///
/// After Unicode Technical Standard 39, sections 4 and 5. A name in two scripts, each word in one, is no fault.
public struct ScriptCheck: Sendable, Hashable {
    /// What was found, in the order of the name.
    public let warnings: [ScriptWarning]
    /// The scripts of the name, that with most letters first.
    public let scripts: [NameScript]
    /// The skeleton of the name: see ``Confusables``.
    public let skeleton: String

    /// Looks at a name.
    public init(_ text: String) {
        let detector = ScriptDetector(text)
        scripts = detector.scripts
        skeleton = Confusables.skeleton(text)
        let words = Self.words(of: text)
        let found =
            Self.hiddenSigns(text) + words.flatMap { Self.look(at: $0) } + Self.strangers(among: words, detector)
        warnings = found.sorted { ($0.place, $0.kind.rawValue) < ($1.place, $1.kind.rawValue) }
    }

    private struct Word {
        let text: String
        let place: Int
        let counts: [NameScript: Int]

        var script: NameScript? { counts.count == 1 ? counts.keys.first : nil }
    }

    private static func words(of text: String) -> [Word] {
        var words: [Word] = []
        var place = 0
        for part in text.split(omittingEmptySubsequences: false, whereSeparator: { isSeparator($0) }) {
            let scripts = part.unicodeScalars.compactMap(NameScript.init(of:))
            let counts = Dictionary(scripts.map { ($0, 1) }, uniquingKeysWith: +)
            if !counts.isEmpty { words.append(Word(text: String(part), place: place, counts: counts)) }
            place += part.count + 1
        }
        return words
    }

    private static func isSeparator(_ sign: Character) -> Bool {
        sign.isWhitespace || sign == "-" || sign == "‐" || sign == "‑" || sign == "–" || sign == "—"
    }

    private static func look(at word: Word) -> [ScriptWarning] {
        var found: [ScriptWarning] = []
        if word.counts.count > 1 { found.append(mixed(word)) }
        for (index, sign) in word.text.enumerated() {
            if sign.unicodeScalars.count(where: { $0.properties.generalCategory == .nonspacingMark }) > 3 {
                found.append(
                    ScriptWarning(
                        kind: .stackedMarks, text: String(sign), place: word.place + index, meant: nil,
                        reason: "more than three marks over one letter"))
            }
            if let scalar = sign.unicodeScalars.first, isVariant(scalar) {
                let meant = Confusables.skeleton(String(sign))
                found.append(
                    ScriptWarning(
                        kind: .variantLetter, text: String(sign), place: word.place + index, meant: meant,
                        reason: "\(code(scalar)) is a variant of “\(meant)”"))
            }
        }
        return found
    }

    /// Full-width letters, Roman numerals and letters of formulas.
    private static func isVariant(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0xFF21...0xFF5A, 0x2160...0x217F, 0x1D400...0x1D7FF, 0x2100...0x214F, 0x24B6...0x24E9: true
        default: false
        }
    }

    private static func mixed(_ word: Word) -> ScriptWarning {
        let ranked = word.counts.sorted { ($1.value, $0.key.rawValue) < ($0.value, $1.key.rawValue) }.map(\.key)
        // The script in which all of the word can be written was meant, whichever has more letters.
        let meant = ranked.lazy.compactMap { respelt(word.text, in: $0) }.first
        let strangers = word.text.unicodeScalars.filter { NameScript(of: $0).map { $0 != ranked[0] } ?? false }
        let told = strangers.map { "“\($0)” (\(code($0)), \(NameScript(of: $0)?.rawValue ?? "?"))" }
        return ScriptWarning(
            kind: .mixedScript, text: word.text, place: word.place, meant: meant,
            reason: "mixes \(ranked.map(\.rawValue).joined(separator: " and ")): \(told.joined(separator: ", "))")
    }

    /// Words of another script than most of the name that could be read as of that script.
    private static func strangers(among words: [Word], _ detector: ScriptDetector) -> [ScriptWarning] {
        guard detector.scripts.count > 1 else { return [] }
        let counts = words.reduce(into: [:]) { $0.merge($1.counts, uniquingKeysWith: +) }
        return words.compactMap { word in
            guard let script = word.script else { return nil }
            // Two scripts with as many letters each are a stranger to each other.
            for other in detector.scripts
            where other != script && counts[other, default: 0] >= counts[script, default: 0] {
                guard let meant = respelt(word.text, in: other) else { continue }
                return ScriptWarning(
                    kind: .wholeScript, text: word.text, place: word.place, meant: meant,
                    reason:
                        "all \(script.rawValue), but looks like \(other.rawValue) “\(meant)” as the rest of the name")
            }
            return nil
        }
    }

    /// The word with look-alikes of other scripts replaced; `nil` if a letter has none in this script.
    private static func respelt(_ word: String, in script: NameScript) -> String? {
        var result = String.UnicodeScalarView()
        for scalar in word.unicodeScalars {
            guard let own = NameScript(of: scalar), own != script else {
                result.append(scalar)
                continue
            }
            guard let twin = Confusables.twin(of: scalar, in: script) else { return nil }
            result.append(twin)
        }
        return String(result)
    }

    private static func hiddenSigns(_ text: String) -> [ScriptWarning] {
        var found: [ScriptWarning] = []
        for (place, sign) in text.enumerated() {
            for scalar in sign.unicodeScalars {
                let kind: ScriptWarning.Kind
                switch HiddenSign(scalar) {
                case .direction: kind = .direction
                case .control where (0x9...0xD).contains(scalar.value), .lineBreak: continue
                case .control, .invisible: kind = .invisible
                case nil:
                    guard scalar.properties.isDefaultIgnorableCodePoint else { continue }
                    kind = .invisible
                }
                let what = kind == .direction ? "changes the direction of writing" : "cannot be seen"
                found.append(
                    ScriptWarning(
                        kind: kind, text: String(scalar), place: place, meant: nil, reason: "\(code(scalar)) \(what)"))
            }
        }
        return found
    }

    private static func code(_ scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}
