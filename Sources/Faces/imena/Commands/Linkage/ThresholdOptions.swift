// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Linkage

/// The probabilities between which a pair waits for people.
struct ThresholdOptions: ParsableArguments {
    @Option(help: "From this probability on the machine joins by itself, if nothing forbids it.")
    var upper: Double = RegisterLinkage.standardUpper

    @Option(help: "Below this probability a pair is not shown to anybody.")
    var lower: Double = RegisterLinkage.standardLower

    func validate() throws {
        guard upper > 0.5, upper < 1 else { throw ValidationError("--upper takes a number above 0.5 and below 1.") }
        guard lower >= 0.02, lower < upper else {
            throw ValidationError("--lower takes a number from 0.02 on and below --upper.")
        }
    }
}
