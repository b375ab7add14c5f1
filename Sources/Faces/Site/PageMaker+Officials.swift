// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import PublicRecord

extension PageMaker {
    func officials(_ format: Route.Format) throws -> Answer {
        switch ListFilter.officials(context.query) {
        case .failure(let wrong): return .page(400, BadFilterPage(context: context, wrong: wrong).frame())
        case .success(let filter):
            let officials = try register.officials(moment)
            guard format == .html else {
                return OfficialsFile(context: context, officials: filter.found(officials)).answer(format)
            }
            if filter.page > 1, filter.found(officials).count <= (filter.page - 1) * ListFilter.pageSize {
                return noSuchPage()
            }
            return .page(200, OfficialsPage(context: context, filter: filter, officials: officials).frame())
        }
    }

    func official(_ id: OfficialID, _ format: Route.Format) throws -> Answer {
        switch try register.official(id, moment) {
        case .found(let official):
            guard format == .html else { return OfficialsFile.answer(official, format, context) }
            switch ListFilter.cases(context.query) {
            case .failure(let wrong): return .page(400, BadFilterPage(context: context, wrong: wrong).frame())
            case .success(let page):
                if page > 1, official.roles.count <= (page - 1) * ListFilter.pageSize { return noSuchPage() }
                return .page(200, OfficialPage(context: context, official: official, page: page).frame())
            }
        case .moved(let other):
            let name = format == .html ? other.text : "\(other.text).\(format.rawValue)"
            return .redirect(301, context.link(["officials", name]))
        case .missing: return missing(id.text)
        }
    }

    func instruments(_ format: Route.Format) throws -> Answer {
        switch ListFilter.instruments(context.query) {
        case .failure(let wrong): return .page(400, BadFilterPage(context: context, wrong: wrong).frame())
        case .success(let filter):
            let instruments = try register.instruments(moment)
            guard format == .html else {
                return InstrumentsFile(context: context, instruments: filter.found(instruments)).answer(format)
            }
            if filter.page > 1, filter.found(instruments).count <= (filter.page - 1) * ListFilter.pageSize {
                return noSuchPage()
            }
            return .page(200, InstrumentsPage(context: context, filter: filter, instruments: instruments).frame())
        }
    }

    private func noSuchPage() -> Answer {
        let wrong = PeopleFilter.Wrong(field: "page", value: context.query["page"] ?? "", choices: [])
        return .page(400, BadFilterPage(context: context, wrong: wrong).frame())
    }
}
