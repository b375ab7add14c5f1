// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

extension ExecutionListExtractor {
    /// An extractor with the ethnonyms that come with the program.
    public static func standard() throws(LexiconError) -> ExecutionListExtractor {
        let text = try ExtractionResource.text("ethnonyms.txt")
        var words: Set<String> = []
        for line in text.split(separator: "\n") {
            for word in line.prefix(while: { $0 != "#" }).split(whereSeparator: \.isWhitespace) {
                words.insert(String(word))
            }
        }
        return ExecutionListExtractor(nationalities: words)
    }
}
