// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// A column of the template that organisations fill in.
public struct TemplateColumn: Sendable, Hashable {
    /// The name in the first row, which the mapping `template` reads.
    public var name: String
    /// What belongs into it, in English.
    public var english: String
    /// The same in Russian.
    public var russian: String
    /// A value for the example row, of a person who does not exist.
    public var example: String

    /// The columns in their order.
    public static let all: [TemplateColumn] = [
        .init(
            "key", "Your own number of the person; never given to another", "Ваш номер человека; другому не даётся",
            "2024-001"),
        .init("family", "Family name", "Фамилия", "Образцов"),
        .init("given", "Given name", "Имя", "Пример"),
        .init("patronymic", "Patronymic, if any", "Отчество, если есть", "Тестович"),
        .init("name_en", "The whole name in Latin letters", "Полное имя латиницей", "Primer Obraztsov"),
        .init("birth", "Birth: 1990-05-17, 1990-05 or 1990", "Рождение: 1990-05-17, 1990-05 или 1990", "1990-05"),
        .init("sex", "m or f", "м или ж", "м"),
        .init("citizenship", "Countries by two letters, with ; between them", "Страны двумя буквами, через ;", "RU"),
        .init("region", "Region of residence, best as ISO 3166-2", "Регион проживания, лучше по ISO 3166-2", "RU-MOS"),
        .init("locality", "Town or village; never an address", "Город или село; никогда не адрес", "Примерск"),
        .init("occupation", "Occupation", "Род занятий", "учитель"),
        .init("code", "Code of law: ru-uk, by-uk …", "Кодекс: ru-uk, by-uk …", "ru-uk"),
        .init(
            "articles", "Articles with ; between them: 207.3 ч.2", "Статьи через ;: 207.3 ч.2 п. «д»",
            "207.3 ч.2; 280.3 ч.1"),
        .init("arrested", "Day on which liberty was lost", "День лишения свободы", "2024-02-29"),
        .init(
            "custody_kind", "police, remand, house-arrest, colony, prison, psychiatric, custody, travel-ban",
            "полиция, СИЗО, домашний арест, колония, тюрьма, больница, лишение свободы, подписка о невыезде", "СИЗО"),
        .init("place", "The institution", "Учреждение", "СИЗО-99"),
        .init("court", "The court of the verdict", "Суд, вынесший приговор", "Примерский городской суд"),
        .init("verdict", "Day of the verdict", "День приговора", "2024-10-01"),
        .init("sentence", "Length: 5 years 6 months, or P5Y6M", "Срок: 5 лет 6 месяцев", "5 лет 6 месяцев"),
        .init(
            "regime", "general, strict, special, prison, settlement", "общий, строгий, особый, тюрьма, поселение",
            "общий"),
        .init("release_official", "Official end of the term", "Официальный конец срока", ""),
        .init("released", "Day of release, if released", "День освобождения, если освобождён", ""),
        .init(
            "ground", "term-served, parole, pardon, amnesty, exchange, acquittal",
            "отбыл срок, УДО, помилование, амнистия, обмен, оправдание", ""),
        .init(
            "recognition", "Organisations that recognise the person, with ;", "Кто признал, через ;", "Образцовый центр"
        ),
        .init("source_url", "Page with the source", "Страница источника", "https://example.org/2024-001"),
        .init("notes", "Anything else", "Прочее", "Вымышленный пример: удалите эту строку"),
    ]

    private init(_ name: String, _ english: String, _ russian: String, _ example: String) {
        self.name = name
        self.english = english
        self.russian = russian
        self.example = example
    }
}
