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
  constraint comparison_state_known check (state in ('open', 'joined', 'unsure', 'never', 'undone', 'lapsed')),
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
comment on column people.comparison.state is 'open; joined = both said same; never = one said never; unsure = anything else; undone = joined and taken apart again; lapsed = came together by other joins before both had decided';
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

create table people.apart (
  municipality_id int not null,
  id uuid not null default gen_random_uuid(),
  subject_id bigint not null,
  other_subject_id bigint not null,
  kind text not null default 'identity',
  purpose text not null,
  source_organisation_id int not null,
  comparison_id uuid,
  said_by uuid not null,
  said_at timestamptz not null,
  reason text not null,
  lifted_at timestamptz,
  lifted_because text,
  constraint apart_pkey primary key (municipality_id, id),
  constraint apart_of_two check (subject_id <> other_subject_id),
  constraint apart_kind_is_identity check (kind = 'identity'),
  constraint apart_lifted_because_known check (lifted_because in ('compared-anew', 'fact-changed')),
  constraint apart_lifted_has_cause check ((lifted_at is null) = (lifted_because is null)),
  constraint apart_comparison_fkey foreign key (municipality_id, comparison_id) references people.comparison (municipality_id, id) on delete cascade,
  constraint apart_other_subject_fkey foreign key (municipality_id, other_subject_id) references privacy.subject (municipality_id, id) on delete cascade
);
comment on table people.apart is 'Two records that somebody said are not about the same young person: not suggested and not joined, until two people compare them anew or a fact of one of them changes';
comment on column people.apart.municipality_id is 'Municipality';
comment on column people.apart.id is 'Identifier';
comment on column people.apart.subject_id is 'Subject';
comment on column people.apart.other_subject_id is 'Subject that it is kept apart from';
comment on column people.apart.kind is 'Always identity';
comment on column people.apart.purpose is 'Purpose of both';
comment on column people.apart.source_organisation_id is 'Organisation of who said it';
comment on column people.apart.comparison_id is 'The join that was taken apart; empty when the two were never joined';
comment on column people.apart.said_by is 'Who said it';
comment on column people.apart.said_at is 'When';
comment on column people.apart.reason is 'Why';
comment on column people.apart.lifted_at is 'When it ended; empty while it holds';
comment on column people.apart.lifted_because is 'compared-anew = two people both said same after all; fact-changed = what was told of one of them changed';
create unique index apart_once on people.apart (municipality_id, least(subject_id, other_subject_id), greatest(subject_id, other_subject_id), source_organisation_id) where lifted_at is null;
create index apart_by_other_subject on people.apart (municipality_id, other_subject_id);

create table people.changed_fact (
  municipality_id int not null,
  id uuid not null default gen_random_uuid(),
  comparison_id uuid not null,
  subject_id bigint not null,
  kind text not null,
  purpose text not null,
  source_organisation_id int not null,
  fields text[] not null,
  changed_at timestamptz not null,
  lapsed_verdicts uuid[] not null default '{}',
  looked_by uuid,
  looked_at timestamptz,
  constraint changed_fact_pkey primary key (municipality_id, id),
  constraint changed_fact_kind_known check (kind in ('identity', 'contact')),
  constraint changed_fact_says_what check (cardinality(fields) > 0),
  constraint changed_fact_looked_by_somebody check ((looked_at is null) = (looked_by is null)),
  constraint changed_fact_comparison_fkey foreign key (municipality_id, comparison_id) references people.comparison (municipality_id, id) on delete cascade
);
comment on table people.changed_fact is 'What was told of a record changed after people began to compare it: which fields, never what stood or stands in them';
comment on column people.changed_fact.municipality_id is 'Municipality';
comment on column people.changed_fact.id is 'Identifier';
comment on column people.changed_fact.comparison_id is 'The comparison that was begun or decided on other facts';
comment on column people.changed_fact.subject_id is 'Subject of which something changed';
comment on column people.changed_fact.kind is 'Kind of data that changed: identity or contact';
comment on column people.changed_fact.purpose is 'Purpose';
comment on column people.changed_fact.source_organisation_id is 'Organisation that told it otherwise';
comment on column people.changed_fact.fields is 'Names of the fields';
comment on column people.changed_fact.changed_at is 'When it last changed';
comment on column people.changed_fact.lapsed_verdicts is 'Who had given a verdict on the facts before; it was not kept';
comment on column people.changed_fact.looked_by is 'Who looked again';
comment on column people.changed_fact.looked_at is 'When; empty while it is a question';
create unique index changed_fact_once_asked on people.changed_fact (municipality_id, comparison_id, subject_id, kind, source_organisation_id) where looked_at is null;

create table people.look_due (
  municipality_id int not null,
  id uuid not null default gen_random_uuid(),
  subject_id bigint not null,
  kind text not null default 'identity',
  purpose text not null,
  source_organisation_id int not null,
  since timestamptz not null,
  tries int not null default 0,
  constraint look_due_pkey primary key (municipality_id, id),
  constraint look_due_once unique (municipality_id, subject_id),
  constraint look_due_kind_is_identity check (kind = 'identity')
);
comment on table people.look_due is 'Records of which something was told or changed, for which the program has still to look for matches';
comment on column people.look_due.municipality_id is 'Municipality';
comment on column people.look_due.id is 'Identifier';
comment on column people.look_due.subject_id is 'Subject';
comment on column people.look_due.kind is 'Always identity';
comment on column people.look_due.purpose is 'Purpose';
comment on column people.look_due.source_organisation_id is 'Organisation that told it';
comment on column people.look_due.since is 'When it was told or last changed';
comment on column people.look_due.tries is 'How often looking went wrong since then';

