-- On which day a filing first came in, for timeliness; and who was urged to file.

alter table obligation add column filed_on date;

update obligation o set o.filed_on = (select date(date_add(min(f.submitted_at), interval 8 hour)) from filing f
  where f.campaign_id = o.campaign_id and f.organisation_id = o.organisation_id and f.submitted_at is not null);

create table urge (
  id              bigint       not null,
  campaign_id     bigint       not null,
  organisation_id bigint       not null,
  scope_path      varchar(80)  not null,
  urged_on        date         not null,
  desk_code       varchar(20)  not null,
  urged_by        varchar(100) not null,
  urged_at        datetime(6)  not null,
  primary key (id),
  unique key urge_once_a_day (campaign_id, organisation_id, urged_on),
  key urge_of (organisation_id, campaign_id)
);
