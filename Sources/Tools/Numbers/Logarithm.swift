// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// The natural logarithm, named so that a local called `log` cannot hide it.
@inline(__always)
func logarithm(_ value: Double) -> Double { Foundation.log(value) }
