-- privacy: subjects, grants, the two questions of access, the audit trail, retention.
create schema privacy;
grant usage on schema privacy to voorkant_app, voorkant_guard, voorkant_matcher, voorkant_retention, voorkant_sealer, voorkant_figures;
comment on schema privacy is 'Purposes, access grants, audit trail, retention';

-- Not strict, although null gives null: a strict function around a case is never inlined, and these stand in every policy.
create function privacy.kind_code(kind text) returns int
  language sql immutable parallel safe
  return case kind when 'identity' then 1 when 'contact' then 2 when 'observation' then 3 when 'education' then 4 when 'care' then 5 when 'criminal' then 6 end;
comment on function privacy.kind_code(text) is 'Number of a kind of data, 1 to 6';

create function privacy.purpose_code(purpose text) returns int
  language sql immutable parallel safe
  return case purpose when 'signalering' then 1 when 'pga' then 2 when 'groep' then 3 when 'zvh' then 4 when 'riec' then 5 when 'preventie' then 6 end;
comment on function privacy.purpose_code(text) is 'Number of a purpose, 1 to 6';

create function privacy.access_key(subject_id bigint, kind text) returns bigint
  language sql immutable parallel safe
  return subject_id * 8 + privacy.kind_code(kind);
comment on function privacy.access_key(bigint, text) is 'What a grant opens: one kind of data of one subject';

create function privacy.sharing_key(source_organisation_id int, purpose text, kind text) returns int
  language sql immutable parallel safe
  return source_organisation_id * 64 + privacy.purpose_code(purpose) * 8 + privacy.kind_code(kind);
comment on function privacy.sharing_key(int, text, text) is 'What a covenant opens: one kind of data of one organisation for one purpose';

create function privacy.chain_reads(chain text, kind text) returns boolean
  language sql immutable parallel safe
  return (kind <> 'care' or chain = 'care') and (kind <> 'criminal' or chain in ('municipality', 'justice', 'safety'));
comment on function privacy.chain_reads(text, text) is 'Whatever a covenant says: care data (class B) is read by care alone (R-04), criminal data never by education, care or community (R-05, R-18)';

create table privacy.subject (
  municipality_id int not null references identity.municipality,
  id bigint generated always as identity,
  handle uuid not null default gen_random_uuid(),
  type text not null,
  purpose text not null,
  opened_by uuid,
  opened_at timestamptz not null,
  destroy_on date not null,
  destroy_reason text not null,
  constraint subject_pkey primary key (municipality_id, id),
  constraint subject_handle_unique unique (municipality_id, handle),
  constraint subject_type_known check (type in ('signal', 'person', 'case', 'agenda-item', 'group')),
  constraint subject_purpose_known check (purpose in ('signalering', 'pga', 'groep', 'zvh', 'riec', 'preventie'))
);
comment on table privacy.subject is 'What a grant points at; has exactly one purpose (R-01) and one day on which all its rows are destroyed (R-23)';
comment on column privacy.subject.municipality_id is 'Municipality';
comment on column privacy.subject.id is 'Number; never leaves the program';
comment on column privacy.subject.handle is 'How the privacy screens call it; tells nothing';
comment on column privacy.subject.type is 'signal, person (for one purpose), case, agenda-item or group';
comment on column privacy.subject.purpose is 'The one purpose';
comment on column privacy.subject.opened_by is 'Professional who opened it';
comment on column privacy.subject.opened_at is 'When';
comment on column privacy.subject.destroy_on is 'Day on which every row of this subject is destroyed';
comment on column privacy.subject.destroy_reason is 'Which retention rule gave that day (domain/law D3)';
create index subject_destroy_on on privacy.subject (municipality_id, destroy_on);

create function privacy.access_keys(subject_id bigint, kinds text[]) returns bigint[]
  language sql immutable parallel safe
  return array(select privacy.access_key(subject_id, kind) from unnest(kinds) kind);
comment on function privacy.access_keys(bigint, text[]) is 'What a grant opens: these kinds of data of one subject';

create table privacy.access_grant (
  municipality_id int not null,
  id uuid not null default gen_random_uuid(),
  holder text not null,
  subject_id bigint not null,
  kinds text[] not null,
  purpose text not null,
  reason text not null,
  reason_id uuid,
  given_by uuid,
  valid_from timestamptz not null,
  valid_until timestamptz not null,
  keys bigint[] generated always as (privacy.access_keys(subject_id, kinds)) stored,
  constraint access_grant_pkey primary key (municipality_id, id),
  constraint access_grant_subject_fkey foreign key (municipality_id, subject_id) references privacy.subject (municipality_id, id) on delete cascade,
  constraint access_grant_holder_form check (holder ~ '^(p:[0-9a-f-]{36}|r:[a-z-]+)$'),
  constraint access_grant_kinds_known check (kinds <@ array['identity', 'contact', 'observation', 'education', 'care', 'criminal'] and cardinality(kinds) > 0),
  constraint access_grant_reason_known check (reason in ('reporter', 'coordinator', 'agenda-item', 'meeting-fact', 'case-director', 'case-team', 'case-offer', 'comparison', 'deputy', 'break-glass', 'group-coordinator')),
  constraint access_grant_never_for_manager check (holder <> 'r:functional-manager' and holder <> 'r:system')
);
comment on table privacy.access_grant is 'Who may see which kinds of data of which subject, for which purpose, why, from when until when';
comment on column privacy.access_grant.municipality_id is 'Municipality';
comment on column privacy.access_grant.id is 'Identifier';
comment on column privacy.access_grant.holder is 'p:<professional> or r:<role>: everybody who holds that role at that moment';
comment on column privacy.access_grant.subject_id is 'Subject';
comment on column privacy.access_grant.kinds is 'Kinds of data';
comment on column privacy.access_grant.purpose is 'Purpose; equals the purpose of the subject';
comment on column privacy.access_grant.reason is 'Which act gave it';
comment on column privacy.access_grant.reason_id is 'The agenda item, case or question that gave it';
comment on column privacy.access_grant.given_by is 'Who did that act; empty for the program';
comment on column privacy.access_grant.valid_from is 'First moment';
comment on column privacy.access_grant.valid_until is 'Moment from which it no longer holds; withdrawing moves this forward';
comment on column privacy.access_grant.keys is 'Access keys that it opens';
create index access_grant_by_holder on privacy.access_grant (municipality_id, holder, purpose, valid_until) include (subject_id, keys, valid_from);
create index access_grant_by_subject on privacy.access_grant (municipality_id, subject_id);

