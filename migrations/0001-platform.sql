-- Roles, the moment and the actor of a transaction. Every policy reads these functions and nothing else.
--
-- voorkant_app       the program's login: owns nothing, bypasses nothing
-- voorkant_guard     answers "who may see this": reads grants, covenants, roles; owns the functions the policies call
-- voorkant_matcher   compares identities within one municipality and purpose
-- voorkant_retention destroys what is past its date
-- voorkant_sealer    seals the audit trail
-- voorkant_figures   owns the views that publish counts without persons
do $$
declare
  role_name text;
begin
  if not exists (select from pg_roles where rolname = 'voorkant_app') then
    create role voorkant_app login nosuperuser nobypassrls nocreatedb nocreaterole noreplication;
  end if;
  foreach role_name in array array['voorkant_guard', 'voorkant_matcher', 'voorkant_retention', 'voorkant_sealer', 'voorkant_figures'] loop
    if not exists (select from pg_roles where rolname = role_name) then
      execute format('create role %I nologin nosuperuser nobypassrls nocreatedb nocreaterole noreplication', role_name);
    end if;
    if not (select rolsuper from pg_roles where rolname = current_user) then
      execute format('grant %I to %I', role_name, current_user);
    end if;
  end loop;
end
$$;

revoke all on schema public from public;
do $$ begin execute format('revoke temporary on database %I from public', current_database()); end $$;

create schema if not exists platform;
grant usage on schema platform to voorkant_app, voorkant_guard, voorkant_matcher, voorkant_retention, voorkant_sealer, voorkant_figures;
comment on schema platform is 'Plumbing that knows no domain word: the actor, purpose and moment of a transaction';

create function platform.municipality() returns int
  language sql stable parallel safe
  return nullif(current_setting('app.municipality', true), '')::int;
comment on function platform.municipality() is 'Municipality of the actor of this transaction; null when nobody acts';

create function platform.professional() returns uuid
  language sql stable parallel safe
  return nullif(current_setting('app.professional', true), '')::uuid;
comment on function platform.professional() is 'Professional who acts in this transaction; null for the program itself';

create function platform.organisation() returns int
  language sql stable parallel safe
  return nullif(current_setting('app.organisation', true), '')::int;
comment on function platform.organisation() is 'Organisation on whose behalf the actor acts';

create function platform.holders() returns text[]
  language sql stable parallel safe
  return coalesce(nullif(current_setting('app.holders', true), '')::text[], '{}');
comment on function platform.holders() is 'What a grant may be held by for this actor: p:<professional> and r:<role> for each role held today';

create function platform.purpose() returns text
  language sql stable parallel safe
  return nullif(current_setting('app.purpose', true), '');
comment on function platform.purpose() is 'Purpose of this unit of work (AVG art. 5 lid 1 b); null or none sees no personal record of a young person';

create function platform.moment() returns timestamptz
  language sql stable parallel safe
  return coalesce(nullif(current_setting('app.moment', true), '')::timestamptz, now());
comment on function platform.moment() is 'Moment of this unit of work';

create function platform.today() returns date
  language sql stable parallel safe
  return (platform.moment() at time zone 'Europe/Amsterdam')::date;
comment on function platform.today() is 'Date of this unit of work in Europe/Amsterdam';

create function platform.is_system() returns boolean
  language sql stable parallel safe
  return 'r:system' = any (platform.holders());
comment on function platform.is_system() is 'True when the program itself acts (clocks, deletions), never a person';

create table platform.declared_without_personal_data (
  table_name text not null,
  reason text not null,
  constraint declared_without_personal_data_pkey primary key (table_name)
);
comment on table platform.declared_without_personal_data is 'Tables that hold no personal data, each with the reason; a test fails on any table that is neither here nor protected';
comment on column platform.declared_without_personal_data.table_name is 'Schema and name';
comment on column platform.declared_without_personal_data.reason is 'Why it holds no personal data';
insert into platform.declared_without_personal_data values
  ('platform.declared_without_personal_data', 'names of tables'),
  ('platform.migration', 'names of migrations');
