-- people: young people as far as we may know them for one purpose; comparing, joining by two people, undoing.
create schema people;
grant usage on schema people to voorkant_app, voorkant_matcher;
comment on schema people is 'Who a record is about, as far as known; whether two records are about the same young person is decided by two people';

create table people.description (
  municipality_id int not null,
  id uuid not null,
  subject_id bigint not null,
  kind text not null default 'identity',
  purpose text not null,
  source_organisation_id int not null,
  described_by uuid not null,
  described_at timestamptz not null,
  reference text,
  record_id uuid,
  given_names text,
  infix text,
  family_name text,
  nickname text,
  birth_date text,
  estimated_age int,
  estimated_on date,
  school text,
  neighbourhood text,
  street text,
  told_order bigint generated always as identity,
  constraint description_pkey primary key (municipality_id, id),
  constraint description_once_per_source unique (municipality_id, subject_id, source_organisation_id),
  constraint description_kind_is_identity check (kind = 'identity'),
  constraint description_birth_date_form check (birth_date ~ '^[1-9][0-9]{3}(-[0-9]{2}){0,2}$'),
  constraint description_estimate_has_day check ((estimated_age is null) = (estimated_on is null)),
  constraint description_estimate_of_a_young_person check (estimated_age between 0 and 40)
);
comment on table people.description is 'Who a record is about, as far as one organisation told it';
comment on column people.description.municipality_id is 'Municipality';
comment on column people.description.id is 'Identifier; what the outside calls this description by';
comment on column people.description.subject_id is 'Subject: the signal, case or other record that it is about';
comment on column people.description.kind is 'Always identity';
comment on column people.description.purpose is 'Purpose';
comment on column people.description.source_organisation_id is 'Organisation that told it';
comment on column people.description.described_by is 'Professional who wrote it down';
comment on column people.description.described_at is 'When, or when it was last corrected';
comment on column people.description.told_order is 'In which order organisations told it; the first goes before';
comment on column people.description.reference is 'Number by which people know the record, such as 2611-041';
comment on column people.description.record_id is 'Identifier of the signal or case, for a link back';
comment on column people.description.given_names is 'Given names';
comment on column people.description.infix is 'Infix (van der)';
comment on column people.description.family_name is 'Family name without infix';
comment on column people.description.nickname is 'Name used in the street or among friends';
comment on column people.description.birth_date is 'As far as known, as in the BRP: 2011, 2011-03 or 2011-03-03';
comment on column people.description.estimated_age is 'Age in years that somebody estimated';
comment on column people.description.estimated_on is 'Day of that estimate';
comment on column people.description.school is 'School';
comment on column people.description.neighbourhood is 'Neighbourhood';
comment on column people.description.street is 'Street without house number';

create table people.contact (
  municipality_id int not null,
  id uuid not null,
  subject_id bigint not null,
  kind text not null default 'contact',
  purpose text not null,
  source_organisation_id int not null,
  described_by uuid not null,
  described_at timestamptz not null,
  telephone text,
  handle text,
  house_number text,
  told_order bigint generated always as identity,
  constraint contact_pkey primary key (municipality_id, id),
  constraint contact_once_per_source unique (municipality_id, subject_id, source_organisation_id),
  constraint contact_kind_is_contact check (kind = 'contact')
);
comment on table people.contact is 'How a young person can be reached, as far as one organisation told it';
comment on column people.contact.municipality_id is 'Municipality';
comment on column people.contact.id is 'Identifier';
comment on column people.contact.subject_id is 'Subject';
comment on column people.contact.kind is 'Always contact';
comment on column people.contact.purpose is 'Purpose';
comment on column people.contact.source_organisation_id is 'Organisation that told it';
comment on column people.contact.described_by is 'Professional who wrote it down';
comment on column people.contact.described_at is 'When, or when it was last corrected';
comment on column people.contact.told_order is 'In which order organisations told it; the first goes before';
comment on column people.contact.telephone is 'Telephone number';
comment on column people.contact.handle is 'Name used online';
comment on column people.contact.house_number is 'House number with addition';

