-- What the machine saw in a filing when it came to a desk, and what makes it findable by others that say the same.

create table pre_check (
  id              bigint      not null,
  filing_id       bigint      not null,
  organisation_id bigint      not null,
  scope_path      varchar(80) not null,
  round           int         not null,
  verdict         varchar(8)  not null,
  findings        mediumtext  not null,
  checked_at      datetime(6) not null,
  row_version     bigint      not null,
  primary key (id),
  unique key pre_check_once (filing_id)
);

create table check_key (
  id              bigint       not null,
  filing_id       bigint       not null,
  organisation_id bigint       not null,
  scope_path      varchar(80)  not null,
  kind            varchar(40)  not null,
  value           varchar(190) not null,
  primary key (id),
  key check_key_of (filing_id),
  key check_key_value (kind, value, scope_path)
);

alter table audit_task add column verdict varchar(8);

create index organisation_code on organisation (code);
create index organisation_phone on organisation (phone);

-- A sample drawn by lot: its population, seed and size stand here, so that anybody can draw it again and get the same rows.
create table sampling (
  id              bigint       not null,
  scope_path      varchar(80)  not null,
  desk_code       varchar(20)  not null,
  kind            varchar(8)   not null,
  definition_code varchar(60),
  campaign_id     bigint,
  population      mediumtext   not null,
  population_size int          not null,
  sample          mediumtext   not null,
  sample_size     int          not null,
  seed            varchar(40)  not null,
  drawn_by        varchar(100) not null,
  drawn_at        datetime(6)  not null,
  released_by     varchar(100),
  released_at     datetime(6),
  passed          int          not null,
  row_version     bigint       not null,
  primary key (id),
  key sampling_desk (desk_code, id)
);
