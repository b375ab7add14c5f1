// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

extension XMLBytes {
    /// Writes a paragraph of OpenDocument text.
    mutating func paragraph(_ runs: [TextRun], style: String) {
        element("text:p", ["text:style-name": style]) { $0.runs(runs) }
    }

    /// Writes pieces of text, each in its style.
    mutating func runs(_ runs: [TextRun]) {
        for run in runs {
            if let link = run.safeLink {
                element("text:a", ["xlink:type": "simple", "xlink:href": link]) { $0.styled(run) }
            } else {
                styled(run)
            }
        }
    }

    private mutating func styled(_ run: TextRun) {
        guard let style = run.style.odtName else { return words(run.printable) }
        element("text:span", ["text:style-name": style]) { $0.words(run.printable) }
    }

    /// Blanks that a reader would fold, and ends of lines, are elements.
    private mutating func words(_ words: String) {
        var piece = ""
        var isAfterBlank = false
        for character in words {
            switch character {
            case "\n", "\r\n":
                text(piece)
                piece = ""
                empty("text:line-break")
            case "\t":
                text(piece)
                piece = ""
                empty("text:tab")
            case " " where isAfterBlank:
                text(piece)
                piece = ""
                empty("text:s")
            default: piece.append(character)
            }
            isAfterBlank = character == " "
        }
        text(piece)
    }
}

extension TextStyle {
    /// The name of the style in an OpenDocument file; `nil` for plain text.
    var odtName: String? {
        switch self {
        case .plain: nil
        case .strong: "Strong"
        case .emphasis: "Emphasis"
        case .small: "Small"
        case .gap: "Gap"
        case .reference: "Reference"
        }
    }
}
