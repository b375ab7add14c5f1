// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// An article as the parser finds it, before its role is known.
struct FoundArticle {
    var number: Int
    var article: String
    var part: String?
    var points: [String]
    var code: ArticleMention.Code?
    var tokens: Range<Int>
    /// The run of articles («ч. 1 и 2 ст. 282.1, ст. 278 УК РФ») in which it stands.
    var group: Int
    var groupTokens: Range<Int>
}

/// Finds the articles of a text, in every order in which Russian texts print them: «п. «д» ч. 2 ст. 207.3»,
/// «ст. 30 ч. 1, ст. 278», «205.5 ч.2», «статьям 205.2, 207.3», «(280, 205.2 УК РФ)».
struct ArticleReader {
    enum Item {
        case article(number: Int, text: String)
        case parts([String])
        case points([String])
        case separator
        case code(ArticleMention.Code)
    }

    struct Placed {
        var item: Item
        var tokens: Range<Int>
    }

    /// The chapters of the Code of Administrative Offences, whose articles are numbered «chapter.article»; the Criminal
    /// Code has no article with a point below 53.1.
    static let administrativeChapters = 1...32

    let passage: Passage
    var found: [FoundArticle] = []
    var items: [Placed] = []
    var index = 0
    private var group = 0

    init(passage: Passage) {
        self.passage = passage
    }

    /// Every article of the text, in order.
    mutating func run() -> [FoundArticle] {
        var position = 0
        while position < passage.count {
            let end = readGroup(at: position)
            position = max(end, position + 1)
        }
        lendCodes()
        return found
    }

    /// Reads one run of articles beginning at a token; answers where it ends, or the same place if there is none.
    private mutating func readGroup(at start: Int) -> Int {
        index = start
        items.removeAll(keepingCapacity: true)
        guard readElement(isFirst: true) else { return start }
        var end = index
        while index < passage.count {
            let rollback = (index, items.count)
            let separated = readSeparators()
            if readElement(isFirst: false, afterSeparator: separated) {
                end = index
                continue
            }
            index = rollback.0
            items.removeLast(items.count - rollback.1)
            break
        }
        guard let last = items.indices.last(where: { if case .article = items[$0].item { true } else { false } })
        else { return start }
        let resolved = resolve(range: start..<end)
        guard !resolved.isEmpty, last >= 0 else { return start }
        found += resolved
        group += 1
        return end
    }

    private func resolve(range: Range<Int>) -> [FoundArticle] {
        var resolver = ArticleResolver(items: items, group: group, tokens: range)
        return resolver.run()
    }

    /// A mention whose run names no code has that of the next run of its sentence, else of the one before.
    private mutating func lendCodes() {
        for number in found.indices.reversed() where found[number].code == nil {
            guard number + 1 < found.count, isSameSentence(number, number + 1) else { continue }
            found[number].code = found[number + 1].code
        }
        for number in found.indices.dropFirst() where found[number].code == nil {
            if isSameSentence(number - 1, number) { found[number].code = found[number - 1].code }
        }
        for number in found.indices where found[number].code == nil || found[number].code == .criminal {
            let isByChapter = ArticleReader.administrativeChapters.contains(found[number].number)
            if isByChapter, found[number].article.contains(".") { found[number].code = .administrative }
        }
    }

    private func isSameSentence(_ first: Int, _ second: Int) -> Bool {
        passage[found[first].tokens.lowerBound].sentence == passage[found[second].tokens.lowerBound].sentence
    }
}
