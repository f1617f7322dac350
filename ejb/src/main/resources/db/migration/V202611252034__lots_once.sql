-- A lot stays open until its others were passed to the end or it was given up with a reason; a desk has one open lot of a definition.

alter table sampling add column finished_at datetime(6);
alter table sampling add column abandoned_by varchar(100);
alter table sampling add column abandoned_at datetime(6);
alter table sampling add column reason varchar(500);
alter table sampling add column open_slot varchar(90);
update sampling set finished_at = released_at where released_at is not null;
create unique index sampling_open on sampling (open_slot);
