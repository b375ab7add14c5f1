// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// What a reader has to open files with.
public struct AgeKeys: Sendable {
    /// More identities are refused.
    public static let maximumIdentities = 100

    /// The reader's identities.
    public let identities: [AgeIdentity]
    /// The passphrase for files that are sealed with one.
    public let passphrase: AgePassphrase?
    /// The greatest work that the passphrase of a file may ask for, as a power of two.
    public let allowedWorkFactor: Int

    /// Takes keys.
    ///
    /// - Parameter allowedWorkFactor: at most ``AgePassphrase/greatestWorkFactor``, to which greater ones are cut.
    /// - Throws: ``AgeError/identityCount(maximum:)``.
    public init(
        identities: [AgeIdentity] = [], passphrase: AgePassphrase? = nil,
        allowedWorkFactor: Int = AgePassphrase.allowedWorkFactor
    ) throws(AgeError) {
        guard identities.count <= Self.maximumIdentities else { throw .identityCount(maximum: Self.maximumIdentities) }
        self.identities = identities
        self.passphrase = passphrase
        self.allowedWorkFactor = min(max(1, allowedWorkFactor), AgePassphrase.greatestWorkFactor)
    }
}
