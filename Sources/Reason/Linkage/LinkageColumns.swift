// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Which column of a table is what.
public struct LinkageColumns: Sendable, Hashable {
    /// What a column can be.
    public enum Role: String, Sendable, CaseIterable {
        case id, name, family, given, patronymic, sex, birth, region, articles, arrest, source
    }

    /// The places of the columns, from 0.
    public private(set) var places: [Role: Int] = [:]
    /// Further columns that are compared.
    public private(set) var extras: [Int] = []
    /// The header.
    public let header: [String]

    /// Guesses by the names of the columns, in English, Russian, Ukrainian and Belarusian. Columns that have no role and
    /// no name that says they are remarks, addresses of pages or numbers of rows are compared as they are, if the parts
    /// of the name stand in columns of their own.
    public init(guessing header: [String]) {
        self.header = header
        for (index, title) in header.enumerated() {
            let plain = Self.plain(title)
            guard let role = Self.titles[plain], places[role] == nil else { continue }
            places[role] = index
        }
        if places[.family] != nil, places[.given] != nil {
            let taken = Set(places.values)
            extras = header.indices.filter { !taken.contains($0) && !Self.remarks.contains(Self.plain(header[$0])) }
            extras = Array(extras.prefix(PairPattern.mostExtras))
        }
    }

    /// Columns as they were named, `role=column` each; those not named are guessed.
    ///
    /// - Throws: ``LinkageListError`` for a role or a column that does not exist.
    public init(_ named: [(role: String, column: String)], header: [String]) throws(LinkageListError) {
        self.init(guessing: header)
        for (name, column) in named {
            guard let index = header.firstIndex(of: column) else { throw .noColumn(column, header) }
            extras.removeAll { $0 == index }
            for (role, place) in places where place == index { places[role] = nil }
            if name == "compare" {
                extras.append(index)
                continue
            }
            guard let role = Role(rawValue: name) else { throw .noRole(name) }
            places[role] = index
        }
        extras = Array(extras.prefix(PairPattern.mostExtras))
    }

    /// Whether there is a name to compare.
    public var hasName: Bool { places[.name] != nil || places[.family] != nil }

    private static func plain(_ title: String) -> String {
        String(title.lowercased().filter { $0.isLetter || $0.isNumber })
    }

    private static let titles: [String: Role] = {
        let lists: [(Role, String)] = [
            (.id, "id recordid rid key uid identifier number номер ключ ідентифікатор рекорд"),
            (.name, "name fullname person caption fio фио имяфамилия полноеимя ім'я піб піб імя прозвішчаімя"),
            (.family, "family familyname surname lastname фамилия прізвище прозвішча"),
            (.given, "given givenname firstname forename имя ім'я имена"),
            (.patronymic, "patronymic middlename fathername secondname отчество побатькові імяпабацьку"),
            (.sex, "sex gender пол стать"),
            (
                .birth,
                "birth birthdate dateofbirth dob born birthday датарождения годрождения рождение датанародження датанараджэння"
            ),
            (.region, "region state province oblast регион область край область вобласць"),
            (.articles, "articles article charges charge статья статьи статті артыкулы clauses"),
            (.arrest, "arrest arrestdate arrested dateofarrest detained датазадержания датаареста задержан арест"),
            (.source, "source list dataset источник список"),
        ]
        var titles: [String: Role] = [:]
        for (role, words) in lists {
            for word in words.split(separator: " ") where titles[plain(String(word))] == nil {
                titles[plain(String(word))] = role
            }
        }
        return titles
    }()

    private static let remarks: Set<String> = [
        "note", "notes", "remark", "remarks", "comment", "comments", "url", "link", "page", "row", "index",
        "примечание",
        "ссылка", "комментарий", "сайт",
    ]
}

/// Why a table cannot be linked.
public enum LinkageListError: Error, Sendable, CustomStringConvertible {
    /// There is no such column.
    case noColumn(String, [String])
    /// There is no such role.
    case noRole(String)
    /// No column holds names.
    case noName(file: String, [String])

    /// What is wrong, and what to do.
    public var description: String {
        switch self {
        case .noColumn(let column, let header):
            "There is no column “\(column)”. The columns are: \(header.joined(separator: ", "))."
        case .noRole(let role):
            "A column cannot be “\(role)”. Use one of \(LinkageColumns.Role.allCases.map(\.rawValue).joined(separator: ", ")), "
                + "or compare=COLUMN for one that is compared as it is."
        case .noName(let file, let header):
            "No column of \(file) is known to hold names (\(header.joined(separator: ", "))). "
                + "Name it: --columns name=COLUMN."
        }
    }
}