create table people.match (
  municipality_id int not null,
  id uuid not null,
  subject_id bigint not null,
  other_subject_id bigint not null,
  kind text not null,
  purpose text not null,
  source_organisation_id int not null,
  matcher_version text not null,
  hypothesis text not null,
  found_at timestamptz not null,
  due_on date not null,
  owner uuid,
  owned_at timestamptz,
  outcome text not null default 'open',
  decided_at timestamptz,
  constraint match_pkey primary key (municipality_id, id),
  constraint match_of_two check (subject_id <> other_subject_id),
  constraint match_kind_known check (kind in ('identity', 'contact')),
  constraint match_hypothesis_known check (hypothesis in ('probably-same', 'possibly-sibling', 'unclear')),
  constraint match_outcome_known check (outcome in ('open', 'joined', 'kept-apart', 'unsure', 'not-same')),
  constraint match_decided_has_moment check ((outcome = 'open') = (decided_at is null)),
  constraint match_owned_has_moment check ((owner is null) = (owned_at is null)),
  constraint match_other_subject_fkey foreign key (municipality_id, other_subject_id) references privacy.subject (municipality_id, id) on delete cascade
);
comment on table people.match is 'Two records that the matcher found worth a look, with who takes it, until when, and what came of it';
comment on column people.match.municipality_id is 'Municipality';
comment on column people.match.id is 'Identifier';
comment on column people.match.subject_id is 'Subject that was looked for';
comment on column people.match.other_subject_id is 'Subject that was found';
comment on column people.match.kind is 'contact when it takes contact data to find it, else identity';
comment on column people.match.purpose is 'Purpose of both';
comment on column people.match.source_organisation_id is 'Organisation of the coordinators for whom it was found: on what they may see';
comment on column people.match.matcher_version is 'Version of the matcher';
comment on column people.match.hypothesis is 'Whom the two can be of, as found; what a reader sees is compared anew';
comment on column people.match.found_at is 'When';
comment on column people.match.due_on is 'Last day to decide: five working days';
comment on column people.match.owner is 'Coordinator who takes it; empty while nobody does';
comment on column people.match.owned_at is 'Since when';
comment on column people.match.outcome is 'open; joined; kept-apart = taken apart or never; unsure = not both were sure; not-same = one said so';
comment on column people.match.decided_at is 'When it was first decided';
create unique index match_open_once on people.match (municipality_id, source_organisation_id, least(subject_id, other_subject_id), greatest(subject_id, other_subject_id))
  where outcome = 'open';
create index match_by_other_subject on people.match (municipality_id, other_subject_id);

call privacy.protect('people.description');
call privacy.protect('people.contact');
call privacy.protect('people.match_key');
-- Its primary key and match_key_by_key serve every question that is asked of it; millions of keys are not indexed more often than that.
drop index people.match_key_municipality_id_access_key_idx;
drop index people.match_key_municipality_id_subject_id_idx;
call privacy.protect('people.comparison');
call privacy.protect('people.verdict');
call privacy.protect('people.membership');
call privacy.protect('people.apart');
call privacy.protect('people.changed_fact');
call privacy.protect('people.look_due');
call privacy.protect('people.match');

grant select, insert on people.description, people.contact to voorkant_app;
grant update (described_by, described_at, reference, record_id, given_names, infix, family_name, nickname, birth_date, estimated_age, estimated_on, school, neighbourhood, street)
  on people.description to voorkant_app;
grant update (described_by, described_at, telephone, handle, house_number) on people.contact to voorkant_app;
-- The program writes keys and forgets them; only the matcher reads them.
grant insert, delete, select (municipality_id, subject_id, source_organisation_id) on people.match_key to voorkant_app;
grant select, insert on people.comparison to voorkant_app;
grant select on people.verdict, people.membership, people.apart to voorkant_app;

grant select, update (looked_by, looked_at) on people.changed_fact to voorkant_app;
grant select, insert, update (owner, owned_at) on people.match to voorkant_app;

-- An organisation corrects what it told itself, not what another told.
create policy corrected_by_source on people.description as restrictive for update to voorkant_app using (source_organisation_id = platform.organisation());
create policy corrected_by_source on people.contact as restrictive for update to voorkant_app using (source_organisation_id = platform.organisation());

-- A comparison shows itself to who may see both sides.
create policy both_seen on people.comparison as restrictive for select to voorkant_app
  using (privacy.access_key(other_subject_id, 'identity') = any ((select privacy.granted_keys())::bigint[]));
create policy both_seen on people.apart as restrictive for select to voorkant_app
  using (privacy.access_key(other_subject_id, 'identity') = any ((select privacy.granted_keys())::bigint[]));