create table people.match_key (
  municipality_id int not null,
  subject_id bigint not null,
  kind text not null,
  purpose text not null,
  source_organisation_id int not null,
  counts boolean not null,
  key bigint not null,
  spread int not null generated always as ((subject_id % 2147483648 * 1327217885 % 2147483648)::int) stored,
  constraint match_key_pkey primary key (municipality_id, subject_id, source_organisation_id, key),
  constraint match_key_kind_known check (kind in ('identity', 'contact'))
);
comment on table people.match_key is 'Short forms of what was told, by which records that may be about the same young person are found; read by the matcher alone';
comment on column people.match_key.municipality_id is 'Municipality';
comment on column people.match_key.subject_id is 'Subject';
comment on column people.match_key.kind is 'Kind of data that the key was made of: identity or contact';
comment on column people.match_key.purpose is 'Purpose';
comment on column people.match_key.source_organisation_id is 'Organisation that told it';
comment on column people.match_key.counts is 'True: it says how common a value is; false: who has the same key may be the same young person';
comment on column people.match_key.key is 'Digest of a short form, such as the sound of a family name with a year, of one municipality and purpose: it cannot be read back';
comment on column people.match_key.spread is 'The subject''s place in an order that has nothing to do with it, from 0 to 2^31: the first few in it stand for all (multiplied by 2^31 over the golden ratio, so that any run of numbers is spread evenly)';
create index match_key_by_key on people.match_key (municipality_id, key, spread);

create table people.comparison (
  municipality_id int not null,
  id uuid not null,
  subject_id bigint not null,
  other_subject_id bigint not null,
  kind text not null default 'identity',
  purpose text not null,
  source_organisation_id int not null,
  opened_by uuid not null,
  opened_at timestamptz not null,
  second_decider uuid not null,
  opener_decided_at timestamptz,
  second_decided_at timestamptz,
  state text not null default 'open',
  settled_at timestamptz,
  undone_by uuid,
  undone_at timestamptz,
  undo_reason text,
  constraint comparison_pkey primary key (municipality_id, id),
  constraint comparison_of_two check (subject_id <> other_subject_id),
  constraint comparison_by_two check (opened_by <> second_decider),
  constraint comparison_kind_is_identity check (kind = 'identity'),
  constraint comparison_state_known check (state in ('open', 'joined', 'unsure', 'never', 'undone')),
  constraint comparison_settled_has_moment check ((state = 'open') = (settled_at is null)),
  constraint comparison_undone_has_reason check ((state = 'undone') = (undone_at is not null and undone_by is not null and undo_reason is not null)),
  constraint comparison_other_subject_fkey foreign key (municipality_id, other_subject_id) references privacy.subject (municipality_id, id) on delete cascade
);
comment on table people.comparison is 'Two people look, each for themselves, whether two records are about the same young person';
comment on column people.comparison.municipality_id is 'Municipality';
comment on column people.comparison.id is 'Identifier';
comment on column people.comparison.subject_id is 'Subject that asked';
comment on column people.comparison.other_subject_id is 'Subject that it is compared with';
comment on column people.comparison.kind is 'Always identity';
comment on column people.comparison.purpose is 'Purpose of both';
comment on column people.comparison.source_organisation_id is 'Organisation of who opened it';
comment on column people.comparison.opened_by is 'Who opened it; the first of the two people';
comment on column people.comparison.opened_at is 'When; from then on both could see the names';
comment on column people.comparison.second_decider is 'The second of the two people';
comment on column people.comparison.opener_decided_at is 'When the first gave a verdict';
comment on column people.comparison.second_decided_at is 'When the second gave a verdict';
comment on column people.comparison.state is 'open; joined = both said same; never = one said never; unsure = anything else; undone = joined and taken apart again';
comment on column people.comparison.settled_at is 'When both had given their verdict';
comment on column people.comparison.undone_by is 'Who took it apart';
comment on column people.comparison.undone_at is 'When';
comment on column people.comparison.undo_reason is 'Why';
create unique index comparison_one_at_a_time on people.comparison (municipality_id, least(subject_id, other_subject_id), greatest(subject_id, other_subject_id))
  where state in ('open', 'joined', 'never');
create index comparison_by_other_subject on people.comparison (municipality_id, other_subject_id);
create index comparison_open_by_decider on people.comparison (municipality_id, second_decider) where state = 'open';
create index comparison_open_by_opener on people.comparison (municipality_id, opened_by) where state = 'open';

