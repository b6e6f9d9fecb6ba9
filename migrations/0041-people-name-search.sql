-- people: the second step of finding: a coordinator who starts a search on a name, with a reason, counted and recorded.

-- Comparing texts by the threes of letters that they share: counts letters, learns nothing (decision 0006). The extension comes
-- with PostgreSQL and is trusted: who owns the database may create it. Only the matcher can name what is in its schema.
create schema trigram;
comment on schema trigram is 'The extension pg_trgm: how many threes of letters two texts share; used by people.search_names alone';
create extension pg_trgm with schema trigram;
grant usage on schema trigram to voorkant_matcher;

create table people.name_key (
  municipality_id int not null,
  subject_id bigint not null,
  kind text not null default 'identity',
  purpose text not null,
  source_organisation_id int not null,
  name text not null,
  born_from int,
  born_until int,
  constraint name_key_pkey primary key (municipality_id, subject_id, source_organisation_id),
  constraint name_key_kind_is_identity check (kind = 'identity'),
  constraint name_key_born_in_order check (born_from <= born_until)
);
comment on table people.name_key is 'Names as one organisation told them, in plain letters, for the search that a coordinator starts; read by the matcher alone';
comment on column people.name_key.municipality_id is 'Municipality';
comment on column people.name_key.subject_id is 'Subject';
comment on column people.name_key.kind is 'Always identity';
comment on column people.name_key.purpose is 'Purpose';
comment on column people.name_key.source_organisation_id is 'Organisation that told it';
comment on column people.name_key.name is 'Given names, family name and nickname in plain letters';
comment on column people.name_key.born_from is 'First year in which somebody told about like this can be born; empty when nothing is known';
comment on column people.name_key.born_until is 'Last year';
call privacy.protect('people.name_key');
create index name_key_by_trigram on people.name_key using gin (name trigram.gin_trgm_ops);

-- As with keys: the program writes names and forgets them; only the matcher reads them.
grant insert, delete, select (municipality_id, subject_id, source_organisation_id) on people.name_key to voorkant_app;
grant select on people.name_key to voorkant_matcher;
-- Likeness of texts is not leakproof, so under a policy with a condition it could not use its index. The one function that reads
-- this table asks municipality, purpose, grants and covenants itself, and its tests ask each of them.
create policy matcher_searches on people.name_key for select to voorkant_matcher using (true);

create table people.name_search (
  municipality_id int not null,
  id uuid not null default gen_random_uuid(),
  professional_id uuid not null,
  searched_at timestamptz not null,
  constraint name_search_pkey primary key (municipality_id, id)
);
comment on table people.name_search is 'Who searched on a name in the last hour, to count it; every search clears what is older. What was searched is kept nowhere';
comment on column people.name_search.municipality_id is 'Municipality';
comment on column people.name_search.id is 'Identifier';
comment on column people.name_search.professional_id is 'Who';
comment on column people.name_search.searched_at is 'When';
create index name_search_by_professional on people.name_search (municipality_id, professional_id, searched_at);
alter table people.name_search enable row level security;
alter table people.name_search force row level security;
grant select, insert, delete on people.name_search to voorkant_matcher;
create policy matcher_counts on people.name_search for all to voorkant_matcher
  using (municipality_id = platform.municipality()) with check (municipality_id = platform.municipality() and professional_id = platform.professional());

-- At most 20 records, the nearest names, of those that the caller sees; at most 30 searches an hour by one person. What the caller
-- may not see is left out before anything is ordered or counted, so that it changes nothing.
create function people.search_names(subject bigint, asked text, born int) returns table (subject_id bigint)
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp set plan_cache_mode = force_custom_plan
  set pg_trgm.word_similarity_threshold = 0.4 as $$
#variable_conflict use_column
declare
  shared int[];
begin
  perform people.insist_on_coordinator(array[subject]);
  if length(asked) < 3 or length(asked) > 200 then
    raise exception 'a name has letters' using errcode = 'invalid_parameter_value';
  end if;
  -- One at a time for one person, so that two windows do not count past each other.
  perform pg_advisory_xact_lock(hashtext('people.name_search'), hashtext(platform.professional()::text));
  delete from people.name_search s
  where s.municipality_id = platform.municipality() and s.searched_at <= platform.moment() - interval '1 hour';
  if (select count(*) from people.name_search s where s.municipality_id = platform.municipality() and s.professional_id = platform.professional()) >= 30 then
    return query select null::bigint;
    return;
  end if;
  insert into people.name_search (municipality_id, professional_id, searched_at) values (platform.municipality(), platform.professional(), platform.moment());

  shared := privacy.shared_keys();
  return query
    with alike as materialized (
      select n.subject_id, n.access_key, trigram.word_similarity(asked, n.name) as likeness
      from people.name_key n
      where asked operator(trigram.<%) n.name
        and n.municipality_id = platform.municipality() and n.purpose = platform.purpose() and n.subject_id <> subject
        and n.sharing_key = any (shared)
        and (born is null or n.born_from is null or born between n.born_from and n.born_until)
    ), granted as materialized (
      select distinct g.key from unnest(privacy.granted_among(array(select distinct a.subject_id from alike a))) g(key)
    )
    select a.subject_id from alike a join granted g on g.key = a.access_key
    where not exists (select from people.apart_from(subject) x(id) where x.id = a.subject_id)
    group by a.subject_id
    order by max(a.likeness) desc, a.subject_id desc
    limit 20;
end
$$;
comment on function people.search_names(bigint, text, int) is 'Subjects of the same municipality and purpose, seen by the caller, with a name like this, never kept apart from this subject; a row without a subject says that the caller searched too often';

grant create on schema people to voorkant_matcher;
alter function people.search_names(bigint, text, int) owner to voorkant_matcher;
revoke create on schema people from voorkant_matcher;
revoke all on function people.search_names(bigint, text, int) from public;
grant execute on function people.search_names(bigint, text, int) to voorkant_app;
