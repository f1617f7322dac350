-- Lists that come and go as workbooks: uploads with the verdict on each row, exports, and the order in which somebody keeps his columns.

create table import_job (
  id                 bigint        not null,
  scope_path         varchar(80)   not null,
  definition_code    varchar(60)   not null,
  definition_version varchar(20)   not null,
  campaign_id        bigint        not null,
  desk_code          varchar(20)   not null,
  account_id         bigint        not null,
  actor              varchar(100)  not null,
  file_name          varchar(200)  not null,
  file_size          bigint        not null,
  columns            varchar(4000) not null,
  state              varchar(12)   not null,
  rows_total         int           not null,
  rows_checked       int           not null,
  cursor_row         int           not null,
  rows_good          int           not null,
  rows_bad           int           not null,
  rows_new           int           not null,
  rows_done          int           not null,
  rows_failed        int           not null,
  reason             varchar(500),
  created_at         datetime(6)   not null,
  checked_at         datetime(6),
  confirmed_by       varchar(100),
  confirmer_id       bigint,
  confirmed_at       datetime(6),
  finished_at        datetime(6),
  row_version        bigint        not null,
  primary key (id),
  key import_job_scope (scope_path, id),
  key import_job_age (created_at)
);

create table import_row (
  id              bigint       not null,
  import_id       bigint       not null,
  scope_path      varchar(80)  not null,
  row_no          int          not null,
  phase           int          not null,
  name            varchar(200),
  name_key        varchar(200),
  code_key        varchar(40),
  parent_key      varchar(200),
  cells           mediumtext   not null,
  errors          mediumtext   not null,
  organisation_id bigint,
  state           varchar(12)  not null,
  filing_id       bigint,
  filing_no       varchar(24),
  primary key (id),
  unique key import_row_no (import_id, row_no),
  key import_row_turn (import_id, state, phase, row_no),
  key import_row_name (import_id, name_key),
  key import_row_code (import_id, code_key)
);

create table export_job (
  id          bigint        not null,
  scope_path  varchar(80)   not null,
  kind        varchar(16)   not null,
  criteria    varchar(1000) not null,
  desk_code   varchar(20),
  organisation_id bigint    not null,
  account_id  bigint        not null,
  actor       varchar(100)  not null,
  language    varchar(8)    not null,
  state       varchar(12)   not null,
  rows_total  int           not null,
  rows_done   int           not null,
  file_size   bigint        not null,
  reason      varchar(500),
  created_at  datetime(6)   not null,
  finished_at datetime(6),
  row_version bigint        not null,
  primary key (id),
  key export_job_mine (account_id, id),
  key export_job_age (created_at)
);

create table column_order (
  id              bigint        not null,
  account_id      bigint        not null,
  definition_code varchar(60)   not null,
  columns         varchar(4000) not null,
  primary key (id),
  unique key column_order_of (account_id, definition_code)
);

-- Rows of lists are matched with the register by code, and by name before the place is known.
alter table organisation add key organisation_name_key (name_key);