create policy opened_in_own_name on people.comparison as restrictive for insert to voorkant_app
  with check (opened_by = platform.professional() and state = 'open' and opener_decided_at is null and second_decided_at is null
    and privacy.access_key(other_subject_id, 'identity') = any ((select privacy.granted_keys())::bigint[]));
-- That two are compared is seen by who may see both; so is that one of them changed.
create policy comparison_seen on people.changed_fact as restrictive for select to voorkant_app
  using (exists (select from people.comparison c where c.municipality_id = changed_fact.municipality_id and c.id = changed_fact.comparison_id));
create policy looked_in_own_name on people.changed_fact as restrictive for update to voorkant_app
  using (looked_at is null and 'r:information-coordinator' = any (platform.holders())) with check (looked_by = platform.professional());
-- A match shows itself to who may see both sides today: by grant, and by a covenant with whoever told each of them.
create policy both_seen on people.match as restrictive for select to voorkant_app
  using (privacy.access_key(other_subject_id, kind) = any ((select privacy.granted_keys())::bigint[])
    and exists (select from people.description d where d.municipality_id = match.municipality_id and d.subject_id = match.subject_id)
    and exists (select from people.description d where d.municipality_id = match.municipality_id and d.subject_id = match.other_subject_id)
    and (kind = 'identity' or (exists (select from people.contact c where c.municipality_id = match.municipality_id and c.subject_id = match.subject_id)
      and exists (select from people.contact c where c.municipality_id = match.municipality_id and c.subject_id = match.other_subject_id))));
create policy found_by_the_program on people.match as restrictive for insert to voorkant_app
  with check (platform.professional() is null and outcome = 'open' and privacy.access_key(other_subject_id, kind) = any ((select privacy.granted_keys())::bigint[]));
-- An update without a condition reads nothing, so that what may be read is asked here too.
create policy taken_by_own_coordinators on people.match as restrictive for update to voorkant_app
  using (source_organisation_id = platform.organisation() and outcome = 'open' and platform.professional() is not null and 'r:information-coordinator' = any (platform.holders())
    and privacy.access_key(other_subject_id, kind) = any ((select privacy.granted_keys())::bigint[])
    and exists (select from people.description d where d.municipality_id = match.municipality_id and d.subject_id = match.subject_id)
    and exists (select from people.description d where d.municipality_id = match.municipality_id and d.subject_id = match.other_subject_id)
    and (kind = 'identity' or (exists (select from people.contact c where c.municipality_id = match.municipality_id and c.subject_id = match.subject_id)
      and exists (select from people.contact c where c.municipality_id = match.municipality_id and c.subject_id = match.other_subject_id))));
create policy hidden_until_both_decided on people.verdict as restrictive for select to voorkant_app
  using (revealed or decided_by = platform.professional());

-- The matcher works within the municipality and the purpose of the unit of work, and nowhere else (R-26).
grant select on people.match_key to voorkant_matcher;
grant select, update on people.comparison to voorkant_matcher;
grant select, insert, update on people.verdict, people.membership, people.apart, people.changed_fact to voorkant_matcher;
grant delete on people.verdict to voorkant_matcher;
grant select, update on people.match to voorkant_matcher;
grant select, insert, update, delete on people.look_due to voorkant_matcher;
create policy matcher_searches on people.match_key for select to voorkant_matcher
  using (municipality_id = (select platform.municipality()) and purpose = (select platform.purpose()));
create policy matcher_settles on people.comparison for all to voorkant_matcher
  using (municipality_id = platform.municipality() and purpose = platform.purpose()) with check (municipality_id = platform.municipality() and purpose = platform.purpose());
create policy matcher_settles on people.verdict for all to voorkant_matcher
  using (municipality_id = platform.municipality() and purpose = platform.purpose()) with check (municipality_id = platform.municipality() and purpose = platform.purpose());
create policy matcher_settles on people.apart for all to voorkant_matcher
  using (municipality_id = platform.municipality() and purpose = platform.purpose()) with check (municipality_id = platform.municipality() and purpose = platform.purpose());
create policy matcher_settles on people.changed_fact for all to voorkant_matcher
  using (municipality_id = platform.municipality() and purpose = platform.purpose()) with check (municipality_id = platform.municipality() and purpose = platform.purpose());
create policy matcher_settles on people.match for all to voorkant_matcher
  using (municipality_id = platform.municipality() and purpose = platform.purpose()) with check (municipality_id = platform.municipality() and purpose = platform.purpose());
-- Holds no more than that there is something to look at; the program asks for it without a purpose.
create policy matcher_looks on people.look_due for all to voorkant_matcher using (true) with check (municipality_id = platform.municipality());
create policy matcher_settles on people.membership for all to voorkant_matcher
  using (municipality_id = platform.municipality() and purpose = platform.purpose()) with check (municipality_id = platform.municipality() and purpose = platform.purpose());

-- Below, functions that run as the matcher. The ones that the program may call check the role and what the caller sees.

create function people.person_of(subject bigint) returns uuid
  language sql stable set search_path = pg_catalog, pg_temp as $$
  select m.person_id from people.membership m
  where m.municipality_id = platform.municipality() and m.subject_id = subject and m.undone_at is null
