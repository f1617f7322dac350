-- Verdicts are written and rows taken in by the chunk: a row knows the row it waits for, what names persons is sealed, and a list says when
-- it moved last. Names and codes of a list are compared in memory, so the staging table needs no index for them.

alter table import_row
  add column parent_row int,
  add column sealed     mediumtext,
  drop key import_row_name,
  drop key import_row_code,
  drop column name_key,
  drop column code_key,
  drop column parent_key;

alter table import_job
  add column key_no   varchar(40),
  add column wrapped  varchar(200),
  add column moved_at datetime(6),
  add key import_job_moved (state, moved_at);