create table privacy.purpose_transfer (
  municipality_id int not null,
  id uuid not null default gen_random_uuid(),
  from_subject_id bigint,
  to_subject_id bigint not null,
  from_purpose text not null,
  to_purpose text not null,
  ground text not null,
  reason text not null,
  moved_by uuid not null,
  moved_at timestamptz not null,
  constraint purpose_transfer_pkey primary key (municipality_id, id),
  constraint purpose_transfer_from_fkey foreign key (municipality_id, from_subject_id) references privacy.subject (municipality_id, id) on delete set null (from_subject_id),
  constraint purpose_transfer_to_fkey foreign key (municipality_id, to_subject_id) references privacy.subject (municipality_id, id) on delete cascade
);
comment on table privacy.purpose_transfer is 'Explicit act of moving data to another purpose (R-01)';
comment on column privacy.purpose_transfer.municipality_id is 'Municipality';
comment on column privacy.purpose_transfer.id is 'Identifier';
comment on column privacy.purpose_transfer.from_subject_id is 'Where it came from; empty once that is destroyed';
comment on column privacy.purpose_transfer.to_subject_id is 'Where it went';
comment on column privacy.purpose_transfer.from_purpose is 'Purpose it was collected for';
comment on column privacy.purpose_transfer.to_purpose is 'Purpose it is used for from now on';
comment on column privacy.purpose_transfer.ground is 'Legal ground';
comment on column privacy.purpose_transfer.reason is 'Reason in words';
comment on column privacy.purpose_transfer.moved_by is 'Who decided';
comment on column privacy.purpose_transfer.moved_at is 'When';

-- The two questions. Both functions take all they need as arguments, so that "who can see this" asks exactly what the policies ask.

create function privacy.open_grants_of(municipality int, held_by text[], for_purpose text, at_moment timestamptz) returns setof privacy.access_grant
  language sql stable parallel safe as $$
  select g.* from privacy.access_grant g
  where g.municipality_id = municipality and g.holder = any (held_by) and g.purpose = for_purpose
    and g.valid_from <= at_moment and g.valid_until > at_moment
    and not ('r:functional-manager' = any (held_by))
$$;
comment on function privacy.open_grants_of(int, text[], text, timestamptz) is 'Does this person need it? The grants that these holders have at a moment';

create function privacy.granted_keys_of(municipality int, held_by text[], for_purpose text, at_moment timestamptz) returns setof bigint
  language sql stable parallel safe as $$
  select unnest(g.keys) from privacy.open_grants_of(municipality, held_by, for_purpose, at_moment) g
$$;
comment on function privacy.granted_keys_of(int, text[], text, timestamptz) is 'The access keys that these holders'' grants open at a moment';

-- What covenants open, worked out when a covenant changes and not at every look: from which day until which day a receiver may
-- read which key. Above every covenant stands which chain reads a kind at all; and an organisation reads its own.
create table privacy.sharing (
  municipality_id int not null,
  receiver_id int not null,
  purpose text not null,
  covenant_id int not null,
  from_day date not null,
  until_day date not null,
  keys int[] not null,
  constraint sharing_pkey primary key (municipality_id, receiver_id, purpose, covenant_id, from_day, until_day),
  constraint sharing_covenant_fkey foreign key (municipality_id, covenant_id) references partners.covenant (municipality_id, id) on delete cascade
);
comment on table privacy.sharing is 'Which sharing keys covenants open for a receiver, from which day until which day; follows partners.covenant, covenant_party and covenant_term';
comment on column privacy.sharing.municipality_id is 'Municipality';
comment on column privacy.sharing.receiver_id is 'Organisation that may read';
comment on column privacy.sharing.purpose is 'Purpose';
comment on column privacy.sharing.covenant_id is 'Covenant that opens it';
comment on column privacy.sharing.from_day is 'First day: covenant in force and both joined';
comment on column privacy.sharing.until_day is 'Last day; infinity while it lasts';
comment on column privacy.sharing.keys is 'Sharing keys: each a source organisation, a purpose and a kind';
create index sharing_by_covenant on privacy.sharing (municipality_id, covenant_id);
insert into platform.declared_without_personal_data values ('privacy.sharing', 'organisations and days, no persons');
alter table privacy.sharing enable row level security;
alter table privacy.sharing force row level security;
create policy guard_works on privacy.sharing for all to voorkant_guard using (true) with check (true);
grant select, insert, delete on privacy.sharing to voorkant_guard;
-- The sharing guide and the intake ask it for another organisation than the actor's own.
create policy own_municipality on privacy.sharing for select to voorkant_app using (municipality_id = platform.municipality());
grant select on privacy.sharing to voorkant_app;

-- Who changes the same covenant waits here and then reads anew what the other committed, so that nothing is worked out from a
-- term that is just being taken away. An organisation that goes to another chain waits for all covenants, and they for it.
create function privacy.work_out_sharing(municipality int, covenant int) returns void
  language sql volatile set search_path = pg_catalog, pg_temp as $$
  select pg_advisory_xact_lock_shared(hashtextextended(format('privacy.sharing %s', municipality), 0));
  select pg_advisory_xact_lock(hashtextextended(format('privacy.sharing %s %s', municipality, covenant), 0));
  delete from privacy.sharing s where s.municipality_id = municipality and s.covenant_id = covenant;
  insert into privacy.sharing (municipality_id, receiver_id, purpose, covenant_id, from_day, until_day, keys)
  select municipality, receives.organisation_id, receives.purpose, covenant,
    greatest(c.valid_from, rp.joined_on, gp.joined_on),
    least(coalesce(c.valid_until, 'infinity'), coalesce(rp.left_on, 'infinity'), coalesce(gp.left_on, 'infinity')),
    array_agg(privacy.sharing_key(gives.organisation_id, gives.purpose, gives.kind) order by gives.organisation_id, privacy.kind_code(gives.kind))
  from partners.covenant c
  join partners.covenant_term receives on receives.municipality_id = c.municipality_id and receives.covenant_id = c.id and receives.direction = 'receives'
  join partners.covenant_term gives on gives.municipality_id = c.municipality_id and gives.covenant_id = c.id and gives.direction = 'gives'
    and gives.purpose = receives.purpose and gives.kind = receives.kind
  join partners.covenant_party rp on rp.municipality_id = c.municipality_id and rp.covenant_id = c.id and rp.organisation_id = receives.organisation_id
  join partners.covenant_party gp on gp.municipality_id = c.municipality_id and gp.covenant_id = c.id and gp.organisation_id = gives.organisation_id
  join identity.organisation o on o.municipality_id = c.municipality_id and o.id = receives.organisation_id
  where c.municipality_id = municipality and c.id = covenant
    and not (receives.purpose = any (c.stopped_purposes))
    and privacy.chain_reads(o.chain, gives.kind)
  group by 2, 3, 5, 6
$$;
comment on function privacy.work_out_sharing(int, int) is 'Works out anew what one covenant opens';

create function privacy.follow_covenant() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform privacy.work_out_sharing(c.municipality_id, c.id) from (select distinct municipality_id, id from came order by 1, 2) c;
  return null;
end
$$;
comment on function privacy.follow_covenant() is 'A covenant changed';
create function privacy.follow_covenant_part() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if tg_op <> 'DELETE' then
    perform privacy.work_out_sharing(c.municipality_id, c.covenant_id) from (select distinct municipality_id, covenant_id from came order by 1, 2) c;
  end if;
  if tg_op <> 'INSERT' then
    perform privacy.work_out_sharing(c.municipality_id, c.covenant_id) from (select distinct municipality_id, covenant_id from went order by 1, 2) c;
  end if;
  return null;
