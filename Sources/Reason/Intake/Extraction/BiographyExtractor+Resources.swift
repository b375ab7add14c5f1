// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Foundation

extension BiographyExtractor {
    /// An extractor with the word lists that come with the program.
    public static func standard() throws(LexiconError) -> BiographyExtractor {
        let lexicon = try Lexicon(text: ExtractionResource.text("ru.txt"), file: "ru.txt")
        let outlines = try CodeOutlines(text: ExtractionResource.text("codes.txt"), file: "codes.txt")
        return BiographyExtractor(lexicon: lexicon, outlines: outlines)
    }
}

/// The data files of the extractors, wherever the build put them.
enum ExtractionResource {
    static func text(_ file: String) throws(LexiconError) -> String {
        for folder in ["Resources/extraction", "extraction", ""] {
            let path = Bundle.module.bundleURL.appending(path: folder.isEmpty ? file : "\(folder)/\(file)")
            if let text = try? String(contentsOf: path, encoding: .utf8) { return text }
        }
        throw .missing(file: file)
    }
}
