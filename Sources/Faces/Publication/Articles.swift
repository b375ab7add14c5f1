// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Dates
internal import PublicRecord
internal import Register
internal import Statements

/// The articles applied to a person, and accusations that are known in words alone.
struct Articles {
    /// An accusation in words, where no article is on file.
    struct Words {
        var text: PublicText
        var stage: ArticleStage
        var sources: [Int]
        var isUnverified: Bool
        var value: RecordValue
    }

    /// The articles, those of a verdict first, then by number.
    let list: [PublicArticle]
    /// The values that each article of the list is stated by.
    let stated: [[RecordValue]]
    /// Accusations in words.
    let words: [Words]
    private let labels: Labels

    private struct Key: Hashable {
        var code: String?
        var article: String
        var part: String?
    }

    private struct Draft {
        var stage: ArticleStage
        var subject: LocalizedText?
        var values: [RecordValue] = []
    }

    init(_ facts: [Fact], _ labels: Labels, _ numbering: inout SourceNumbering) {
        var drafts: [Key: Draft] = [:]
        var order: [Key] = []
        var words: [Words] = []
        func take(_ article: ArticleReference, _ stage: ArticleStage, _ text: LocalizedText?, _ value: RecordValue) {
            let key = Key(code: article.code, article: article.article, part: article.part)
            if drafts[key] == nil { order.append(key) }
            var draft = drafts[key] ?? Draft(stage: stage)
            if Self.weight(stage) > Self.weight(draft.stage) { draft.stage = stage }
            draft.subject = draft.subject ?? text
            draft.values.append(value)
            drafts[key] = draft
        }
        for fact in facts {
            for value in fact.values {
                switch value.claim {
                case .charge(let claim):
                    guard claim.stage != .dropped else { continue }
                    let stage = Self.stage(claim.stage)
                    if Self.isNumber(claim.article.article) {
                        take(claim.article, stage, claim.text, value)
                    } else if let text = claim.text {
                        words.append(
                            Words(
                                text: labels.said(text), stage: stage, sources: numbering.numbers(value),
                                isUnverified: Codes.isUnverified(value.mark), value: value))
                    }
                case .decision(let claim):
                    let stage: ArticleStage = claim.result == .acquitted ? .acquitted : .convicted
                    guard AllowList.publishes(value.claim), claim.result == .convicted || claim.result == .acquitted
                    else { continue }
                    for article in claim.articles where Self.isNumber(article.article) {
                        take(article, stage, nil, value)
                    }
                default: break
                }
            }
        }
        order.sort { first, second in
            let stages = (Self.weight(drafts[first]?.stage), Self.weight(drafts[second]?.stage))
            if stages.0 != stages.1 { return stages.0 > stages.1 }
            return Self.number(first).lexicographicallyPrecedes(Self.number(second))
        }
        var list: [PublicArticle] = []
        for key in order {
            guard let draft = drafts[key] else { continue }
            let isUnverified = draft.values.allSatisfy { Codes.isUnverified($0.mark) }
            list.append(
                PublicArticle(
                    code: Self.code(key.code, key.article), number: key.article, part: key.part,
                    subject: draft.subject.map { labels.said($0) }, law: key.code.flatMap { labels.law($0) },
                    stage: draft.stage,
                    sources: numbering.numbers(draft.values.flatMap { $0.attributions.map(\.source) }),
                    isUnverified: isUnverified))
        }
        self.list = list
        self.words = words
        self.labels = labels
        stated = order.map { drafts[$0]?.values ?? [] }
    }

    /// What the person was accused of in one line: articles, else words.
    func accusation(_ facts: [Fact]) -> PublicText? {
        let best = list.map { Self.weight($0.stage) }.max()
        let articles = list.filter { Self.weight($0.stage) == best }
        let texts = articles.isEmpty ? words.map(\.text) : named(articles)
        var seen: Set<PublicText> = []
        return PublicText.joined(texts.filter { seen.insert($0).inserted }, by: "; ")
    }

