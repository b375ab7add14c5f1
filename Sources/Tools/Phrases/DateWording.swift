// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// How a date stands in its surroundings.
public enum DateWording: Sendable, Hashable, CaseIterable {
    /// In tables and drawings: "March 2023", «март 2023».
    case short
    /// Alone or after a comma: "March 2023", «март 2023 года».
    case plain
    /// After "since", "until", "as known on": "March 2023", «марта 2023 года».
    case genitive
    /// When something happened: "in March 2023", «в марте 2023 года»; "on 11 April 2022", «11 апреля 2022 года».
    case when
    /// After "between": "March 2023", «мартом 2023 года».
    case between
    /// As little as a drawing has room for: "Mar. 2023", «март 2023».
    case tiny
}
