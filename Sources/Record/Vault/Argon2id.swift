// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import CArgon2
public import Crypto

/// Argon2id of RFC 9106, version 19: derives a key from a passphrase at a cost that makes guessing dear.
public enum Argon2id {
    /// How dear a derivation is.
    public struct Cost: Hashable, Sendable {
        /// Memory in KiB.
        public let memory: UInt32
        /// Passes over the memory.
        public let passes: UInt32
        /// Lanes; part of the result, though one thread computes them.
        public let lanes: UInt32

        /// 64 MiB, 3 passes, 1 lane: about half a second on a small machine.
        public static let standard = Cost(trusted: 65_536, passes: 3, lanes: 1)

        private init(trusted memory: UInt32, passes: UInt32, lanes: UInt32) {
            self.memory = memory
            self.passes = passes
            self.lanes = lanes
        }

        /// Takes a cost that may come from a file.
        ///
        /// Allowed are 1 to 16 lanes, 8 KiB a lane to 1 GiB, 1 to 64 passes, and not more than 8 GiB written in all: an altered
        /// file must not be able to stop the machine.
        ///
        /// - Throws: ``VaultError/derivationCost(memory:passes:lanes:)``.
        public init(memory: UInt64, passes: UInt64, lanes: UInt64) throws(VaultError) {
            guard 1...16 ~= lanes, 1...64 ~= passes, (8 * lanes)...1_048_576 ~= memory, memory * passes <= 8_388_608
            else { throw .derivationCost(memory: memory, passes: passes, lanes: lanes) }
            self.init(trusted: UInt32(memory), passes: UInt32(passes), lanes: UInt32(lanes))
        }
    }

    /// Derives a key of `length` bytes.
    ///
    /// - Parameters:
    ///   - salt: 8 to 64 bytes, different for each use of a passphrase.
    ///   - secret: a further key, or nothing.
    ///   - associatedData: bound into the result, or nothing.
    ///   - length: 16 to 64.
    /// - Throws: ``VaultError/derivationFailed(code:)`` when there is no memory or a length is out of bounds.
    public static func key(
        from passphrase: Passphrase, salt: [UInt8], cost: Cost = .standard, secret: [UInt8] = [],
        associatedData: [UInt8] = [], length: Int = 32
    ) throws(VaultError) -> SymmetricKey {
        guard 8...64 ~= salt.count, 16...64 ~= length, secret.count <= 1024, associatedData.count <= 1024 else {
            throw .derivationFailed(code: ARGON2_INCORRECT_PARAMETER.rawValue)
        }
        let (key, code) = withUnsafeTemporaryAllocation(byteCount: length, alignment: 8) { output in
            defer { Wipe.wipe(output) }
            let code = run(passphrase, salt, cost, secret, associatedData, into: output)
            return (code == 0 ? SymmetricKey(data: UnsafeRawBufferPointer(output)) : nil, code)
        }
        guard let key else { throw .derivationFailed(code: code) }
        return key
    }

    private static func run(
        _ passphrase: Passphrase, _ salt: [UInt8], _ cost: Cost, _ secret: [UInt8], _ associatedData: [UInt8],
        into output: UnsafeMutableRawBufferPointer
    ) -> Int32 {
        passphrase.withUnsafeBytes { password in
            salt.withUnsafeBufferPointer { salt in
                secret.withUnsafeBufferPointer { secret in
                    associatedData.withUnsafeBufferPointer { data in
                        var context = argon2_context()
                        context.out = output.bindMemory(to: UInt8.self).baseAddress
                        context.outlen = UInt32(output.count)
                        // The library only reads its inputs unless it is told to wipe them, which it is not.
                        context.pwd = UnsafeMutablePointer(mutating: password.bindMemory(to: UInt8.self).baseAddress)
                        context.pwdlen = UInt32(password.count)
                        context.salt = UnsafeMutablePointer(mutating: salt.baseAddress)
                        context.saltlen = UInt32(salt.count)
                        context.secret = UnsafeMutablePointer(mutating: secret.isEmpty ? nil : secret.baseAddress)
                        context.secretlen = UInt32(secret.count)
                        context.ad = UnsafeMutablePointer(mutating: data.isEmpty ? nil : data.baseAddress)
                        context.adlen = UInt32(data.count)
                        context.t_cost = cost.passes
                        context.m_cost = cost.memory
                        context.lanes = cost.lanes
                        context.threads = 1
                        context.version = ARGON2_VERSION_13.rawValue
                        return argon2id_ctx(&context)
                    }
                }
            }
        }
    }
}