$$;
comment on function people.person_of(bigint) is 'The person that a subject was found to be about, if two people decided so';

create function people.members_with(subject bigint) returns setof bigint
  language sql stable set search_path = pg_catalog, pg_temp as $$
  select subject
  union
  select m.subject_id from people.membership m
  where m.municipality_id = platform.municipality() and m.person_id = people.person_of(subject) and m.undone_at is null
$$;
comment on function people.members_with(bigint) is 'A subject and all that were found to be about the same young person';

create function people.joined_with(subject bigint) returns setof bigint
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
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

-- A decision holds for all that was joined to either: two joins never bring together what somebody keeps apart. What the caller may
-- not see answers no question of hers; when two are joined it counts all the same.
create function people.why_apart(a bigint, b bigint, seen_only boolean) returns text
  language sql stable set search_path = pg_catalog, pg_temp as $$
  with ours(id) as (select m.id from people.members_with(a) m(id) where not seen_only or m.id = a or m.id in (select people.joined_with(a))),
  theirs(id) as (select m.id from people.members_with(b) m(id) where not seen_only or m.id = b or m.id in (select people.joined_with(b))),
  pairs(one, other) as (select ours.id, theirs.id from ours, theirs union all select theirs.id, ours.id from ours, theirs),
  said(these, seen) as (
    select null, c.sharing_key = any ((select privacy.shared_keys())::int[])
    from people.comparison c join pairs on pairs.one = c.subject_id and pairs.other = c.other_subject_id
    where c.municipality_id = platform.municipality() and c.state = 'never'
    union all
    select a in (x.subject_id, x.other_subject_id) and b in (x.subject_id, x.other_subject_id), x.sharing_key = any ((select privacy.shared_keys())::int[])
    from people.apart x join pairs on pairs.one = x.subject_id and pairs.other = x.other_subject_id
    where x.municipality_id = platform.municipality() and x.lifted_at is null)
  select case when said.these is null then 'never' when said.these and said.seen then 'apart' else 'apart-by-others' end
  from said where said.seen or not seen_only
  order by said.these is null desc, said.these and said.seen limit 1
$$;
comment on function people.why_apart(bigint, bigint, boolean) is 'never = for good; apart-by-others = two that were joined to them, or somebody unseen keeps them apart: comparing these two does not end that; apart = these two alone, until they are compared anew; null = nothing does. Of what the caller sees, or of all';

create function people.apart_between(a bigint, b bigint) returns boolean
  language sql stable set search_path = pg_catalog, pg_temp as $$ select people.why_apart(a, b, false) is not null $$;
comment on function people.apart_between(bigint, bigint) is 'Did somebody decide that these two, or two that were joined to them, are not the same person?';

create function people.insist_on_coordinator(subjects bigint[]) returns void
  language plpgsql stable set search_path = pg_catalog, pg_temp as $$
begin
  if not coalesce('r:information-coordinator' = any (platform.holders()), false) then
    raise exception 'only an information coordinator compares' using errcode = 'insufficient_privilege';
  end if;
  if exists (select privacy.access_key(s.id, 'identity') from unnest(subjects) s(id) except select unnest(privacy.granted_among(subjects))) then
    raise exception 'only who sees a subject compares it' using errcode = 'insufficient_privilege';
  end if;
end
$$;
comment on function people.insist_on_coordinator(bigint[]) is 'Refuses anyone but an information coordinator, or the program that looks with the rights of that role, who sees the identity of these subjects';

create function people.insist_on_person(subjects bigint[]) returns void
  language plpgsql stable set search_path = pg_catalog, pg_temp as $$
begin
  if platform.professional() is null then
    raise exception 'people decide, not the program' using errcode = 'insufficient_privilege';
  end if;
  perform people.insist_on_coordinator(subjects);
end
$$;
comment on function people.insist_on_person(bigint[]) is 'As insist_on_coordinator, for a person: whoever decides has a name';

-- By grant, and by a covenant with somebody who told it: everybody of whom anything was told has a key of that kind.
create function people.insist_on_sharing(subjects bigint[]) returns void
  language plpgsql stable set search_path = pg_catalog, pg_temp as $$
begin
  if exists (select from unnest(subjects) s(id) where not exists (
    select from people.match_key m where m.municipality_id = platform.municipality() and m.subject_id = s.id
      and m.kind = 'identity' and m.sharing_key = any (privacy.shared_keys()))) then
    raise exception 'only who sees a subject compares it' using errcode = 'insufficient_privilege';
  end if;
end
$$;
comment on function people.insist_on_sharing(bigint[]) is 'Refuses anyone whose organisation no covenant lets see whom these subjects are about';

-- What came of the latest match of each pair across two groups. A match that was decided keeps the day on which it was. What one
-- person says settles the matches of the own organisation alone: another decides on hers.
create function people.settle_matches(ours bigint[], theirs bigint[], became text) returns void
  language sql volatile set search_path = pg_catalog, pg_temp as $$
  update people.match x set outcome = became, decided_at = coalesce(x.decided_at, platform.moment())
  where x.municipality_id = platform.municipality()
    and (became not in ('not-same', 'unsure') or x.source_organisation_id = platform.organisation())
    and ((x.subject_id = any (ours) and x.other_subject_id = any (theirs)) or (x.subject_id = any (theirs) and x.other_subject_id = any (ours)))
    and not exists (
      select from people.match later
      where later.municipality_id = x.municipality_id and later.source_organisation_id = x.source_organisation_id and later.found_at > x.found_at
        and least(later.subject_id, later.other_subject_id) = least(x.subject_id, x.other_subject_id)
        and greatest(later.subject_id, later.other_subject_id) = greatest(x.subject_id, x.other_subject_id))