end
$$;
comment on function privacy.follow_covenant_part() is 'A party or a term of a covenant came, changed or went';
create function privacy.follow_organisation() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtextextended(format('privacy.sharing %s', c.municipality_id), 0)) from (select distinct municipality_id from came order by 1) c;
  perform privacy.work_out_sharing(c.municipality_id, c.covenant_id) from (
    select distinct p.municipality_id, p.covenant_id from came join partners.covenant_party p on p.municipality_id = came.municipality_id and p.organisation_id = came.id
    order by 1, 2) c;
  return null;
end
$$;
comment on function privacy.follow_organisation() is 'An organisation went to another chain';
create function privacy.forget_sharing() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  delete from privacy.sharing;
  return null;
end
$$;
comment on function privacy.forget_sharing() is 'Nobody takes part any more';
create trigger covenant_followed after update on partners.covenant referencing new table as came for each statement execute function privacy.follow_covenant();
create trigger party_came after insert on partners.covenant_party referencing new table as came for each statement execute function privacy.follow_covenant_part();
create trigger party_changed after update on partners.covenant_party referencing old table as went new table as came for each statement execute function privacy.follow_covenant_part();
create trigger party_went after delete on partners.covenant_party referencing old table as went for each statement execute function privacy.follow_covenant_part();
create trigger parties_emptied after truncate on partners.covenant_party for each statement execute function privacy.forget_sharing();
create trigger term_came after insert on partners.covenant_term referencing new table as came for each statement execute function privacy.follow_covenant_part();
create trigger term_changed after update on partners.covenant_term referencing old table as went new table as came for each statement execute function privacy.follow_covenant_part();
create trigger term_went after delete on partners.covenant_term referencing old table as went for each statement execute function privacy.follow_covenant_part();
create trigger terms_emptied after truncate on partners.covenant_term for each statement execute function privacy.forget_sharing();
create trigger organisation_followed after update on identity.organisation referencing new table as came for each statement execute function privacy.follow_organisation();

create function privacy.shared_keys_of(municipality int, receiver int, for_purpose text, on_day date) returns setof int
  language sql stable parallel safe as $$
  select privacy.sharing_key(o.id, for_purpose, k.kind)
  from identity.organisation o cross join (values ('identity'), ('contact'), ('observation'), ('education'), ('care'), ('criminal')) k(kind)
  where o.municipality_id = municipality and o.id = receiver and privacy.purpose_code(for_purpose) is not null
    and privacy.chain_reads(o.chain, k.kind)
  union
  select unnest(s.keys) from privacy.sharing s
  where s.municipality_id = municipality and s.receiver_id = receiver and s.purpose = for_purpose and s.from_day <= on_day and s.until_day >= on_day
$$;
comment on function privacy.shared_keys_of(int, int, text, date) is 'May these parties share this? The sharing keys that covenants in force open for a receiving organisation on a day';

-- A unit of work asks the same two questions in every statement. Their answers are kept in the transaction, beside all that they
-- depend on, and forgotten as soon as a grant or covenant changes; a setting that is local to the transaction reaches no other.
-- They come as one array: a policy compares with it as with a value, so that it becomes a condition on the index.

create function privacy.granted_keys() returns bigint[]
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan as $$
declare
  asked text := format('%s|%s|%s|%s|%s', current_setting('app.municipality', true), current_setting('app.holders', true), current_setting('app.purpose', true), current_setting('app.moment', true), current_setting('app.subjects', true));
  alone bigint[] := nullif(current_setting('app.subjects', true), '')::bigint[];
  keys bigint[];
begin
  if current_setting('app.granted_for', true) = asked then
    return current_setting('app.granted_keys', true)::bigint[];
  end if;
  if alone is null then
    keys := array(select privacy.granted_keys_of(platform.municipality(), platform.holders(), platform.purpose(), platform.moment()));
  else
    keys := privacy.granted_among(alone);
  end if;
  perform set_config('app.granted_keys', keys::text, true), set_config('app.granted_for', asked, true);
  return keys;
end
$$;
comment on function privacy.granted_keys() is 'Access keys of the actor of this transaction; of the subjects that it looks at, when it said which';

create function privacy.granted_among(subjects bigint[]) returns bigint[]
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan as $$
declare
  -- Asked once and not of every row.
  municipality int := platform.municipality();
  holders text[] := platform.holders();
  purpose text := platform.purpose();
  moment timestamptz := platform.moment();
begin
  return array(select unnest(g.keys) from privacy.open_grants_of(municipality, holders, purpose, moment) g where g.subject_id = any (subjects));
end
$$;
comment on function privacy.granted_among(bigint[]) is 'Access keys of the actor of this transaction, of these subjects alone, whichever it looks at';

create function privacy.shared_keys() returns int[]
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  asked text := format('%s|%s|%s|%s', current_setting('app.municipality', true), current_setting('app.organisation', true), current_setting('app.purpose', true), platform.today());
  keys int[];
begin
  if current_setting('app.shared_for', true) = asked then
    return current_setting('app.shared_keys', true)::int[];
  end if;
  keys := array(select privacy.shared_keys_of(platform.municipality(), platform.organisation(), platform.purpose(), platform.today()));
  perform set_config('app.shared_keys', keys::text, true), set_config('app.shared_for', asked, true);
  return keys;
end
$$;
comment on function privacy.shared_keys() is 'Sharing keys of the actor''s organisation today';

-- Who works with a few of many subjects says so, and the first question is asked about those alone. It can only hide: what no
-- grant opens stays closed. A change of grants ends it, since it may open a subject that was not among them.
create function privacy.look_at(subjects bigint[]) returns void
  language sql volatile as $$ select set_config('app.looked_back', coalesce(current_setting('app.subjects', true), ''), true), set_config('app.subjects', coalesce(subjects::text, ''), true) $$;
comment on function privacy.look_at(bigint[]) is 'From here this unit of work sees no other subjects than these, of those that it may see';
create function privacy.look_back() returns void
  language sql volatile as $$ select set_config('app.subjects', coalesce(current_setting('app.looked_back', true), ''), true) $$;
comment on function privacy.look_back() is 'From here this unit of work sees the subjects again that it saw before it last looked at some';
create function privacy.looked_at() returns bigint[]
  language sql stable parallel safe as $$ select nullif(current_setting('app.subjects', true), '')::bigint[] $$;
comment on function privacy.looked_at() is 'The subjects that this unit of work looks at; null when it did not say which';

create function privacy.forget_keys() returns trigger
  language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if tg_table_name = 'access_grant' then
    perform set_config('app.granted_for', '', true), set_config('app.subjects', '', true), set_config('app.looked_back', '', true);
  else
    perform set_config('app.shared_for', '', true);
  end if;
  return null;
