// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Reads the sentences of one text for roles.
struct RoleReading {
    /// A person named in a sentence.
    struct Person {
        var mention: Mention
        /// The words that say that the person is named for something else; `nil` if there are none.
        var aside: String?
    }

    let finder: RoleFinder
    let context: RoleContext
    var words: RoleWords { finder.words }
    private let mentions: [Mention]
    private let phrases: [Mention]
    private let own: [Range<Int>]
    private var nextMention = 0
    private var nextPhrase = 0
    private var nextOwn = 0
    private var found: [RoleProposal] = []
    /// Who was named last, in which paragraph and sentence.
    private var last: (persons: [Mention], paragraph: Int, sentence: Int)?
    private var sentence = 0
    var reasons = ReasonsReading()

    /// - Parameters:
    ///   - mentions: all mentions of the text, in its order.
    ///   - own: where the official is named whom the text is about.
    init(_ finder: RoleFinder, _ context: RoleContext, _ mentions: [Mention], ownMentions own: [Range<Int>]) {
        self.finder = finder
        self.context = context
        self.own = own
        let officials = Set(finder.index.persons.filter(\.isOfficial).map(\.id))
        self.mentions = mentions.filter { mention in
            mention.kind == .person && mention.probability >= RoleFinder.leastMention
                && !officials.contains(mention.person ?? "")
                && !own.contains { $0.overlaps(mention.start..<mention.end) }
        }
        phrases = mentions.filter { $0.kind == .court || $0.kind == .body }
    }

    /// Reads the next sentence.
    mutating func take(_ sentence: RoleSentence) {
        let range = sentence.scalars
        let view = RoleView(
            sentence, words,
            persons: persons(in: range, sentence),
            phrases: Self.next(phrases, &nextPhrase, in: range) { $0.start }
                .map { sentence.tokens(in: $0.start..<$0.end) },
            own: Self.next(own, &nextOwn, in: range) { $0.lowerBound }.map { sentence.tokens(in: $0) },
            isOfReasons: !context.official.isEmpty)
        if context.official.isEmpty {
            let proposals = read(view)
            for proposal in proposals { add(proposal) }
            // The next sentence goes on about the same case.
            if view.persons.isEmpty, proposals.contains(where: { $0.person != nil }) { last?.sentence = self.sentence }
        } else {
            reasons.read(view, words)
        }
        let likely = view.persons.filter { $0.mention.probability >= 0.5 && $0.aside == nil }.map(\.mention)
        if !likely.isEmpty { last = (likely, sentence.paragraph, self.sentence) }
        self.sentence += 1
    }

    /// What was found, in the order of the text.
    mutating func finish() -> [RoleProposal] {
        if !context.official.isEmpty { found = reasons.proposals(context, words) }
        return found.sorted {
            ($0.start, $0.end, $0.official, $0.person ?? "") < ($1.start, $1.end, $1.official, $1.person ?? "")
        }
    }

    private static func next<Item>(
        _ items: [Item], _ place: inout Int, in range: Range<Int>, _ start: (Item) -> Int
    ) -> [Item] {
        var taken: [Item] = []
        while place < items.count, start(items[place]) < range.upperBound {
            if start(items[place]) >= range.lowerBound { taken.append(items[place]) }
            place += 1
        }
        return taken
    }

    private mutating func persons(in range: Range<Int>, _ sentence: RoleSentence) -> [Person] {
        Self.next(mentions, &nextMention, in: range) { $0.start }.map { mention in
            let tokens = sentence.tokens(in: mention.start..<mention.end)
            return Person(mention: mention, aside: aside(tokens, sentence))
        }
    }

    /// Whether a person is named for something else than a case of their own: “lawyers of …”, “…’s supporters”.
    private func aside(_ person: Range<Int>, _ sentence: RoleSentence) -> String? {
        let tokens = sentence.tokens
        if let pattern = words.asideBefore.first(where: { $0.isMet(in: tokens, endingAt: person.lowerBound) }) {
            var start = person.lowerBound - 1
            while start > 0, pattern.end(in: tokens, at: start) != person.lowerBound { start -= 1 }
            return sentence.text(start..<person.upperBound)
        }
        for pattern in words.asideAfter {
            if let end = pattern.end(in: tokens, at: person.upperBound) {
                return sentence.text(person.lowerBound..<end)
            }
        }
        return nil
    }