    /// The articles, a law that several share once, after the last of them.
    private func named(_ articles: [PublicArticle]) -> [PublicText] {
        articles.enumerated().map { index, article in
            let next = index + 1 < articles.count ? articles[index + 1] : nil
            let isLast = next.map { Self.law(of: $0.code) != Self.law(of: article.code) } ?? true
            return Self.label(article.code, article.part, labels, withLaw: isLast)
        }
    }

    /// The group of accusations for a drawing: of the groups of the gravest stage that which the table puts first; else
    /// that of the first word of an accusation.
    func group() -> PublicText? {
        let best = list.map { Self.weight($0.stage) }.max()
        let groups = list.filter { Self.weight($0.stage) == best }.compactMap { article in
            Self.law(of: article.code).flatMap { labels.code("article.\($0).\(article.number)") }
        }
        for group in labels.code("groups")?.split(separator: " ") ?? [] where groups.contains(String(group)) {
            return labels.text("group.\(group)")
        }
        let known = labels.code("words")?.split(separator: " ") ?? []
        for words in words {
            let text = words.text.version(for: "en").text.lowercased()
            for word in known where text.contains(word) {
                if let group = labels.code("word.\(word)") { return labels.text("group.\(group)") }
            }
        }
        return list.isEmpty && words.isEmpty ? nil : accusation([])
    }

    /// Whether the text begins as the number of an article does; “not stated” is none.
    static func isNumber(_ article: String) -> Bool { article.utf8.first.map { (0x30...0x39).contains($0) } ?? false }

    /// The code for filters, such as `RU-207.3` or `RU-KOAP-20.3.3`.
    static func code(_ law: String?, _ article: String) -> String {
        guard let law else { return article }
        let upper = law.uppercased()
        return (upper.hasSuffix("-UK") ? String(upper.dropLast(3)) : upper) + "-" + article
    }

    /// The law of a code for filters.
    static func law(of code: String) -> String? {
        guard let hyphen = code.firstIndex(of: "-"), hyphen != code.startIndex else { return nil }
        let lower = code.lowercased()
        let parts = lower.split(separator: "-")
        guard parts.count >= 2, !isNumber(String(parts[0])) else { return nil }
        return isNumber(String(parts[1])) ? "\(parts[0])-uk" : "\(parts[0])-\(parts[1])"
    }

    /// An article in words of both languages.
    static func label(_ code: String, _ part: String?, _ labels: Labels, withLaw: Bool = true) -> PublicText {
        let law = law(of: code)
        let number = law == nil ? code : numberPart(code)
        let short = withLaw ? law.flatMap { labels.text("short.\($0)") } : nil
        let english = "Article \(number)" + (part.map { " part \($0)" } ?? "")
        let russian = (part.map { "ч. \($0) " } ?? "") + "ст. \(number)"
        return PublicText(
            en: english + (short.map { ", " + $0.version(for: "en").text } ?? ""),
            ru: russian + (short.map { " " + $0.version(for: "ru").text } ?? ""))
    }

    private static func numberPart(_ code: String) -> String {
        let parts = code.split(separator: "-", omittingEmptySubsequences: true)
        guard let first = parts.firstIndex(where: { isNumber(String($0)) }) else { return code }
        return parts[first...].joined(separator: "-")
    }

    private static func stage(_ stage: ChargeStage?) -> ArticleStage {
        switch stage {
        case .convicted: .convicted
        case .acquitted: .acquitted
        case .brought, .changed, .dropped, nil: .charged
        }
    }

    private static func weight(_ stage: ArticleStage?) -> Int {
        switch stage {
        case .convicted: 3
        case .charged: 2
        case .acquitted: 1
        case nil: 0
        }
    }

    private static func number(_ key: Key) -> [Int] {
        (key.article + "." + (key.part ?? "0")).split { $0 == "." || $0 == "-" }.map { Int($0) ?? .max }
    }
}
