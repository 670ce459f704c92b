-- The database of Zhibiao, user_version 1; the steps to later versions stand in migrations/. docs/database.md describes every
-- column.
-- Spans are [start, end) in UTF-16 units of documents.text. Exact decimals stand as TEXT beside a REAL of the same value.

CREATE TABLE documents (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  path TEXT NOT NULL UNIQUE,                -- absolute
  file TEXT NOT NULL,                       -- its last part
  sha256 TEXT,                              -- of the bytes; NULL when they could not be read
  format TEXT,
  bytes INTEGER,
  pages INTEGER,
  status TEXT NOT NULL CHECK (status IN ('read', 'failed')),
  error_code TEXT,
  error_text TEXT,
  text TEXT,                                -- the canonical text all spans count in
  rule_set TEXT,                            -- SHA-256 of the rules that read it
  version TEXT NOT NULL,                    -- of zhibiao
  read_at TEXT NOT NULL,                    -- ISO 8601, UTC
  CHECK ((status = 'read') = (text IS NOT NULL AND sha256 IS NOT NULL AND rule_set IS NOT NULL)),
  CHECK ((status = 'failed') = (error_code IS NOT NULL))
) STRICT;

CREATE TABLE reports (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  document_id INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
  title TEXT,
  organization TEXT,
  period_start TEXT,
  period_end TEXT,
  period_text TEXT,
  span_start INTEGER NOT NULL,
  span_end INTEGER NOT NULL CHECK (span_end >= span_start)
) STRICT;

CREATE TABLE sections (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  report_id INTEGER NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
  parent_id INTEGER REFERENCES sections (id) ON DELETE CASCADE,
  level INTEGER NOT NULL CHECK (level >= 1),
  marker TEXT NOT NULL,                     -- 一、 (一) 1. as written, '' without a number
  title TEXT NOT NULL,
  path TEXT NOT NULL,                       -- the headings from the outermost to this one, joined by ' › '
  span_start INTEGER NOT NULL,
  span_end INTEGER NOT NULL CHECK (span_end >= span_start)
) STRICT;

CREATE TABLE figures (
  id INTEGER PRIMARY KEY AUTOINCREMENT,     -- never given twice
  document_id INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
  report_id INTEGER NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
  section_id INTEGER REFERENCES sections (id) ON DELETE CASCADE,
  name TEXT,                                -- NULL when the text supports none
  name_parts TEXT NOT NULL CHECK (json_valid(name_parts)),
  value REAL,                               -- as written, before unit scaling; NULL for a redaction (XX亿元)
  value_text TEXT,
  value_max REAL,                           -- upper end of a range (6-8家)
  unit TEXT NOT NULL,
  normalized_value REAL,                    -- in the dimension's base unit: 1.1102 for 111.02%
  normalized_text TEXT,
  normalized_unit TEXT,
  dimension TEXT,
  measure TEXT NOT NULL CHECK (measure IN ('level', 'rate', 'growth', 'change', 'rank')),
  status TEXT NOT NULL CHECK (status IN ('actual', 'target', 'forecast')),
  direction TEXT CHECK (direction IN ('up', 'down', 'flat')),
  basis TEXT CHECK (basis IN ('yoy', 'mom') OR basis LIKE 'other:%'),
  comparator TEXT CHECK (comparator IN ('approx', 'ge', 'gt', 'le', 'lt', 'range')),
  period_start TEXT,
  period_end TEXT,
  period_text TEXT,
  period_source TEXT CHECK (period_source IN ('sentence', 'paragraph', 'heading', 'report')),
  span_start INTEGER NOT NULL,
  span_end INTEGER NOT NULL CHECK (span_end > span_start),
  text TEXT NOT NULL,                       -- the numeral with its unit, as written
  sentence_start INTEGER NOT NULL,
  sentence_end INTEGER NOT NULL,
  sentence TEXT NOT NULL,
  page INTEGER,
  table_number INTEGER,                     -- its place when it stands in a table, each from 0
  table_row INTEGER,
  table_column INTEGER,
  rules TEXT NOT NULL CHECK (json_valid(rules)),
  rule_set TEXT NOT NULL,
  confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1)
) STRICT;

-- figure_id's numerator, denominator, base, target, whole (part_of) or twin (same_as) is related_id.
CREATE TABLE relations (
  figure_id INTEGER NOT NULL REFERENCES figures (id) ON DELETE CASCADE,
  type TEXT NOT NULL CHECK (type IN ('numerator', 'denominator', 'base', 'target', 'part_of', 'same_as')),
  related_id INTEGER NOT NULL REFERENCES figures (id) ON DELETE CASCADE,
  PRIMARY KEY (figure_id, type, related_id)
) STRICT, WITHOUT ROWID;

-- The ledger: every Arabic numeral and every XX of a document.
CREATE TABLE numerals (
  id INTEGER PRIMARY KEY,
  document_id INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
  span_start INTEGER NOT NULL,
  span_end INTEGER NOT NULL CHECK (span_end > span_start),
  text TEXT NOT NULL,
  class TEXT NOT NULL,                      -- figure, date, period, list, docno, term, threshold, name, other
  figure_id INTEGER REFERENCES figures (id) ON DELETE CASCADE
) STRICT;

