-- What users have ruled about names of indicators, in the order made. Ingesting never touches it.
CREATE TABLE rulings (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL CHECK (kind IN ('merge', 'split')),
  name TEXT NOT NULL,                       -- the name ruled about
  into_name TEXT,                           -- merge: the name of the indicator it is
  ruled_at TEXT NOT NULL,                   -- ISO 8601, UTC
  CHECK ((kind = 'merge') = (into_name IS NOT NULL))
) STRICT;
