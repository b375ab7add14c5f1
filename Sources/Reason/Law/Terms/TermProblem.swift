// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates

/// Why a term cannot be worked out: which fact is missing, or which two contradict each other.
public enum TermProblem: Error, Sendable, Hashable {
    /// No rules for this country come with the program.
    case unknownJurisdiction(String, known: [String])
    /// No spell of custody has a first day.
    case noCustody
    /// No punishment is on file.
    case noSentence
    /// A punishment has no length on file.
    case noTerm(Punishment)
    /// The punishment is none that takes somebody’s liberty.
    case notServed(Punishment)
    /// The end of a life or a death sentence is no day of the calendar.
    case endless(Punishment)
    /// A spell ends before it begins.
    case endsBeforeItBegins(from: Day, to: Day)
    /// The sentence was given before the first day in custody.
    case sentenceBeforeCustody(sentence: Day, custody: Day)
    /// The sentence took effect before it was given.
    case effectBeforeSentence(effect: Day, sentence: Day)
    /// A sentence was given before the person was born, or at an age at which nobody is sentenced.
    case sentenceBeforeBirth(sentence: Day, birth: Day)
    /// The article was not in the code yet on the day of the act.
    case articleNotYetInForce(article: ChargedArticle, introduced: Day, act: Day)
    /// The article was not in the code yet on the day of the sentence.
    case articleAfterSentence(article: ChargedArticle, introduced: Day, sentence: Day)
    /// The rules of the country do not say what custody counts for in a regime or a punishment that exists.
    case noRule(servedAs: String, country: String, known: [String])
    /// The release lies before the first day in custody.
    case releasedBeforeCustody(release: Day, custody: Day)
    /// Something changed while the sentence was not being served.
    case changeOutside(on: Day, from: Day, to: Day)
    /// The case names an article, part or regime that cannot be one.
    case unreadable(field: String, value: String, expected: String)
    /// Two sentences, and nothing says how the court joined them.
    case notJoined(first: Day, second: Day)
    /// The term would end after the last day that a date can have.
    case beyondCalendar(from: Day)
    /// A date is known too roughly to count from.
    case datesTooRough(what: String)
}

extension TermProblem: CustomStringConvertible {
    /// What is wrong and what to do, in English.
    public var description: String {
        switch self {
        case .unknownJurisdiction(let name, let known):
            "There are no rules for “\(name)”. Known: \(known.joined(separator: ", "))."
        case .noCustody:
            "No day of arrest is on file, so no term can be counted. Give a spell of custody with its first day."
        case .noSentence:
            "No punishment is on file. Give the sentence: its length and the regime."
        case .noTerm(let kind):
            "The length of the punishment (\(kind.rawValue)) is not on file. Give it, for example P8Y6M."
        case .notServed(let kind):
            "The punishment is \(kind.rawValue): no term of days runs, so none ends."
        case .endless(let kind):
            "The punishment is \(kind.rawValue): it has no last day. Without a pardon or a replacement no end can be given."
        case .endsBeforeItBegins(let from, let to):
            "A spell ends on \(to.iso) and begins on \(from.iso). One of the two days is wrong."
        case .sentenceBeforeCustody(let sentence, let custody):
            "The sentence was given on \(sentence.iso), before the first day of custody, \(custody.iso). Either an earlier "
                + "spell is missing or one of the days is wrong; if the person was absent, say “inAbsentia: true”."
        case .effectBeforeSentence(let effect, let sentence):
            "The sentence took effect on \(effect.iso), before it was given, \(sentence.iso). One of the days is wrong."
        case .sentenceBeforeBirth(let sentence, let birth):
            "The sentence was given on \(sentence.iso) to a person born on \(birth.iso). One of the days is wrong."
        case .articleNotYetInForce(let article, let introduced, let act):
            "Article \(article) stands in the code since \(introduced.iso), and the act is dated \(act.iso). On that day the "
                + "code had no such article: the article, the day of the act or the edition of the code is wrong."
        case .articleAfterSentence(let article, let introduced, let sentence):
            "Article \(article) stands in the code since \(introduced.iso), and the sentence is dated \(sentence.iso). Nobody "
                + "can have been sentenced under it then: the article or the day of the sentence is wrong."
        case .noRule(let servedAs, let country, let known):
            "The rules of “\(country)” do not say what a day of custody counts for in “\(servedAs)”, so no end can be given. They "
                + "do for: \(known.joined(separator: ", "))."
        case .releasedBeforeCustody(let release, let custody):
            "The release is dated \(release.iso), before the first day of custody, \(custody.iso). One of the days is wrong."
        case .changeOutside(let on, let from, let to):
            "Something changed on \(on.iso), and the sentence is served from \(from.iso) to \(to.iso). One of the days is wrong."
        case .unreadable(let field, let value, let expected):
            "“\(value)” cannot be the \(field). Expected: \(expected)."
        case .notJoined(let first, let second):
            "Sentences of \(first.iso) and \(second.iso) are on file, and nothing says how they were joined. Give the later "
                + "one its rule (“joined: 69.5” or “70”), or the total that the court set."
        case .beyondCalendar(let from):
            "The term, counted from \(from.iso), would end after the year 9999. The day or the length is wrong."
        case .datesTooRough(let what):
            "\(what) is known too roughly to count days from. Give the day, or at least the month."
        }
    }
}