CREATE TABLE messages (
  id INTEGER PRIMARY KEY,
  document_id INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
  level TEXT NOT NULL CHECK (level IN ('info', 'warning', 'error')),
  code TEXT NOT NULL,
  text TEXT NOT NULL,
  span_start INTEGER,
  span_end INTEGER
) STRICT;

-- One row for every ingest that changed something.
CREATE TABLE runs (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  started_at TEXT NOT NULL,
  finished_at TEXT NOT NULL,
  version TEXT NOT NULL,
  rule_set TEXT NOT NULL,
  files INTEGER NOT NULL,
  added INTEGER NOT NULL,
  replaced INTEGER NOT NULL,
  unchanged INTEGER NOT NULL,
  failed INTEGER NOT NULL,
  figures INTEGER NOT NULL,
  named INTEGER NOT NULL
) STRICT;


CREATE INDEX documents_sha256 ON documents (sha256);
CREATE INDEX reports_document ON reports (document_id);
CREATE INDEX reports_organization ON reports (organization, period_start);
CREATE INDEX sections_report ON sections (report_id);
CREATE INDEX sections_parent ON sections (parent_id);
CREATE INDEX figures_document ON figures (document_id);
CREATE INDEX figures_report ON figures (report_id);
CREATE INDEX figures_section ON figures (section_id);
CREATE INDEX figures_name ON figures (name);
CREATE INDEX figures_period ON figures (period_start, period_end);
CREATE INDEX relations_related ON relations (related_id);
CREATE INDEX numerals_document ON numerals (document_id);
CREATE INDEX numerals_figure ON numerals (figure_id);
CREATE INDEX messages_document ON messages (document_id);

-- For people: one row a figure, everything joined.
CREATE VIEW figure AS
SELECT
  f.id, f.name, f.value, f.value_text, f.value_max, f.unit, f.measure, f.status, f.direction, f.basis, f.comparator,
  f.period_start, f.period_end, f.period_text, f.period_source,
  r.organization, r.title AS report, r.period_start AS report_start, r.period_end AS report_end, s.path AS section,
  f.sentence, f.text, d.path, d.file, f.page,
  f.normalized_value, f.normalized_text, f.normalized_unit, f.dimension,
  f.confidence, f.rules, f.rule_set, f.name_parts, f.span_start, f.span_end, f.sentence_start, f.sentence_end,
  f.table_number, f.table_row, f.table_column, f.document_id, f.report_id, f.section_id
FROM figures f
JOIN documents d ON d.id = f.document_id
JOIN reports r ON r.id = f.report_id
LEFT JOIN sections s ON s.id = f.section_id;

-- One row a relation, both ends named.
CREATE VIEW relation AS
SELECT
  l.figure_id, f.name, f.value, f.unit, l.type,
  l.related_id, o.name AS related_name, o.value AS related_value, o.unit AS related_unit, f.sentence
FROM relations l
JOIN figures f ON f.id = l.figure_id
JOIN figures o ON o.id = l.related_id;

CREATE VIEW 指标表 AS
SELECT
  id AS 编号, name AS 指标, value AS 数值, value_text AS 精确值, value_max AS 数值上限, unit AS 单位,
  CASE measure
    WHEN 'level' THEN '水平' WHEN 'rate' THEN '比率' WHEN 'growth' THEN '增长' WHEN 'change' THEN '变化' ELSE '位次'
  END AS 性质,
  CASE status WHEN 'actual' THEN '实际' WHEN 'target' THEN '目标' ELSE '预测' END AS 状态,
  CASE direction WHEN 'up' THEN '上升' WHEN 'down' THEN '下降' WHEN 'flat' THEN '持平' END AS 方向,
  CASE basis WHEN 'yoy' THEN '同比' WHEN 'mom' THEN '环比' ELSE substr(basis, 7) END AS 基期,
  CASE comparator
    WHEN 'approx' THEN '约' WHEN 'ge' THEN '不少于' WHEN 'gt' THEN '超过'
    WHEN 'le' THEN '不超过' WHEN 'lt' THEN '少于' WHEN 'range' THEN '区间'
  END AS 限定,
  period_text AS 期间, period_start AS 期间起, period_end AS 期间止,
  organization AS 单位名称, report AS 报告, section AS 章节, sentence AS 原文, file AS 文件, path AS 路径, page AS 页码,
  normalized_value AS 规范值, normalized_unit AS 规范单位, dimension AS 量纲, confidence AS 可信度
FROM figure;

CREATE VIEW 关系表 AS
SELECT
  figure_id AS 编号, name AS 指标, value AS 数值, unit AS 单位,
  CASE type
    WHEN 'numerator' THEN '分子' WHEN 'denominator' THEN '分母' WHEN 'base' THEN '基数'
    WHEN 'target' THEN '目标' WHEN 'part_of' THEN '总数' ELSE '复述'
  END AS 关系,
  related_id AS 相关编号, related_name AS 相关指标, related_value AS 相关数值, related_unit AS 相关单位, sentence AS 原文
FROM relation;
