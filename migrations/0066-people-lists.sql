-- people: a search for doubles over many records at once, and the piles of records that a person reviews.
create table people.doubles_search (
  municipality_id int not null references identity.municipality,
  id uuid not null,
  purpose text not null,
  searched_by uuid not null,
  started_at timestamptz not null,
  over text not null,
  list_id uuid,
  state text not null default 'searching',
  total int not null,
  done int not null default 0,
  pairs int not null default 0,
  stepped_at timestamptz not null,
  ended_at timestamptz,
  ends_at timestamptz not null,
  constraint doubles_search_pkey primary key (municipality_id, id),
  constraint doubles_search_over_known check (over in ('all', 'list')),
  constraint doubles_search_list_named check ((over = 'list') = (list_id is not null)),
  constraint doubles_search_state_known check (state in ('searching', 'grouping', 'finished', 'stopped', 'not-allowed')),
  constraint doubles_search_ended_has_moment check ((state in ('searching', 'grouping')) = (ended_at is null)),
  constraint doubles_search_at_most_all check (done between 0 and total)
);
comment on table people.doubles_search is 'A search for doubles over records of one purpose, in the name of one information coordinator; holds no data about a young person';
comment on column people.doubles_search.municipality_id is 'Municipality';
comment on column people.doubles_search.id is 'Identifier';
comment on column people.doubles_search.purpose is 'Purpose of all records that it compares';
comment on column people.doubles_search.searched_by is 'Information coordinator who started it; only this person sees it';
comment on column people.doubles_search.started_at is 'When';
comment on column people.doubles_search.over is 'all: every record of the purpose that this person may see; list: those of one imported list';
comment on column people.doubles_search.list_id is 'That list';
comment on column people.doubles_search.state is 'searching; grouping; finished; stopped by who started it; not-allowed: this person is no information coordinator any more';
comment on column people.doubles_search.total is 'How many records';
comment on column people.doubles_search.done is 'Of how many the doubles were looked for';
comment on column people.doubles_search.pairs is 'How many pairs were found so far that are likelier one person than not';
comment on column people.doubles_search.stepped_at is 'When it last went a step further; one that stands still is taken up again';
comment on column people.doubles_search.ended_at is 'When it was finished or stopped';
comment on column people.doubles_search.ends_at is 'From when nobody sees it; the next night it is destroyed with all that hangs from it';
create index doubles_search_under_way on people.doubles_search (municipality_id, stepped_at) where ended_at is null;
create index doubles_search_by_starter on people.doubles_search (municipality_id, searched_by, started_at desc);

create table people.doubles_cluster (
  municipality_id int not null,
  id uuid not null,
  search_id uuid not null,
  searched_by uuid not null,
  place int not null,
  state text not null default 'open',
  decided_at timestamptz,
  constraint doubles_cluster_pkey primary key (municipality_id, id),
  constraint doubles_cluster_search_fkey foreign key (municipality_id, search_id) references people.doubles_search (municipality_id, id) on delete cascade,
  constraint doubles_cluster_state_known check (state in ('open', 'later', 'together', 'apart')),
  constraint doubles_cluster_decided_has_moment check ((state in ('together', 'apart')) = (decided_at is not null))
);
comment on table people.doubles_cluster is 'A pile of records that may be about one young person, for a person to review; which records those are stands in people.doubles_record';
comment on column people.doubles_cluster.municipality_id is 'Municipality';
comment on column people.doubles_cluster.id is 'Identifier';
comment on column people.doubles_cluster.search_id is 'Search that found it';
comment on column people.doubles_cluster.searched_by is 'Who started that search';
comment on column people.doubles_cluster.place is 'Order on the screen: the pile with the oldest record first';
comment on column people.doubles_cluster.state is 'open; later; together: comparisons were opened; apart: these are not the same';
comment on column people.doubles_cluster.decided_at is 'When that was decided';
create index doubles_cluster_of_search on people.doubles_cluster (municipality_id, search_id, place);

create table people.doubles_record (
  municipality_id int not null,
  search_id uuid not null,
  subject_id bigint not null,
  kind text not null default 'identity',
  purpose text not null,
  source_organisation_id int not null,
  searched_by uuid not null,
  searched boolean not null default false,
  cluster_id uuid,
  constraint doubles_record_pkey primary key (municipality_id, search_id, subject_id),
  constraint doubles_record_kind_is_identity check (kind = 'identity'),
  constraint doubles_record_search_fkey foreign key (municipality_id, search_id) references people.doubles_search (municipality_id, id) on delete cascade,
  constraint doubles_record_cluster_fkey foreign key (municipality_id, cluster_id) references people.doubles_cluster (municipality_id, id) on delete cascade
);
comment on table people.doubles_record is 'The records that a search goes through; once it is finished only those that lie in a pile';
comment on column people.doubles_record.municipality_id is 'Municipality';
comment on column people.doubles_record.search_id is 'Search';
comment on column people.doubles_record.subject_id is 'Subject';
comment on column people.doubles_record.kind is 'Always identity';
comment on column people.doubles_record.purpose is 'Purpose';
comment on column people.doubles_record.source_organisation_id is 'Organisation of who started the search';
comment on column people.doubles_record.searched_by is 'Who started the search';
comment on column people.doubles_record.searched is 'Whether its doubles were looked for';
comment on column people.doubles_record.cluster_id is 'The pile that it lies in';
create index doubles_record_of_cluster on people.doubles_record (municipality_id, cluster_id) where cluster_id is not null;

