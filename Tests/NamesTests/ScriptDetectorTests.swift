// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

import Names
import Testing

@Suite("The scripts of a text")
struct ScriptDetectorTests {
    @Test("Scripts and deceits")
    func scripts() {
        #expect(ScriptDetector("Тестов Иван").script == .cyrillic)
        #expect(ScriptDetector("Testov Иванович").scripts == [.cyrillic, .latin])
        #expect(!ScriptDetector("Testov Иванович").isSuspicious)
        #expect(ScriptDetector("Тeстов").mixedWords == ["Тeстов"])
        #expect(ScriptDetector("Testov\u{202E}").hasDirectionControls)
        #expect(ScriptDetector("Тес\u{200B}тов").hasInvisibleSigns)
        #expect(ScriptDetector("12 — 3").script == nil)
    }
}