$$;
comment on function people.settle_matches(bigint[], bigint[], text) is 'Writes what people decided of two groups of records with the matches between them';

create function people.looked_again(comparison uuid) returns void
  language sql volatile set search_path = pg_catalog, pg_temp as $$
  update people.changed_fact f set looked_by = platform.professional(), looked_at = platform.moment()
  where f.municipality_id = platform.municipality() and f.comparison_id = comparison and f.looked_at is null
$$;
comment on function people.looked_again(uuid) is 'Who decides has looked at what changed before';

create function people.apart_from(subject bigint) returns setof bigint
  language sql stable set search_path = pg_catalog, pg_temp as $$
  with ours(id) as materialized (select subject union select people.joined_with(subject)),
  said(one, other) as not materialized (
    select c.subject_id, c.other_subject_id from people.comparison c
    where c.municipality_id = platform.municipality() and c.state = 'never' and c.sharing_key = any ((select privacy.shared_keys())::int[])
    union all
    select x.subject_id, x.other_subject_id from people.apart x
    where x.municipality_id = platform.municipality() and x.lifted_at is null and x.sharing_key = any ((select privacy.shared_keys())::int[])),
  apart(id) as materialized (
    select said.other from said join ours on ours.id = said.one
    union
    select said.one from said join ours on ours.id = said.other),
  seen(key) as (select unnest(privacy.granted_among(array(select apart.id from apart))))
  select theirs.id from apart cross join lateral (select apart.id union select people.joined_with(apart.id)) theirs(id)
  where privacy.access_key(apart.id, 'identity') in (select seen.key from seen)
$$;
comment on function people.apart_from(bigint) is 'All of whom somebody decided, as far as the caller sees, that they, or one that was joined to them, are not the same person as this one or one that was joined to it';

-- What the caller may not see changes nothing in an answer: rows count only by the same two questions as every policy. So a page
-- of rows that holds some which are not seen is followed by a larger one, until enough are seen or there are no more.
create function people.rows_with(keys bigint[], most int, besides bigint) returns table (key bigint, subject_id bigint, spread int)
  language plpgsql stable set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan as $$
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
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan as $$
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
comment on function people.find_candidates(bigint) is 'At most sixty subjects of the same municipality and purpose, seen by the caller, that share keys with this one which few have: most and rarest first; without those joined to it or kept apart from it';

create function people.count_values(keys bigint[]) returns table (key bigint, subjects int)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp set plan_cache_mode = force_generic_plan as $$
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

-- Who may see thousands reads one: of whom a description is, is asked before any policy is (privacy.look_at).
create function people.look_at(description uuid) returns void
  language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  select privacy.look_at(array(select d.subject_id from people.description d where d.municipality_id = platform.municipality() and d.id = look_at.description))
$$;
comment on function people.look_at(uuid) is 'From here this unit of work sees no other subject than that of this description, if it may see that';
create policy guard_finds on people.description for select to voorkant_guard using (municipality_id = platform.municipality() and purpose = platform.purpose());
grant usage on schema people to voorkant_guard;
grant select (municipality_id, id, subject_id, purpose) on people.description to voorkant_guard;

create function people.kept_apart(a bigint, b bigint) returns text
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform people.insist_on_person(array[a, b]);
  perform people.insist_on_sharing(array[a, b]);
  return people.why_apart(a, b, true);
end
$$;
comment on function people.kept_apart(bigint, bigint) is 'As why_apart, of what is seen by a coordinator who sees both';

