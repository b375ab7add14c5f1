// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Foundation

/// The exponential function, named so that no local hides it.
@inline(__always)
func exponential(_ value: Double) -> Double { exp(value) }
