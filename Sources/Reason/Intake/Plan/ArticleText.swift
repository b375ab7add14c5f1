// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// «205.5 ч.2 п. «д»» taken apart.
struct ArticleText {
    var article: String
    var part: String?
    var points: [String] = []
    var rest = ""

    init?(_ text: String) {
        var rest = Trimmed.text(text)[...]
        for lead in ["ст.", "статья", "ст"] where rest.hasPrefix(lead) {
            rest = rest.dropFirst(lead.count).drop { $0.isWhitespace }
            break
        }
        let number = Self.takeNumber(&rest)
        guard !number.isEmpty else { return nil }
        article = number
        rest = rest.drop { $0.isWhitespace || $0 == "," }
        if let after = Self.drop("ч", from: rest) {
            var tail = after
            let part = Self.takeNumber(&tail)
            if !part.isEmpty {
                self.part = part
                rest = tail.drop { $0.isWhitespace || $0 == "," }
            }
        }
        if let after = Self.drop("п", from: rest) {
            var tail = after
            while let letter = tail.first(where: { $0.isLetter }), let place = tail.firstIndex(of: letter),
                tail[..<place].allSatisfy({ $0.isWhitespace || "«»\"',.".contains($0) })
            {
                let next = tail.index(after: place)
                guard next == tail.endIndex || !tail[next].isLetter else { break }
                points.append(String(letter))
                tail = tail[next...].drop { "«»\"'".contains($0) }
                rest = tail
            }
        }
        self.rest = Trimmed.text(String(rest))
    }

    /// What follows «ч.», «ч », «пп.» and the like.
    private static func drop(_ sign: Character, from text: Substring) -> Substring? {
        guard text.first == sign else { return nil }
        let rest = text.drop { $0 == sign }
        guard let next = rest.first, !next.isLetter else { return nil }
        return rest.drop { $0 == "." || $0.isWhitespace }
    }

    private static func takeNumber(_ text: inout Substring) -> String {
        let number = text.prefix { $0.isASCII && ($0.isNumber || $0 == "." || $0 == "-") }
        let trimmed = number.trimmingSuffix { $0 == "." || $0 == "-" }
        guard trimmed.first?.isNumber == true else { return "" }
        text = text[trimmed.endIndex...]
        if text.first == "." { text = text.dropFirst() }
        return String(trimmed)
    }
}
