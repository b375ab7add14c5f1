// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// The exchanges on file.
public struct ExchangeList: Sendable, Hashable {
    /// Those with a page of their own, newest first.
    public let exchanges: [PublicExchange]
    /// Others, one line each, newest first.
    public let others: [ReleaseRow]

    /// Puts the parts together; each is described at its property.
    public init(exchanges: [PublicExchange] = [], others: [ReleaseRow] = []) {
        self.exchanges = exchanges
        self.others = others
    }
}
