-- Accounts, where they belong, their tokens and their log-ins. Passwords and tokens are kept only as digests.
CREATE TABLE account (
  id                  BIGINT       NOT NULL PRIMARY KEY,
  scope_path          VARCHAR(80)  NOT NULL,
  user_name           VARCHAR(40)  NOT NULL,
  user_name_key       VARCHAR(40)  NOT NULL,
  display_name        VARCHAR(100) NOT NULL,
  phone               VARCHAR(20),
  password_hash       VARCHAR(160) NOT NULL,
  password_history    VARCHAR(640) NOT NULL,
  password_changed_at DATETIME(6)  NOT NULL,
  must_change         TINYINT(1)   NOT NULL,
  credential_version  INT          NOT NULL,
  failed_count        INT          NOT NULL,
  locked_until        DATETIME(6),
  state               VARCHAR(10)  NOT NULL,
  language_tag        VARCHAR(10)  NOT NULL,
  text_size           VARCHAR(10)  NOT NULL,
  theme               VARCHAR(10)  NOT NULL,
  created_by          BIGINT       NOT NULL,
  created_at          DATETIME(6)  NOT NULL,
  last_login_at       DATETIME(6),
  row_version         BIGINT       NOT NULL,
  UNIQUE KEY account_name (user_name_key),
  KEY account_phone (phone),
  KEY account_scope (scope_path, user_name_key)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE membership (
  id              BIGINT       NOT NULL PRIMARY KEY,
  scope_path      VARCHAR(80)  NOT NULL,
  account_id      BIGINT       NOT NULL,
  organisation_id BIGINT       NOT NULL,
  desk_code       VARCHAR(20),
  roles           VARCHAR(200) NOT NULL,
  scope_prefix    VARCHAR(80)  NOT NULL,
  created_at      DATETIME(6)  NOT NULL,
  row_version     BIGINT       NOT NULL,
  KEY membership_account (account_id),
  KEY membership_org (organisation_id),
  KEY membership_desk (desk_code),
  KEY membership_scope (scope_path)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE api_token (
  id                 BIGINT      NOT NULL PRIMARY KEY,
  token_hash         CHAR(64)    NOT NULL,
  account_id         BIGINT      NOT NULL,
  membership_id      BIGINT      NOT NULL,
  credential_version INT         NOT NULL,
  created_at         DATETIME(6) NOT NULL,
  expires_at         DATETIME(6) NOT NULL,
  UNIQUE KEY api_token_hash (token_hash),
  KEY api_token_account (account_id),
  KEY api_token_expiry (expires_at)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE setup_token (
  id         BIGINT      NOT NULL PRIMARY KEY,
  token_hash CHAR(64)    NOT NULL,
  created_at DATETIME(6) NOT NULL,
  used_at    DATETIME(6),
  row_version BIGINT     NOT NULL,
  UNIQUE KEY setup_token_hash (token_hash)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE login_record (
  id         BIGINT      NOT NULL PRIMARY KEY,
  account_id BIGINT      NOT NULL,
  at         DATETIME(6) NOT NULL,
  address    VARCHAR(45) NOT NULL,
  channel    VARCHAR(10) NOT NULL,
  outcome    VARCHAR(10) NOT NULL,
  KEY login_record_account (account_id, at)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- The last number given out per county, so that user names are short and never repeat.
CREATE TABLE user_name_counter (
  region      CHAR(6) NOT NULL PRIMARY KEY,
  last_number INT     NOT NULL
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
