// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Names

/// One number for all forms of a surname: both sexes, all cases and scripts.
enum FamilyKey {
    static func of(_ surname: String) -> UInt64 {
        let skeleton = NameFold.key(surname).filter { $0 != 0x20 }
        return WordHash.of(skeleton: SurnameStem.stem(of: skeleton))
    }
}
