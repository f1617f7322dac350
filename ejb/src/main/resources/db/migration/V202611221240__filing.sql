-- The register of organisations, what they owe, what they file and who decides on it.

create table counter (
  name       varchar(30) not null,
  next_value bigint      not null,
  primary key (name)
);
insert into counter (name, next_value) values ('organisation', 1);

create table organisation (
  id               bigint       not null,
  no               bigint       not null,
  scope_path       varchar(80)  not null,
  name             varchar(200) not null,
  name_key         varchar(200) not null,
  kind             varchar(40),
  code             varchar(40),
  region_code      varchar(9)   not null,
  authority_region varchar(6)   not null,
  parent_id        bigint,
  ownership        varchar(20),
  contact          varchar(100),
  phone            varchar(40),
  address          varchar(300),
  lon              varchar(12),
  lat              varchar(12),
  services         varchar(600),
  state            varchar(12)  not null,
  created_by       varchar(100) not null,
  created_at       datetime(6)  not null,
  row_version      bigint       not null,
  primary key (id),
  unique key organisation_no (no),
  key organisation_scope (scope_path, id),
  key organisation_parent (parent_id),
  key organisation_place (authority_region, state, id),
  unique key organisation_name (authority_region, name_key)
);

create table organisation_version (
  id              bigint      not null,
  organisation_id bigint      not null,
  scope_path      varchar(80) not null,
  valid_from      datetime(6) not null,
  valid_to        datetime(6),
  filing_id       bigint,
  attributes      mediumtext  not null,
  primary key (id),
  key organisation_version_of (organisation_id, valid_from)
);

create table campaign (
  id                 bigint       not null,
  definition_code    varchar(60)  not null,
  definition_version varchar(20)  not null,
  period             varchar(10)  not null,
  title              varchar(200) not null,
  opens_on           date         not null,
  closes_on          date         not null,
  state              varchar(12)  not null,
  opened_by          varchar(100) not null,
  opened_at          datetime(6)  not null,
  enrolled           int          not null,
  row_version        bigint       not null,
  primary key (id),
  unique key campaign_period (definition_code, period)
);

create table obligation (
  id                bigint       not null,
  campaign_id       bigint       not null,
  organisation_id   bigint       not null,
  organisation_name varchar(200) not null,
  scope_path        varchar(80)  not null,
  desk_code         varchar(20)  not null,
  state             varchar(12)  not null,
  due_on            date         not null,
  reason            varchar(500),
  decided_by        varchar(100),
  decided_at        datetime(6),
  row_version       bigint       not null,
  primary key (id),
  unique key obligation_once (campaign_id, organisation_id),
  key obligation_desk (campaign_id, desk_code, state, id),
  key obligation_area (campaign_id, scope_path, state)
);

create table filing (
  id                 bigint       not null,
  filing_no          varchar(24),
  definition_code    varchar(60)  not null,
  definition_version varchar(20)  not null,
  campaign_id        bigint,
  period             varchar(10)  not null,
  organisation_id    bigint       not null,
  title              varchar(200) not null,
  slot_key           varchar(120),
  scope_path         varchar(80)  not null,
  state              varchar(12)  not null,
  step_id            varchar(40),
  round              int          not null,
  desk_code          varchar(20),
  current_revision   int          not null,
  submission_id      bigint,
  base_id            bigint,
  base_revision      int,
  relation           varchar(10),
  batch_id           bigint,
  submitted_at       datetime(6),
  decided_at         datetime(6),
  due_at             datetime(6),
  correction_until   datetime(6),
  valid_until        date,
  region_at_decision varchar(9),
  saves              int          not null,
  last_seq           int          not null,
  last_hash          varchar(64),
  row_version        bigint       not null,
  primary key (id),
  unique key filing_no (filing_no),
  unique key filing_slot (slot_key),
  key filing_scope (scope_path, id),
  key filing_campaign (campaign_id, state, id),
  key filing_batch (batch_id, state, id),
  key filing_organisation (organisation_id, id),
  key filing_waiting (state, submitted_at)
);

create table filing_revision (
  id          bigint       not null,
  filing_id   bigint       not null,
  no          int          not null,
  scope_path  varchar(80)  not null,
  answers     mediumtext   not null,
  unreadable  mediumtext   not null,
  sha256      varchar(64),
  created_by  varchar(100) not null,
  created_at  datetime(6)  not null,
  frozen_at   datetime(6),
  primary key (id),
  unique key filing_revision_no (filing_id, no)
);