create table people.verdict (
  municipality_id int not null,
  id uuid not null default gen_random_uuid(),
  comparison_id uuid not null,
  subject_id bigint not null,
  kind text not null default 'identity',
  purpose text not null,
  source_organisation_id int not null,
  decided_by uuid not null,
  decided_at timestamptz not null,
  verdict text not null,
  reason text,
  revealed boolean not null default false,
  constraint verdict_pkey primary key (municipality_id, id),
  constraint verdict_once_per_person unique (municipality_id, comparison_id, decided_by),
  constraint verdict_kind_is_identity check (kind = 'identity'),
  constraint verdict_known check (verdict in ('same', 'unsure', 'never')),
  constraint verdict_never_has_reason check (verdict <> 'never' or reason is not null),
  constraint verdict_comparison_fkey foreign key (municipality_id, comparison_id) references people.comparison (municipality_id, id) on delete cascade
);
comment on table people.verdict is 'What one of the two people decided; hidden from the other until both did';
comment on column people.verdict.municipality_id is 'Municipality';
comment on column people.verdict.id is 'Identifier';
comment on column people.verdict.comparison_id is 'Comparison';
comment on column people.verdict.subject_id is 'Subject that asked';
comment on column people.verdict.kind is 'Always identity';
comment on column people.verdict.purpose is 'Purpose';
comment on column people.verdict.source_organisation_id is 'Organisation of who decided';
comment on column people.verdict.decided_by is 'Who';
comment on column people.verdict.decided_at is 'When, or when it was last changed';
comment on column people.verdict.verdict is 'same, unsure or never';
comment on column people.verdict.reason is 'Why, in words; required with never';
comment on column people.verdict.revealed is 'True once both gave their verdict';

create table people.membership (
  municipality_id int not null,
  id uuid not null default gen_random_uuid(),
  person_id uuid not null,
  subject_id bigint not null,
  kind text not null default 'identity',
  purpose text not null,
  source_organisation_id int not null,
  joined_at timestamptz not null,
  undone_at timestamptz,
  constraint membership_pkey primary key (municipality_id, id),
  constraint membership_kind_is_identity check (kind = 'identity')
);
comment on table people.membership is 'Records that two people found to be about the same young person, for one purpose; the person is what its members share and ends with the last of them';
comment on column people.membership.municipality_id is 'Municipality';
comment on column people.membership.id is 'Identifier';
comment on column people.membership.person_id is 'The same for all records about one young person';
comment on column people.membership.subject_id is 'Subject';
comment on column people.membership.kind is 'Always identity';
comment on column people.membership.purpose is 'Purpose';
comment on column people.membership.source_organisation_id is 'Organisation of who settled it';
comment on column people.membership.joined_at is 'When';
comment on column people.membership.undone_at is 'When it was taken apart; empty while it lasts';
create unique index membership_of_one_person on people.membership (municipality_id, subject_id) where undone_at is null;
create index membership_by_person on people.membership (municipality_id, person_id) where undone_at is null;

call privacy.protect('people.description');
call privacy.protect('people.contact');
call privacy.protect('people.match_key');
-- Its primary key and match_key_by_key serve every question that is asked of it; millions of keys are not indexed more often than that.
drop index people.match_key_municipality_id_access_key_idx;
drop index people.match_key_municipality_id_subject_id_idx;
call privacy.protect('people.comparison');
call privacy.protect('people.verdict');
call privacy.protect('people.membership');

grant select, insert on people.description, people.contact to voorkant_app;
grant update (described_by, described_at, reference, record_id, given_names, infix, family_name, nickname, birth_date, estimated_age, estimated_on, school, neighbourhood, street)
  on people.description to voorkant_app;
grant update (described_by, described_at, telephone, handle, house_number) on people.contact to voorkant_app;
-- The program writes keys and forgets them; only the matcher reads them.
grant insert, delete, select (municipality_id, subject_id, source_organisation_id) on people.match_key to voorkant_app;
grant select, insert on people.comparison to voorkant_app;
grant select on people.verdict, people.membership to voorkant_app;

-- An organisation corrects what it told itself, not what another told.
create policy corrected_by_source on people.description as restrictive for update to voorkant_app using (source_organisation_id = platform.organisation());
create policy corrected_by_source on people.contact as restrictive for update to voorkant_app using (source_organisation_id = platform.organisation());

-- A comparison shows itself to who may see both sides.
create policy both_seen on people.comparison as restrictive for select to voorkant_app
  using (privacy.access_key(other_subject_id, 'identity') = any ((select privacy.granted_keys())::bigint[]));
