// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Signs

/// What signs a text is written with, and whether something about them can deceive a reader.
public struct ScriptDetector: Sendable, Hashable {
    /// The scripts of the text, that with most letters first.
    public let scripts: [NameScript]
    /// Words that mix scripts, as a Latin “a” among Cyrillic letters: a typing error or a disguise.
    public let mixedWords: [String]
    /// Whether the text has signs that change the direction of writing, which can make it look other than it is.
    public let hasDirectionControls: Bool
    /// Whether the text has signs that cannot be seen, such as a space of no width.
    public let hasInvisibleSigns: Bool

    /// The script with most letters; `nil` for a text without letters.
    public var script: NameScript? { scripts.first }

    /// Whether something about the signs should be shown to an editor.
    public var isSuspicious: Bool { !mixedWords.isEmpty || hasDirectionControls || hasInvisibleSigns }

    /// Looks at a text.
    public init(_ text: String) {
        var counts: [NameScript: Int] = [:]
        var mixed: [String] = []
        var directions = false
        var invisible = false
        var word = String.UnicodeScalarView()
        var wordScripts: Set<NameScript> = []
        func endWord() {
            if wordScripts.count > 1 { mixed.append(String(word)) }
            word = String.UnicodeScalarView()
            wordScripts = []
        }
        for scalar in text.unicodeScalars {
            switch HiddenSign(scalar) {
            case .direction:
                directions = true
                continue
            case .invisible:
                invisible = true
                continue
            case .control, .lineBreak, nil: break
            }
            switch scalar.value {
            case 0x20, 0x09...0x0D, 0xA0, 0x2028, 0x2029, 0x2D, 0x2010...0x2015, 0x2000...0x200A, 0x3000: endWord()
            default:
                word.append(scalar)
                guard let script = NameScript(of: scalar) else { continue }
                counts[script, default: 0] += 1
                wordScripts.insert(script)
            }
        }
        endWord()
        scripts = counts.sorted { ($1.value, $0.key.rawValue) < ($0.value, $1.key.rawValue) }.map(\.key)
        mixedWords = mixed
        hasDirectionControls = directions
        hasInvisibleSigns = invisible
    }
}
