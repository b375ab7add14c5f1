// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import PublicRecord

/// The pages and files of a language.
enum Route {
    /// How an answer is wanted.
    enum Format: String { case html, csv, json }

    case start
    case counts(Format)
    case people(Format)
    case person(PersonID, Format)
    case exchanges(Format)
    case exchange(ExchangeID, Format)
    case monitor
    case officials(Format)
    case official(OfficialID, Format)
    case instruments(Format)
    case instrument(InstrumentID, Format)
    case sources(Format)
    case source(SourceID)
    case how
    case definitions(Format)
    case definition(String)
    case numbers(Format)
    case recognition
    case statistics(StatisticsPart?, Format)
    case visibility(Format)
    case actions(Format)
    case downloads
    case search

    /// The page at a place; `nil` if there is none.
    init?(_ segments: [String]) {
        guard let last = segments.last, segments.count <= 2 else { return nil }
        let (name, format) = Self.split(last)
        if segments.count == 2 {
            switch segments[0] {
            case "exchanges" where last == "monitor": self = .monitor
            case "p": guard let id = PersonID(name) else { return nil }; self = .person(id, format)
            case "exchanges": guard let id = ExchangeID(name) else { return nil }; self = .exchange(id, format)
            case "officials": guard let id = OfficialID(name) else { return nil }; self = .official(id, format)
            case "instruments": guard let id = InstrumentID(name) else { return nil }; self = .instrument(id, format)
            case "sources": guard let id = SourceID(last) else { return nil }; self = .source(id)
            case "definitions": self = .definition(last)
            case "statistics":
                guard let part = StatisticsPart(rawValue: name), format != .json, format == .csv || part != .time
                else { return nil }
                self = .statistics(part, format)
            default: return nil
            }
            return
        }
        switch (name, format) {
        case ("", .html): self = .start
        case ("people", _): self = .people(format)
        case ("exchanges", _): self = .exchanges(format)
        case ("officials", _): self = .officials(format)
        case ("instruments", _): self = .instruments(format)
        case ("sources", _): self = .sources(format)
        case ("counts", _): self = .counts(format)
        case ("how", .html): self = .how
        case ("numbers", .html), ("numbers", .json): self = .numbers(format)
        case ("recognition", .html): self = .recognition
        case ("definitions", .html), ("definitions", .json): self = .definitions(format)
        case ("statistics", .html), ("statistics", .json): self = .statistics(nil, format)
        case ("visibility", _): self = .visibility(format)
        case ("actions", _): self = .actions(format)
        case ("downloads", .html): self = .downloads
        case ("search", .html): self = .search
        default: return nil
        }
    }

    private static func split(_ name: String) -> (String, Format) {
        if name.hasSuffix(".csv") { return (String(name.dropLast(4)), .csv) }
        if name.hasSuffix(".json") { return (String(name.dropLast(5)), .json) }
        return (name, .html)
    }
}