    /// Adds a proposal; of several on one official, role and person the likeliest stays.
    private mutating func add(_ proposal: RoleProposal) {
        let same = found.firstIndex { other in
            other.official == proposal.official && other.role == proposal.role && other.person == proposal.person
                && other.body == proposal.body && proposal.person != nil
        }
        guard let same else { return found.append(proposal) }
        if proposal.probability > found[same].probability { found[same] = proposal }
    }

    // Texts that are about no listed official.

    private func read(_ view: RoleView) -> [RoleProposal] {
        let officials = view.officials(words)
        guard !officials.isEmpty else { return [] }
        let tokens = officials.map(\.name)
        let persons = view.persons.filter { person in
            let place = view.sentence.tokens(in: person.mention.start..<person.mention.end)
            return !tokens.contains { $0.overlaps(place) }
        }
        return officials.flatMap { proposals(of: $0, persons, view) }
    }

    private func proposals(of official: RoleView.Official, _ persons: [Person], _ view: RoleView) -> [RoleProposal] {
        let act = view.act(of: official.role, near: official.name, words)
        var proposal = view.proposal(words)
        proposal.official = view.sentence.text(official.name)
        proposal.role = official.role
        proposal.body = view.body(after: official.title, before: official.first, words: words)
        var probability = official.probability
        var reasons = [Reason("title", view.sentence.text(official.title))]
        if official.isSurnameAlone { reasons.append(Reason("surname-only")) }
        if official.isFormer {
            probability *= 0.5
            reasons.append(Reason("former"))
        }
        if let act {
            proposal.act = view.sentence.text(act)
            reasons.append(Reason("act", proposal.act))
        } else if let denied = view.denied.first {
            probability *= 0.3
            reasons.append(Reason("denied", view.sentence.text(denied)))
        } else {
            // A verb of something else, “praised”, is no act in a case; without a word of the case nothing says that there is one.
            let isOfCase = view.sentence.tokens.contains { words.isCaseWord($0.folded) } || view.persons.isEmpty
            probability *= words.needsAct.contains(official.role) || !isOfCase ? 0.5 : 0.85
            reasons.append(Reason("no-act"))
        }
        return whose(persons, view).map { person, factor, reason in
            var one = proposal
            one.person = person?.person ?? (factor > 0 && person == nil ? context.person : nil)
            one.personText = person?.text.split(whereSeparator: \.isWhitespace).joined(separator: " ") ?? ""
            one.probability = probability * abs(factor)
            one.reasons = reasons + reason
            return one
        }
    }

    /// The persons of the last sentence that named any, if it stands shortly before: a case has the defendants who were named together.
    private func before(_ view: RoleView) -> [(person: Mention?, factor: Double, reasons: [Reason])] {
        guard let last, last.paragraph == view.sentence.paragraph, sentence - last.sentence <= 3 else { return [] }
        var named: Set<String> = []
        return last.persons.filter { named.insert($0.person ?? "").inserted }.prefix(12).map { person in
            (person, person.probability * 0.75, [Reason("person-before", person.text)])
        }
    }

    /// Whose case it may be, how sure that is, and why. Nobody, with a factor below zero, if the text does not tell.
    private func whose(
        _ persons: [Person], _ view: RoleView
    ) -> [(person: Mention?, factor: Double, reasons: [Reason])] {
        let likely = persons.filter { $0.mention.probability >= 0.5 }
        var named: Set<String> = []
        let list = likely.filter { named.insert($0.mention.person ?? "").inserted }.prefix(12)
        // Where only lawyers of somebody are named, the case is that of whoever was named before.
        let isOfLawyers = list.allSatisfy { $0.aside != nil && !$0.mention.reasons.contains { $0.code == "followers" } }
        let before = before(view)
        if !list.isEmpty, !isOfLawyers || before.isEmpty {
            return list.map { person in
                var reasons = [Reason("person-named", person.mention.text)]
                if let aside = person.aside { reasons.append(Reason("aside", aside)) }
                return (person.mention, person.mention.probability * (person.aside == nil ? 1 : 0.3), reasons)
            }
        }
        if context.person != nil { return [(nil, 0.95, [Reason("person-own")])] }
        if !before.isEmpty { return before }
        return [(nil, -0.4, [Reason("no-person")])]
    }
}
