-- What checking a document found, and how many relations it saw to hold. docs/check.md tells what is checked.

-- NULL until the document has been checked: one that an older program read is read again at the next ingest.
ALTER TABLE documents ADD COLUMN verified INTEGER;

CREATE TABLE findings (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  document_id INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
  figure_id INTEGER NOT NULL REFERENCES figures (id) ON DELETE CASCADE,  -- the figure that does not follow
  kind TEXT NOT NULL,
  severity TEXT NOT NULL CHECK (severity IN ('error', 'doubt')),
  stated TEXT NOT NULL,
  computed TEXT NOT NULL,
  computation TEXT NOT NULL,                -- written out: 35 ÷ 37 = 94.59%
  sentences TEXT NOT NULL CHECK (json_valid(sentences)),
  readings TEXT NOT NULL CHECK (json_valid(readings))  -- {figure, text, slip}, figure a figures.id
) STRICT;

-- The figures of a finding: the stated one first, then those it should follow from.
CREATE TABLE finding_figures (
  finding_id INTEGER NOT NULL REFERENCES findings (id) ON DELETE CASCADE,
  position INTEGER NOT NULL CHECK (position >= 0),
  figure_id INTEGER NOT NULL REFERENCES figures (id) ON DELETE CASCADE,
  PRIMARY KEY (finding_id, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX findings_document ON findings (document_id);
CREATE INDEX findings_figure ON findings (figure_id);
CREATE INDEX finding_figures_figure ON finding_figures (figure_id);

-- For people: one row a finding.
CREATE VIEW finding AS
SELECT
  n.id, n.kind, n.severity, f.name, n.stated, n.computed, n.computation,
  n.readings ->> '$[0].text' AS reading, f.sentence,
  r.organization, r.title AS report, s.path AS section, d.file, d.path, f.page,
  n.figure_id, n.document_id, n.sentences, n.readings
FROM findings n
JOIN figures f ON f.id = n.figure_id
JOIN documents d ON d.id = n.document_id
JOIN reports r ON r.id = f.report_id
LEFT JOIN sections s ON s.id = f.section_id;

CREATE VIEW 核对表 AS
SELECT
  id AS 编号,
  CASE kind
    WHEN 'rate' THEN '比率' WHEN 'growth' THEN '增长率' WHEN 'change' THEN '增减量' WHEN 'points' THEN '百分点'
    WHEN 'sum' THEN '合计' WHEN 'rest' THEN '余数' WHEN 'average' THEN '平均' WHEN 'contradiction' THEN '前后不一'
    WHEN 'progress' THEN '进度' WHEN 'bound' THEN '超过百分之百' WHEN 'shares' THEN '构成' WHEN 'table' THEN '表格'
    ELSE '与上期不符'
  END AS 类型,
  CASE severity WHEN 'error' THEN '有误' ELSE '存疑' END AS 程度,
  name AS 指标, stated AS 报告数, computed AS 计算数, computation AS 算式, reading AS 可能应为, sentence AS 原文,
  organization AS 单位名称, report AS 报告, section AS 章节, file AS 文件, path AS 路径, page AS 页码, figure_id AS 数据编号
FROM finding;