create policy opened_in_own_name on people.comparison as restrictive for insert to voorkant_app
  with check (opened_by = platform.professional() and state = 'open' and opener_decided_at is null and second_decided_at is null
    and privacy.access_key(other_subject_id, 'identity') = any ((select privacy.granted_keys())::bigint[]));
create policy hidden_until_both_decided on people.verdict as restrictive for select to voorkant_app
  using (revealed or decided_by = platform.professional());

-- The matcher works within the municipality and the purpose of the unit of work, and nowhere else (R-26).
grant select on people.match_key to voorkant_matcher;
grant select, update on people.comparison to voorkant_matcher;
grant select, insert, update on people.verdict, people.membership to voorkant_matcher;
create policy matcher_searches on people.match_key for select to voorkant_matcher
  using (municipality_id = (select platform.municipality()) and purpose = (select platform.purpose()));
create policy matcher_settles on people.comparison for all to voorkant_matcher
  using (municipality_id = platform.municipality() and purpose = platform.purpose()) with check (municipality_id = platform.municipality() and purpose = platform.purpose());
create policy matcher_settles on people.verdict for all to voorkant_matcher
  using (municipality_id = platform.municipality() and purpose = platform.purpose()) with check (municipality_id = platform.municipality() and purpose = platform.purpose());
create policy matcher_settles on people.membership for all to voorkant_matcher
  using (municipality_id = platform.municipality() and purpose = platform.purpose()) with check (municipality_id = platform.municipality() and purpose = platform.purpose());

-- Below, functions that run as the matcher. The ones that the program may call check the role and what the caller sees.

create function people.person_of(subject bigint) returns uuid
  language sql stable set search_path = '' as $$
  select m.person_id from people.membership m
  where m.municipality_id = platform.municipality() and m.subject_id = subject and m.undone_at is null
$$;
comment on function people.person_of(bigint) is 'The person that a subject was found to be about, if two people decided so';

create function people.members_with(subject bigint) returns setof bigint
  language sql stable set search_path = '' as $$
  select subject
  union
  select m.subject_id from people.membership m
  where m.municipality_id = platform.municipality() and m.person_id = people.person_of(subject) and m.undone_at is null
$$;
comment on function people.members_with(bigint) is 'A subject and all that were found to be about the same young person';

create function people.never_between(a bigint, b bigint) returns boolean
  language sql stable set search_path = '' as $$
  with ours(id) as (select people.members_with(a)), theirs(id) as (select people.members_with(b))
  select exists (
    select from people.comparison c, ours, theirs
    where c.municipality_id = platform.municipality() and c.state = 'never'
      and ((c.subject_id = ours.id and c.other_subject_id = theirs.id) or (c.subject_id = theirs.id and c.other_subject_id = ours.id)))
$$;
comment on function people.never_between(bigint, bigint) is 'Did somebody decide that these two, or two that were joined to them, are never the same person?';

create function people.insist_on_coordinator(subjects bigint[]) returns void
  language plpgsql stable set search_path = '' as $$
begin
  if platform.professional() is null or not ('r:information-coordinator' = any (platform.holders())) then
    raise exception 'only an information coordinator compares' using errcode = 'insufficient_privilege';
  end if;
  if exists (select privacy.access_key(s.id, 'identity') from unnest(subjects) s(id) except select unnest(privacy.granted_among(subjects))) then
    raise exception 'only who sees a subject compares it' using errcode = 'insufficient_privilege';
  end if;
end
$$;
comment on function people.insist_on_coordinator(bigint[]) is 'Refuses anyone but an information coordinator who sees the identity of these subjects';

create function people.apart_from(subject bigint) returns setof bigint
  language sql stable set search_path = '' as $$
  with never(id) as (
    select case when c.subject_id = ours.id then c.other_subject_id else c.subject_id end
    from people.members_with(subject) ours(id)
    join people.comparison c on c.municipality_id = platform.municipality() and c.state = 'never' and ours.id in (c.subject_id, c.other_subject_id)
  )
  select theirs.id from never, people.members_with(never.id) theirs(id)
$$;
comment on function people.apart_from(bigint) is 'All of whom somebody decided that they, or one that was joined to them, are never the same person as this one or one that was joined to it';