end
$$;
comment on function privacy.forget_keys() is 'After a change of grants, covenants or chains both questions are asked anew in the same transaction';
create trigger grant_changes_keys after insert or update or delete or truncate on privacy.access_grant for each statement execute function privacy.forget_keys();
create trigger covenant_changes_keys after insert or update or delete or truncate on partners.covenant for each statement execute function privacy.forget_keys();
create trigger party_changes_keys after insert or update or delete or truncate on partners.covenant_party for each statement execute function privacy.forget_keys();
create trigger term_changes_keys after insert or update or delete or truncate on partners.covenant_term for each statement execute function privacy.forget_keys();
create trigger organisation_changes_keys after insert or update or delete or truncate on identity.organisation for each statement execute function privacy.forget_keys();

create function privacy.granted_subjects() returns bigint[]
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select array(select distinct key / 8 from unnest(privacy.granted_keys()) key)
$$;
comment on function privacy.granted_subjects() is 'Subjects of which the actor may see at least one kind';

-- One writes in the name of one's own organisation: care data only as care (R-04), criminal data only as police or justice (R-05).
create function privacy.written_keys() returns int[]
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select array_agg(privacy.sharing_key(o.id, platform.purpose(), k.kind))
  from identity.organisation o
  cross join (values ('identity'), ('contact'), ('observation'), ('education'), ('care'), ('criminal')) k(kind)
  where o.municipality_id = platform.municipality() and o.id = platform.organisation()
    and (k.kind <> 'care' or o.chain = 'care')
    and (k.kind <> 'criminal' or o.chain in ('justice', 'safety'))
    and (k.kind <> 'education' or o.chain in ('education', 'municipality'))
$$;
comment on function privacy.written_keys() is 'Sharing keys under which the actor may write';

-- Opens a subject with its first grants: [{holder, kinds, reason, reasonId, until}].
create function privacy.open_subject(subject_type text, destroy date, why text, grants jsonb) returns bigint
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  opened bigint;
begin
  if platform.purpose() is null or platform.purpose() = 'none' then
    raise exception 'a subject needs a purpose' using errcode = 'insufficient_privilege';
  end if;
  insert into privacy.subject (municipality_id, type, purpose, opened_by, opened_at, destroy_on, destroy_reason)
  values (platform.municipality(), subject_type, platform.purpose(), platform.professional(), platform.moment(), destroy, why)
  returning id into opened;
  perform privacy.insert_grants(opened, grants);
  return opened;
end
$$;
comment on function privacy.open_subject(text, date, text, jsonb) is 'Opens a subject for the purpose of this unit of work, with the grants that its opening act gives';

create function privacy.insert_grants(subject bigint, grants jsonb) returns void
  language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  insert into privacy.access_grant (municipality_id, holder, subject_id, kinds, purpose, reason, reason_id, given_by, valid_from, valid_until)
  select platform.municipality(), g.holder, subject, g.kinds, platform.purpose(), g.reason, g."reasonId", platform.professional(),
    coalesce(g."from", platform.moment()), g.until
  from jsonb_to_recordset(grants) g(holder text, kinds text[], reason text, "reasonId" uuid, "from" timestamptz, until timestamptz)
$$;

-- Gives access to a subject of this purpose, by an actor who sees it (or by the program itself).
create function privacy.give_access(subject bigint, grants jsonb) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not exists (select from privacy.subject s where s.municipality_id = platform.municipality() and s.id = subject and s.purpose = platform.purpose()) then
    raise exception 'no such subject for this purpose' using errcode = 'insufficient_privilege';
  end if;
  if not platform.is_system() and privacy.grant_behind(subject, platform.purpose()) is null then
    raise exception 'only who sees a subject may give access to it' using errcode = 'insufficient_privilege';
  end if;
  if exists (
    select from jsonb_to_recordset(grants) g(holder text)
    join identity.role_assignment r on r.municipality_id = platform.municipality() and g.holder = 'p:' || r.professional_id
    where r.role = 'functional-manager' and (r.assigned_until is null or r.assigned_until > platform.moment())
  ) then
    raise exception 'the functional manager reads no file' using errcode = 'insufficient_privilege';
  end if;
  perform privacy.insert_grants(subject, grants);
end
$$;
comment on function privacy.give_access(bigint, jsonb) is 'Adds grants on a subject that the actor sees';

-- Ends grants on a subject: all of a holder, or all that one act gave.
create function privacy.end_access(subject bigint, held_by text, given_for uuid) returns int
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  ended int;
begin
  if not platform.is_system() and privacy.grant_behind(subject, platform.purpose()) is null then
    raise exception 'only who sees a subject may end access to it' using errcode = 'insufficient_privilege';
  end if;
  update privacy.access_grant set valid_until = platform.moment()
  where municipality_id = platform.municipality() and subject_id = subject and valid_until > platform.moment()
    and (held_by is null or holder = held_by) and (given_for is null or reason_id = given_for);
  get diagnostics ended = row_count;
  return ended;
end
$$;
comment on function privacy.end_access(bigint, text, uuid) is 'Ends grants from this moment; returns how many';

-- What one act lent ends with that act, also where who ends it never saw the subject. For other rooms' own functions, not for a program.
create function privacy.end_lent_access(act uuid) returns void
  language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  update privacy.access_grant g set valid_until = platform.moment()
  where g.municipality_id = platform.municipality() and g.reason = 'comparison' and g.reason_id = act and g.valid_until > platform.moment()
$$;
comment on function privacy.end_lent_access(uuid) is 'Ends from this moment what a comparison lent';

create function privacy.keep_until(subject bigint, destroy date, why text) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not platform.is_system() and privacy.grant_behind(subject, platform.purpose()) is null then
    raise exception 'only who sees a subject may set its retention' using errcode = 'insufficient_privilege';
  end if;
  update privacy.subject s set destroy_on = destroy, destroy_reason = why
  where s.municipality_id = platform.municipality() and s.id = keep_until.subject and s.purpose = platform.purpose();
end
$$;
comment on function privacy.keep_until(bigint, date, text) is 'Sets the day on which a subject is destroyed, with the rule that gives it';

create function privacy.move_purpose(from_subject bigint, to_subject bigint, old_purpose text, legal_ground text, why text) returns void
  language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  insert into privacy.purpose_transfer (municipality_id, from_subject_id, to_subject_id, from_purpose, to_purpose, ground, reason, moved_by, moved_at)
  select platform.municipality(), from_subject, to_subject, old_purpose, platform.purpose(), legal_ground, why, platform.professional(), platform.moment()
$$;
comment on function privacy.move_purpose(bigint, bigint, text, text, text) is 'Records that data went to another purpose, with actor, ground and reason';

-- Who can see this, and why: every professional, by the same two functions as the policies. Planning it takes several times what
-- running it takes, so it is planned once per connection.
create function privacy.readers_of(subject bigint) returns table (professional_id uuid, organisation_id int, kind text, chain_reads boolean, grant_id uuid, reason text, reason_id uuid, valid_from timestamptz, valid_until timestamptz)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_column
declare
  here int := platform.municipality();
  at_moment timestamptz := platform.moment();
  on_day date := platform.today();
  subject_purpose text;
