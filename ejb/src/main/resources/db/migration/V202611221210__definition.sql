-- What is filed: every published version of every definition as its author wrote it. A row never changes once it is there.
CREATE TABLE filing_definition (
  id             BIGINT       NOT NULL,
  code           VARCHAR(40)  NOT NULL,
  version        VARCHAR(10)  NOT NULL,
  title          VARCHAR(200) NOT NULL,
  owner          VARCHAR(20)  NOT NULL,
  effective_from DATE         NOT NULL,
  effective_to   DATE,
  status         VARCHAR(10)  NOT NULL,
  checksum       CHAR(64)     NOT NULL,
  body           MEDIUMTEXT   NOT NULL,
  published_at   DATETIME(6)  NOT NULL,
  published_by   VARCHAR(120) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY filing_definition_version (code, version)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- Short numbers for fields, the same in all versions, unique over all definitions: the search index and the metrics name fields by them.
CREATE TABLE definition_field (
  field_no INT         NOT NULL,
  code     VARCHAR(40) NOT NULL,
  field_id VARCHAR(40) NOT NULL,
  PRIMARY KEY (field_no),
  UNIQUE KEY definition_field_id (code, field_id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- One row. Whoever publishes holds it, so that two nodes publish one after the other.
CREATE TABLE definition_counter (
  id            INT NOT NULL,
  last_field_no INT NOT NULL,
  PRIMARY KEY (id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

INSERT INTO definition_counter (id, last_field_no) VALUES (1, 0);