-- Gives or changes the verdict of the caller. The second verdict settles: only here is anything joined. Returns the state, or why not.
create function people.give_verdict(comparison uuid, given text, why text, looked boolean, seen_change timestamptz) returns text
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
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
  perform people.insist_on_person(array[c.subject_id, c.other_subject_id]);
  if c.state <> 'open' or platform.professional() not in (c.opened_by, c.second_decider) then
    raise exception 'only the two people decide, and only until both did' using errcode = 'insufficient_privilege';
  end if;

  -- Asked where nobody can tell anything otherwise before this verdict is written: of what the caller may know that it changed.
  if looked and seen_change is distinct from (
    select date_trunc('milliseconds', max(f.changed_at)) from people.changed_fact f
    where f.municipality_id = c.municipality_id and f.comparison_id = c.id
      and f.access_key = any (privacy.granted_among(array[c.subject_id, c.other_subject_id])) and f.sharing_key = any (privacy.shared_keys())) then
    return 'facts-changed';
  end if;
  -- Here all counts, seen or not, and whether the other said same or nothing yet: what is refused tells neither of the two more.
  if given = 'same' and (people.person_of(c.subject_id) = people.person_of(c.other_subject_id)
    or people.why_apart(c.subject_id, c.other_subject_id, false) in ('never', 'apart-by-others')) then
    return 'not-now';
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
  perform people.looked_again(c.id);
  if outcome = 'unsure' then
    perform people.settle_matches(array[c.subject_id], array[c.other_subject_id], 'unsure');
  elsif outcome = 'never' then
    perform people.settle_matches(array(select people.members_with(c.subject_id)), array(select people.members_with(c.other_subject_id)), 'kept-apart');
  end if;

  if outcome = 'joined' then
    -- Who compares two that were said apart does so on purpose; what keeps others apart is not theirs to lift, and was refused above.
    update people.apart x set lifted_at = platform.moment(), lifted_because = 'compared-anew'
    where x.municipality_id = c.municipality_id and x.lifted_at is null
      and least(x.subject_id, x.other_subject_id) = least(c.subject_id, c.other_subject_id)
      and greatest(x.subject_id, x.other_subject_id) = greatest(c.subject_id, c.other_subject_id);
    ours := people.person_of(c.subject_id);
    theirs := people.person_of(c.other_subject_id);
    if ours is not null and theirs is not null then
      update people.membership m set person_id = ours where m.municipality_id = c.municipality_id and m.person_id = theirs and m.undone_at is null;
    else
      insert into people.membership (municipality_id, person_id, subject_id, purpose, source_organisation_id, joined_at)
      select c.municipality_id, coalesce(ours, theirs, c.id), s.id, c.purpose, platform.organisation(), platform.moment()
      from unnest(array[c.subject_id, c.other_subject_id]) s(id) where people.person_of(s.id) is null;
    end if;
    perform people.settle_matches(array(select people.members_with(c.subject_id)), array(select people.members_with(c.subject_id)), 'joined');
    -- What came together has nothing left to compare; so each join can be taken apart by itself.
    update people.comparison x set state = 'lapsed', settled_at = platform.moment()
    from people.members_with(c.subject_id) mine(id), people.members_with(c.subject_id) others(id)
    where x.municipality_id = c.municipality_id and x.state = 'open' and x.subject_id = mine.id and x.other_subject_id = others.id;
  end if;
  return outcome;
end
$$;
comment on function people.give_verdict(uuid, text, text, boolean, timestamptz) is 'Gives the caller''s verdict; joins when both of the two people said same. Answers the state, or not-now or facts-changed when nothing was written';

-- What a comparison lent ends when it does, at the end of the unit of work, so that who decides still sees what came of it.
create function people.end_lent_access() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if platform.municipality() is not distinct from new.municipality_id then
    perform privacy.end_lent_access(new.id);
  end if;
  return null;
end
$$;
comment on function people.end_lent_access() is 'A comparison was settled or lapsed';
create constraint trigger comparison_ended after update on people.comparison deferrable initially deferred
  for each row when (old.state = 'open' and new.state <> 'open') execute function people.end_lent_access();

-- Takes a join apart. What other confirmations still hold together stays together; the rest goes back to where it was.
create function people.undo_join(comparison uuid, why text) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
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
  perform people.insist_on_person(array[c.subject_id, c.other_subject_id]);
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
  if c.subject_id = any (going) then
    raise exception 'others hold these together' using errcode = 'insufficient_privilege';
  end if;

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
  perform people.settle_matches(going, staying, 'kept-apart');
  perform people.looked_again(c.id);
  insert into people.apart (municipality_id, subject_id, other_subject_id, purpose, source_organisation_id, comparison_id, said_by, said_at, reason)
  values (c.municipality_id, c.subject_id, c.other_subject_id, c.purpose, platform.organisation(), c.id, platform.professional(), platform.moment(), why);
end
$$;
comment on function people.undo_join(uuid, text) is 'Undoes what one comparison joined, and keeps the two apart until they are compared anew';

-- Says of two that they are not the same person, without comparing by two: apart is where records begin. A comparison that is open
-- has its own verdicts.
create function people.keep_apart(a bigint, b bigint, why text) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  ours bigint[];
  theirs bigint[];
begin
  perform pg_advisory_xact_lock(hashtext('people.membership'), platform.municipality());
  perform people.insist_on_person(array[a, b]);
  perform people.insist_on_sharing(array[a, b]);
  if people.person_of(a) = people.person_of(b) or people.why_apart(a, b, true) is not null or exists (
    select from people.comparison c where c.municipality_id = platform.municipality() and c.state = 'open'
      and ((c.subject_id = a and c.other_subject_id = b) or (c.subject_id = b and c.other_subject_id = a))) then
    raise exception 'these are joined, apart or being compared' using errcode = 'insufficient_privilege';
  end if;
  insert into people.apart (municipality_id, subject_id, other_subject_id, purpose, source_organisation_id, said_by, said_at, reason)
  values (platform.municipality(), a, b, platform.purpose(), platform.organisation(), platform.professional(), platform.moment(), why);
  -- It holds for all that was joined to either, and so do their matches.
  ours := array(select people.members_with(a));
  theirs := array(select people.members_with(b));
  update people.match x set owner = platform.professional(), owned_at = platform.moment()
  where x.municipality_id = platform.municipality() and x.outcome = 'open' and x.owner is null and x.source_organisation_id = platform.organisation()
    and ((x.subject_id = any (ours) and x.other_subject_id = any (theirs)) or (x.subject_id = any (theirs) and x.other_subject_id = any (ours)));
  perform people.settle_matches(ours, theirs, 'not-same');
