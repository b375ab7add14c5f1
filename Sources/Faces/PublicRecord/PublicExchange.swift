// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Dates

/// An exchange that took place.
public struct PublicExchange: Sendable, Hashable {
    /// Its number.
    public let id: ExchangeID
    /// When.
    public let date: PartialDate
    /// Its name, as "Exchange in Ankara".
    public let title: PublicText
    /// Where.
    public let place: PublicText?
    /// Who mediated.
    public let mediator: PublicText?
    /// What happened, as sources tell it; the first first.
    public let reports: [ExchangeReport]
    /// Those who left prisons of the state that the register watches.
    public let freed: ExchangeSide
    /// Those who were handed over for them.
    public let handed: ExchangeSide
    /// From where to where.
    public let flows: [ExchangeFlow]
    /// Who went from where to where as sources tell it, named or not.
    public let moves: [ExchangeMove]
    /// On what terms: consent, conditions, who refused.
    public let terms: [ExchangeTerm]
    /// Persons who were to leave in it and did not, because they or a State refused.
    public let refusals: [ExchangeRefusal]
    /// The numbers as printed, where they are not simple.
    public let numbers: PublicText?
    /// On what legal ground.
    public let acts: [LegalAct]
    /// The sources, numbered from 1.
    public let sources: [SourceMark]

    /// Puts the parts together; each is described at its property.
    public init(
        id: ExchangeID,
        date: PartialDate,
        title: PublicText,
        place: PublicText? = nil,
        mediator: PublicText? = nil,
        reports: [ExchangeReport] = [],
        freed: ExchangeSide,
        handed: ExchangeSide,
        flows: [ExchangeFlow] = [],
        moves: [ExchangeMove] = [],
        terms: [ExchangeTerm] = [],
        refusals: [ExchangeRefusal] = [],
        numbers: PublicText? = nil,
        acts: [LegalAct] = [],
        sources: [SourceMark] = []
    ) {
        self.id = id
        self.date = date
        self.title = title
        self.place = place
        self.mediator = mediator
        self.reports = reports
        self.freed = freed
        self.handed = handed
        self.flows = flows
        self.moves = moves
        self.terms = terms
        self.refusals = refusals
        self.numbers = numbers
        self.acts = acts
        self.sources = sources
    }
}
