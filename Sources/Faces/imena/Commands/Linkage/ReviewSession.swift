// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Ledger
import Linkage
import Phrases
import Register
import SQLiteStore
import Statements

/// Asks about one pair after the other and records the answers, each at once.
struct ReviewSession {
    private let session: Session
    private let linkage: RegisterLinkage
    private let why: String
    private let account: String
    private let screen: ReviewScreen<SQLiteStore>
    private let keys = KeyInput()
    private var judging: Judging<SQLiteStore>
    /// What was answered: the place of the pair and the entry.
    private var answers: [(place: Int, verdict: JudgementVerdict, position: Int)] = []

    init(_ session: Session, _ linkage: RegisterLinkage, why: String, account: String, words: Words) throws {
        self.session = session
        self.linkage = linkage
        self.why = why
        self.account = account
        screen = ReviewScreen(words: words, store: session.store)
        judging = try Judging(session.store)
    }

    private enum Answer {
        case verdict(JudgementVerdict)
        case skip
        case back
        case quit
    }

    mutating func run() throws {
        var place = 0
        loop: while linkage.queued.indices.contains(place) {
            let proposal = linkage.queued[place]
            // An earlier answer may have decided this pair too.
            if isDecided(proposal) {
                place += 1
                continue
            }
            try screen.show(proposal, place + 1, of: linkage.queued.count, judging.identity)
            switch ask() {
            case .verdict(let verdict): try record(place, verdict)
            case .skip: break
            case .back:
                place = try takeBack() ?? place
                continue loop
            case .quit: break loop
            }
            place += 1
        }
        let parts = JudgementVerdict.allCases.map { verdict in
            "\(verdict.rawValue) \(answers.count { $0.verdict == verdict })"
        }
        Console.print("Recorded: " + parts.joined(separator: ", ") + ".")
    }

    private func isDecided(_ proposal: LinkageProposal) -> Bool {
        Decisions(judging.identity).settle(proposal.first.subject, proposal.second.subject)
    }

    private func ask() -> Answer {
        while true {
            Console.print("s same · d different · u unsure · k skip · z take the last answer back · q quit")
            // The same keys with a Russian layout.
            switch keys.next() {
            case "s"?, "ы"?: return .verdict(.same)
            case "d"?, "в"?: return .verdict(.different)
            case "u"?, "г"?: return .verdict(.unsure)
            case "k"?, "л"?: return .skip
            case "z"?, "я"?:
                if !answers.isEmpty { return .back }
                Console.note("There is no answer of this session to take back.")
            case "q"?, "й"?, nil: return .quit
            default: continue
            }
        }
    }

    private mutating func record(_ place: Int, _ verdict: JudgementVerdict) throws {
        let proposal = linkage.queued[place]
        judging = try Judging(session.store)
        guard !isDecided(proposal) else {
            return Console.note("Somebody else decided of these two meanwhile. Nothing was recorded.")
        }
        let reason = "\(why): \(proposal.explanation.line(Words.of(.en)))"
        let claim = JudgementClaim(
            verdict: verdict, other: proposal.second.subject, reason: reason, probability: proposal.recordedProbability)
        let entry = Entry(
            subject: proposal.first.subject, source: .register, known: nil, compartment: proposal.compartment,
            account: account, statements: [Statement(.judgement(claim))])
        let position = try session.store.perform(at: Clock.now()) { try $0.append(entry) }
        answers.append((place, verdict, position))
        Console.print("\(verdict.rawValue), entry \(position)")
        Console.print()
        judging = try Judging(session.store)
    }

    /// Takes the last answer back; gives the place of its pair.
    private mutating func takeBack() throws -> Int? {
        guard let answer = answers.popLast() else { return nil }
        let proposal = linkage.queued[answer.place]
        let entry = Entry(
            subject: proposal.first.subject, source: .register, known: nil, act: .retraction(of: answer.position),
            compartment: proposal.compartment, account: account, statements: [],
            reason: "Taken back while reviewing")
        let position = try session.store.perform(at: Clock.now()) { try $0.append(entry) }
        Console.print("\(answer.verdict.rawValue), entry \(answer.position): taken back by entry \(position)")
        Console.print()
        judging = try Judging(session.store)
        return answer.place
    }
}