-- What the caller may not see changes nothing in an answer: rows count only by the same two questions as every policy. So a page
-- of rows that holds some which are not seen is followed by a larger one, until enough are seen or there are no more.
create function people.rows_with(keys bigint[], most int, besides bigint) returns table (key bigint, subject_id bigint, spread int)
  language plpgsql stable set search_path = '' set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_column
declare
  municipality int := platform.municipality();
  shared int[] := privacy.shared_keys();
  open bigint[] := keys;
  page int := most;
  unfinished bigint[];
  seen_keys bigint[];
  seen_subjects bigint[];
  seen_spreads int[];
begin
  while cardinality(open) > 0 loop
    with page_of as materialized (
      select k.key, m.subject_id, m.access_key, m.spread from unnest(open) k(key) cross join lateral (
        select x.subject_id, x.access_key, x.spread from people.match_key x
        where x.municipality_id = municipality and x.key = k.key and x.sharing_key = any (shared) and x.subject_id <> besides
        order by x.spread limit page) m
    ), granted as materialized (
      select unnest(privacy.granted_among(array(select distinct p.subject_id from page_of p))) as access_key
    ), placed as materialized (
      select p.*, g.access_key is not null as seen, count(g.access_key) over (partition by p.key order by p.spread, p.subject_id, p.access_key) as place
      from page_of p left join (select distinct g.access_key from granted g) g using (access_key)
    ), cut_short as materialized (
      select p.key from placed p group by p.key having count(*) >= page and count(*) filter (where p.seen) < most
    )
    select array_agg(p.key), array_agg(p.subject_id), array_agg(p.spread), (select array_agg(c.key) from cut_short c)
      into seen_keys, seen_subjects, seen_spreads, unfinished
      from placed p where p.seen and p.place <= most and not exists (select from cut_short c where c.key = p.key);
    return query select * from unnest(seen_keys, seen_subjects, seen_spreads);
    open := coalesce(unfinished, '{}');
    page := page * 8;
  end loop;
end
$$;
comment on function people.rows_with(bigint[], int, bigint) is 'Of each of these keys the first so many rows that the caller sees, in the order of spread; none of the subject besides';

create function people.find_candidates(subject bigint) returns table (subject_id bigint)
  language plpgsql stable security definer set search_path = '' set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_column
declare
  -- A key that more have than this says too little to find anybody by.
  hottest constant int := 50;
  most constant int := 60;
  mine bigint[];
begin
  perform people.insist_on_coordinator(array[subject]);
  mine := array(
    select distinct m.key from people.match_key m
    where m.municipality_id = platform.municipality() and m.subject_id = subject and not m.counts
      and m.access_key = any (privacy.granted_among(array[subject])) and m.sharing_key = any (privacy.shared_keys()));
  return query
    with alike as materialized (select distinct r.key, r.subject_id from people.rows_with(mine, hottest + 1, subject) r),
    rare as (select a.key, 1.0::float8 / count(*) as says from alike a group by a.key having count(*) <= hottest),
    weighed as (select a.subject_id, sum(r.says order by a.key) as says from alike a join rare r using (key) group by a.subject_id)
    select w.subject_id from weighed w
    where not exists (select from people.members_with(subject) m(id) where m.id = w.subject_id)
      and not exists (select from people.apart_from(subject) a(id) where a.id = w.subject_id)
    order by w.says desc, w.subject_id desc limit most;
end
$$;
comment on function people.find_candidates(bigint) is 'At most sixty subjects of the same municipality and purpose, seen by the caller, that share keys with this one which few have: most and rarest first; without those joined to it or kept apart for good';

create function people.count_values(keys bigint[]) returns table (key bigint, subjects int)
  language plpgsql stable security definer set search_path = '' set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_column
declare
  -- Up to here a count is exact; above it, it is estimated by how densely the first so many lie, to about an eighth.
  sample constant int := 64;
begin
  perform people.insist_on_coordinator('{}');
  return query
    select r.key, case when count(*) < sample then count(distinct r.subject_id) else round((sample - 1) * 2147483648.0 / greatest(max(r.spread), 1)) end::int
    from people.rows_with(keys, sample, 0) r group by r.key;
end
$$;
comment on function people.count_values(bigint[]) is 'How many subjects that the caller sees have each value; a value that nobody has is left out';

create function people.joined_with(subject bigint) returns setof bigint
  language plpgsql stable security definer set search_path = '' as $$
declare
  members bigint[] := array(select people.members_with(subject));