end
$$;
comment on function people.keep_apart(bigint, bigint, text) is 'One coordinator says that these two are not the same person; it holds until they are compared anew or a fact changes';

-- What was told changed: nothing is joined or taken apart by that. What was decided becomes a question to a person, verdicts of a
-- comparison that is still open are given again, and what kept two apart has to be seen anew. Never stays.
create function people.follow_change(subject bigint, told_by int, of_kind text, of_purpose text, changed text[]) returns void
  language plpgsql volatile set search_path = pg_catalog, pg_temp as $$
declare
  c people.comparison;
  gone uuid[];
begin
  if cardinality(changed) = 0 then return; end if;
  insert into people.look_due (municipality_id, subject_id, purpose, source_organisation_id, since)
  values (platform.municipality(), subject, of_purpose, told_by, platform.moment())
  on conflict on constraint look_due_once do update set since = excluded.since, tries = 0;
  update people.apart x set lifted_at = platform.moment(), lifted_because = 'fact-changed'
  where x.municipality_id = platform.municipality() and x.lifted_at is null and subject in (x.subject_id, x.other_subject_id);
  for c in
    select * from people.comparison x
    where x.municipality_id = platform.municipality() and x.state <> 'lapsed' and subject in (x.subject_id, x.other_subject_id)
      and not exists (
        select from people.comparison later
        where later.municipality_id = x.municipality_id and later.opened_at > x.opened_at and subject in (later.subject_id, later.other_subject_id)
          and x.subject_id in (later.subject_id, later.other_subject_id) and x.other_subject_id in (later.subject_id, later.other_subject_id))
    for update
  loop
    gone := '{}';
    if c.state = 'open' then
      with withdrawn as (delete from people.verdict v where v.municipality_id = c.municipality_id and v.comparison_id = c.id returning v.decided_by)
      select coalesce(array_agg(w.decided_by), '{}') into gone from withdrawn w;
      update people.comparison x set opener_decided_at = null, second_decided_at = null where x.municipality_id = c.municipality_id and x.id = c.id;
    end if;
    insert into people.changed_fact (municipality_id, comparison_id, subject_id, kind, purpose, source_organisation_id, fields, changed_at, lapsed_verdicts)
    values (c.municipality_id, c.id, subject, of_kind, c.purpose, told_by, changed, platform.moment(), gone)
    on conflict (municipality_id, comparison_id, subject_id, kind, source_organisation_id) where looked_at is null do update
      set fields = array(select distinct f from unnest(changed_fact.fields || excluded.fields) f order by 1), changed_at = excluded.changed_at,
        lapsed_verdicts = array(select distinct v from unnest(changed_fact.lapsed_verdicts || excluded.lapsed_verdicts) v);
  end loop;
end
$$;
comment on function people.follow_change(bigint, int, text, text, text[]) is 'What follows when fields change that are compared';

-- Rows that are put back from a copy have no unit of work around them, and nothing follows.
create function people.follow_description() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  was people.description;
begin
  if platform.municipality() is distinct from new.municipality_id then return null; end if;
  if tg_op = 'UPDATE' then was := old; end if;
  perform people.follow_change(new.subject_id, new.source_organisation_id, 'identity', new.purpose, array_remove(array[
    case when new.family_name is distinct from was.family_name or new.infix is distinct from was.infix then 'familyName' end,
    case when new.given_names is distinct from was.given_names then 'givenNames' end,
    case when new.nickname is distinct from was.nickname then 'nickname' end,
    -- Told again a day later, an estimate says the same until the year turns.
    case when new.birth_date is distinct from was.birth_date
      or extract(year from new.estimated_on) - new.estimated_age is distinct from extract(year from was.estimated_on) - was.estimated_age then 'birth' end,
    case when new.street is distinct from was.street then 'street' end,
    case when new.neighbourhood is distinct from was.neighbourhood then 'neighbourhood' end,
    case when new.school is distinct from was.school then 'school' end], null));
  return null;
end
$$;
comment on function people.follow_description() is 'A description was told or changed';
create function people.follow_contact() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  was people.contact;
begin
  if platform.municipality() is distinct from new.municipality_id then return null; end if;
  if tg_op = 'UPDATE' then was := old; end if;
  perform people.follow_change(new.subject_id, new.source_organisation_id, 'contact', new.purpose, array_remove(array[
    case when new.house_number is distinct from was.house_number then 'street' end,
    case when new.telephone is distinct from was.telephone then 'phone' end,
    case when new.handle is distinct from was.handle then 'handle' end], null));
  return null;
end
$$;
comment on function people.follow_contact() is 'Contact data were told or changed';
create trigger description_followed after insert or update on people.description for each row execute function people.follow_description();
create trigger contact_followed after insert or update on people.contact for each row execute function people.follow_contact();

-- The program alone asks what is left to look at; what it then reads, it reads with the rights of the coordinators of one organisation.
create function people.insist_on_program() returns void
  language plpgsql stable set search_path = pg_catalog, pg_temp as $$
