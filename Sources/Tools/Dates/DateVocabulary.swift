// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// What a word next to the digits of a date says.
enum DateWord: Hashable, Sendable {
    case month(Int)
    case season(Int)
    /// «года», "року": the number before it is a year.
    case year
    /// «годы», "роки": after a decade.
    case years
    /// "early", «середина», «в конце»: the date is approximate.
    case partOf
    /// "about", «около».
    case approximately
    /// "possibly", «предположительно».
    case uncertainly
    /// "after", «после»: open to later days, without the date itself.
    case after
    /// "since": open to later days, with the date.
    case since
    /// "from", «с»: the same, but in running text a date that is no limit mostly follows.
    case from
    /// "before", «перед»: open to earlier days, without the date itself.
    case before
    /// "until", «до»: open to earlier days, with the date.
    case until
    /// «ранее», «позднее» after «не»: not earlier is since, not later is until.
    case earlier
    case later
    case not
    /// "than" after "no later".
    case than
    /// A word without a meaning of its own: "in", "of", «в».
    case filler
    /// The end of an ordinal number or of a decade: "th", «го», «е».
    case ordinal
    case decade

    /// Whether it belongs to a date only if a word with a meaning stands before it.
    var waits: Bool {
        switch self {
        case .filler, .earlier, .later, .than: true
        default: false
        }
    }
}

/// The words of one language that belong to dates, in the forms that occur in dates.
///
/// A word is kept as 128 bits, six for each letter without regard to case, so that looking it up makes no string.
struct DateVocabulary: Sendable {
    private let words: [UInt128: DateWord]

    private init(_ entries: [(DateWord, String)]) {
        var words: [UInt128: DateWord] = [:]
        for (meaning, forms) in entries {
            for form in forms.split(separator: " ") {
                let text = String(form)
                words[text.utf8.span.word(from: 0).key] = meaning
            }
        }
        self.words = words
    }

    /// What a word means here; 0 is no word.
    func meaning(_ key: UInt128) -> DateWord? {
        key == 0 ? nil : words[key]
    }

    /// Months in their order, then words with other meanings.
    private init(months: [String], seasons: [String], others: [(DateWord, String)]) {
        var entries = others
        for (index, forms) in months.enumerated() { entries.append((.month(index + 1), forms)) }
        for (index, forms) in seasons.enumerated() { entries.append((.season(index + 21), forms)) }
        self.init(entries)
    }

    static let russian = DateVocabulary(
        months: [
            "январь января январе январю январем янв", "февраль февраля феврале февралю февралем фев февр",
            "март марта марте марту мартом мар", "апрель апреля апреле апрелю апрелем апр", "май мая мае маю маем",
            "июнь июня июне июню июнем июн", "июль июля июле июлю июлем июл",
            "август августа августе августу августом авг",
            "сентябрь сентября сентябре сентябрю сентябрем сен сент",
            "октябрь октября октябре октябрю октябрем окт", "ноябрь ноября ноябре ноябрю ноябрем ноя нояб",
            "декабрь декабря декабре декабрю декабрем дек",
        ],
        seasons: [
            "весна весной весною весны весне", "лето летом лета лете", "осень осенью осени",
            "зима зимой зимою зимы зиме",
        ],
        others: [
            (.year, "год года году годом г"), (.years, "годы годов годах гг"),
            (.partOf, "начало начале начала середина середине середины конец конце конца"),
            (.approximately, "около примерно ориентировочно приблизительно"),
            (.uncertainly, "предположительно вероятно возможно"), (.after, "после"), (.until, "до"),
            (.before, "перед"), (.from, "с со"),
            (.earlier, "ранее раньше"), (.later, "позднее позже"), (.not, "не"), (.filler, "в во на"),
            (.ordinal, "го е ое"), (.decade, "е х ые ых"),
        ])

    static let ukrainian = DateVocabulary(
        months: [
            "січень січня січні січнем січ", "лютий лютого лютому лютим лют", "березень березня березні березнем бер",
            "квітень квітня квітні квітнем квіт", "травень травня травні травнем трав",
            "червень червня червні червнем черв", "липень липня липні липнем лип",
            "серпень серпня серпні серпнем серп", "вересень вересня вересні вереснем вер",
            "жовтень жовтня жовтні жовтнем жовт", "листопад листопада листопаді листопадом лист",
            "грудень грудня грудні груднем груд",
        ],
        seasons: ["весна навесні весни весною", "літо влітку літа", "осінь восени осені", "зима взимку узимку зими"],
        others: [
            (.year, "рік року році роком р"), (.years, "роки років роках рр"),
            (.partOf, "початок початку середина середині середини кінець кінці кінця наприкінці"),
            (.approximately, "близько приблизно орієнтовно"), (.uncertainly, "імовірно ймовірно можливо"),
            (.after, "після"), (.until, "до"), (.before, "перед"), (.from, "з із зі від"), (.earlier, "раніше"),
            (.later, "пізніше"), (.not, "не"),
            (.filler, "в у на"), (.ordinal, "го е"), (.decade, "ті х і их"),
        ])

    static let belarusian = DateVocabulary(
        months: [
            "студзень студзеня студзені студз", "люты лютага лютым лют", "сакавік сакавіка сакавіку сак",
            "красавік красавіка красавіку крас", "май мая маі травень траўня траўні",
            "чэрвень чэрвеня чэрвені чэрв", "ліпень ліпеня ліпені ліп", "жнівень жніўня жніўні жн",
            "верасень верасня верасні вер", "кастрычнік кастрычніка кастрычніку кастр",
            "лістапад лістапада лістападзе ліст", "снежань снежня снежні снеж",
        ],
        seasons: [
            "вясна вясной вясною вясны увесну", "лета летам улетку", "восень восенню увосень увосені восені",
            "зіма зімой зімою узімку зімы",
        ],
        others: [
            (.year, "год года годзе годам г"), (.years, "гады гадоў гадах гг"),
            (.partOf, "пачатак пачатку сярэдзіна сярэдзіне сярэдзіны канец канцы канца напрыканцы"),
            (.approximately, "каля прыкладна прыблізна"), (.uncertainly, "магчыма верагодна"), (.after, "пасля"),
            (.until, "да"), (.before, "перад"), (.from, "з са ад"), (.earlier, "раней"), (.later, "пазней"),
            (.not, "не"), (.filler, "у ў на"),
            (.ordinal, "га е"), (.decade, "я х ыя ых"),
        ])

    static let english = DateVocabulary(
        months: [
            "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
            "september sep sept", "october oct", "november nov", "december dec",
        ],
        seasons: ["spring", "summer", "autumn fall", "winter"],
        others: [
            (.partOf, "early mid late beginning middle start end"),
            (.approximately, "about around approximately circa c ca"),
            (.uncertainly, "possibly probably perhaps"), (.after, "after"), (.since, "since"), (.from, "from"),
            (.before, "before"), (.until, "until till by"), (.earlier, "earlier"), (.later, "later"), (.not, "not no"),
            (.than, "than"),
            (.filler, "in of on the"), (.ordinal, "st nd rd th"), (.decade, "s"),
        ])
}

extension DateStyle {
    var vocabulary: DateVocabulary? {
        switch self {
        case .russianWords: .russian
        case .ukrainianWords: .ukrainian
        case .belarusianWords: .belarusian
        case .englishWords: .english
        default: nil
        }
    }
}
