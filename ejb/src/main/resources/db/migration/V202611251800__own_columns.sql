-- Which columns of which list an account wants to see.
create table own_columns (
  id         bigint       not null,
  account_id bigint       not null,
  list_name  varchar(30)  not null,
  columns    varchar(600) not null,
  primary key (id),
  unique key own_columns_once (account_id, list_name)
);
