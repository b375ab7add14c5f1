// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

internal import Dates
internal import PublicRecord
internal import Register
internal import Statements

/// How codes of statements and of the register read in the public record.
enum Codes {
    static func status(_ kind: StatusKind, _ ground: Statements.ReleaseGround? = nil) -> PublicStatus {
        switch kind {
        case .unknown: .unknown
        case .notHeld: .notHeld
        case .wanted: .wanted
        case .detained: .detained
        case .remand: .remand
        case .houseArrest: .houseArrest
        case .restricted: .restricted
        case .serving: .serving
        case .psychiatric: .psychiatric
        case .released: released(ground)
        case .exchanged: .exchanged
        case .died: .died
        }
    }

    static func released(_ ground: Statements.ReleaseGround?) -> PublicStatus {
        switch ground {
        case .termServed, .remandCounted: .released(.termServed)
        case .parole: .released(.parole)
        case .pardon: .released(.pardon)
        case .amnesty: .released(.amnesty)
        case .exchange: .exchanged
        case .acquittal: .released(.acquittal)
        case .caseClosed: .released(.caseClosed)
        case .measureChanged: .released(.measureChanged)
        case .sentenceChanged: .released(.sentenceChanged)
        case .health: .released(.health)
        case .deportation: .released(.other)
        case .unknown, nil: .released(.notKnown)
        }
    }

    static func rule(_ rule: Register.ChoiceRule?) -> PublicRecord.ChoiceRule? {
        switch rule {
        // What was checked goes before what was not, and sources go by rank: both are orders of trust written down.
        case .mark, .source: .ranking
        case .known: .newest
        case .precision, .position: .kept
        case .only, nil: nil
        }
    }

    static func penalty(_ kind: SentenceKind) -> PenaltyKind {
        switch kind {
        case .imprisonment: .imprisonment
        case .life: .life
        case .death: .death
        case .suspended: .suspended
        case .fine: .fine
        case .psychiatric: .treatment
        default: .other
        }
    }

    static func regime(_ part: SentencePart) -> PenalRegime? {
        switch part.regime {
        case .general: .general
        case .strict: .strict
        case .special: .special
        case .prison: .prison
        case .settlement: .settlement
        case .educational: .juvenile
        case nil:
            switch part.kind {
            case .colonySettlement: .settlement
            case .educational: .juvenile
            case .forcedLabour: .forcedLabour
            default: nil
            }
        }
    }

    static func spell(_ kind: CustodyKind, isAfterVerdict: Bool) -> SpellKind {
        switch kind {
        case .police, .administrative, .remand, .captivity: .preTrial
        case .custody: isAfterVerdict ? .afterVerdict : .preTrial
        case .prison, .colony, .colonySettlement: .afterVerdict
        case .houseArrest: .houseArrest
        case .psychiatric: .psychiatric
        case .restrictedLiberty, .forcedLabour, .exile, .travelBan, .bail: .restricted
        }
    }

    static func stand(_ outcome: RecognitionOutcome) -> RecognitionStand {
        switch outcome {
        case .granted: .recognised
        case .refused: .refused
        case .underStudy: .underReview
        case .withdrawn: .withdrawn
        }
    }

    static func basis(_ basis: Statements.PublicationBasis) -> ValueContent? {
        switch basis {
        case .publicFigure: .basis(.publicFigure)
        case .personConsent: .basis(.consent)
        case .familyConsent: .basis(.familyConsent)
        case .trustedPublication: .basis(.trustedPublication)
        case .historical:
            .text(PublicText(en: "Historical record of a dead person", ru: "Историческая запись об умершем"))
        case .withheld: nil
        }
    }

    static func role(_ role: Statements.OfficialRole) -> PublicRecord.OfficialRole {
        switch role {
        case .investigator: .investigator
        case .prosecutor: .prosecutor
        case .judge: .judge
        case .expert: .expert
        case .prosecutionWitness: .prosecutionWitness
        case .prisonHead: .prisonHead
        case .convoy: .convoy
        case .doctor: .doctor
        case .commander: .commander
        case .other: .other
        }
    }

    static func reply(_ state: Statements.ReplyState) -> PublicRecord.ReplyState {
        switch state {
        case .asked: .asked
        case .answered: .answered
        case .declined: .declined
        case .notReached: .notReached
        }
    }

    static func instrument(_ kind: Statements.InstrumentKind) -> PublicRecord.InstrumentKind {
        switch kind {
        case .resolution: .resolution
        case .opinion: .opinion
        case .statement: .statement
        case .report: .report
        case .judgment: .judgment
        case .decision: .decision
        case .communication: .communication
        }
    }

    /// Whether nobody has checked a value, or it is doubtful.
    static func isUnverified(_ mark: Mark?) -> Bool { mark == .unverified || mark == .uncertain }

    /// A code for addresses made of any text: small Latin letters, digits and hyphens; another text is numbered.
    static func slug(_ text: String) -> String {
        var slug = ""
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        var isPlain = true
        for byte in text.utf8 {
            hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
            switch byte {
            case 0x61...0x7A, 0x30...0x39: slug.unicodeScalars.append(Unicode.Scalar(byte))
            case 0x41...0x5A: slug.unicodeScalars.append(Unicode.Scalar(byte | 0x20))
            case 0x80...: isPlain = false
            default: if !slug.isEmpty, !slug.hasSuffix("-") { slug.append("-") }
            }
        }
        while slug.hasSuffix("-") { slug.removeLast() }
        return isPlain && !slug.isEmpty && slug.utf8.count <= 64 ? slug : "o-" + String(hash, radix: 16)
    }
}
