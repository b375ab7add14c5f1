// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// A name that was found, before the whole text is known.
struct FoundName {
    /// How much of the name stands there.
    enum Level: Int {
        case givenAlone, surname, initial, initials, patronymic, given, givenInitial, full

        /// The code of its reason.
        var code: String {
            switch self {
            case .givenAlone: "given-alone"
            case .surname: "surname"
            case .initial: "initial"
            case .initials: "initials"
            case .patronymic: "patronymic"
            case .given: "given"
            case .givenInitial: "given-initial"
            case .full: "full"
            }
        }
    }

    var start: Int
    var end: Int
    var text: String
    var person: Int32
    var probability: Double
    var level: Level
    var form: SurnameForm
    var why: [Reason]
    var exact: UInt64
    var beginsSentence: Bool
    /// Whether a full mention went before.
    var isKnown: Bool
    /// Whether the surname stands once for several persons, so that their mentions overlap.
    var isShared = false
    /// Whether a title of office stands before it, and the person is no official.
    var isTitled = false
    /// What stands later in the text makes it no surer than this.
    var most = 1.0
    /// Whether it is named for the sake of followers.
    var isFollowed = false
}