begin
  return query
    select m.id from unnest(members) m(id) where m.id <> subject
      and exists (select from people.membership x where x.municipality_id = platform.municipality() and x.subject_id = m.id and x.undone_at is null
        and x.access_key = any (privacy.granted_among(members)) and x.sharing_key = any (privacy.shared_keys()))
      and exists (select from people.membership x where x.municipality_id = platform.municipality() and x.subject_id = subject and x.undone_at is null
        and x.access_key = any (privacy.granted_among(members)) and x.sharing_key = any (privacy.shared_keys()))
    order by m.id;
end
$$;
comment on function people.joined_with(bigint) is 'Subjects that two people found to be about the same young person as this one, as far as the caller sees them';

-- Who may see thousands reads one: of whom a description is, is asked before any policy is (privacy.look_at).
create function people.look_at(description uuid) returns void
  language sql volatile security definer set search_path = '' as $$
  select privacy.look_at(array(select d.subject_id from people.description d where d.municipality_id = platform.municipality() and d.id = look_at.description))
$$;
comment on function people.look_at(uuid) is 'From here this unit of work sees no other subject than that of this description, if it may see that';
create policy guard_finds on people.description for select to voorkant_guard using (municipality_id = platform.municipality() and purpose = platform.purpose());
grant usage on schema people to voorkant_guard;
grant select (municipality_id, id, subject_id, purpose) on people.description to voorkant_guard;

create function people.kept_apart(a bigint, b bigint) returns boolean
  language plpgsql stable security definer set search_path = '' as $$
begin
  perform people.insist_on_coordinator(array[a, b]);
  return people.never_between(a, b);
end
$$;
comment on function people.kept_apart(bigint, bigint) is 'As never_between, for a coordinator who sees both';

-- Gives or changes the verdict of the caller. The second verdict settles: only here is anything joined. Returns the state.
create function people.give_verdict(comparison uuid, given text, why text) returns text
  language plpgsql volatile security definer set search_path = '' as $$
declare
  c people.comparison;
  verdicts text[];
  outcome text;
  ours uuid;
  theirs uuid;
begin
  -- One at a time in a municipality, so that two settlements never build on a membership that the other is changing.
  perform pg_advisory_xact_lock(hashtext('people.membership'), platform.municipality());
  select * into c from people.comparison x where x.municipality_id = platform.municipality() and x.id = comparison for update;
  if not found then
    raise exception 'no such comparison' using errcode = 'insufficient_privilege';
  end if;
  perform people.insist_on_coordinator(array[c.subject_id, c.other_subject_id]);
  if c.state <> 'open' or platform.professional() not in (c.opened_by, c.second_decider) then
    raise exception 'only the two people decide, and only until both did' using errcode = 'insufficient_privilege';
  end if;

  insert into people.verdict (municipality_id, comparison_id, subject_id, purpose, source_organisation_id, decided_by, decided_at, verdict, reason)
  values (c.municipality_id, c.id, c.subject_id, c.purpose, platform.organisation(), platform.professional(), platform.moment(), given, why)
  on conflict on constraint verdict_once_per_person do update set verdict = excluded.verdict, reason = excluded.reason, decided_at = excluded.decided_at;

  select array_agg(v.verdict) into verdicts from people.verdict v
  where v.municipality_id = c.municipality_id and v.comparison_id = c.id and v.decided_by in (c.opened_by, c.second_decider);
  outcome := case
    when cardinality(verdicts) < 2 then 'open'
    when 'never' = any (verdicts) then 'never'
    when verdicts = array['same', 'same'] then 'joined'
    else 'unsure' end;
  update people.comparison x set
    opener_decided_at = case when platform.professional() = c.opened_by then platform.moment() else x.opener_decided_at end,
    second_decided_at = case when platform.professional() = c.second_decider then platform.moment() else x.second_decided_at end,
    state = outcome, settled_at = case when outcome <> 'open' then platform.moment() end
  where x.municipality_id = c.municipality_id and x.id = c.id;
  if outcome = 'open' then return outcome; end if;
  update people.verdict v set revealed = true where v.municipality_id = c.municipality_id and v.comparison_id = c.id;

  if outcome = 'joined' then
    if people.never_between(c.subject_id, c.other_subject_id) then
      raise exception 'these were kept apart for good' using errcode = 'insufficient_privilege';
    end if;
    ours := people.person_of(c.subject_id);
    theirs := people.person_of(c.other_subject_id);
    if ours is not null and theirs is not null then
      update people.membership m set person_id = ours where m.municipality_id = c.municipality_id and m.person_id = theirs and m.undone_at is null;
    else
      insert into people.membership (municipality_id, person_id, subject_id, purpose, source_organisation_id, joined_at)
      select c.municipality_id, coalesce(ours, theirs, c.id), s.id, c.purpose, platform.organisation(), platform.moment()
      from unnest(array[c.subject_id, c.other_subject_id]) s(id) where people.person_of(s.id) is null;
    end if;
  end if;
  return outcome;
