-- What the pre-check compares an arrival with is one county's stretch of the index: without it every arrival read the places of the
-- whole nation.
create index check_key_area on check_key (kind, scope_path, organisation_id, value);

-- A part of a name or a code is looked for within an area by reading its stretch of this index; only rows that fit are fetched.
create index organisation_search on organisation (scope_path, state, kind, name_key, code);
drop index organisation_area on organisation;
