-- Data keys of filings that hold personal answers, each wrapped by the operator's key file.

create table filing_key (
  filing_id  bigint       not null,
  scope_path varchar(80)  not null,
  key_no     varchar(20)  not null,
  wrapped    varchar(200) not null,
  primary key (filing_id)
);
