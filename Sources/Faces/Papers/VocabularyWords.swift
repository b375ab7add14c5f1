// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Law
import Phrases
import Statements

/// The words of the closed vocabularies in one language, from their data files.
struct VocabularyWords: Sendable {
    private let labels: [String: [String: RuleText]]
    private let language: Language

    private static let all = VocabularyWords.read()

    init(_ language: Language) {
        labels = Self.all
        self.language = language
    }

    /// The words of a code.
    func callAsFunction<Code: VocabularyCode>(_ code: Code) -> String { label("\(Code.vocabulary)", code.rawValue) }

    /// The words of a code of a vocabulary; the code itself if its file does not have it.
    func label(_ vocabulary: String, _ code: String) -> String {
        labels[vocabulary]?[code]?.text(in: language) ?? code
    }

    private static func read() -> [String: [String: RuleText]] {
        var labels: [String: [String: RuleText]] = [:]
        for name in VocabularyFile.names {
            let text = String(decoding: VocabularyFile.bytes(of: name) ?? [], as: UTF8.self)
            guard let root = try? PackText.read(text, file: name), case .fields(let fields) = root.content,
                case .fields(let codes)? = fields.first(where: { $0.name == "codes" })?.value.content
            else { continue }
            labels[name] = codes.reduce(into: [:]) { labels, code in labels[code.name] = Self.text(code.value) }
        }
        return labels
    }

    /// The two languages of a label; the numbers of HURIDOCS beside them are not read.
    private static func text(_ node: PackNode) -> RuleText? {
        guard case .fields(let fields) = node.content else { return nil }
        func word(_ name: String) -> String? { try? fields.first { $0.name == name }?.value.text() }
        guard let en = word("en"), let ru = word("ru") else { return nil }
        return RuleText(en: en, ru: ru)
    }
}
