// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Dates
import Register
import Statements

/// The facts of a record that a field of a submission asks for.
struct FactSelector {
    let record: Record

    /// The facts, those of custody, charges and decisions in the order of time.
    func facts(_ fact: SubmissionFact) -> [Fact] {
        switch fact {
        case .fullName: names { _ in true }
        case .familyName: names(withPart: \.family)
        case .givenName: names(withPart: \.given)
        case .patronymic: names(withPart: \.patronymic)
        case .sex: record.facts(of: .sex)
        case .birth: record.facts(of: .birth)
        case .citizenship: record.facts(of: .citizenship)
        case .residence: record.facts(of: .residence)
        case .occupation: record.facts(of: .occupation) + record.facts(of: .affiliation)
        case .activity: record.facts(of: .targeting)
        case .arrest: Array(spells.prefix(1))
        case .holders: custody { $0.detainedBy != nil }
        case .custody: spells + inTime(record.facts(of: .transfer))
        case .captivity: custody { $0.kind == .captivity }
        case .orders: decisions([.measure, .prolongation, .replacement])
        case .charges: inTime(record.facts(of: .charge))
        case .legalBasis: proceedings { $0.legalBasis != nil }
        case .contacts: custody { $0.contacts != nil || !$0.contactRules.isEmpty || $0.incommunicadoSince != nil }
        case .counsel: proceedings { $0.counsel != nil || $0.legalCounsel != nil }
        case .health: harms([.illness, .injury, .medicalDenial, .disability, .hungerStrike])
        case .treatment: harms([.torture, .punishmentCell, .threat, .conditions])
        case .risk: risks
        case .trial:
            proceedings { $0.violation != nil || $0.violationType != nil || $0.closed != nil || $0.duress != nil }
        case .verdicts: decisions([.verdict])
        case .remedies: decisions([.appeal, .cassation])
        case .recognition: record.facts(of: .recognition)
        case .international: record.facts(of: .international)
        case .disappearance: custody { $0.incommunicadoSince != nil || $0.acknowledged == false }
        case .death: record.facts(of: .death)
        case .consent: record.facts(of: .consent)
        case .officials: record.facts(of: .role)
        case .byHand: []
        }
    }

    /// The findings on criteria that count on the day, of all assessors, if one of them says that one is met.
    func findings(on criteria: [RuleID]) -> [Fact] {
        guard !criteria.isEmpty else { return [] }
        let wanted = Set(criteria.map(\.text))
        let standing = Finding.standing(in: record).filter { wanted.contains($0.claim.criterion) }
        guard standing.contains(where: { $0.answer == .met }) else { return [] }
        let claims = Set(standing.map { Claim.finding($0.claim) })
        return record.facts(of: .finding).filter { fact in fact.values.contains { claims.contains($0.claim) } }
    }

    private var spells: [Fact] { inTime(record.facts(of: .custody)) }

    private var risks: [Fact] {
        let threats = record.facts(of: .harm).filter { fact in
            fact.values.contains { value in
                guard case .harm(let claim) = value.claim else { return false }
                return [.threat, .medicalDenial, .risk].contains(claim.kind) || claim.risk != nil
                    || claim.severity == .danger
            }
        }
        return threats
            + inTime(record.facts(of: .decision)).filter { fact in
                fact.values.contains { value in
                    guard case .decision(let claim) = value.claim else { return false }
                    return claim.sentence.contains { $0.kind == .death }
                }
            }
    }

    /// Whole names; parts of names only where no source gives a whole one.
    private func names(_ isWanted: (NameClaim) -> Bool) -> [Fact] {
        let all = record.facts(of: .name)
        let whole = all.filter { Self.name($0).map { [.full, .printed].contains($0.kind) } ?? false }
        return (whole.isEmpty ? all : whole).filter { Self.name($0).map(isWanted) ?? false }
    }

    /// Names whose part a source gives; if none does, whole names, out of which the part has to be read.
    private func names(withPart part: (NameClaim) -> String?) -> [Fact] {
        let given = names { part($0) != nil }
        return given.isEmpty ? names { _ in true } : given
    }

    private static func name(_ fact: Fact) -> NameClaim? {
        guard case .name(let claim)? = fact.chosen?.claim else { return nil }
        return claim
    }

    private func custody(_ isWanted: (CustodyClaim) -> Bool) -> [Fact] {
        spells.filter { fact in
            fact.values.contains { value in
                guard case .custody(let claim) = value.claim else { return false }
                return isWanted(claim)
            }
        }
    }

    private func decisions(_ kinds: Set<DecisionKind>) -> [Fact] {
        inTime(record.facts(of: .decision)).filter { fact in
            fact.values.contains { value in
                guard case .decision(let claim) = value.claim else { return false }
                return kinds.contains(claim.kind)
            }
        }
    }

    private func proceedings(_ isWanted: (ProceedingClaim) -> Bool) -> [Fact] {
        record.facts(of: .proceeding).filter { fact in
            fact.values.contains { value in
                guard case .proceeding(let claim) = value.claim else { return false }
                return isWanted(claim)
            }
        }
    }

    private func harms(_ kinds: Set<ClaimKindOfHarm>) -> [Fact] {
        record.facts(of: .harm).filter { fact in
            fact.values.contains { value in
                guard case .harm(let claim) = value.claim else { return false }
                return kinds.contains(claim.kind)
            }
        }
    }

    /// What does not certainly lie after the day of the record, by its first possible day; undated facts last.
    private func inTime(_ facts: [Fact]) -> [Fact] {
        let day = record.asOf.on
        let dated = facts.filter { fact in
            let dates = fact.values.compactMap(\.claim.procedureDate)
            return dates.isEmpty || dates.contains { $0.isAfter(day) != .certainly }
        }
        return dated.enumerated().sorted { first, second in
            let days = (Self.start(first.element), Self.start(second.element))
            return days.0 != days.1 ? days.0 < days.1 : first.offset < second.offset
        }.map(\.element)
    }

    private static func start(_ fact: Fact) -> Day {
        fact.chosen?.claim.procedureDate?.range.earliest
            ?? fact.values.lazy.compactMap { $0.claim.procedureDate?.range.earliest }.first ?? .latest
    }
}

extension Claim {
    /// When it happened or began, of the claims that procedures ask for.
    var procedureDate: PartialDate? {
        switch self {
        case .custody(let claim): claim.from
        case .transfer(let claim): claim.date
        case .charge(let claim): claim.date
        case .decision(let claim): claim.date
        default: nil
        }
    }
}
