// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Dates
import Law
import Register
import SQLiteStore
import Statistics
import Tables

/// Which persons of a register are counted, as of which days.
struct StatsScope: ParsableArguments {
    @OptionGroup var register: RegisterOptions

    @Option(help: "The last day that counts (ISO); today if left out.")
    var on: String?

    @Option(help: "The day by which it was known (ISO); today if left out.")
    var known: String?

    @Option(help: "The size of the ledger that the question sees; all of it if left out.")
    var ledgerSize: Int?

    @Option(help: "Only cases that meet this definition, by the findings on --on.")
    var definition: String?

    @Option(help: "Only persons whom this list or organisation has.")
    var list: String?

    @Option(help: "Only persons charged or convicted under this article, as 207.3.")
    var article: String?

    @OptionGroup var packs: PackOptions

    /// The list as counts know it.
    var listName: String? { list?.lowercased() }

    /// Persons read from a register, and the register.
    struct Reading {
        let session: Session
        let asOf: AsOf
        let cohort: Cohort
        let notes: [String]
    }

    /// The moment asked for.
    func asOf(_ session: Session) throws -> AsOf {
        var moment = MomentOptions()
        (moment.on, moment.known, moment.at) = (on, known, nil)
        let size = try session.store.size()
        if let ledgerSize, ledgerSize < 0 || ledgerSize > size {
            throw ValidationError(
                "--ledger-size \(ledgerSize): the ledger has \(size) entries. Give a number from 0 to \(size).")
        }
        let asOf = try moment.asOf(session.store)
        return AsOf(on: asOf.on, known: asOf.known, at: ledgerSize ?? asOf.at)
    }

    /// Whether a case meets the definition asked for.
    func judge() throws -> (Record) -> Certainty {
        guard let definition else { return { _ in .certainly } }
        let assessor = Assessor(try packs.catalog())
        let id = try PackOptions.definition(definition, in: assessor.catalog).id
        return { record in
            switch assessor.assess(record).first(where: { $0.definition.id == id })?.outcome {
            case .met?: .certainly
            case .notMet?, .excluded?: .no
            case .insufficient?, .notAssessed?, nil: .possibly
            }
        }
    }

    /// Reads the register.
    ///
    /// - Parameter moment: another day by which it was known, and for which it is asked.
    func read(at moment: Day? = nil, isPublished: (Record) -> Bool = { _ in false }) throws -> Reading {
        let session = try Session.reading(register)
        var asOf = try asOf(session)
        if let moment { asOf = AsOf(on: moment, known: moment, at: asOf.at) }
        let article = try self.article.map { text in
            guard let article = CaseArticle(text: text) else {
                throw ValidationError("--article \(text): give the number of an article, as 207.3.")
            }
            return article
        }
        let reader = try RecordReader(session.store, known: asOf.known, at: asOf.at)
        var cohort = try Cohort(reading: reader, on: asOf.on, definition: judge(), isPublished: isPublished)
        if let article { cohort = cohort.filter { $0.articles.contains { $0.article == article.article } } }
        var notes: [String] = []
        if let definition, !cohort.people.contains(where: { $0.definition == .certainly }) {
            notes.append(
                "By the findings on file nobody certainly meets “\(definition)” as of \(asOf.on.iso). Assess cases with imena finding."
            )
        }
        if let listName, !cohort.listNames.contains(listName) {
            notes.append("Nobody is recognised, refused or listed by “\(list ?? "")” as of these dates.")
        }
        return Reading(session: session, asOf: asOf, cohort: cohort, notes: notes)
    }

    /// Refuses options of the register beside a file.
    func check(besides file: String?) throws {
        guard file != nil else { return }
        let given = [register.path, on, known, definition, list, article].contains { $0 != nil } || ledgerSize != nil
        if given { throw ValidationError("--file is a table of its own: leave out the options of the register.") }
    }
}

extension AsOf {
    /// The point, for programs.
    var json: [(key: String, value: JSONValue)] {
        [("on", .string(on.iso)), ("known", .string(known.iso)), ("at", .int(at))]
    }
}
