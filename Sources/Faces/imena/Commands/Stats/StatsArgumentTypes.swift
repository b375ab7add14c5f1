// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

public import ArgumentParser
public import Statistics

extension CoxModel.Ties: ExpressibleByArgument {}
extension BreakdownDimension: ExpressibleByArgument {}
extension ListOverlap.Declined: ExpressibleByArgument {}
