// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Statements

/// In whose name what was confirmed is recorded, and who may read it.
struct RecordedBy: ParsableArguments {
    @Option(help: "With --record: who may read it.")
    var compartment: Compartment = .confidential

    @Option(help: "With --record: the account that records, under a pseudonym.")
    var account: String = "local"
}
