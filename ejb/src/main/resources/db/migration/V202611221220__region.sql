-- Administrative divisions, the authorities that sit in them, and which state of the published data is loaded.
CREATE TABLE region (
  code           VARCHAR(9)   NOT NULL PRIMARY KEY,
  parent_code    VARCHAR(9),
  name           VARCHAR(100) NOT NULL,
  region_level   VARCHAR(8)   NOT NULL,
  kind           VARCHAR(11)  NOT NULL,
  placeholder    TINYINT(1)   NOT NULL,
  has_authority  TINYINT(1)   NOT NULL,
  valid_from     DATE,
  valid_to       DATE,
  successor_code VARCHAR(9),
  KEY region_parent (parent_code)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE authority (
  id          BIGINT       NOT NULL PRIMARY KEY,
  region_code VARCHAR(9)   NOT NULL,
  line        VARCHAR(8)   NOT NULL,
  desk_code   VARCHAR(20)  NOT NULL,
  name        VARCHAR(100) NOT NULL,
  row_version BIGINT       NOT NULL,
  UNIQUE KEY authority_desk (desk_code),
  KEY authority_region (region_code)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- One row. Every change of the two tables above raises the revision, so that each node notices that its copy in memory is old.
CREATE TABLE region_state (
  id           INT          NOT NULL PRIMARY KEY,
  data_version VARCHAR(100) NOT NULL,
  revision     BIGINT       NOT NULL
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

INSERT INTO region_state (id, data_version, revision) VALUES (1, '', 0);
