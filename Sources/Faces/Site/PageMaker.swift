// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Markup
internal import Phrases
internal import PublicRecord

/// Reads what a page needs and makes it.
struct PageMaker {
    let register: any PublicRegister
    let context: PageContext
    var moment: Moment { context.moment }

    func answer(_ route: Route) throws -> Answer {
        switch route {
        case .start: return .page(200, StartPage(context: context, facts: try register.start(moment)).frame())
        case .counts(let format):
            let topics = try register.start(moment).topics
            guard format == .html else { return CountsFile(context: context, topics: topics).answer(format) }
            return .page(200, CountsPage(context: context, topics: topics).frame())
        case .people(let format): return try people(format)
        case .person(let id, let format): return try person(id, format)
        case .exchanges(let format):
            let list = try register.exchanges(moment)
            guard format == .html else { return ExchangesFile(context: context, list: list).answer(format) }
            return .page(200, ExchangesPage(context: context, list: list).frame())
        case .exchange(let id, let format):
            guard let exchange = try register.exchange(id, moment) else { return missing(id.text) }
            guard format == .html else { return ExchangeFile(context: context, exchange: exchange).answer(format) }
            return .page(200, ExchangePage(context: context, exchange: exchange).frame())
        case .monitor:
            return .page(200, MonitorPage(context: context, statistics: try register.statistics(moment)).frame())
        case .officials(let format): return try officials(format)
        case .official(let id, let format): return try official(id, format)
        case .instruments(let format): return try instruments(format)
        case .instrument(let id, let format):
            guard let instrument = try register.instrument(id, moment) else { return missing(id.text) }
            guard format == .html else { return InstrumentsFile.answer(instrument, format, context) }
            return .page(200, InstrumentPage(context: context, instrument: instrument).frame())
        case .sources(let format):
            let sources = try register.sources(moment)
            guard format == .html else { return SourcesFile(context: context, sources: sources).answer(format) }
            return .page(200, SourcesPage(context: context, sources: sources).frame())
        case .source(let id):
            guard let source = try register.source(id, moment) else { return missing(id.text) }
            let people = try register.people(PeopleQuery(source: id, limit: 50), moment)
            return .page(200, SourcePage(context: context, source: source, people: people).frame())
        case .how: return .page(200, HowPage(context: context).frame())
        case .definitions(let format):
            let definitions = try register.definitions()
            guard format == .html else {
                return DefinitionsFile(context: context, definitions: definitions).answer()
            }
            return .page(200, DefinitionsPage(context: context, definitions: definitions).frame())
        case .numbers(let format):
            let numbers = try register.numbers(moment)
            guard format == .html else { return NumbersFile(context: context, numbers: numbers).answer() }
            return .page(200, NumbersPage(context: context, numbers: numbers).frame())
        case .recognition: return try recognition()
        case .statistics(let part, let format):
            let statistics = try register.statistics(moment)
            let file = StatisticsFile(context: context, statistics: statistics)
            switch format {
            case .html:
                return .page(200, StatisticsPage(context: context, part: part, statistics: statistics).frame())
            case .csv: return file.csv(part ?? .time)
            case .json: return file.json()
            }
        case .definition(let id):
            guard let definition = try register.definitions().first(where: { $0.id == id }) else {
                return missing(id)
            }
            return .page(200, DefinitionPage(context: context, definition: definition).frame())
        case .visibility(let format):
            let visibility = try register.visibility(moment)
            guard format == .html else {
                return VisibilityFile(context: context, visibility: visibility).answer(format)
            }
            return .page(200, VisibilityPage(context: context, visibility: visibility).frame())
        case .actions(let format):
            let actions = try register.actions(moment)
            guard format == .html else { return ActionsFile(context: context, actions: actions).answer(format) }
            return .page(200, ActionsPage(context: context, actions: actions).frame())
        case .downloads: return .page(200, DownloadsPage(context: context).frame())
        case .search:
            let query = context.query["q"].map { [(name: "q", value: $0)] } ?? []
            return .redirect(301, context.link(["people"], query))
        }
    }

    private func recognition() throws -> Answer {
        switch StandingFilter.read(context.query) {
        case .failure(let wrong): return .page(400, BadFilterPage(context: context, wrong: wrong).frame())
        case .success(let query):
            let definitions = try register.definitions()
            if let met = query.met, !definitions.contains(where: { $0.id == met }) {
                let wrong = PeopleFilter.Wrong(field: "met", value: met, choices: definitions.map(\.id))
                return .page(400, BadFilterPage(context: context, wrong: wrong).frame())
            }
            let page = try register.standings(query, moment)
            return .page(
                200, RecognitionPage(context: context, query: query, page: page, definitions: definitions).frame())
        }
    }

    func missing(_ asked: String) -> Answer {
        .page(404, NotFoundPage(context: context, asked: asked).frame())
    }

    private func people(_ format: Route.Format) throws -> Answer {
        switch PeopleFilter.read(context) {
        case .failure(let wrong): return .page(400, BadFilterPage(context: context, wrong: wrong).frame())
        case .success(let query):
            guard format == .html else {
                return try PeopleFile(context: context, register: register, query: query).answer(format)
            }
            let page = try register.people(query, moment)
            if query.offset > 0, page.people.isEmpty {
                let wrong = PeopleFilter.Wrong(field: "page", value: context.query["page"] ?? "", choices: [])
                return .page(400, BadFilterPage(context: context, wrong: wrong).frame())
            }
            return .page(200, PeopleListPage(context: context, query: query, page: page).frame())
        }
    }

    private func person(_ id: PersonID, _ format: Route.Format) throws -> Answer {
        switch try register.person(id, moment) {
        case .found(let person):
            guard format == .html else { return PersonFile(context: context, person: person).answer(format) }
            return .page(200, PersonPage(context: context, person: person).frame())
        case .moved(let other):
            let name = format == .html ? other.text : "\(other.text).\(format.rawValue)"
            return .redirect(301, context.link(["p", name]))
        case .withdrawn(let day, let reason):
            return .page(410, WithdrawnPage(context: context, day: day, reason: reason).frame())
        case .missing: return missing(id.text)
        }
    }
}
