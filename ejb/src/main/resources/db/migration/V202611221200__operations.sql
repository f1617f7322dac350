-- Messages out, messages in, and what keeps timed work and node numbers unique. Instants are DATETIME(6) in UTC.

CREATE TABLE outbox (
  id             BIGINT        NOT NULL,
  message_id     CHAR(16)      NOT NULL,
  queue          VARCHAR(60)   NOT NULL,
  type           VARCHAR(60)   NOT NULL,
  group_key      VARCHAR(60),
  actor          VARCHAR(120)  NOT NULL,
  correlation_id CHAR(16)      NOT NULL,
  payload        MEDIUMTEXT    NOT NULL,
  occurred_at    DATETIME(6)   NOT NULL,
  not_before     DATETIME(6)   NOT NULL,
  attempts       INT           NOT NULL DEFAULT 0,
  last_error     VARCHAR(500),
  sent_at        DATETIME(6),
  PRIMARY KEY (id),
  KEY outbox_waiting (sent_at, id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- One row per message and consumer: the second delivery finds it and does nothing.
CREATE TABLE inbox (
  consumer       VARCHAR(60)   NOT NULL,
  message_id     CHAR(16)      NOT NULL,
  done_at        DATETIME(6)   NOT NULL,
  PRIMARY KEY (consumer, message_id),
  KEY inbox_done (done_at)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- The last failure of a message, so that the dead letter can say why; written outside the failed transaction.
CREATE TABLE delivery_failure (
  message_id     CHAR(16)      NOT NULL,
  consumer       VARCHAR(60)   NOT NULL,
  attempts       INT           NOT NULL,
  error          VARCHAR(1000) NOT NULL,
  failed_at      DATETIME(6)   NOT NULL,
  PRIMARY KEY (message_id, consumer),
  KEY delivery_failure_at (failed_at)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE dead_letter (
  id             BIGINT        NOT NULL,
  message_id     CHAR(16),
  queue          VARCHAR(60)   NOT NULL,
  type           VARCHAR(60),
  group_key      VARCHAR(60),
  body           MEDIUMTEXT    NOT NULL,
  error          VARCHAR(1000),
  arrived_at     DATETIME(6)   NOT NULL,
  state          VARCHAR(10)   NOT NULL,
  resolved_by    VARCHAR(120),
  resolved_at    DATETIME(6),
  reason         VARCHAR(500),
  broker_id      VARCHAR(120)  NOT NULL,
  row_version    BIGINT        NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY dead_letter_broker (broker_id),
  KEY dead_letter_state (state, id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- A row is the right to do one piece of timed work once, whatever the number of nodes.
CREATE TABLE job_firing (
  job            VARCHAR(60)   NOT NULL,
  fire_key       VARCHAR(60)   NOT NULL,
  claimed_at     DATETIME(6)   NOT NULL,
  PRIMARY KEY (job, fire_key)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- Up to when each sweeper has looked; what was missed while the product was down is looked at later.
CREATE TABLE sweep (
  sweeper        VARCHAR(200)  NOT NULL,
  swept_to       DATETIME(6)   NOT NULL,
  PRIMARY KEY (sweeper)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE node (
  number         INT           NOT NULL,
  holder         VARCHAR(200)  NOT NULL,
  leased_until   DATETIME(6)   NOT NULL,
  PRIMARY KEY (number)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- What administrators did and what was refused to whom. Rows come in unchained; a sealer links them in id order per node.
CREATE TABLE audit_log (
  id             BIGINT        NOT NULL,
  node           INT           NOT NULL,
  happened_at    DATETIME(6)   NOT NULL,
  kind           VARCHAR(60)   NOT NULL,
  actor          VARCHAR(120)  NOT NULL,
  subject        VARCHAR(200)  NOT NULL,
  result         VARCHAR(20)   NOT NULL,
  detail         VARCHAR(2000) NOT NULL,
  seal           CHAR(64),
  seal_no        BIGINT,
  PRIMARY KEY (id),
  UNIQUE KEY audit_log_seal (node, seal_no),
  KEY audit_log_kind (kind, id)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- The end of each node's chain: rows cut off the end show as a difference to it. Locked by whoever seals.
CREATE TABLE audit_seal (
  node           INT           NOT NULL,
  seal_no        BIGINT        NOT NULL,
  seal           CHAR(64)      NOT NULL,
  PRIMARY KEY (node)
) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
