-- Lists, counts and gates of a nation of a million organisations read from the index alone: the scope path that every query narrows by
-- is in it, and the order of the list is the order of the index.

create index organisation_area on organisation (scope_path, state, kind);
drop index organisation_scope on organisation;

create index obligation_gate on obligation (campaign_id, desk_code, state, id, scope_path);
drop index obligation_desk on obligation;

create index audit_task_worklist on audit_task (desk_code, state, id, due_at, scope_path);
drop index audit_task_desk on audit_task;

create index audit_batch_own on audit_batch (desk_code, id);

create index filing_area on filing (scope_path, campaign_id);
drop index filing_scope on filing;
