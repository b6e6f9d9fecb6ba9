-- partners: who stopped sharing for a purpose, when and why. The policies read covenant.stopped_purposes and nothing else.
create table partners.covenant_stop (
  municipality_id int not null,
  id uuid not null,
  covenant_id int not null,
  purpose text not null,
  reason text not null,
  stopped_at timestamptz not null,
  stopped_by uuid not null,
  resumed_at timestamptz,
  resumed_by uuid,
  constraint covenant_stop_pkey primary key (municipality_id, id),
  constraint covenant_stop_covenant_fkey foreign key (municipality_id, covenant_id) references partners.covenant (municipality_id, id),
  constraint covenant_stop_stopped_by_fkey foreign key (municipality_id, stopped_by) references identity.professional (municipality_id, id),
  constraint covenant_stop_resumed_by_fkey foreign key (municipality_id, resumed_by) references identity.professional (municipality_id, id),
  constraint covenant_stop_purpose_known check (purpose in ('signalering', 'pga', 'groep', 'zvh', 'riec', 'preventie')),
  constraint covenant_stop_reason_length check (char_length(reason) between 1 and 500),
  constraint covenant_stop_resumed_whole check ((resumed_at is null) = (resumed_by is null))
);
comment on table partners.covenant_stop is 'Sharing for one purpose under a covenant stood still';
comment on column partners.covenant_stop.municipality_id is 'Municipality';
comment on column partners.covenant_stop.id is 'Number of the stop';
comment on column partners.covenant_stop.covenant_id is 'Covenant';
comment on column partners.covenant_stop.purpose is 'Purpose for which nothing was shared';
comment on column partners.covenant_stop.reason is 'Why, in words, without a person';
comment on column partners.covenant_stop.stopped_at is 'From when';
comment on column partners.covenant_stop.stopped_by is 'Privacy officer who stopped it';
comment on column partners.covenant_stop.resumed_at is 'Until when; empty while it stands still';
comment on column partners.covenant_stop.resumed_by is 'Privacy officer who let it go on';
-- A purpose of a covenant stands still once at a time.
create unique index covenant_stop_open on partners.covenant_stop (municipality_id, covenant_id, purpose) where resumed_at is null;

insert into platform.declared_without_personal_data values
  ('partners.covenant_stop', 'an act of the privacy officer on an agreement between organisations; the form asks for no person');

alter table partners.covenant_stop enable row level security;
alter table partners.covenant_stop force row level security;
create policy own_municipality on partners.covenant_stop for all to voorkant_app
  using (municipality_id = platform.municipality()) with check (municipality_id = platform.municipality());
grant select, insert on partners.covenant_stop to voorkant_app;
grant update (resumed_at, resumed_by) on partners.covenant_stop to voorkant_app;
