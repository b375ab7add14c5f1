// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import Accountability
public import ArgumentParser
public import Intake
public import Names
public import Phrases
public import Register
public import Statements
public import Tables

// Types of the rooms below that the command line reads by their codes.
extension CaseOrder: ExpressibleByArgument {}
extension CaseGrouping: ExpressibleByArgument {}
extension Compartment: ExpressibleByArgument {}
extension ImportRequest.OnError: ExpressibleByArgument {}
extension Language: ExpressibleByArgument {}
extension GrammaticalCase: ExpressibleByArgument {}
extension GrammaticalSex: ExpressibleByArgument {}
extension NameDeclension.Language: ExpressibleByArgument {}
extension JudgementVerdict: ExpressibleByArgument {}
extension Confidence: ExpressibleByArgument {}
extension NameListKind: ExpressibleByArgument {}
extension VisibilityDimension: ExpressibleByArgument {}

extension TextEncoding: ExpressibleByArgument {
    /// An encoding by any of its usual names, such as cp1251.
    public init?(argument: String) { self.init(name: argument) }
}
