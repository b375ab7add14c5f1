// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// What happened in a case, as far as clocks begin or end with it.
public enum ClockEvent: String, Sendable, Hashable, CaseIterable {
    /// The person was detained: the first day without liberty.
    case detained
    /// A court or another body decided on custody, or the person is in a remand prison.
    case custodyDecided = "custody-decided"
    /// A charge was brought.
    case charged
    /// The sentence of the first instance.
    case sentenced
    /// The appeal was decided.
    case appealDecided = "appeal-decided"
    /// The sentence took effect.
    case inForce = "in-force"
    /// A court of cassation decided.
    case cassationDecided = "cassation-decided"
    /// The last decision of any court on guilt or punishment.
    case lastDecision = "last-decision"
    /// Parole was refused.
    case paroleRefused = "parole-refused"
    /// Parole can first be asked for.
    case paroleOpens = "parole-opens"
    /// The term ends, by the calculation or as an authority says.
    case termEnds = "term-ends"
    /// The person was released, exchanged or died.
    case released
    /// Nobody reaches the person, or nobody knows where the person is.
    case outOfReach = "out-of-reach"
    /// Somebody reached the person again.
    case reached
    /// The last day on which any source said anything.
    case lastNews = "last-news"
    /// A communication to the Working Group on Arbitrary Detention.
    case groupAsked = "group-asked"
    /// The State answered the Working Group, or it adopted an opinion.
    case groupAnswered = "group-answered"
    /// A communication to a special procedure.
    case rapporteurAsked = "rapporteur-asked"
    /// A special procedure or the State answered.
    case rapporteurAnswered = "rapporteur-answered"
    /// A complaint to the Human Rights Committee.
    case committeeAsked = "committee-asked"
    /// An application to the European Court of Human Rights.
    case courtAsked = "court-asked"
    /// A case before the Working Group on Disappearances.
    case disappearanceReported = "disappearance-reported"
    /// An answer is due, as whoever asked stated it.
    case answerDue = "answer-due"
    /// A hearing is set.
    case hearing
    /// A penalty in a cell, or a move to prison regime, inside.
    case punishedInside = "punished-inside"
}
