// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Accountability
internal import Dates
internal import PublicRecord
internal import Register
internal import Statements

/// Builds the actions that were chosen to be shown, field by field.
///
/// An action is shown if its claim says `publish`, its entry is public, and a person for whom it is may be shown and is an adult; never
/// for a child, not even for one whose name may be shown elsewhere. Of the claim are shown what was asked, by whom, of whom, the days,
/// number, address, and whether it was granted: never the words of the reply and the outcome, the urgency and its ground, or the
/// consent. A text that names a child of the register is left out, also of one who is shown under a name elsewhere; texts that name
/// somebody who is not shown are gone already (``TextGuard``).
///
/// A letter is shown if it was chosen and its sponsor’s adoption is published and is not younger: by whom and when, never its words or to
/// whom they were addressed. A letter without a published answer is open, not silent: answers of prisoners are mostly nobody’s to tell. A
/// request for a sanction is shown if it was chosen and the official may be shown: who asked which authority when. The official is not
/// named, since what a request says is not decided (``OfficialRule``): its texts that name one are left out too.
struct ActionBuilder {
    /// What happens within so many days after an action is told; without a deadline it is silent after so many.
    static let bounds = ActionBoard.Bounds(soon: 14, silentAfter: 90, within: 30)

    private let base: MomentBase
    private var board: ActionBoard
    private var names: [String: PublicAction.Person] = [:]
    private let texts: TextGuard
    /// The names of officials for whom a sanction was asked.
    private var officials = HiddenNames()

    init(_ base: MomentBase, on day: Day) {
        self.base = base
        texts = base.texts(on: day)
        board = ActionBoard(on: day, bounds: Self.bounds)
    }

    /// Takes an adult who may be shown.
    mutating func take(_ whole: Record) {
        guard let id = PublicRecord.PersonID(whole.id.text) else { return }
        let adoptions = SponsorBuilder.shown(whole)
        let record = whole.keeping { claim in
            AllowList.publishes(claim) || AllowList.publishesAsAction(claim, under: adoptions)
        }
        board.read(record)
        guard record.facts.contains(where: { Self.kinds.contains($0.kind) }) else { return }
        var numbering = SourceNumbering()
        let names = ShownNames(facts: record.facts).names(isChild: false, &numbering)
        self.names[whole.id.text] = PublicAction.Person(id: id, names: ShownNames.first(names))
    }

    /// Takes an official who may be shown: of the record the chosen requests for sanctions alone.
    mutating func take(official: Record) {
        let requests = official.keeping(AllowList.publishesRequest)
        guard !requests.facts.isEmpty else { return }
        officials.add(namesOf: official)
        board.read(requests)
    }

    private static let kinds: Set<ClaimKind> = [.intervention, .international, .support]
    private static let letter = SupportKind.letterSent.rawValue
    private static let sanction = "sanction"

    /// The actions, the latest first.
    func actions() -> [PublicAction] {
        shown(board.rows).map(action).enumerated().sorted { first, second in
            let days = [first, second].map { $0.element.asked?.range.latest ?? .earliest }
            return days[0] != days[1] ? days[0] > days[1] : first.offset < second.offset
        }.map(\.element)
    }

    /// All of them with what they add up to.
    func page() -> PublicActions {
        let rows = shown(board.rows)
        return PublicActions(
            actions: actions(),
            bodies: BodyRow.all(rows.filter { $0.action.kind != Self.letter }).map { body in
                let states = body.states.map { (Self.state($0.key), $0.value) }
                return PublicActions.Body(
                    name: text(body.body), states: Dictionary(states) { $0 + $1 }, medianDays: body.medianDays,
                    timed: body.timed)
            },
            rates: board.followRates.compactMap { rate in
                PublicAction.Event(rawValue: rate.what).map {
                    PublicActions.Rate(
                        event: $0, after: rate.after, afterWith: rate.afterWith, without: rate.without,
                        withoutWith: rate.withoutWith)
                }
            }, within: Self.bounds.within, silentAfter: Self.bounds.silentAfter)
    }

    /// The chosen rows, without the texts that name somebody who may not be named there.
    private func shown(_ rows: [ActionRow]) -> [ActionRow] {
        rows.filter(\.action.isPublic).map { row in
            let isSanction = row.action.kind == Self.sanction
            func passing(_ text: String?) -> String? {
                texts.namesChild(text) || isSanction && officials.occur(in: text) ? nil : text
            }
            var row = row
            let action = row.action
            row.action.title = passing(action.title)
            row.action.number = passing(action.number)
            row.action.by = passing(action.by)
            row.action.to = passing(action.to)
            row.action.url = passing(action.url)
            return row
        }
    }

    private func action(_ row: ActionRow) -> PublicAction {
        let action = row.action
        let isLetter = action.kind == Self.letter
        let publishers = row.sources.compactMap { Statements.SourceID($0.source) }.filter { $0 != .register }
        var sources: [PublicText] = []
        for text in publishers.map(base.catalog.publisher) where !sources.contains(text) { sources.append(text) }
        return PublicAction(
            kind: action.kind, title: isLetter ? nil : text(action.title),
            number: action.number,
            by: text(action.by), to: isLetter ? nil : text(action.to), asked: action.asked, due: action.due,
            replied: action.replied,
            isGranted: Self.isGranted(action.result),
            state: isLetter && action.replied == nil ? .open : Self.state(row.state),
            address: action.url, persons: row.persons.compactMap { names[$0] },
            followed: row.followed.compactMap(follower), sources: sources)
    }

    private func follower(_ follower: ActionRow.Follower) -> PublicAction.Follower? {
        guard let id = PublicRecord.PersonID(follower.person), let event = PublicAction.Event(rawValue: follower.what)
        else { return nil }
        return PublicAction.Follower(person: id, event: event, date: follower.date, isCertain: follower.isCertain)
    }

    private func text(_ words: String?) -> PublicText? { words.map { PublicText($0) } }

    private static func isGranted(_ result: DecisionResult?) -> Bool? {
        switch result {
        case .granted: true
        case .refused: false
        default: nil
        }
    }

    private static func state(_ state: Action.State) -> PublicAction.State {
        switch state {
        case .open: .open
        case .due: .due
        case .answered: .answered
        case .refused: .refused
        case .silent: .silent
        }
    }
}