begin
  select s.purpose into subject_purpose from privacy.subject s where s.municipality_id = here and s.id = readers_of.subject;
  if subject_purpose is null then return; end if;
  if not ('r:privacy-officer' = any (platform.holders())) and not platform.is_system()
     and not (subject_purpose = platform.purpose() and privacy.grant_behind(readers_of.subject, platform.purpose()) is not null) then
    return;
  end if;
  return query
    with named as materialized (
      select distinct g.holder from privacy.access_grant g where g.municipality_id = here and g.subject_id = readers_of.subject
    ), who as materialized (
      select substr(n.holder, 3)::uuid as id from named n where n.holder like 'p:%'
      union
      select r.professional_id from named n join identity.role_assignment r on r.municipality_id = here and r.role = substr(n.holder, 3) where n.holder like 'r:%'
    ), candidate as materialized (
      select p.id, p.organisation_id, p.chain,
        array['p:' || p.id] || array(
          select 'r:' || r.role from identity.role_assignment r
          where r.municipality_id = here and r.professional_id = p.id and r.assigned_from <= at_moment and (r.assigned_until is null or r.assigned_until > at_moment)) as holders
      from who cross join lateral (
        select each.id, each.organisation_id, o.chain from identity.professional each
        join identity.organisation o on o.municipality_id = here and o.id = each.organisation_id
        where each.municipality_id = here and each.id = who.id and (each.left_on is null or each.left_on >= on_day) limit 1) p
    )
    select c.id, c.organisation_id, opened.kind, privacy.chain_reads(c.chain, opened.kind), opened.id, opened.reason, opened.reason_id, opened.valid_from, opened.valid_until
    from candidate c
    cross join lateral (
      select distinct on (k.kind) k.kind, g.id, g.reason, g.reason_id, g.valid_from, g.valid_until
      from privacy.open_grants_of(here, c.holders, subject_purpose, at_moment) g cross join lateral unnest(g.kinds) k(kind)
      where g.subject_id = readers_of.subject
      order by k.kind, g.valid_until desc, g.id) opened;
end
$$;
comment on function privacy.readers_of(bigint) is 'Who holds a grant on which kinds of a subject, and whether the chain reads that kind at all; answers the privacy officer and who sees the subject';

create function privacy.access_to(subject bigint) returns table (professional_id uuid, kind text, source_organisation_ids int[], grant_id uuid, reason text, reason_id uuid, valid_from timestamptz, valid_until timestamptz)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with reader as materialized (
    select r.* from privacy.readers_of(access_to.subject) r
  ), source as materialized (
    select o.id as organisation_id, k.key % 8 as kind_code, array_agg(k.key / 64 order by k.key / 64) as ids
    from (select distinct r.organisation_id as id from reader r) o
    join privacy.subject s on s.municipality_id = platform.municipality() and s.id = access_to.subject
    cross join lateral privacy.shared_keys_of(platform.municipality(), o.id, s.purpose, platform.today()) k(key)
    group by 1, 2
  )
  select r.professional_id, r.kind, coalesce(s.ids, '{}'), r.grant_id, r.reason, r.reason_id, r.valid_from, r.valid_until
  from reader r left join source s on s.organisation_id = r.organisation_id and s.kind_code = privacy.kind_code(r.kind)
$$;
comment on function privacy.access_to(bigint) is 'Who can see which kinds of a subject, of which source organisations, by which grant; answers the privacy officer and who sees the subject';

create function privacy.grant_behind(subject bigint, for_purpose text) returns uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select g.id from privacy.access_grant g
  where g.municipality_id = platform.municipality() and g.subject_id = subject and g.holder = any (platform.holders())
    and g.purpose = for_purpose and g.valid_from <= platform.moment() and g.valid_until > platform.moment()
    and not ('r:functional-manager' = any (platform.holders()))
  order by g.valid_until desc limit 1
$$;
comment on function privacy.grant_behind(bigint, text) is 'The grant by which the actor sees a subject now; goes into the audit line';

alter table privacy.subject enable row level security;
alter table privacy.subject force row level security;
alter table privacy.access_grant enable row level security;
alter table privacy.access_grant force row level security;
alter table privacy.purpose_transfer enable row level security;
alter table privacy.purpose_transfer force row level security;
create policy seen_subjects on privacy.subject for select to voorkant_app
  using (municipality_id = platform.municipality() and id = any ((select privacy.granted_subjects())::bigint[]));
create policy clocks_of_subjects on privacy.subject for select to voorkant_app
  using (municipality_id = platform.municipality() and ('r:privacy-officer' = any (platform.holders()) or platform.is_system()));
create policy guard_works on privacy.subject for all to voorkant_guard using (true) with check (true);
create policy retention_destroys on privacy.subject for all to voorkant_retention using (destroy_on <= platform.today());
create policy figures_read on privacy.subject for select to voorkant_figures using (true);
create policy own_grants on privacy.access_grant for select to voorkant_app
  using (municipality_id = platform.municipality() and (holder = any (platform.holders()) or 'r:privacy-officer' = any (platform.holders()) or platform.is_system()));
create policy guard_works on privacy.access_grant for all to voorkant_guard using (true) with check (true);
create policy retention_destroys on privacy.access_grant for all to voorkant_retention using (true);
create policy seen_transfers on privacy.purpose_transfer for select to voorkant_app
  using (municipality_id = platform.municipality() and ('r:privacy-officer' = any (platform.holders()) or to_subject_id = any ((select privacy.granted_subjects())::bigint[])));
create policy guard_works on privacy.purpose_transfer for all to voorkant_guard using (true) with check (true);
create policy retention_destroys on privacy.purpose_transfer for all to voorkant_retention using (true);
grant select on privacy.subject, privacy.access_grant, privacy.purpose_transfer to voorkant_app;
grant select, insert, update on privacy.subject, privacy.access_grant, privacy.purpose_transfer to voorkant_guard;
grant usage, select on all sequences in schema privacy to voorkant_guard;
grant select, delete on privacy.subject to voorkant_retention;
grant select on privacy.subject to voorkant_figures;

