// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

extension NameIndex {
    /// A number that stands for the rules by which names are laid out in an index: the lists of given names and of words beside
    /// names, and what becomes of names of many kinds. An index that was made by other rules would give other answers.
    public static let rules: UInt64 = {
        var sum = IndexStorage.magic
        for resource in [PackageResources.given_names_txt, PackageResources.name_words_txt] {
            sum = Hashing.combine(sum, resource.withUnsafeBytes { Hashing.checksum($0) })
        }
        var builder = NameIndexBuilder()
        for name in specimens { builder.add(id: "", name: name) }
        return Hashing.combine(sum, builder.bytes().withUnsafeBytes { Hashing.checksum($0) })
    }()

    /// Made-up names in which much that the rules know occurs.
    private static let specimens = [
        "Образцова-Пробная Мария Щукинична (Черновикова)", "Вымыслаў Уладзімір Юр’евіч", "Ґречко Їжак Євгенійович",
        "Schablonin Jewgenij Tschech", "Tchernovikov Sergueï", "Wymyslny Michał Łukasz", "Xvorov Čeněk Hájek",
        "Придумков-огълы Наджип", "А. Ю. Условный", "Dzyanis Khvedarovich Shcharbaty", "ПРОБНАЯ Саша", "O'Brien Zoë",
        "Условного Тимофея Ильича", "И҃мѣнный Өома", "李小龍", "Фальшивка-Ёлкина Наталья",
    ]
}
