/**
 * The steps that make the file of own texts, as those of the notes do: one that was shipped is never changed.
 *
 * A listing is JSON and a row of its own, so that a list reads no text. Trees and files are deflated.
 */
export const librarySteps: readonly string[] = [
  `CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
   CREATE TABLE texts (
     id TEXT PRIMARY KEY,
     listing TEXT NOT NULL,
     position INTEGER NOT NULL,
     sequence INTEGER NOT NULL,
     binned_at TEXT,
     checksum INTEGER NOT NULL
   ) STRICT;
   CREATE TABLE editions (
     text TEXT NOT NULL,
     id TEXT NOT NULL,
     file TEXT NOT NULL,
     tree BLOB NOT NULL,
     checksum INTEGER NOT NULL,
     PRIMARY KEY (text, id)
   ) STRICT;
   CREATE INDEX editions_by_file ON editions (file);
   CREATE TABLE files (
     sha256 TEXT PRIMARY KEY,
     packing TEXT NOT NULL,
     bytes BLOB NOT NULL
   ) STRICT;`,
  // What became of the words of a file: apart from the listings, which are read all at once.
  `CREATE TABLE accounts (
     text TEXT NOT NULL,
     edition TEXT NOT NULL,
     packing TEXT NOT NULL,
     account BLOB NOT NULL,
     checksum INTEGER NOT NULL,
     PRIMARY KEY (text, edition)
   ) STRICT;`,
  // Reviews that are not at their end: the draft that each began with, and what was done to it since, step by step. Beside
  // them the draft that each edition was accepted as, from which its revision begins.
  `CREATE TABLE reviews (
     text TEXT PRIMARY KEY,
     draft BLOB NOT NULL,
     checksum INTEGER NOT NULL,
     listed TEXT NOT NULL,
     listed_checksum INTEGER NOT NULL
   ) STRICT;
   CREATE TABLE review_actions (
     text TEXT NOT NULL,
     number INTEGER NOT NULL,
     action TEXT NOT NULL,
     checksum INTEGER NOT NULL,
     PRIMARY KEY (text, number)
   ) STRICT;
   CREATE TABLE accepted_drafts (
     text TEXT NOT NULL,
     edition TEXT NOT NULL,
     draft BLOB NOT NULL,
     checksum INTEGER NOT NULL,
     PRIMARY KEY (text, edition)
   ) STRICT;`,
]