-- Puts a table of personal records under the two questions. Columns expected: municipality_id, subject_id, kind, purpose, source_organisation_id.
create procedure privacy.protect(target regclass) language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  execute format('alter table %s add column access_key bigint generated always as (privacy.access_key(subject_id, kind)) stored', target);
  execute format('alter table %s add column sharing_key int generated always as (privacy.sharing_key(source_organisation_id, purpose, kind)) stored', target);
  execute format('comment on column %s.access_key is %L', target, 'What a grant opens: subject and kind');
  execute format('comment on column %s.sharing_key is %L', target, 'What a covenant opens: source organisation, purpose and kind');
  execute format('alter table %s alter column access_key set not null, alter column sharing_key set not null', target);
  execute format('alter table %s add foreign key (municipality_id, subject_id) references privacy.subject (municipality_id, id) on delete cascade', target);
  execute format('create index on %s (municipality_id, access_key)', target);
  execute format('create index on %s (municipality_id, subject_id)', target);
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format($p$create policy seen on %s for select to voorkant_app using (municipality_id = platform.municipality()
    and access_key = any ((select privacy.granted_keys())::bigint[]) and sharing_key = any ((select privacy.shared_keys())::int[]))$p$, target);
  execute format($p$create policy written_as_own on %s for insert to voorkant_app with check (municipality_id = platform.municipality()
    and purpose = platform.purpose() and access_key = any ((select privacy.granted_keys())::bigint[]) and sharing_key = any ((select privacy.written_keys())::int[]))$p$, target);
  execute format($p$create policy changed_when_seen on %s for update to voorkant_app using (municipality_id = platform.municipality()
    and access_key = any ((select privacy.granted_keys())::bigint[]) and sharing_key = any ((select privacy.shared_keys())::int[]))$p$, target);
  execute format($p$create policy withdrawn_by_source on %s for delete to voorkant_app using (municipality_id = platform.municipality()
    and access_key = any ((select privacy.granted_keys())::bigint[]) and source_organisation_id = platform.organisation())$p$, target);
end
$$;
comment on procedure privacy.protect(regclass) is 'Row level security of a table of personal records: seen by grant and covenant, written in the name of one''s own organisation, withdrawn by its source';

-- Break-glass: a professional who directs or coordinates looks without a grant, for three hours, with a reason that is reviewed after.
create table privacy.break_glass (
  municipality_id int not null,
  id uuid not null,
  subject_id bigint,
  subject_handle uuid not null,
  purpose text not null,
  professional_id uuid not null,
  reason text not null,
  opened_at timestamptz not null,
  ends_at timestamptz not null,
  reviewed_by uuid,
  reviewed_at timestamptz,
  judgement text,
  constraint break_glass_pkey primary key (municipality_id, id),
  constraint break_glass_subject_fkey foreign key (municipality_id, subject_id) references privacy.subject (municipality_id, id) on delete set null (subject_id),
  constraint break_glass_three_hours check (ends_at <= opened_at + interval '3 hours'),
  constraint break_glass_judgement_known check (judgement in ('right', 'wrong')),
  constraint break_glass_reviewed_by_another check (reviewed_by is null or reviewed_by <> professional_id)
);
comment on table privacy.break_glass is 'Emergency access: reason, three hours, reviewed afterwards by the privacy officer; never for the functional manager';
comment on column privacy.break_glass.municipality_id is 'Municipality';
comment on column privacy.break_glass.id is 'Identifier';
comment on column privacy.break_glass.subject_id is 'Subject; empty once it is destroyed';
comment on column privacy.break_glass.subject_handle is 'How the privacy screens call it';
comment on column privacy.break_glass.purpose is 'Purpose';
comment on column privacy.break_glass.professional_id is 'Who looked';
comment on column privacy.break_glass.reason is 'Why, in words without a name';
comment on column privacy.break_glass.opened_at is 'From';
comment on column privacy.break_glass.ends_at is 'Until';
comment on column privacy.break_glass.reviewed_by is 'Privacy officer who reviewed it';
comment on column privacy.break_glass.reviewed_at is 'When';
comment on column privacy.break_glass.judgement is 'right or wrong';
alter table privacy.break_glass enable row level security;
alter table privacy.break_glass force row level security;
create policy own_or_officer on privacy.break_glass for select to voorkant_app
  using (municipality_id = platform.municipality() and (professional_id = platform.professional() or 'r:privacy-officer' = any (platform.holders())));
create policy officer_reviews on privacy.break_glass for update to voorkant_app
  using (municipality_id = platform.municipality() and 'r:privacy-officer' = any (platform.holders()));
create policy guard_works on privacy.break_glass for all to voorkant_guard using (true) with check (true);
grant select on privacy.break_glass to voorkant_app;
grant update (reviewed_by, reviewed_at, judgement) on privacy.break_glass to voorkant_app;
grant select, insert on privacy.break_glass to voorkant_guard;

create function privacy.break_glass(subject uuid, why text) returns timestamptz
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  target record;
  made uuid := gen_random_uuid();
  until timestamptz := platform.moment() + interval '3 hours';
begin
  if platform.professional() is null or 'r:functional-manager' = any (platform.holders())
     or not (platform.holders() && array['r:information-coordinator', 'r:case-director', 'r:chair']) then
    raise exception 'no emergency access for this role' using errcode = 'insufficient_privilege';
  end if;
  select s.id, s.purpose into target from privacy.subject s
    where s.municipality_id = platform.municipality() and s.handle = subject and s.purpose = platform.purpose();
  if not found then return null; end if;
  insert into privacy.break_glass (municipality_id, id, subject_id, subject_handle, purpose, professional_id, reason, opened_at, ends_at)
  values (platform.municipality(), made, target.id, subject, target.purpose, platform.professional(), why, platform.moment(), until);
  insert into privacy.access_grant (municipality_id, holder, subject_id, kinds, purpose, reason, reason_id, given_by, valid_from, valid_until)
  values (platform.municipality(), 'p:' || platform.professional(), target.id, array['identity', 'contact', 'observation', 'education'], target.purpose,
    'break-glass', made, platform.professional(), platform.moment(), until);
  return until;
end
$$;
comment on function privacy.break_glass(uuid, text) is 'Emergency access to one subject for three hours, never to care or criminal data; answers until when, or null for what does not exist';

-- Destruction -------------------------------------------------------------------------------------------------------------

create table privacy.destruction (
  municipality_id int not null references identity.municipality,
  id uuid not null default gen_random_uuid(),
  destroyed_at timestamptz not null,
  counts jsonb not null,
  constraint destruction_pkey primary key (municipality_id, id)
);
comment on table privacy.destruction is 'Statement of destruction: counts by type and rule, no names (R-23)';
comment on column privacy.destruction.municipality_id is 'Municipality';
comment on column privacy.destruction.id is 'Identifier';
comment on column privacy.destruction.destroyed_at is 'When';
comment on column privacy.destruction.counts is 'How many subjects of which type under which rule';
insert into platform.declared_without_personal_data values ('privacy.destruction', 'counts of what was destroyed, no names');
alter table privacy.destruction enable row level security;
alter table privacy.destruction force row level security;
create policy own_municipality on privacy.destruction for select to voorkant_app using (municipality_id = platform.municipality());
create policy retention_states on privacy.destruction for all to voorkant_retention using (true) with check (true);
grant select on privacy.destruction to voorkant_app;
grant select, insert on privacy.destruction to voorkant_retention;