create table filing_event (
  id          bigint       not null,
  filing_id   bigint       not null,
  seq         int          not null,
  scope_path  varchar(80)  not null,
  action      varchar(16)  not null,
  from_state  varchar(12),
  to_state    varchar(12)  not null,
  step_id     varchar(40),
  round       int          not null,
  revision    int          not null,
  account_id  bigint       not null,
  actor       varchar(100) not null,
  desk_code   varchar(20),
  on_behalf   smallint     not null,
  reason_code varchar(40),
  opinion     varchar(2000),
  detail      mediumtext,
  at          datetime(6)  not null,
  prev_hash   varchar(64)  not null,
  hash        varchar(64)  not null,
  primary key (id),
  unique key filing_event_seq (filing_id, seq)
);

create table filing_index (
  id              bigint      not null,
  filing_id       bigint      not null,
  field_no        int         not null,
  definition_code varchar(60) not null,
  scope_path      varchar(80) not null,
  str             varchar(200),
  num             decimal(24, 6),
  dt              date,
  primary key (id),
  key filing_index_of (filing_id),
  key filing_index_str (field_no, str, scope_path),
  key filing_index_num (field_no, num, scope_path),
  key filing_index_dt (field_no, dt, scope_path)
);

create table remark (
  id          bigint        not null,
  filing_id   bigint        not null,
  revision    int           not null,
  scope_path  varchar(80)   not null,
  target      varchar(100)  not null,
  reason_code varchar(40)   not null,
  words       varchar(1000) not null,
  audience    varchar(10)   not null,
  created_by  varchar(100)  not null,
  created_at  datetime(6)   not null,
  resolved_in int,
  primary key (id),
  key remark_of (filing_id, id)
);

create table idempotency_key (
  id           bigint      not null,
  account_id   bigint      not null,
  client_key   varchar(80) not null,
  request_hash varchar(64) not null,
  answer       mediumtext,
  at           datetime(6) not null,
  primary key (id),
  unique key idempotency_once (account_id, client_key)
);

create table audit_task (
  id              bigint       not null,
  filing_id       bigint       not null,
  filing_no       varchar(24)  not null,
  title           varchar(200) not null,
  definition_code varchar(60)  not null,
  campaign_id     bigint,
  organisation_id bigint       not null,
  scope_path      varchar(80)  not null,
  step_id         varchar(40)  not null,
  round           int          not null,
  kind            varchar(12)  not null,
  desk_code       varchar(20)  not null,
  line            varchar(8)   not null,
  assignee        bigint,
  state           varchar(12)  not null,
  opened_at       datetime(6)  not null,
  due_at          datetime(6),
  decision        varchar(12),
  reason_code     varchar(40),
  opinion         varchar(2000),
  decided_by      varchar(100),
  decided_at      datetime(6),
  row_version     bigint       not null,
  primary key (id),
  unique key audit_task_once (filing_id, step_id, round, desk_code),
  key audit_task_desk (desk_code, state, opened_at, id)
);

create table audit_batch (
  id              bigint       not null,
  campaign_id     bigint       not null,
  definition_code varchar(60)  not null,
  scope_path      varchar(80)  not null,
  step_id         varchar(40)  not null,
  desk_code       varchar(20)  not null,
  seq             int          not null,
  state           varchar(12)  not null,
  parent_step     varchar(40),
  parent_desk     varchar(20),
  parent_batch_id bigint,
  reported_at     datetime(6),
  reported_by     varchar(100),
  reason          varchar(2000),
  total           int          not null,
  done            int          not null,
  last_seq        int          not null,
  last_hash       varchar(64),
  row_version     bigint       not null,
  primary key (id),
  unique key audit_batch_once (campaign_id, step_id, desk_code, seq),
  key audit_batch_parent (parent_batch_id),
  key audit_batch_received (parent_desk, campaign_id, state)
);

create table batch_event (
  id          bigint       not null,
  batch_id    bigint       not null,
  seq         int          not null,
  scope_path  varchar(80)  not null,
  action      varchar(16)  not null,
  to_state    varchar(12)  not null,
  step_id     varchar(40)  not null,
  desk_code   varchar(20)  not null,
  account_id  bigint       not null,
  actor       varchar(100) not null,
  reason_code varchar(40),
  opinion     varchar(2000),
  at          datetime(6)  not null,
  prev_hash   varchar(64)  not null,
  hash        varchar(64)  not null,
  primary key (id),
  unique key batch_event_seq (batch_id, seq)
);
