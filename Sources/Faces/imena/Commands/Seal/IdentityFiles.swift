// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Age
import Foundation
import Vault

/// Reads files of secret keys as `age-keygen` and `imena seal --new-identity` write them, also such as are locked with a
/// passphrase.
enum IdentityFiles {
    static func read(_ paths: [String], workLimit: Int) throws -> [AgeIdentity] {
        try paths.flatMap { try read($0, workLimit: workLimit) }
    }

    private static func read(_ path: String, workLimit: Int) throws -> [AgeIdentity] {
        var bytes: [UInt8]
        do {
            bytes = try AtomicFile.read(path, maximum: KeyLines.maximumLength)
        } catch {
            guard error.isMissing else { throw error }
            throw SealFault(file: path, "there is no such file of secret keys. Check the path")
        }
        if ["age-encryption.org/", "-----BEGIN AGE "].contains(where: { bytes.starts(with: Array($0.utf8)) }) {
            bytes = try unlocked(bytes, path, workLimit)
        } else {
            FilePrivacy.warn(of: path, holding: "secret keys")
        }
        let lines = try KeyLines.lines(bytes, of: path)
        guard !lines.isEmpty else { throw SealFault(file: path, "it holds no secret key AGE-SECRET-KEY-1…") }
        return try lines.map { line in
            do {
                return try AgeIdentity(line.text)
            } catch {
                throw SealFault(file: path, line: line.number, error)
            }
        }
    }

    private static func unlocked(_ file: [UInt8], _ path: String, _ workLimit: Int) throws -> [UInt8] {
        let keys = try AgeKeys(
            passphrase: SealPassphrase.existing(from: nil, of: path), allowedWorkFactor: workLimit)
        var rest = file
        do {
            var opener = try AgeOpener(keys: keys) {
                defer { rest = [] }
                return rest
            }
            var bytes: [UInt8] = []
            while let piece = try opener.next() { bytes += piece }
            return bytes
        } catch let error as AgeError {
            throw SealFault(file: path, error)
        }
    }
}
