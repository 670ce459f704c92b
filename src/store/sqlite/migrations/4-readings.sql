-- What reading a document gave beside its text, so that other rules can be run over it without its file.
CREATE TABLE readings (
  document_id INTEGER PRIMARY KEY REFERENCES documents (id) ON DELETE CASCADE,
  version TEXT NOT NULL,                    -- of the zhibiao that read it; documents.version is of the one that extracted it
  recognizable INTEGER NOT NULL CHECK (recognizable IN (0, 1)),  -- 1: has pages that only OCR reads, and was read without
  blocks TEXT NOT NULL CHECK (json_valid(blocks)),      -- paragraphs and table rows, as src/store/sqlite/blocks.ts writes them
  messages TEXT NOT NULL CHECK (json_valid(messages))   -- of reading alone: {level, code, text, span}
) STRICT;
