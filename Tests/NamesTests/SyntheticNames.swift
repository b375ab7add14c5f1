// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// Names put together from common parts; none is taken from a list.
enum SyntheticNames {
    static let men = [
        "Иван", "Пётр", "Сергей", "Андрей", "Юрий", "Илья", "Никита", "Лев", "Игорь", "Фёдор", "Павел", "Жан",
    ]
    static let women = ["Анна", "Мария", "Юлия", "Ольга", "Любовь", "Наталья", "Зоя", "Ксения", "Жанна", "Татьяна"]
    static let fathers = [
        ("Иванович", "Ивановна"), ("Юрьевич", "Юрьевна"), ("Ильич", "Ильинична"), ("Сергеевич", "Сергеевна"),
    ]
    /// The forms of surnames for a man and a woman.
    static let surnames: [(String, String)] = {
        let stems = [
            "Тест", "Щегл", "Рыбьяк", "Змитр", "Жужел", "Хомяч", "Подъяч", "Съёмк", "Цапл", "Эхов", "Яшм", "Обуз",
        ]
        let endings = [
            ("ов", "ова"), ("ин", "ина"), ("овский", "овская"), ("енко", "енко"), ("юк", "юк"), ("ец", "ец"),
        ]
        return stems.flatMap { stem in endings.map { (stem + $0.0, stem + $0.1) } }
            + [
                ("Черных", "Черных"), ("Толстой", "Толстая"), ("Синица", "Синица"), ("Гоголь", "Гоголь"),
                ("Соловей", "Соловей"), ("Береза", "Береза"), ("Бонч-Тестов", "Бонч-Тестова"), ("Дикий", "Дикая"),
                ("Хороший", "Хорошая"), ("Шиян", "Шиян"), ("Ткач", "Ткач"), ("Абашидзе", "Абашидзе"),
            ]
    }()

    /// Russian full names: surname, given name, patronymic; every surname with changing other parts.
    static let russian: [(surname: String, given: String, patronymic: String, isWoman: Bool)] =
        surnames.indices.flatMap { index in
            let (man, woman) = surnames[index]
            let father = fathers[index % fathers.count]
            return [
                (man, men[index % men.count], father.0, false), (woman, women[index % women.count], father.1, true),
            ]
        }

    static let ukrainian = [
        "Сергій Тестенко", "Юрій Щербань", "Олена Миколаєнко", "Єва Їжакевич", "Ганна Згурська", "Андрій Хилюк",
        "Ярослава Пробна", "Григорій Ґудзь", "Володимир Ткаченко", "Ольга Кузьменко",
    ]
    static let belarusian = [
        "Сяргей Пробны", "Алесь Тэставіч", "Марыя Сініца", "Ігар Лосік", "Юлія Жаўрук", "Мікола Някляеў",
        "Уладзімір Ціхановіч", "Ганна Бяляк", "Дзмітрый Шаўчук", "Вольга Кавалёва",
    ]
}
