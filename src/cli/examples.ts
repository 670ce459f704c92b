/** Examples shown under the help of each command; docs/cli.md explains them. */
export const EXAMPLES: Readonly<Record<string, readonly string[]>> = {
  zhibiao: ['zhibiao ingest ~/工作总结', 'zhibiao query "SELECT 指标, 数值, 单位 FROM 指标表 LIMIT 20"'],
  start: ['zhibiao start', 'zhibiao start ~/工作总结', 'npm start -- ~/工作总结'],
  ingest: [
    'zhibiao ingest ~/工作总结',
    'zhibiao ingest 2023年总结.docx 2022年总结.pdf --db 市监局.db',
    'zhibiao ingest ~/工作总结 --rules ./我的规则',
  ],
  extract: [
    'zhibiao extract 2023年总结.docx',
    'zhibiao extract 2023年总结.docx --format table',
    'zhibiao extract ~/工作总结/*.pdf --format ndjson > 数据.ndjson',
    'zhibiao extract 2023年总结.docx --format csv --bom > 数据.csv',
  ],
  query: [
    `zhibiao query "SELECT 指标, 数值, 单位, 期间 FROM 指标表 WHERE 指标 LIKE '%完成率%'"`,
    `zhibiao query "SELECT name, value, unit FROM figure WHERE measure = 'rate'" --format json`,
    'zhibiao query "SELECT * FROM 指标表" --limit 0 --format csv --bom > 指标表.csv',
    'zhibiao query "SELECT file, error_code FROM documents WHERE status = \'failed\'"',
  ],
  check: [
    'zhibiao check 2023年上半年总结.docx',
    'zhibiao check ~/工作总结 --format html --out 核对.html',
    'zhibiao check 2023年总结.docx --against 2022年总结.docx',
    'zhibiao check --db 市监局.db --fail-if-found',
  ],
  explain: ['zhibiao explain 12', 'zhibiao explain 12 --format json'],
  list: ['zhibiao indicators list', 'zhibiao indicators list --format csv --bom > 指标.csv'],
  search: ['zhibiao indicators search 合格率'],
  history: [
    'zhibiao indicators history GDP',
    'zhibiao indicators history 食品抽检合格率 --org 市场监管局 --format csv',
  ],
  merge: ['zhibiao indicators merge 企业开办平均用时 企业开办时间'],
  split: ['zhibiao indicators split 规上工业总产值'],
  restore: ['zhibiao indicators restore 规上工业总产值'],
  export: ['zhibiao indicators export --out 我的规则/指标.yaml'],
  diff: [
    'zhibiao diff 2022年总结.docx 2023年总结.docx',
    'zhibiao diff 2022年总结.docx 2023年总结.docx --format html --out 对比.html',
    'zhibiao diff 2022年报告/ 2023年报告/ --format xlsx --out 对比.xlsx',
    'zhibiao diff --period 2022H1 2023H1',
    'zhibiao diff --org 某县市场监管局 --period 2022H1 2023H1',
    'zhibiao diff 初稿.docx 定稿.docx --fail-if-diff',
  ],
  'rules check': ['zhibiao rules check', 'zhibiao rules check ./我的规则'],
}