end
$$;
comment on function people.give_verdict(uuid, text, text) is 'Gives the caller''s verdict; joins when both of the two people said same';

-- Takes a join apart. What other confirmations still hold together stays together; the rest goes back to where it was.
create function people.undo_join(comparison uuid, why text) returns void
  language plpgsql volatile security definer set search_path = '' as $$
declare
  c people.comparison;
  person uuid;
  apart uuid := gen_random_uuid();
  going bigint[];
  staying bigint[];
begin
  perform pg_advisory_xact_lock(hashtext('people.membership'), platform.municipality());
  select * into c from people.comparison x where x.municipality_id = platform.municipality() and x.id = comparison for update;
  if not found or c.state <> 'joined' then
    raise exception 'no such join' using errcode = 'insufficient_privilege';
  end if;
  perform people.insist_on_coordinator(array[c.subject_id, c.other_subject_id]);
  update people.comparison x set state = 'undone', undone_by = platform.professional(), undone_at = platform.moment(), undo_reason = why
  where x.municipality_id = c.municipality_id and x.id = c.id;

  person := people.person_of(c.subject_id);
  with recursive held as (
    select c.other_subject_id as id
    union
    select case when x.subject_id = held.id then x.other_subject_id else x.subject_id end
    from held join people.comparison x on x.municipality_id = c.municipality_id and x.state = 'joined' and held.id in (x.subject_id, x.other_subject_id)
  )
  select array_agg(held.id) into going from held;
  if c.subject_id = any (going) then return; end if;

  select coalesce(array_agg(m.subject_id), '{}') into staying from people.membership m
  where m.municipality_id = c.municipality_id and m.person_id = person and m.undone_at is null and not (m.subject_id = any (going));
  if cardinality(going) > 1 then
    update people.membership m set person_id = apart where m.municipality_id = c.municipality_id and m.subject_id = any (going) and m.undone_at is null;
  else
    update people.membership m set undone_at = platform.moment() where m.municipality_id = c.municipality_id and m.subject_id = any (going) and m.undone_at is null;
  end if;
  if cardinality(staying) = 1 then
    update people.membership m set undone_at = platform.moment() where m.municipality_id = c.municipality_id and m.subject_id = any (staying) and m.undone_at is null;
  end if;
end
$$;
comment on function people.undo_join(uuid, text) is 'Undoes what one comparison joined';

grant create on schema people to voorkant_matcher, voorkant_guard;
alter function people.look_at(uuid) owner to voorkant_guard;
alter function people.apart_from(bigint) owner to voorkant_matcher;
alter function people.rows_with(bigint[], int, bigint) owner to voorkant_matcher;
alter function people.joined_with(bigint) owner to voorkant_matcher;
alter function people.person_of(bigint) owner to voorkant_matcher;
alter function people.members_with(bigint) owner to voorkant_matcher;
alter function people.never_between(bigint, bigint) owner to voorkant_matcher;
alter function people.insist_on_coordinator(bigint[]) owner to voorkant_matcher;
alter function people.find_candidates(bigint) owner to voorkant_matcher;
alter function people.count_values(bigint[]) owner to voorkant_matcher;
alter function people.kept_apart(bigint, bigint) owner to voorkant_matcher;
alter function people.give_verdict(uuid, text, text) owner to voorkant_matcher;
alter function people.undo_join(uuid, text) owner to voorkant_matcher;
revoke create on schema people from voorkant_matcher, voorkant_guard;
revoke all on all functions in schema people from public;
grant execute on function people.find_candidates(bigint), people.count_values(bigint[]), people.joined_with(bigint), people.look_at(uuid), people.kept_apart(bigint, bigint), people.give_verdict(uuid, text, text), people.undo_join(uuid, text) to voorkant_app;
