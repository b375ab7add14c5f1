// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

extension XMLBytes {
    /// Writes a piece of text of an Office Open XML file in its style.
    mutating func word(_ run: TextRun) {
        element("w:r") { xml in
            if let style = run.style.docxName {
                xml.element("w:rPr") { $0.empty("w:rStyle", ["w:val": style]) }
            }
            var piece = ""
            for character in run.printable {
                switch character {
                case "\n", "\r\n":
                    xml.words(&piece)
                    xml.empty("w:br")
                case "\t":
                    xml.words(&piece)
                    xml.empty("w:tab")
                default: piece.append(character)
                }
            }
            xml.words(&piece)
        }
    }

    /// Writes what has gathered, with its blanks.
    private mutating func words(_ piece: inout String) {
        guard !piece.isEmpty else { return }
        element("w:t", ["xml:space": "preserve"]) { $0.text(piece) }
        piece = ""
    }
}

extension TextStyle {
    /// The name of the style in an Office Open XML file; `nil` for plain text.
    var docxName: String? {
        switch self {
        case .plain: nil
        case .strong: "Strong"
        case .emphasis: "Emphasis"
        case .small: "SmallText"
        case .gap: "Gap"
        case .reference: "Reference"
        }
    }
}
