// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// One way in which people and programs write dates, for `DateReader`.
public enum DateStyle: Hashable, Sendable {
    /// ISO 8601 and EDTF: `2022-03-12`, `2022-03`, `2022-21~`.
    case edtf
    /// Day, month, year in digits, with points, slashes or hyphens: `12.03.2022`, `1.3.1938`.
    case dayMonthYear
    /// Month, day, year in digits: `03/12/2022`.
    case monthDayYear
    /// Year, month, day in digits: `2022.03.12`, `2022/3/12`.
    case yearMonthDay
    /// Russian: «12 марта 2022 года», «в марте 2022 г.», «весной 2022», «конец мая 2024», «2022 год».
    case russianWords
    /// English: "12 March 2022", "March 12, 2022", "spring 2022", "late May 2024", "after 24 February 2022".
    case englishWords
    /// Ukrainian: «12 березня 2022 року», «навесні 2022».
    case ukrainianWords
    /// Belarusian: «12 сакавіка 2022 года», «вясной 2022».
    case belarusianWords
    /// The number by which a spreadsheet keeps a day: `44632` or, with a time of day, `44632.5`.
    case excelSerial(ExcelEpoch)

    /// The same as `edtf`.
    public static var iso: DateStyle { .edtf }
}
