-- Every name of figures with what it measures, counted: what indicators are looked up in, without going through all
-- figures. Written with the documents; a value that is NULL in figures is '' here, so that equal rows are one.
CREATE TABLE names (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  plain TEXT NOT NULL,                      -- the name without marks, full-width letters folded
  measure TEXT NOT NULL,
  basis TEXT NOT NULL,
  dimension TEXT NOT NULL,
  normalized_unit TEXT NOT NULL,
  unit TEXT NOT NULL,                       -- as written, only where there is no normalized unit
  figures INTEGER NOT NULL CHECK (figures > 0),
  reports INTEGER NOT NULL CHECK (reports BETWEEN 1 AND figures),
  name_key TEXT,                            -- how the rules of name_reader understand the name; NULL until they have
  key TEXT,
  UNIQUE (name, measure, basis, dimension, normalized_unit, unit),
  CHECK ((key IS NULL) = (name_key IS NULL))
) STRICT;

CREATE INDEX names_plain ON names (plain);
CREATE INDEX names_key ON names (name_key, key);

-- Pairs of neighbouring characters of names.plain, by names.id: finds the names that contain some words.
CREATE VIRTUAL TABLE names_search USING fts5(pairs, content='', contentless_delete=1, detail=none);

-- The rules and the program by which names.key and names.name_key were made.
CREATE TABLE name_reader (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  read_by TEXT NOT NULL
) STRICT;

-- error_text in Chinese, for who reads 失败表; NULL where there are no other words for it.
ALTER TABLE documents ADD COLUMN error_text_zh TEXT;

CREATE VIEW 失败表 AS
SELECT id AS 编号, file AS 文件, error_code AS 错误码, coalesce(error_text_zh, error_text) AS 原因, path AS 路径, read_at AS 读取时间
FROM documents WHERE status = 'failed';

-- With the report, so that the values of one organisation are found without reading those of all others.
DROP INDEX figures_name;
CREATE INDEX figures_name ON figures (name, report_id);
