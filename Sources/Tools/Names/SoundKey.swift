// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// What is left of a stem when all is taken away that dialects and romanisations write differently, so that candidates
/// meet: vowels but the first, в at the end of a syllable, the difference of т and ц.
public enum SoundKey {
    /// The coarse form of a stem; never longer than it.
    public static func coarse(_ stem: some Collection<UInt8>) -> [UInt8] {
        let stem = Array(stem)
        var kept: [UInt8] = []
        for (index, sound) in stem.enumerated() {
            var sound = sound
            switch sound {
            case Sound.a, Sound.o:
                if index > 0 { continue }
                sound = Sound.a
            case Sound.e, Sound.i:
                if index > 0 { continue }
                sound = Sound.i
            case Sound.u: if index > 0 { continue }
            case Sound.v:
                guard index == 0 || index + 1 < stem.count && Sounds.isVowel(stem[index + 1]) else { continue }
            case Sound.c: sound = Sound.t
            default: break
            }
            if kept.last != sound { kept.append(sound) }
        }
        return kept
    }

    /// The hash of bytes.
    public static func hash(_ bytes: some Collection<UInt8>) -> UInt64 {
        Array(bytes).withUnsafeBufferPointer { Hashing.bytes($0) }
    }
}
