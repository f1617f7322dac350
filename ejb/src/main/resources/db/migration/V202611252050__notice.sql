-- Notices to institutions and desks, who has read them, and which kinds somebody does not want.

create table notice (
  id              bigint        not null,
  once_key        varchar(100)  not null,
  kind            varchar(30)   not null,
  organisation_id bigint        not null,
  desk_code       varchar(20)   not null,
  scope_path      varchar(80)   not null,
  sender_desk     varchar(20)   not null,
  campaign_id     bigint        not null,
  filing_id       bigint        not null,
  batch_id        bigint        not null,
  subject         varchar(200)  not null,
  said            varchar(2000) not null,
  number          int           not null,
  actor           varchar(100)  not null,
  written_at      datetime(6)   not null,
  primary key (id),
  unique key notice_once (once_key),
  key notice_of_place (scope_path, id),
  key notice_of_desk (desk_code, id),
  key notice_of_sender (sender_desk, id),
  key notice_of_organisation (organisation_id),
  key notice_age (written_at)
);

create table notice_read (
  id         bigint       not null,
  notice_id  bigint       not null,
  account_id bigint       not null,
  reader     varchar(100) not null,
  read_at    datetime(6)  not null,
  primary key (id),
  unique key notice_read_once (notice_id, account_id)
);

create table notice_mute (
  id         bigint      not null,
  account_id bigint      not null,
  kind       varchar(30) not null,
  primary key (id),
  unique key notice_mute_once (account_id, kind)
);