create table people.doubles_pair (
  municipality_id int not null,
  search_id uuid not null,
  subject_id bigint not null,
  other_subject_id bigint not null,
  kind text not null default 'identity',
  purpose text not null,
  source_organisation_id int not null,
  searched_by uuid not null,
  chance real not null,
  constraint doubles_pair_pkey primary key (municipality_id, search_id, subject_id, other_subject_id),
  constraint doubles_pair_of_two check (subject_id < other_subject_id),
  constraint doubles_pair_kind_is_identity check (kind = 'identity'),
  constraint doubles_pair_chance_is_one check (chance between 0 and 1),
  constraint doubles_pair_search_fkey foreign key (municipality_id, search_id) references people.doubles_search (municipality_id, id) on delete cascade,
  constraint doubles_pair_other_subject_fkey foreign key (municipality_id, other_subject_id) references privacy.subject (municipality_id, id) on delete cascade
);
comment on table people.doubles_pair is 'Pairs that a search found while it is under way; gone when its piles are made';
comment on column people.doubles_pair.municipality_id is 'Municipality';
comment on column people.doubles_pair.search_id is 'Search';
comment on column people.doubles_pair.subject_id is 'Subject';
comment on column people.doubles_pair.other_subject_id is 'Subject that it is like';
comment on column people.doubles_pair.kind is 'Always identity';
comment on column people.doubles_pair.purpose is 'Purpose';
comment on column people.doubles_pair.source_organisation_id is 'Organisation of who started the search';
comment on column people.doubles_pair.searched_by is 'Who started the search';
comment on column people.doubles_pair.chance is 'How likely the two are one person, 0 to 1: to make piles, never shown';
create index doubles_pair_by_other_subject on people.doubles_pair (municipality_id, other_subject_id);

call privacy.protect('people.doubles_record');
call privacy.protect('people.doubles_pair');

-- A search is of who started it: how many records there were and what they look like is what this person may see.
alter table people.doubles_search enable row level security;
alter table people.doubles_search force row level security;
alter table people.doubles_cluster enable row level security;
alter table people.doubles_cluster force row level security;
create policy own_search on people.doubles_search for all to voorkant_app
  using (municipality_id = platform.municipality() and purpose = platform.purpose() and searched_by = platform.professional() and ends_at > platform.moment())
  with check (municipality_id = platform.municipality() and purpose = platform.purpose() and searched_by = platform.professional());
create policy program_ends on people.doubles_search for all to voorkant_app
  using (municipality_id = platform.municipality() and platform.is_system()) with check (municipality_id = platform.municipality() and platform.is_system());
create policy own_search on people.doubles_cluster for all to voorkant_app
  using (municipality_id = platform.municipality() and searched_by = platform.professional()) with check (municipality_id = platform.municipality() and searched_by = platform.professional());
create policy own_search on people.doubles_record as restrictive for all to voorkant_app
  using (searched_by = platform.professional()) with check (searched_by = platform.professional());
create policy own_search on people.doubles_pair as restrictive for all to voorkant_app
  using (searched_by = platform.professional() and privacy.access_key(other_subject_id, 'identity') = any ((select privacy.granted_keys())::bigint[]))
  with check (searched_by = platform.professional() and privacy.access_key(other_subject_id, 'identity') = any ((select privacy.granted_keys())::bigint[]));

grant select, insert, delete on people.doubles_search, people.doubles_cluster, people.doubles_record, people.doubles_pair to voorkant_app;
grant update (state, done, pairs, stepped_at, ended_at) on people.doubles_search to voorkant_app;
grant update (state, decided_at) on people.doubles_cluster to voorkant_app;
grant update (searched, cluster_id) on people.doubles_record to voorkant_app;

-- A server that was killed leaves a search standing still; any server takes it up. Tells which, and nothing of what is in it.
grant select on people.doubles_search to voorkant_matcher;
create policy matcher_looks_after on people.doubles_search for select to voorkant_matcher using (true);
create function people.searches_standing_still(since timestamptz) returns table (municipality_id int, id uuid)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform people.insist_on_no_actor();
  return query select s.municipality_id, s.id from people.doubles_search s where s.ended_at is null and s.stepped_at < since order by s.stepped_at;
end
$$;
comment on function people.searches_standing_still(timestamptz) is 'Searches for doubles that are under way and went no step further since a moment';
-- What was kept to make piles goes by its search, and not by what its starter still sees: who lost access sees no row to delete.
grant select (municipality_id, search_id, cluster_id), delete on people.doubles_record to voorkant_matcher;
grant select (municipality_id, search_id), delete on people.doubles_pair to voorkant_matcher;
create policy matcher_forgets on people.doubles_record for all to voorkant_matcher using (municipality_id = platform.municipality());
create policy matcher_forgets on people.doubles_pair for all to voorkant_matcher using (municipality_id = platform.municipality());
create function people.forget_search_work(search uuid) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not exists (select from people.doubles_search s where s.municipality_id = platform.municipality() and s.id = search
    and (platform.is_system() or s.searched_by = platform.professional())) then
    raise exception 'only who searches, or the program, ends a search' using errcode = 'insufficient_privilege';
  end if;
  delete from people.doubles_pair p where p.municipality_id = platform.municipality() and p.search_id = search;
  delete from people.doubles_record r where r.municipality_id = platform.municipality() and r.search_id = search and r.cluster_id is null;
end
$$;
comment on function people.forget_search_work(uuid) is 'Destroys the pairs of a search, and its records that lie in no pile';
grant create on schema people to voorkant_matcher;
alter function people.forget_search_work(uuid) owner to voorkant_matcher;
alter function people.searches_standing_still(timestamptz) owner to voorkant_matcher;
revoke create on schema people from voorkant_matcher;
revoke all on function people.searches_standing_still(timestamptz), people.forget_search_work(uuid) from public;
grant execute on function people.searches_standing_still(timestamptz), people.forget_search_work(uuid) to voorkant_app;