begin
  if platform.professional() is not null or platform.holders() is distinct from array['r:system'] then
    raise exception 'only the program looks for matches' using errcode = 'insufficient_privilege';
  end if;
end
$$;
comment on function people.insist_on_program() is 'Refuses anyone but the program itself';

-- Clocks ask across municipalities, before there is an actor; inside a unit of work nobody does.
create function people.insist_on_no_actor() returns void
  language plpgsql stable set search_path = pg_catalog, pg_temp as $$
begin
  if platform.municipality() is not null or platform.professional() is not null or platform.holders() <> '{}' then
    raise exception 'only a clock asks across municipalities' using errcode = 'insufficient_privilege';
  end if;
end
$$;
comment on function people.insist_on_no_actor() is 'Refuses whoever acts in a municipality';

create function people.municipalities_due() returns setof int
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform people.insist_on_no_actor();
  return query select distinct d.municipality_id from people.look_due d order by 1;
end
$$;
comment on function people.municipalities_due() is 'Municipalities in which there is something to look at';

create function people.looks_due(most int) returns table (subject bigint, purpose text, since timestamptz)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform people.insist_on_program();
  return query select d.subject_id, d.purpose, d.since from people.look_due d where d.municipality_id = platform.municipality() order by d.tries, d.since, d.subject_id limit most;
end
$$;
comment on function people.looks_due(int) is 'What to look at: what went wrong before comes last, else the oldest first';

create function people.looked(subject bigint, told timestamptz) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform people.insist_on_program();
  delete from people.look_due d where d.municipality_id = platform.municipality() and d.subject_id = subject and d.since = told;
end
$$;
comment on function people.looked(bigint, timestamptz) is 'Looked at, unless it changed meanwhile';

-- Five times in all: what goes wrong then goes wrong by itself. It is looked at again when something of it is told anew.
create function people.look_failed(subject bigint, told timestamptz) returns void
  language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform people.insist_on_program();
  delete from people.look_due d where d.municipality_id = platform.municipality() and d.subject_id = subject and d.since = told and d.tries >= 4;
  update people.look_due d set tries = d.tries + 1 where d.municipality_id = platform.municipality() and d.subject_id = subject and d.since = told;
end
$$;
comment on function people.look_failed(bigint, timestamptz) is 'Looking went wrong: tried again behind the others, and no more after five times';

grant create on schema people to voorkant_matcher, voorkant_guard;
alter function people.look_at(uuid) owner to voorkant_guard;
alter function people.apart_from(bigint) owner to voorkant_matcher;
alter function people.rows_with(bigint[], int, bigint) owner to voorkant_matcher;
alter function people.joined_with(bigint) owner to voorkant_matcher;
alter function people.person_of(bigint) owner to voorkant_matcher;
alter function people.members_with(bigint) owner to voorkant_matcher;
alter function people.why_apart(bigint, bigint, boolean) owner to voorkant_matcher;
alter function people.apart_between(bigint, bigint) owner to voorkant_matcher;
alter function people.insist_on_coordinator(bigint[]) owner to voorkant_matcher;
alter function people.find_candidates(bigint) owner to voorkant_matcher;
alter function people.count_values(bigint[]) owner to voorkant_matcher;
alter function people.kept_apart(bigint, bigint) owner to voorkant_matcher;
alter function people.give_verdict(uuid, text, text, boolean, timestamptz) owner to voorkant_matcher;
alter function people.undo_join(uuid, text) owner to voorkant_matcher;
alter function people.insist_on_person(bigint[]) owner to voorkant_matcher;
alter function people.insist_on_sharing(bigint[]) owner to voorkant_matcher;
alter function people.settle_matches(bigint[], bigint[], text) owner to voorkant_matcher;
alter function people.end_lent_access() owner to voorkant_matcher;
alter function people.looked_again(uuid) owner to voorkant_matcher;
alter function people.keep_apart(bigint, bigint, text) owner to voorkant_matcher;
alter function people.follow_change(bigint, int, text, text, text[]) owner to voorkant_matcher;
alter function people.follow_description() owner to voorkant_matcher;
alter function people.follow_contact() owner to voorkant_matcher;
alter function people.municipalities_due() owner to voorkant_matcher;
alter function people.insist_on_program() owner to voorkant_matcher;
alter function people.insist_on_no_actor() owner to voorkant_matcher;
alter function people.looks_due(int) owner to voorkant_matcher;
alter function people.looked(bigint, timestamptz) owner to voorkant_matcher;
alter function people.look_failed(bigint, timestamptz) owner to voorkant_matcher;
revoke create on schema people from voorkant_matcher, voorkant_guard;
revoke all on all functions in schema people from public;
grant execute on function people.find_candidates(bigint), people.count_values(bigint[]), people.joined_with(bigint), people.look_at(uuid), people.kept_apart(bigint, bigint), people.give_verdict(uuid, text, text, boolean, timestamptz), people.undo_join(uuid, text),
  people.keep_apart(bigint, bigint, text), people.municipalities_due(), people.looks_due(int), people.looked(bigint, timestamptz), people.look_failed(bigint, timestamptz) to voorkant_app;
