// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

extension RomanisationScheme {
    /// The Cyrillic forms that the scheme writes as this Latin text, the likeliest first.
    ///
    /// For a scheme that can be reversed the first is the source. Otherwise several sources look alike in Latin letters,
    /// and the order goes by how usual their letters are. The text is read word by word; the answer is empty if a word
    /// cannot come from this scheme, is longer than 48 letters, or if there are more than 12 words.
    /// - Parameter limit: the most forms, from 1 to 50.
    public func candidates(for latin: String, limit: Int = 10) -> [CyrillicReading] {
        let limit = min(50, max(1, limit))
        let reader = LatinReader(self)
        var forms = [CyrillicReading(text: "", cost: 0)]
        var words = 0
        for part in LatinWords(latin).parts {
            switch part {
            case .other(let signs): forms = forms.map { CyrillicReading(text: $0.text + signs, cost: $0.cost) }
            case .word(let word):
                words += 1
                guard words <= LatinReader.mostWords else { return [] }
                let readings = reader.readings(of: Array(word.lowercased()), limit: limit)
                guard !readings.isEmpty else { return [] }
                forms = forms.flatMap { form in
                    readings.map { reading in
                        CyrillicReading(
                            text: form.text + Self.cased(reading.letters, like: word), cost: form.cost + reading.cost)
                    }
                }
                forms = Array(forms.sorted { $0.cost < $1.cost }.prefix(limit))
            }
        }
        return words == 0 ? [] : forms
    }

    private static func cased(_ letters: [Character], like word: String) -> String {
        let text = String(letters)
        let shown = word.filter(\.isCased)
        guard let first = shown.first, first.isUppercase else { return text }
        if shown.count > 1, shown.allSatisfy(\.isUppercase), text.count > 1 { return text.uppercased() }
        return Capitals.capitalised(text)
    }
}