create function privacy.destroy_expired(municipality int, at_moment timestamptz) returns jsonb
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  counted jsonb;
begin
  if not platform.is_system() then
    raise exception 'only the program destroys' using errcode = 'insufficient_privilege';
  end if;
  with gone as (
    delete from privacy.subject s where s.municipality_id = municipality and s.destroy_on <= (at_moment at time zone 'Europe/Amsterdam')::date
    returning s.type, s.destroy_reason
  ), summed as (
    select type, destroy_reason, count(*) as number from gone group by 1, 2
  )
  select coalesce(jsonb_agg(jsonb_build_object('type', type, 'rule', destroy_reason, 'number', number) order by type, destroy_reason), '[]') into counted from summed;
  delete from identity.draft d where d.municipality_id = municipality and d.ends_at <= at_moment;
  delete from identity.session s where s.municipality_id = municipality and s.ends_at <= at_moment;
  delete from identity.sign_in_link l where l.municipality_id = municipality and l.ends_at <= at_moment;
  if counted <> '[]' then
    insert into privacy.destruction (municipality_id, destroyed_at, counts) values (municipality, at_moment, counted);
  end if;
  return counted;
end
$$;
comment on function privacy.destroy_expired(int, timestamptz) is 'Destroys every subject past its day with all its rows, states the counts, and returns them';

-- Audit -------------------------------------------------------------------------------------------------------------------

create schema audit;
grant usage on schema audit to voorkant_app, voorkant_guard, voorkant_sealer, voorkant_figures;
comment on schema audit is 'Who did and saw what; append-only by grant, sealed in a chain';

create table audit.entry (
  municipality_id int not null,
  id bigint generated always as identity,
  happened_at timestamptz not null,
  professional_id uuid,
  organisation_id int,
  purpose text not null,
  fact text not null,
  subject_id bigint,
  subjects bigint[],
  grant_id uuid,
  request_id text,
  details jsonb not null,
  transaction_id xid8 not null default pg_current_xact_id(),
  constraint audit_entry_pkey primary key (municipality_id, id)
);
comment on table audit.entry is 'One line for each change, read and refusal, written in the same transaction';
comment on column audit.entry.municipality_id is 'Municipality';
comment on column audit.entry.id is 'Number';
comment on column audit.entry.happened_at is 'Moment of the unit of work';
comment on column audit.entry.professional_id is 'Actor; empty for the program itself';
comment on column audit.entry.organisation_id is 'Organisation of the actor';
comment on column audit.entry.purpose is 'Purpose';
comment on column audit.entry.fact is 'What happened, in the past tense; refused:<code> for a refusal';
comment on column audit.entry.subject_id is 'Subject, if one';
comment on column audit.entry.subjects is 'Subjects of a list that was read';
comment on column audit.entry.grant_id is 'Grant by which the subject was seen';
comment on column audit.entry.request_id is 'Request, to find the log line';
comment on column audit.entry.details is 'Codes and numbers; never a name or free text about a person';
comment on column audit.entry.transaction_id is 'Transaction that wrote it; tells the sealer which lines are complete';
create index audit_entry_by_subject on audit.entry (municipality_id, subject_id, id) where subject_id is not null;
create index audit_entry_by_transaction on audit.entry (municipality_id, transaction_id, id);
create index audit_entry_by_subjects on audit.entry using gin (subjects) where subjects is not null;

create table audit.seal (
  municipality_id int not null,
  batch int not null,
  transactions_from xid8 not null,
  transactions_before xid8 not null,
  entries int not null,
  last_entry_id bigint,
  entry_hashes bytea not null,
  previous_hash bytea not null,
  hash bytea not null,
  sealed_at timestamptz not null,
  constraint audit_seal_pkey primary key (municipality_id, batch)
);
comment on table audit.seal is 'Seal over a batch of audit lines; each seal holds the hash of the one before';
comment on column audit.seal.municipality_id is 'Municipality';
comment on column audit.seal.batch is 'Number, from 1 without gaps';
comment on column audit.seal.transactions_from is 'First transaction in the batch';
comment on column audit.seal.transactions_before is 'First transaction after the batch; all before it had ended when the seal was made';
comment on column audit.seal.entries is 'How many lines';
comment on column audit.seal.last_entry_id is 'Highest line number up to this seal';
comment on column audit.seal.entry_hashes is 'SHA-256 of each line in order of number, 32 bytes each';
comment on column audit.seal.previous_hash is 'Hash of the seal before';
comment on column audit.seal.hash is 'SHA-256 over all of the above';
comment on column audit.seal.sealed_at is 'When';
insert into platform.declared_without_personal_data values ('audit.seal', 'hashes');

alter table audit.entry enable row level security;
alter table audit.entry force row level security;
alter table audit.seal enable row level security;
alter table audit.seal force row level security;
create policy written on audit.entry for insert to voorkant_app with check (municipality_id = platform.municipality()
  and professional_id is not distinct from platform.professional() and happened_at = platform.moment());
create policy read_by_privacy_officer on audit.entry for select to voorkant_app
  using (municipality_id = platform.municipality() and 'r:privacy-officer' = any (platform.holders()));
create policy guard_reads on audit.entry for select to voorkant_guard using (true);
create policy sealer_reads on audit.entry for select to voorkant_sealer using (true);
create policy sealer_seals on audit.seal for all to voorkant_sealer using (true) with check (true);
create policy own_municipality on audit.seal for select to voorkant_app using (municipality_id = platform.municipality());
grant select, insert on audit.entry to voorkant_app;
grant usage on all sequences in schema audit to voorkant_app;
grant select on audit.entry to voorkant_guard, voorkant_sealer;
grant select, insert on audit.seal to voorkant_sealer;
grant select on audit.seal to voorkant_app;

create function audit.line(e audit.entry) returns bytea
  language sql stable set search_path = pg_catalog, pg_temp as $$
  select sha256(convert_to(jsonb_build_array(e.municipality_id, e.id, extract(epoch from e.happened_at)::text, e.professional_id, e.organisation_id, e.purpose, e.fact,
    e.subject_id, e.subjects, e.grant_id, e.request_id, e.details, e.transaction_id::text)::text, 'UTF8'))
$$;
comment on function audit.line(audit.entry) is 'SHA-256 of one audit line, all columns';

create function audit.seal_hash(municipality int, number int, first_transaction xid8, next_transaction xid8, hashes bytea, before bytea, at_moment timestamptz) returns bytea
  language sql immutable set search_path = pg_catalog, pg_temp as $$
  select sha256(convert_to(municipality || '|' || number || '|' || first_transaction || '|' || next_transaction || '|' || extract(epoch from at_moment)::text, 'UTF8') || hashes || before)
$$;

-- Seals every line of transactions that had all ended; later lines come in the next batch. Returns the number of lines.
create function audit.seal_batch(municipality int, at_moment timestamptz) returns int
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  before record;
  first_transaction xid8;
  next_transaction xid8 := pg_snapshot_xmin(pg_current_snapshot());
  hashes bytea;
  number int;
  highest bigint;
