-- partners: covenants as data that the database enforces.
create schema partners;
grant usage on schema partners to voorkant_app, voorkant_guard;
comment on schema partners is 'Covenants between organisations; the sharing guide is computed from these rows';

create table partners.covenant (
  municipality_id int not null references identity.municipality,
  id int generated always as identity,
  title text not null,
  valid_from date not null,
  valid_until date,
  contact_point text not null,
  stopped_purposes text[] not null default '{}',
  constraint covenant_pkey primary key (municipality_id, id),
  constraint covenant_period check (valid_until is null or valid_until >= valid_from)
);
comment on table partners.covenant is 'Agreement under which organisations share kinds of data for a purpose';
comment on column partners.covenant.municipality_id is 'Municipality';
comment on column partners.covenant.id is 'Number';
comment on column partners.covenant.title is 'Title';
comment on column partners.covenant.valid_from is 'First day in force';
comment on column partners.covenant.valid_until is 'Last day in force; empty while it lasts';
comment on column partners.covenant.contact_point is 'Single contact point for the young person and parents (AVG art. 26, R-14)';
comment on column partners.covenant.stopped_purposes is 'Purposes that the privacy officer stopped';

create table partners.covenant_party (
  municipality_id int not null,
  covenant_id int not null,
  organisation_id int not null,
  joined_on date not null,
  left_on date,
  constraint covenant_party_pkey primary key (municipality_id, covenant_id, organisation_id),
  constraint covenant_party_covenant_fkey foreign key (municipality_id, covenant_id) references partners.covenant (municipality_id, id),
  constraint covenant_party_organisation_fkey foreign key (municipality_id, organisation_id) references identity.organisation (municipality_id, id)
);
comment on table partners.covenant_party is 'Organisation that joined a covenant';
comment on column partners.covenant_party.municipality_id is 'Municipality';
comment on column partners.covenant_party.covenant_id is 'Covenant';
comment on column partners.covenant_party.organisation_id is 'Organisation';
comment on column partners.covenant_party.joined_on is 'First day as a party';
comment on column partners.covenant_party.left_on is 'Last day as a party; empty while it lasts';

create table partners.covenant_term (
  municipality_id int not null,
  covenant_id int not null,
  organisation_id int not null,
  direction text not null,
  purpose text not null,
  kind text not null,
  condition text not null default 'free',
  ground text not null,
  article text not null,
  note text,
  constraint covenant_term_pkey primary key (municipality_id, covenant_id, organisation_id, direction, purpose, kind),
  constraint covenant_term_party_fkey foreign key (municipality_id, covenant_id, organisation_id) references partners.covenant_party (municipality_id, covenant_id, organisation_id),
  constraint covenant_term_direction_known check (direction in ('gives', 'receives')),
  constraint covenant_term_purpose_known check (purpose in ('signalering', 'pga', 'groep', 'zvh', 'riec', 'preventie')),
  constraint covenant_term_kind_known check (kind in ('identity', 'contact', 'observation', 'education', 'care', 'criminal')),
  constraint covenant_term_condition_known check (condition in ('free', 'with-consent'))
);
comment on table partners.covenant_term is 'What a party gives or receives under a covenant, for which purpose, on which ground';
comment on column partners.covenant_term.municipality_id is 'Municipality';
comment on column partners.covenant_term.covenant_id is 'Covenant';
comment on column partners.covenant_term.organisation_id is 'Party';
comment on column partners.covenant_term.direction is 'gives or receives';
comment on column partners.covenant_term.purpose is 'Purpose';
comment on column partners.covenant_term.kind is 'Kind of data';
comment on column partners.covenant_term.condition is 'free, or with-consent (Jeugdwet art. 7.3.11, R-19)';
comment on column partners.covenant_term.ground is 'Legal ground in words (R-03)';
comment on column partners.covenant_term.article is 'Article of the covenant';
comment on column partners.covenant_term.note is 'Limit in plain words, such as: only days and lessons, no reasons';
-- Of receiving alone, so that what a party gives is always looked up by the primary key.
create index covenant_term_received on partners.covenant_term (municipality_id, organisation_id, purpose, covenant_id, kind) where direction = 'receives';

insert into platform.declared_without_personal_data values
  ('partners.covenant', 'agreement between organisations; the contact point is a function'),
  ('partners.covenant_party', 'organisations, no persons'),
  ('partners.covenant_term', 'organisations, no persons');

-- No personal data, but no other municipality reads or changes it.
alter table partners.covenant enable row level security;
alter table partners.covenant force row level security;
alter table partners.covenant_party enable row level security;
alter table partners.covenant_party force row level security;
alter table partners.covenant_term enable row level security;
alter table partners.covenant_term force row level security;
create policy own_municipality on partners.covenant for all to voorkant_app
  using (municipality_id = platform.municipality()) with check (municipality_id = platform.municipality());
create policy own_municipality on partners.covenant_party for all to voorkant_app
  using (municipality_id = platform.municipality()) with check (municipality_id = platform.municipality());
create policy own_municipality on partners.covenant_term for all to voorkant_app
  using (municipality_id = platform.municipality()) with check (municipality_id = platform.municipality());
create policy guard_reads on partners.covenant for select to voorkant_guard using (true);
create policy guard_reads on partners.covenant_party for select to voorkant_guard using (true);
create policy guard_reads on partners.covenant_term for select to voorkant_guard using (true);
grant select, insert, update on partners.covenant, partners.covenant_party to voorkant_app;
grant select, insert, delete on partners.covenant_term to voorkant_app;
grant select on partners.covenant, partners.covenant_party, partners.covenant_term to voorkant_guard;
