// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Law
public import Phrases

extension RuleText {
    /// The text in a language of the interface.
    public func text(in language: Language) -> String {
        switch language {
        case .en: en
        case .ru: ru
        }
    }
}