begin
  perform pg_advisory_xact_lock(hashtext('audit.seal'), municipality);
  select s.batch, s.transactions_before, s.hash, s.last_entry_id into before from audit.seal s where s.municipality_id = municipality order by s.batch desc limit 1;
  first_transaction := coalesce(before.transactions_before, '0'::xid8);
  if next_transaction <= first_transaction then return 0; end if;
  select coalesce(string_agg(audit.line(e), ''::bytea order by e.id), ''::bytea), count(*), max(e.id) into hashes, number, highest
  from audit.entry e where e.municipality_id = municipality and e.transaction_id >= first_transaction and e.transaction_id < next_transaction;
  if number = 0 then return 0; end if;
  insert into audit.seal (municipality_id, batch, transactions_from, transactions_before, entries, last_entry_id, entry_hashes, previous_hash, hash, sealed_at)
  values (municipality, coalesce(before.batch, 0) + 1, first_transaction, next_transaction, number, greatest(highest, before.last_entry_id), hashes,
    coalesce(before.hash, ''::bytea), audit.seal_hash(municipality, coalesce(before.batch, 0) + 1, first_transaction, next_transaction, hashes, coalesce(before.hash, ''::bytea), at_moment), at_moment);
  return number;
end
$$;
comment on function audit.seal_batch(int, timestamptz) is 'Seals the complete lines that are not sealed yet';

-- Recomputes every seal. One row for each fault; no row when the trail is whole.
create function audit.verify(municipality int) returns table (batch int, fault text, entry_id bigint)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  s audit.seal;
  e record;
  expected_batch int := 1;
  before bytea := ''::bytea;
  next_transaction xid8 := '0'::xid8;
  place int;
  line_hash bytea;
begin
  for s in select * from audit.seal where seal.municipality_id = municipality order by seal.batch loop
    if s.batch <> expected_batch then
      return query select expected_batch, 'seal-removed'::text, null::bigint;
    end if;
    expected_batch := s.batch + 1;
    if s.previous_hash is distinct from before or s.transactions_from <> next_transaction then
      return query select s.batch, 'chain-broken'::text, null::bigint;
    end if;
    if s.hash is distinct from audit.seal_hash(s.municipality_id, s.batch, s.transactions_from, s.transactions_before, s.entry_hashes, s.previous_hash, s.sealed_at) then
      return query select s.batch, 'seal-altered'::text, null::bigint;
    end if;
    before := s.hash;
    next_transaction := s.transactions_before;
    place := 0;
    for e in select entry.id, audit.line(entry) as hash from audit.entry
      where entry.municipality_id = municipality and entry.transaction_id >= s.transactions_from and entry.transaction_id < s.transactions_before order by entry.id loop
      line_hash := substring(s.entry_hashes from place * 32 + 1 for 32);
      if line_hash is distinct from e.hash then
        if position(e.hash in s.entry_hashes) > 0 then
          return query select s.batch, 'line-moved-or-one-before-it-removed'::text, e.id;
        else
          return query select s.batch, 'line-altered-or-added'::text, e.id;
        end if;
        exit;
      end if;
      place := place + 1;
    end loop;
    if place < s.entries and not exists (select from audit.entry x where x.municipality_id = municipality and x.transaction_id >= s.transactions_from
        and x.transaction_id < s.transactions_before offset place limit 1) then
      return query select s.batch, 'line-removed'::text, null::bigint;
    end if;
  end loop;
end
$$;
comment on function audit.verify(int) is 'Every altered, removed, added or reordered line and every broken seal';

create function audit.heads() returns table (municipality_id int, batch int, hash text, sealed_at timestamptz, unsealed bigint)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select s.municipality_id, s.batch, encode(s.hash, 'hex'), s.sealed_at,
    (select count(*) from audit.entry e where e.municipality_id = s.municipality_id and e.transaction_id >= s.transactions_before)
  from (select distinct on (each.municipality_id) each.* from audit.seal each order by each.municipality_id, each.batch desc) s
$$;
comment on function audit.heads() is 'Newest seal of each municipality: keep it outside the database, and a cut-off tail shows too';

-- Who looked at this lately: for the people who see the subject themselves and for the privacy officer.
create function privacy.views_of(subject bigint, most int) returns table (happened_at timestamptz, professional_id uuid, fact text, grant_id uuid)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not ('r:privacy-officer' = any (platform.holders())) and privacy.grant_behind(subject, platform.purpose()) is null then
    return;
  end if;
  return query select e.happened_at, e.professional_id, e.fact, e.grant_id from audit.entry e
    where e.municipality_id = platform.municipality() and (e.subject_id = subject or e.subjects @> array[subject])
    order by e.id desc limit most;
end
$$;
comment on function privacy.views_of(bigint, int) is 'Latest audit lines of a subject, newest first';

grant create on schema privacy to voorkant_guard, voorkant_retention;
grant create on schema audit to voorkant_sealer;
alter function privacy.follow_covenant() owner to voorkant_guard;
alter function privacy.follow_covenant_part() owner to voorkant_guard;
alter function privacy.follow_organisation() owner to voorkant_guard;
alter function privacy.forget_sharing() owner to voorkant_guard;
alter function privacy.granted_keys() owner to voorkant_guard;
alter function privacy.granted_among(bigint[]) owner to voorkant_guard;
alter function privacy.shared_keys() owner to voorkant_guard;
alter function privacy.granted_subjects() owner to voorkant_guard;
alter function privacy.written_keys() owner to voorkant_guard;
alter function privacy.open_subject(text, date, text, jsonb) owner to voorkant_guard;
alter function privacy.insert_grants(bigint, jsonb) owner to voorkant_guard;
alter function privacy.give_access(bigint, jsonb) owner to voorkant_guard;
alter function privacy.end_access(bigint, text, uuid) owner to voorkant_guard;
alter function privacy.end_lent_access(uuid) owner to voorkant_guard;
alter function privacy.keep_until(bigint, date, text) owner to voorkant_guard;
alter function privacy.move_purpose(bigint, bigint, text, text, text) owner to voorkant_guard;
alter function privacy.readers_of(bigint) owner to voorkant_guard;
alter function privacy.access_to(bigint) owner to voorkant_guard;
alter function privacy.grant_behind(bigint, text) owner to voorkant_guard;
alter function privacy.views_of(bigint, int) owner to voorkant_guard;
alter function privacy.break_glass(uuid, text) owner to voorkant_guard;
alter function privacy.destroy_expired(int, timestamptz) owner to voorkant_retention;
alter function audit.seal_batch(int, timestamptz) owner to voorkant_sealer;
alter function audit.verify(int) owner to voorkant_sealer;
alter function audit.heads() owner to voorkant_sealer;
revoke create on schema privacy from voorkant_guard, voorkant_retention;
revoke create on schema audit from voorkant_sealer;
revoke all on all functions in schema privacy from public;
revoke all on all functions in schema audit from public;
grant execute on all functions in schema privacy to voorkant_app, voorkant_guard, voorkant_retention, voorkant_matcher, voorkant_figures;
revoke execute on function privacy.end_lent_access(uuid) from voorkant_app;
revoke execute on function privacy.insert_grants(bigint, jsonb), privacy.work_out_sharing(int, int) from voorkant_app;
grant execute on function audit.seal_batch(int, timestamptz), audit.verify(int), audit.heads() to voorkant_app;
grant execute on function audit.line(audit.entry), audit.seal_hash(int, int, xid8, xid8, bytea, bytea, timestamptz) to voorkant_sealer;
