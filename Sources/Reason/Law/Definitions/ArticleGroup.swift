// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Articles of codes that a rule of suggestions speaks of together.
public struct ArticleGroup: Sendable, Hashable {
    /// Its name in the pack.
    public var name: String
    /// The articles, as `code/number`, for example `ru-uk/207.3`.
    public var articles: Set<String>
    /// Words by which a charge without a number of an article is told, in small letters, each after ``wordMark``.
    public var words: Set<String>

    /// Stands before a word among articles.
    static let wordMark = "~"

    init(_ node: PackNode) throws(PackError) {
        let fields = try PackFields(node, known: ["name", "code", "articles", "words"])
        name = try fields.required("name").text()
        let code = try fields.required("code").text()
        articles = Set(try fields.required("articles").texts().map { "\(code)/\($0)" })
        words = Set(
            (try fields.map("words") { node throws(PackError) in try node.texts() } ?? [])
                .map { Self.wordMark + $0.lowercased() })
    }
}
