// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// What a word tells the recognisers: a class of words of one meaning. The words of each class stand in a data file.
enum Cue: String, CaseIterable, Sendable {
    case none
    // Time.
    case month, numeral, season, half, partOfMonth
    case year, monthUnit, day, week, hour, thousand, million, rouble
    // Small words.
    case within = "in"
    case from, to, along, until, onto, outOf, not, and, or, also, which
    case later, earlierThan, approximately, under
    // Law.
    case article, part, point, note, code, federation, union, criminal, administrative, procedural, constitution
    case otherLaw, applying, regard
    // Acts.
    case convicted, verdictNoun, guilty, triedBefore, charged, accusation, suspected, fined, instituted
    case formerly, servedOut, again, was, learned, delivered
    case acquitted, closed, excluded, requalified, dismissed
    case appeal, cassation, mitigated, aggravated, replaced, upheld, assigned, cancelled, reviewed, total, finally
    case requested, prosecutor
    // Punishments.
    case colony, settlement, regime, general, strict, special, prison, suspended, fine, compulsory, treatment
    case labour, corrective, mandatory, life, restriction, shooting, educational, deprivation, liberty, right
    case probation, first, rest, serving, term, exile, death
    // Custody.
    case deprived, custody, arrested, detained, house, remandPrison, underArrest, pledge, ban, released, taken
    case held, transferred, hospital, courtroom
    // Persons.
    case born, yearOfBirth, resident, lived, home, native, place, court, judge, instance, person
    // Abbreviations after which a full stop ends no sentence.
    case abbreviation
}
