// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// A checkpoint whose signature by its log has been checked, with the witnesses that confirm it.
///
/// There is no other way to make one than ``init(note:log:origin:witnesses:)`` and signing, so whoever holds one need not ask
/// again.
public struct VerifiedCheckpoint: Hashable, Sendable {
    /// A witness's statement that it saw this checkpoint and that it extends all that it saw before.
    public struct Cosignature: Hashable, Sendable {
        /// The name of the witness's key.
        public let name: String
        /// When it signed, in seconds since 1970-01-01 UTC.
        public let time: UInt64
    }

    /// What the log states.
    public let checkpoint: Checkpoint
    /// The note as it was read, to be kept and passed on.
    public let note: SignedNote
    /// The confirmations of the witnesses that were asked for, one each at most.
    public let cosignatures: [Cosignature]

    /// Reads a signed note and checks it: grammar, origin, the log's signature, and those of known witnesses.
    ///
    /// Signatures of unknown keys are ignored, as C2SP signed-note demands. A signature that claims a known key and does not
    /// fit makes the whole note refused.
    ///
    /// - Parameters:
    ///   - note: the bytes of the file.
    ///   - log: the key of the log; without its signature nothing is accepted.
    ///   - origin: the first line that is expected; the name of the key if nil, as C2SP tlog-checkpoint advises.
    ///   - witnesses: the keys of witnesses whose confirmation is looked for; it is not demanded.
    /// - Throws: a ``CheckpointError``.
    public init(
        note: some Collection<UInt8>, log: VerifierKey, origin: String? = nil, witnesses: [VerifierKey] = []
    ) throws(CheckpointError) {
        let note = try SignedNote(parsing: note)
        guard try Self.time(of: log, in: note) != nil else { throw .notSigned(by: log.name) }
        let checkpoint = try Checkpoint(text: note.text)
        let expected = origin ?? log.name
        guard checkpoint.origin == expected else {
            throw .foreignOrigin(found: checkpoint.origin, expected: expected)
        }
        var cosignatures: [Cosignature] = []
        for witness in witnesses {
            guard let time = try Self.time(of: witness, in: note) else { continue }
            cosignatures.append(Cosignature(name: witness.name, time: time))
        }
        self.init(checkpoint: checkpoint, note: note, cosignatures: cosignatures)
    }

    /// For notes that were signed or checked by the caller.
    init(checkpoint: Checkpoint, note: SignedNote, cosignatures: [Cosignature]) {
        self.checkpoint = checkpoint
        self.note = note
        self.cosignatures = cosignatures
    }

    /// Checks the first signature that claims the key; nil if there is none.
    private static func time(of key: VerifierKey, in note: SignedNote) throws(CheckpointError) -> UInt64? {
        guard let signature = note.signatures.first(where: key.isNamed(in:)) else { return nil }
        guard let time = key.time(verifying: signature, of: note.text) else { throw .wrongSignature(of: key.name) }
        return time
    }

    /// Checks that a later checkpoint extends this one.
    ///
    /// - Throws: ``MerkleError``; two roots of one size mean that the log shows two versions of itself.
    public func verify(extendedBy later: VerifiedCheckpoint, proof: [Digest]) throws(MerkleError) {
        try MerkleVerifier.verifyConsistency(
            from: checkpoint.size, to: later.checkpoint.size, oldRoot: checkpoint.root, newRoot: later.checkpoint.root,
            proof: proof)
    }
}
