// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Statements

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
    private var memory = OfficialMemory()

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
        let isOfReasons = !context.official.isEmpty
        let spoken = isOfReasons ? nil : memory.spoken(in: sentence, number: self.sentence, words)
        let view = RoleView(
            sentence, words,
            persons: persons(in: range, sentence),
            phrases: Self.next(phrases, &nextPhrase, in: range) { $0.start }
                .map { sentence.tokens(in: $0.start..<$0.end) },
            own: Self.next(own, &nextOwn, in: range) { $0.lowerBound }.map { sentence.tokens(in: $0) },
            needsActs: isOfReasons || spoken != nil)
        if !isOfReasons {
            let proposals = read(view, spoken)
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
        }.filter { !isThing($0, sentence) }
    }

    /// Whether a word that may be a surname is no person’s by its article: “against the State”.
    private func isThing(_ person: Person, _ sentence: RoleSentence) -> Bool {
        let place = sentence.tokens(in: person.mention.start..<person.mention.end)
        guard place.count == 1, let word = place.first, word > 0, word < sentence.tokens.count else { return false }
        let isPlural = sentence.tokens[word].folded.hasSuffix("s")
        return sentence.tokens[word - 1].folded == "the" && !isPlural
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

    private mutating func read(
        _ view: RoleView, _ spoken: (known: OfficialMemory.Known, place: Range<Int>)?
    ) -> [RoleProposal] {
        let officials = view.officials(words)
        guard !officials.isEmpty else { return spoken.map { proposals(of: $0.known, $0.place, view) } ?? [] }
        let tokens = officials.map(\.name)
        let persons = view.persons.filter { person in
            let place = view.sentence.tokens(in: person.mention.start..<person.mention.end)
            return !tokens.contains { $0.overlaps(place) }
        }
        memory.note(
            officials.filter { !$0.isFormer }.map { known($0, view) }, isAlone: persons.isEmpty, sentence: sentence,
            paragraph: view.sentence.paragraph)
        return officials.flatMap { official in
            proposals(of: official, view.part(of: official, among: officials, persons), view)
        }
    }

    private func known(_ official: RoleView.Official, _ view: RoleView) -> OfficialMemory.Known {
        let names = official.name.filter {
            view.sentence.tokens[$0].kind == .word && !view.sentence.tokens[$0].isInitial
        }
        // «Тестов Иван Петрович» begins with the surname, “Ivan Testov” ends with it.
        let isFirst = names.count > 1 && GivenReading(view.sentence.tokens[names[names.count - 1]].text).isNameLike
        let surname = (isFirst ? names.first : names.last).map { view.sentence.tokens[$0].folded } ?? ""
        return OfficialMemory.Known(
            official: view.sentence.text(official.name), role: official.role,
            body: view.body(after: official.title, before: official.first, words: words),
            title: view.sentence.text(official.title), surname: surname)
    }

    /// Proposals for an official whom the sentence names without a title, if it tells what they did.
    private func proposals(
        of known: OfficialMemory.Known, _ place: Range<Int>, _ view: RoleView
    ) -> [RoleProposal] {
        let isOther = view.persons.contains { person in
            view.sentence.tokens(in: person.mention.start..<person.mention.end).overlaps(place)
        }
        let isAgent = view.isAgent(place, words)
        // “On a complaint filed by Testov” is no act of his: what was done stands shortly before its agent.
        guard !isOther, known.role != .other, view.denied.isEmpty, view.denies(after: place, words) == nil,
            let act = view.act(of: known.role, near: place, isAgent: isAgent, words),
            act.lowerBound >= place.upperBound && act.lowerBound - place.upperBound <= 4
                || isAgent && act.upperBound <= place.lowerBound && place.lowerBound - act.upperBound <= 6
                || act.upperBound == place.lowerBound
        else { return [] }
        var proposal = view.proposal(words)
        (proposal.official, proposal.role, proposal.body) = (known.official, known.role, known.body)
        proposal.act = view.sentence.text(act)
        let reasons = [Reason("title", known.title), Reason("official-before"), Reason("act", proposal.act)]
        return whose(view.persons, view).filter { $0.person != nil && $0.person?.person != nil }.map {
            person, factor, reason in
            var one = proposal
            one.person = person?.person
            one.personText = person?.text.split(whereSeparator: \.isWhitespace).joined(separator: " ") ?? ""
            one.probability = 0.75 * abs(factor)
            one.reasons = reasons + reason
            return one
        }
    }

    private func proposals(of official: RoleView.Official, _ persons: [Person], _ view: RoleView) -> [RoleProposal] {
        let denies = view.denies(after: official.name, words)
        let isAgent = view.isAgent(official.title, words)
        let act = denies == nil ? view.act(of: official.role, near: official.name, isAgent: isAgent, words) : nil
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
        } else if let denied = denies ?? view.denied.first {
            probability *= 0.3
            reasons.append(Reason("denied", view.sentence.text(denied)))
        } else {
            probability *= withoutAct(official, persons, view, &reasons)
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

    /// How sure a role is of which no act is told.
    private func withoutAct(
        _ official: RoleView.Official, _ persons: [Person], _ view: RoleView, _ reasons: inout [Reason]
    ) -> Double {
        if view.isBracketed(official.title, official.name), !persons.isEmpty, !words.needsAct.contains(official.role) {
            reasons.append(Reason("in-brackets"))
            return 0.85
        }
        reasons.append(Reason("no-act"))
        // A verb of something else, “praised”, is no act in a case; without a word of the case nothing says that there is one. Nor does a
        // heading without a verb say that it goes on with the person before: «Состав: судья …».
        let hasWord = view.sentence.tokens.contains { words.isCaseWord($0.folded) } || view.tellsOfCase
        let isOfCase = hasWord || persons.isEmpty && context.person != nil
        return words.needsAct.contains(official.role) || !isOfCase ? 0.5 : 0.85
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
        // One of several namesakes is named here: then it is nobody who was named before.
        let likely =
            persons.contains { $0.mention.probability >= 0.5 }
            ? persons.filter { $0.mention.probability >= 0.5 } : persons
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
