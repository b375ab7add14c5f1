// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Gives each part and point of a run to its article.
///
/// Russian texts print «ч. 2 ст. 205.5» and «ст. 205.5 ч. 2», even in one run. A part belongs to the article that
/// follows it without a comma; if none does, or if the article before it still lacks a part and nothing stands
/// between, it belongs to the one before.
struct ArticleResolver {
    private struct Qualifier {
        var part: String?
        var points: [String] = []
        var start: Int
    }

    private let items: [ArticleReader.Placed]
    private let group: Int
    private let tokens: Range<Int>
    private var found: [FoundArticle] = []
    private var pending: [Qualifier] = []
    private var loosePoints: [String] = []
    private var looseStart: Int?
    private var codeFrom = 0

    init(items: [ArticleReader.Placed], group: Int, tokens: Range<Int>) {
        self.items = items
        self.group = group
        self.tokens = tokens
    }

    mutating func run() -> [FoundArticle] {
        for position in items.indices {
            let placed = items[position]
            switch placed.item {
            case .article(let number, let text): take(number, text, placed, position)
            case .parts(let parts): take(parts, placed, position)
            case .points(let points): take(points: points, placed, position)
            case .separator: break
            case .code(let code): take(code)
            }
        }
        attachRest()
        return found
    }

    private func kind(_ position: Int) -> ArticleReader.Item? {
        position >= 0 && position < items.count ? items[position].item : nil
    }

    private func isArticle(_ position: Int) -> Bool {
        if case .article = kind(position) { true } else { false }
    }

    /// «ст. 1.1 ст. 205.1» is a misprint for «ч. 1.1»: no article may stand directly before another.
    private mutating func take(_ number: Int, _ text: String, _ placed: ArticleReader.Placed, _ position: Int) {
        if number < 20, isArticle(position + 1) {
            pending.append(Qualifier(part: text, start: placed.tokens.lowerBound))
            return
        }
        if !loosePoints.isEmpty || pending.isEmpty {
            let start = looseStart ?? placed.tokens.lowerBound
            if pending.isEmpty {
                pending.append(Qualifier(part: nil, points: loosePoints, start: start))
            } else if let last = pending.indices.last, pending[last].points.isEmpty {
                pending[last].points = loosePoints
            }
        }
        loosePoints = []
        looseStart = nil
        for qualifier in pending {
            let start = min(qualifier.start, placed.tokens.lowerBound)
            found.append(
                FoundArticle(
                    number: number, article: text, part: qualifier.part, points: qualifier.points, code: nil,
                    tokens: start..<placed.tokens.upperBound, group: group, groupTokens: tokens))
        }
        pending.removeAll(keepingCapacity: true)
    }

    /// Whether an article follows with no separator but those of lists of parts and points.
    private func leadsToArticle(_ position: Int) -> Bool {
        var next = position + 1
        var lastWasSeparator = false
        while let item = kind(next) {
            switch item {
            case .article: return !lastWasSeparator
            case .separator: lastWasSeparator = true
            case .parts, .points: lastWasSeparator = false
            case .code: return false
            }
            next += 1
        }
        return false
    }

    private mutating func take(_ parts: [String], _ placed: ArticleReader.Placed, _ position: Int) {
        let follows = isArticle(position - 1)
        let lacksPart = found.last.map { $0.part == nil } ?? false
        if !found.isEmpty, pending.isEmpty, (follows && lacksPart) || !leadsToArticle(position) {
            attach(parts, until: placed.tokens.upperBound)
            return
        }
        for (number, part) in parts.enumerated() {
            var points: [String] = []
            // «п. «в» ч. 2, п. «а» ч. 3 ст. 158»: points stand before the part to which they belong.
            if number == 0 {
                points = loosePoints
                loosePoints = []
            }
            pending.append(Qualifier(part: part, points: points, start: looseStart ?? placed.tokens.lowerBound))
            looseStart = nil
        }
    }

    private mutating func attach(_ parts: [String], until end: Int) {
        guard let last = found.indices.last else { return }
        var rest = parts[...]
        if found[last].part == nil {
            found[last].part = rest.popFirst()
            found[last].points += loosePoints
            found[last].tokens = found[last].tokens.lowerBound..<end
        }
        for part in rest {
            var copy = found[last]
            copy.part = part
            copy.points = loosePoints
            copy.tokens = copy.tokens.lowerBound..<end
            found.append(copy)
        }
        loosePoints = []
        looseStart = nil
    }

    private mutating func take(points: [String], _ placed: ArticleReader.Placed, _ position: Int) {
        if let last = pending.indices.last {
            // «ч. 2 п. «в» ст. 158», unless a new part follows the points.
            guard case .parts = kind(position + 1) else {
                pending[last].points += points
                return
            }
        } else if let last = found.indices.last, !leadsToArticle(position) {
            found[last].points += points
            found[last].tokens = found[last].tokens.lowerBound..<placed.tokens.upperBound
            return
        }
        loosePoints += points
        looseStart = looseStart ?? placed.tokens.lowerBound
    }

    private mutating func take(_ code: ArticleMention.Code) {
        for number in codeFrom..<max(found.count, codeFrom) { found[number].code = code }
        codeFrom = found.count
    }

    private mutating func attachRest() {
        guard !found.isEmpty else { return }
        for qualifier in pending {
            guard let part = qualifier.part else { continue }
            attach([part], until: tokens.upperBound)
        }
    }
}
