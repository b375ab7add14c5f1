// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0

/// The tables. `entry`, `sealed_key`, `checkpoint` and `seal` are the ledger; everything else is derived from them and can be
/// dropped and rebuilt.
enum Schema {
    /// The number of the format, kept in SQLite's `user_version`.
    static let version = 2
    /// “imen” in ASCII, SQLite's `application_id`, by which `file` tells what the file is.
    static let applicationID = 0x696D_656E

    static let ledger = """
        CREATE TABLE entry(
          position INTEGER PRIMARY KEY,
          recorded INTEGER NOT NULL,
          compartment INTEGER NOT NULL,
          owner INTEGER,
          commitment BLOB,
          body BLOB NOT NULL
        ) STRICT;
        CREATE TABLE sealed_key(
          owner INTEGER PRIMARY KEY,
          wrapped BLOB NOT NULL
        ) STRICT;
        CREATE TABLE checkpoint(
          size INTEGER PRIMARY KEY,
          note TEXT NOT NULL
        ) STRICT;
        \(seals)
        """

    /// Since format 2; see ``Seals``.
    static let seals = """
        CREATE TABLE seal(
          kind INTEGER NOT NULL, number INTEGER NOT NULL, digest BLOB NOT NULL,
          PRIMARY KEY(kind, number)
        ) STRICT, WITHOUT ROWID;
        """

    /// The derived tables, in the order in which they are compared.
    static let derivedTables = ["tile", "source", "subject", "placed", "judgement", "retraction", "revision"]

    /// The derived tables in a schema (`main`, or an attached one for comparison).
    ///
    /// A subject's number is the position of its first entry; `placed` holds its later entries only. Of subjects outside
    /// `public` no fingerprint or digest is kept: whoever guesses what a row says could see by them that it is right.
    static func derived(in schema: String) -> String {
        """
        CREATE TABLE \(schema).tile(
          level INTEGER NOT NULL, number INTEGER NOT NULL, hashes BLOB NOT NULL,
          PRIMARY KEY(level, number)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE \(schema).source(number INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
        CREATE TABLE \(schema).subject(
          number INTEGER PRIMARY KEY,
          compartment INTEGER NOT NULL,
          kind INTEGER NOT NULL,
          source INTEGER NOT NULL,
          key BLOB NOT NULL,
          latest INTEGER, known INTEGER, listed INTEGER, fingerprint BLOB, digest BLOB
        ) STRICT;
        CREATE UNIQUE INDEX \(schema).subject_key ON subject(source, kind, compartment, key);
        CREATE TABLE \(schema).placed(
          subject INTEGER NOT NULL, position INTEGER NOT NULL, PRIMARY KEY(subject, position)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE \(schema).judgement(position INTEGER PRIMARY KEY) STRICT;
        CREATE TABLE \(schema).retraction(position INTEGER PRIMARY KEY, run INTEGER NOT NULL) STRICT;
        CREATE TABLE \(schema).revision(position INTEGER PRIMARY KEY, subject INTEGER NOT NULL) STRICT;
        """
    }
}
